package history

import (
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// whereView is the view of when and where the cramps came, how bad they were and
// how long: in one, two or three columns, each of parts one below the other.
type whereView struct {
	sheet
	body     chart.Body
	window   *window
	patterns insight.Patterns
	counts   diary.Counts
}

func newWhere(t theme.Theme) *whereView {
	return &whereView{sheet: sheet{theme: t}, body: chart.NewBody(t)}
}

// Widths in cells: of the gap between columns, and from how many on the page has two
// columns, and three.
const (
	columnGap    = 4
	twoColumns   = 72
	threeColumns = 120
	widestPart   = 64
)

// show counts the nights when they are new, and lays the parts out.
func (v *whereView) show(w *window, _, width, height int) {
	if v.window != w {
		v.window = w
		v.patterns, v.counts = insight.Find(w.Period), w.Count()
	}
	if width < leastWidth {
		v.set(nil, 0)
		return
	}
	v.height = height
	lines := []string{v.theme.Dim.Render(wrap(v.head(), width, 1, "")[0])}
	if v.counts.Cramps == 0 {
		lines = append(lines, v.withoutCramps(width)...)
	} else {
		lines = append(lines, v.columns(width)...)
	}
	v.set(lines, height)
}

// part makes the lines of one part in a width.
type part func(width int) []string

// columns sets the parts, in the order in which they are read where they stand one
// below the other.
func (v *whereView) columns(width int) []string {
	switch {
	case width >= threeColumns:
		each := min(widestPart, (width-2*columnGap)/3)
		return beside(each, stack(each, v.hours, v.severity, v.lengths),
			stack(each, v.weekdays, v.months), stack(each, v.legs, v.places))
	case width >= twoColumns:
		each := min(widestPart, (width-columnGap)/2)
		return beside(each, stack(each, v.hours, v.weekdays, v.months, v.lengths), stack(each, v.legs, v.places, v.severity))
	default:
		return stack(width, v.hours, v.weekdays, v.months, v.legs, v.places, v.severity, v.lengths)
	}
}

// stack sets parts below each other, with an empty line before each.
func stack(width int, parts ...part) []string {
	var lines []string
	for _, p := range parts {
		if set := p(width); len(set) > 0 {
			lines = append(append(lines, ""), set...)
		}
	}
	return lines
}

// beside sets columns of a width next to each other.
func beside(width int, columns ...[]string) []string {
	var lines []string
	for row := 0; ; row++ {
		var line strings.Builder
		more, at := false, 0
		for i, column := range columns {
			if row >= len(column) {
				continue
			}
			more = true
			if start := i * (width + columnGap); start > at {
				line.WriteString(strings.Repeat(" ", start-at))
				at = start
			}
			line.WriteString(column[row])
			at += lipgloss.Width(column[row])
		}
		if !more {
			return lines
		}
		lines = append(lines, line.String())
	}
}
