package chart

import (
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Row is one bar that lies on its side, between its name and its count.
type Row struct {
	Name  string
	Known bool    // false: nothing is known, which is not the same as 0
	Value float64 // 0 or more
	Count string  // what stands behind the bar
	Style lipgloss.Style
}

// longestRow keeps a bar from becoming a wall, in cells.
const longestRow = 40

// Rows draws a bar for each row, the greatest value as long as there is room. Even
// the smallest value above 0 has a bar, and 0 has none.
func Rows(t theme.Theme, rows []Row, width int) []string {
	name, count, top := 0, 0, 0.0
	for _, r := range rows {
		name, count = max(name, lipgloss.Width(r.Name)), max(count, lipgloss.Width(r.Count))
		if r.Known {
			top = max(top, r.Value)
		}
	}
	room := max(1, min(longestRow, width-name-count-2))
	lines := make([]string, len(rows))
	for i, r := range rows {
		pad := strings.Repeat(" ", name-lipgloss.Width(r.Name))
		line := t.Dim.Render(r.Name+pad) + " "
		switch {
		case !r.Known || r.Value <= 0:
			line += t.Dim.Render(r.Count)
		default:
			line += r.Style.Render(lying(t.Glyphs, r.Value/top*float64(room))) + " " + t.Text.Render(r.Count)
		}
		lines[i] = ansi.Truncate(line, max(0, width), "")
	}
	return lines
}

// lying draws a bar of so many cells, to the half.
func lying(g theme.Glyphs, cells float64) string {
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
