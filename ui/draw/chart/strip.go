package chart

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Mark is one character of a strip.
type Mark struct {
	Glyph string
	Style lipgloss.Style
}

// Strip draws one mark in the middle of each column, or, where columns have no gaps, all
// along it.
func Strip(c Columns, marks []Mark) string {
	var b strings.Builder
	cell := 0
	for i, mark := range marks {
		left, width := c.Middle(i), 1
		if c.Per() > 1 {
			left, width = c.Bar(i)
		}
		b.WriteString(strings.Repeat(" ", left-cell))
		b.WriteString(mark.Style.Render(strings.Repeat(mark.Glyph, width)))
		cell = left + width
	}
	return b.String()
}
