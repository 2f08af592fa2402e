package theme

// Widest is the most columns of a screen. In a wider window it is in the middle: what belongs
// together would be too far apart to be seen at a glance.
const Widest = 144

// The width of a block counts as at least blockLeast columns, about the 66 characters of a
// line that reads best (Bringhurst), and grows in steps, so that it does not move with
// every word that changes.
const (
	blockLeast = 60
	blockStep  = 12
)

// In a tall window the height of a block counts as at least tallLeast lines and grows in steps
// of tallStep, for the same reason.
const (
	tallLeast = 24
	tallStep  = 8
)

// Centre returns where a block of lines stands in a window: indent columns from its edge, in
// the middle, and above lines from its top, a little higher than the middle. A short block
// begins at a fifth of the height, and in a tall window lower, so that lines that come and go
// below do not move it. Nothing of a block that the window holds is lost.
func Centre(block []string, width, height int) (indent, above int) {
	widest := blockLeast
	for _, line := range block {
		if widest >= width { // it is as wide as the window
			break
		}
		if over := Width(line) - widest; over > 0 {
			widest += (over + blockStep - 1) / blockStep * blockStep
		}
	}
	tallest := max(tallLeast, (len(block)+tallStep-1)/tallStep*tallStep)
	return max(0, (width-widest)/2), max(0, min(height/5, (height-len(block))/3), (height-tallest)/2)
}
