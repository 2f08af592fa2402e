// Package terminal has the terminal while a full-screen program runs. It writes what
// changed in the picture, and only when something did; it hands Bubble Tea the keys, and
// nothing that was not typed; and it gives the terminal back as it was found, however the
// program ends.
//
// Its one rule: nobody waits for the terminal, neither for what it is asked nor for what it
// is slow to take.
package terminal

// Frame is what the terminal shall show.
type Frame struct {
	Text          string // lines of text with SGR sequences, as a View returns it
	Width, Height int    // of the window, in cells
	Resized       int    // how often it was, also back to the size that it had: what it showed is lost then
	Cursor        *Cell  // where the cursor stands, or nil to hide it
	Mouse         bool   // the terminal reports clicks and the wheel
}

// Cell is a place in the window; the first one is 0, 0.
type Cell struct{ X, Y int }

func (f Frame) equal(g Frame) bool {
	cursors := f.Cursor == g.Cursor || f.Cursor != nil && g.Cursor != nil && *f.Cursor == *g.Cursor
	f.Cursor, g.Cursor = nil, nil
	return cursors && f == g
}
