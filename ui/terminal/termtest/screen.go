// Package termtest shows what a person would see on a terminal: a terminal emulator for
// the tests of whatever writes to one. Its one rule: it knows nothing of how the picture
// was made.
package termtest

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// Screen is an emulated terminal.
type Screen struct{ *vt.Emulator }

// New returns a blank screen for the time of a test. What it answers to queries is dropped.
func New(t testing.TB, width, height int) Screen {
	s := Screen{vt.NewEmulator(width, height)}
	go func() { _, _ = io.Copy(io.Discard, s) }()
	t.Cleanup(func() { _ = s.InputPipe().(io.Closer).Close() }) // Close is a race with the reader
	return s
}

// Reset makes s a blank screen of another size. It is much quicker than a new one.
func (s Screen) Reset(width, height int) {
	s.put("\x1bc\x1b[?1049l")
	s.Resize(width, height)
	s.put("\x1b[m\x1b[2J\x1b[H")
}

// Frame shows a frame as it is: each line from its first column, as far as it fits.
func (s Screen) Frame(frame string) {
	s.put("\x1b[m\x1b[2J\x1b[?7l")
	for y, line := range strings.Split(frame, "\n") {
		if y < s.Height() {
			s.put(fmt.Sprintf("\x1b[%d;1H%s", y+1, ansi.Truncate(line, s.Width(), "")))
		}
	}
	s.put("\x1b[m")
}

// Differs returns the first cell in which two screens differ, in words; "" when there is
// none.
func (s Screen) Differs(other Screen) string {
	for y := range s.Height() {
		for x := range s.Width() {
			a, b := s.CellAt(x, y), other.CellAt(x, y)
			if a == nil || b == nil || a.Content != b.Content || a.Width != b.Width || !a.Style.Equal(&b.Style) {
				return fmt.Sprintf("line %d, column %d: %+v and %+v", y, x, a, b)
			}
		}
	}
	return ""
}

func (s Screen) put(text string) { _, _ = s.WriteString(text) }
