package coach

import (
	"cmp"
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// sign is what side draws, and how.
type sign struct {
	words        string
	side         routines.Side
	paused       bool
	width, scale int
}

// side is a sign of this step. The same are shown for minutes, and take half of the time in
// which a frame is drawn: they are kept until the size or the theme changes.
func (m *Model) side(width, scale int) []string {
	step := m.state.Step
	s := sign{m.sideWords(), step.Side, m.state.Paused, width, scale}
	lines, drawn := m.signs[s]
	if !drawn {
		lines = slices.Clip(m.drawSign(s))
		m.signs[s] = lines
	}
	return lines
}

// drawSign is the leg in large letters, with the word leg: beside a number, left alone would be the
// time that is left. The left and the right leg look alike. A step for no leg has its title. What
// has no room is written small, or for a scale of 0.
func (m *Model) drawSign(s sign) []string {
	style := m.sideStyle()
	switch lines, fits := digits.Letters(style, s.words, m.deps.Theme.Glyphs, s.width, s.scale); {
	case s.words == "":
		return nil
	case s.side.Leg() != "":
		lines := m.leg(style, s.side, s.width, s.scale)
		if lines != nil && (s.side != routines.Left || m.leg(style, routines.Right, s.width, s.scale) != nil) {
			return lines
		}
	case fits && len(lines) <= 2*digits.LetterHeight*s.scale+1:
		return lines
	}
	return m.small(s.width)
}

// small is the side, or the title of a step that has none, in a few lines of text.
func (m *Model) small(width int) []string {
	return top(theme.Wrap(m.sideStyle(), strings.ToUpper(m.sideWords()), width), sideMost)
}

func (m *Model) sideStyle() theme.Style {
	if m.state.Paused {
		return m.deps.Theme.Dim
	}
	return m.deps.Theme.Strong
}

// sideWords are the leg, or the title of a step for none, and where to go while somebody gets up.
func (m *Model) sideWords() string {
	if m.rises() {
		return "go to bed"
	}
	return cmp.Or(m.state.Step.Side.Leg(), m.state.Step.Title)
}

// leg is a leg in one line of letters, of which the word leg may have a smaller scale, or
// nothing where it has no room.
func (m *Model) leg(style theme.Style, s routines.Side, width, scale int) []string {
	if scale == 0 {
		return nil
	}
	if lines := m.letters(style, s.Leg(), width, scale); len(lines) == digits.LetterHeight*scale {
		return lines
	}
	side, leg, _ := strings.Cut(s.Leg(), " ")
	return based(m.letters(style, side, width, scale), m.letters(style, leg, width, scale-1), width)
}

// letters is a word in letters of a scale, of which 0 is a line of text, or else nothing.
func (m *Model) letters(style theme.Style, word string, width, scale int) []string {
	if scale == 0 {
		return []string{style.Render(strings.ToUpper(word))}
	}
	lines, _ := digits.Letters(style, word, m.deps.Theme.Glyphs, width, scale)
	return lines
}

// based sets a smaller word after a larger one, on its base line, where both have room.
func based(large, small []string, width int) []string {
	if len(large) == 0 || len(small) == 0 || digits.Width(large)+besideLetters+digits.Width(small) > width {
		return nil
	}
	return strings.Split(lipgloss.JoinHorizontal(lipgloss.Bottom, strings.Join(large, "\n"), strings.Repeat(" ", besideLetters), strings.Join(small, "\n")), "\n")
}
