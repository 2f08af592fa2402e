// Package terminal owns the terminal while a full-screen program runs. It writes only what
// changed between frames; it passes keys to Bubble Tea, and nothing that was not typed; and
// it restores the terminal, however the program ends.
//
// Its one rule: nothing blocks on the terminal, neither on an answer nor on slow output.
package terminal

// Frame is what the terminal should show.
type Frame struct {
	Text          string // lines of text with SGR sequences, as a View returns it
	Width, Height int    // of the window, in cells
	Resized       int    // how often it was, also back to the size that it had: what it showed is lost then
	Cursor        *Cell  // where the cursor stands, or nil to hide it
	Mouse         bool   // the terminal reports clicks and the wheel
}

// Cell is a position in the window; the first one is 0, 0.
type Cell struct{ X, Y int }

func (f Frame) equal(g Frame) bool {
	cursors := f.Cursor == g.Cursor || f.Cursor != nil && g.Cursor != nil && *f.Cursor == *g.Cursor
	f.Cursor, g.Cursor = nil, nil
	return cursors && f == g
}
