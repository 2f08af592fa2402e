package chart

import (
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Row is one bar from left to right, between its name and its count.
type Row struct {
	Name  string
	Known bool    // false: nothing is known, which is not the same as 0
	Value float64 // 0 or more
	Count string  // after the bar
	Style theme.Style
}

// longestRow is the longest bar, in cells.
const longestRow = 40

// Fits reports whether rows of that width have a bar and nothing of them is cut.
func Fits(rows []Row, width int) bool {
	name, count := widths(rows)
	return name+count+3 <= width
}

// widths are those of the widest name and the widest count.
func widths(rows []Row) (name, count int) {
	for _, r := range rows {
		name, count = max(name, lipgloss.Width(r.Name)), max(count, lipgloss.Width(r.Count))
	}
	return name, count
}

// Rows draws a bar for each row, that of the greatest value as long as fits. Even the
// smallest value above 0 has a bar, and 0 has none.
func Rows(t theme.Theme, rows []Row, width int) []string {
	name, count := widths(rows)
	top := 0.0
	for _, r := range rows {
		if r.Known {
			top = max(top, r.Value)
		}
	}
	longest := max(1, min(longestRow, width-name-count-2))
	lines := make([]string, len(rows))
	for i, r := range rows {
		pad := strings.Repeat(" ", name-lipgloss.Width(r.Name))
		line := t.Dim.Render(r.Name+pad) + " "
		switch {
		case !r.Known || r.Value <= 0:
			line += t.Dim.Render(r.Count)
		default:
			line += r.Style.Render(horizontal(t.Glyphs, r.Value/top*float64(longest))) + " " + t.Text.Render(r.Count)
		}
		lines[i] = ansi.Truncate(line, max(0, width), "")
	}
	return lines
}

// horizontal draws a bar of so many cells, to the half.
func horizontal(g theme.Glyphs, cells float64) string {
	full, half := "━", "╸"
	switch g {
	case theme.ASCII:
		return strings.Repeat("=", max(1, int(cells+0.5)))
	case theme.Blocks:
		full, half = "█", "▌"
	}
	halves := max(1, int(2*cells+0.5))
	return strings.Repeat(full, halves/2) + strings.Repeat(half, halves%2)
}
