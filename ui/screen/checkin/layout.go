package checkin

import (
	"strings"

	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// layout is one way to set the question in a window.
type layout struct {
	large   int  // the most that the letters of the question are enlarged; 0 writes it plainly
	column  bool // its answers below each other
	answers int  // empty lines between those
	between int  // empty lines between the parts
	bare    bool // without the other nights and what can be undone
}

// layouts are from the one that is read best to the one that needs the least space.
var layouts = []layout{
	{large: 2, column: true, answers: 1, between: 1},
	{large: 1, column: true, answers: 1, between: 1},
	{large: 1, column: true, between: 1},
	{column: true, between: 1},
	{between: 1},
	{},
	{bare: true},
}

// enlarged is a text in large letters where a layout has them, and one line of them has room.
func (m *Model) enlarged(l layout, text string) (lines []string, is bool) {
	for scale := l.large; scale > 0; scale-- {
		lines, is = digits.Letters(m.Theme.Strong, text, m.Theme.Glyphs, m.Width, scale)
		if is && len(lines) == 3*scale {
			return lines, true
		}
	}
	return nil, false
}

// question is a question with its answers.
func (m *Model) question(l layout, text string, answers ...string) []string {
	if !l.column {
		return form.Beside(m.Theme, text, m.Width, answers...)
	}
	asks, is := m.enlarged(l, text)
	if !is {
		asks = m.Wrap(m.Theme.Text, text)
	}
	column := make([][]string, len(answers))
	for i, answer := range answers {
		column[i] = []string{answer}
	}
	return theme.Spaced(1, asks, theme.Spaced(l.answers, column...))
}

// finishLines say that there is nothing more to answer.
func (m *Model) finishLines(l layout) []string {
	if lines, is := m.enlarged(l, m.finish()); is {
		return lines
	}
	return []string{m.titled(m.finish())}
}

// fits reports whether the window has space for the lines.
func (m *Model) fits(lines []string) bool {
	return len(lines) <= m.Height && lipgloss.Width(strings.Join(lines, "\n")) <= m.Width
}
