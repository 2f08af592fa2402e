package chart

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
)

// ink is what a style writes before and after its text. Asking a style is slow.
type ink struct{ before, after string }

func inkOf(s lipgloss.Style) ink {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return ink{before, after}
}

// cell is one character of a sheet; the zero cell is blank. Its ink is a place in
// the inks that the sheet is printed with, of which the first is none.
type cell struct {
	char rune
	ink  uint8
}

// sheet is the page that views and words are put on.
type sheet struct {
	width, top int // cells; rows count from the top
	cells      []cell
}

func (s *sheet) at(column, row int) *cell { return &s.cells[(s.top+row)*s.width+column] }

func (s *sheet) write(text string, ink uint8, column, row int) {
	for _, char := range text {
		*s.at(column, row) = cell{char, ink}
		column++
	}
}

// print writes the page; neighbours of one ink share its escape sequences.
func (s *sheet) print(inks []ink) string {
	text := make([]byte, 0, 4*len(s.cells))
	current := uint8(inkNone)
	for i, c := range s.cells {
		if i > 0 && i%s.width == 0 {
			text = append(append(text, inks[current].after...), '\n')
			current = inkNone
		}
		if c.char == 0 {
			c = cell{' ', inkNone}
		}
		if c.ink != current {
			text = append(append(text, inks[current].after...), inks[c.ink].before...)
			current = c.ink
		}
		text = utf8.AppendRune(text, c.char)
	}
	return string(append(text, inks[current].after...))
}
