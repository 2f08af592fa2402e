package form

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Page sets rows between a heading and a foot, with empty lines between them where they
// fit. The heading is as wide as the measure, so that the page stays where it is while what
// is said changes. Rows that do not fit even without are scrolled to the one that has the focus.
func (s *Sheet) Page(head string, rows [][]string, focus int, foot []string) string {
	top := []string{lipgloss.PlaceHorizontal(min(s.Measure, s.Width), lipgloss.Left, head), ""}
	if foot != nil {
		foot = append([]string{""}, foot...)
	}
	height := max(1, s.Height-len(top)-len(foot))
	lines := theme.Spaced(1, rows...)
	if len(lines) > height {
		lines = theme.Spaced(0, rows...)
	}
	if len(lines) > height {
		top, height = top[:1], height+1
		lines = s.scrolled(lines, rows, max(0, focus), height)
	}
	return strings.Join(slices.Concat(top, lines, foot), "\n")
}

// scrolled are as many lines as fit, with those of the focused row, and from the beginning of
// a row on. Where the focused row needs all of the space nothing says that there is more.
func (s *Sheet) scrolled(lines []string, rows [][]string, focus, height int) []string {
	first := len(theme.Spaced(0, rows[:focus]...))
	end := first + len(rows[focus])
	if len(lines) > height && end-first >= height {
		return lines[first : first+height]
	}
	var p pager.Pager
	p.Reveal(end-1, len(lines), height)
	p.Reveal(first, len(lines), height)
	begins := 0
	for _, row := range rows[:focus] {
		if begins >= p.Top(len(lines), height) {
			break
		}
		begins += len(theme.Spaced(0, row))
	}
	p = pager.At(begins)
	return p.Show(s.Theme, lines, height)
}
