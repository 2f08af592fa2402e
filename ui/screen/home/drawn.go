package home

// drawn are parts of the screen as they were drawn last, by what they show: a key that moves
// the cursor needs none of them again.
type drawn map[string][]string

// get returns a part, and draws it where it was not drawn yet.
func (d drawn) get(part string, draw func() []string) []string {
	lines, known := d[part]
	if !known {
		lines = draw()
		d[part] = lines
	}
	return lines[:len(lines):len(lines)] // whoever appends to it gets a copy
}
