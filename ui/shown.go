package ui

import (
	"slices"
	"strings"
	"unicode"

	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"
	"calmcalf/ui/terminal"

	"github.com/charmbracelet/x/ansi"
)

// Frame is the window as the terminal shall show it. The terminal reports the mouse only
// to a screen that needs it: elsewhere the mouse stays its own, for selecting text.
func (m *root) Frame() terminal.Frame {
	_, mouse := m.top().(nav.Mouser)
	text := m.View()
	return terminal.Frame{Text: text, Mouse: mouse, Cursor: m.cursor(text)}
}

// cursor is where braille displays and magnifiers look: behind the text that is typed, on
// the selected line or the night chosen in a chart, or else before the first line of words,
// which large letters are none of. There is none while somebody holds still.
func (m *root) cursor(text string) *terminal.Cell {
	if holder, is := m.top().(nav.Holder); is && holder.Holding() && !m.help.open {
		return nil
	}
	lines := strings.Split(text, "\n")
	if typing(m.top()) && !m.help.open {
		for y, line := range slices.Backward(lines) { // the text may have such a character in it
			line = ansi.Strip(line)
			if at := strings.LastIndex(line, form.Cursor); at >= 0 {
				return &terminal.Cell{X: ansi.StringWidth(line[:at]), Y: y}
			}
		}
	}
	var first *terminal.Cell
	pointer, night := m.deps.Theme.Marks().Pointer, string(chart.GlyphsOf(m.deps.Theme.Glyphs).Cursor)
	for y, line := range lines {
		if first != nil && !strings.Contains(line, strings.TrimSpace(pointer)) && !strings.Contains(line, night) {
			continue // without looking at it closely, which is slow
		}
		line = ansi.Strip(line)
		words := strings.TrimLeft(line, " ")
		switch {
		case strings.HasPrefix(words, pointer), strings.HasPrefix(words, night+" "):
			return &terminal.Cell{X: len(line) - len(words), Y: y}
		case first == nil && strings.ContainsFunc(words, spoken):
			first = &terminal.Cell{X: max(0, len(line)-len(words)-1), Y: y} // where it covers no letter
		}
	}
	return first
}

// spoken reports whether a character is of a word, and not of one drawn in large letters.
func spoken(r rune) bool { return unicode.IsLetter(r) && r != 'o' }
