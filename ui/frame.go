package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// frame is the window in cells: margins, a screen, and the foot below it.
type frame struct{ width, height int }

// Small windows give up their margins, then the foot.
const (
	marginFrom = 44 // columns
	topFrom    = 14 // lines
	footFrom   = 8  // lines
	margin     = 2  // columns on each side
	footLines  = 3
)

func (f frame) margin() int {
	if f.width < marginFrom {
		return 0
	}
	return margin
}

func (f frame) above() int {
	if f.height < topFrom {
		return 0
	}
	return 1
}

func (f frame) below() int {
	if f.height < footFrom {
		return 0
	}
	return footLines
}

// inner is the size that the screen gets.
func (f frame) inner() (width, height int) {
	return max(1, f.width-2*f.margin()), max(1, f.height-f.above()-f.below())
}

// draw fills the window exactly, so that nothing of an earlier frame stays.
func (f frame) draw(body, foot []string) string {
	width, height := f.inner()
	lines := make([]string, f.above(), f.height)
	lines = append(lines, fit(body, width, height)...)
	if f.below() > 0 {
		lines = append(lines, fit(foot, width, footLines)...)
	}
	return indented(strings.Repeat(" ", f.margin()), lines)
}

// indented joins lines, those that are not empty with a margin before them.
func indented(margin string, lines []string) string {
	for i, line := range lines {
		if line != "" {
			lines[i] = margin + line
		}
	}
	return strings.Join(lines, "\n")
}

// fit makes exactly height lines of at most width cells. Blanks at the end of a line are
// left out: the terminal is slow, and shows nothing for them.
func fit(lines []string, width, height int) []string {
	fitted := make([]string, height)
	for i := range min(height, len(lines)) {
		fitted[i] = strings.TrimRight(lines[i], " ")
		if lipgloss.Width(fitted[i]) > width {
			fitted[i] = ansi.Truncate(fitted[i], width, "")
		}
	}
	return fitted
}
