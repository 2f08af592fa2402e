package ui

import (
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

// frame is the window in cells: margins, a screen, and the foot below it.
type frame struct{ width, height int }

// Small windows give up their margins, then the space in the foot, then the foot.
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
	switch {
	case f.height < footFrom:
		return 0
	case f.height < topFrom:
		return footLines - 1
	}
	return footLines
}

// inner is the size that the screen gets.
func (f frame) inner() (width, height int) {
	return max(1, min(theme.Widest, f.width-2*f.margin())), max(1, f.height-f.above()-f.below())
}

// corner is where the first line of a body begins, in the middle of the window.
func (f frame) corner(body []string) (x, y int) {
	_, height := f.inner()
	indent, above := theme.Centre(body, f.width-2*f.margin(), height)
	return f.margin() + indent, f.above() + above
}

// draw fills the window exactly, so that nothing of an earlier frame stays. The foot is
// below the body, in the width that is to its right. It may need more lines than it has, up to
// half of the window: then the body moves up, and loses its last lines where that is not enough.
func (f frame) draw(body []string, foot func(width, height, most int) []string) string {
	width, _ := f.inner()
	x, y := f.corner(body)
	var below []string
	if f.below() > 0 {
		width := f.width - f.margin() - x
		below = foot(width, f.below(), max(f.below(), f.height/2))
		below = fit(below, width, len(below))
	}
	height := f.height - len(below)
	y = min(y, max(0, height-len(body)))
	lines := append(make([]string, y), fit(body, width, height-y)...)
	return indented(strings.Repeat(" ", x), append(lines, below...))
}

// indented joins lines, those that are not empty with a margin before them.
func indented(margin string, lines []string) string {
	size := 0
	for _, line := range lines {
		size += len(margin) + len(line) + 1
	}
	var text strings.Builder
	text.Grow(size)
	for i, line := range lines {
		if i > 0 {
			text.WriteByte('\n')
		}
		if line != "" {
			text.WriteString(margin)
			text.WriteString(line)
		}
	}
	return text.String()
}

// fit makes exactly height lines of at most width cells. Blanks at the end of a line are
// left out: the terminal is slow, and shows nothing for them.
func fit(lines []string, width, height int) []string {
	fitted := make([]string, height)
	for i := range min(height, len(lines)) {
		fitted[i] = strings.TrimRight(lines[i], " ")
		if len(fitted[i]) > width && theme.Width(fitted[i]) > width { // no character has more cells than bytes
			fitted[i] = ansi.Truncate(fitted[i], width, "")
		}
	}
	return fitted
}
