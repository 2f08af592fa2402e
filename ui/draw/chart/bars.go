package chart

import (
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/canvas/graph"
	"github.com/charmbracelet/lipgloss"
)

// Bar is what one column shows.
type Bar struct {
	Known bool    // false: nothing is known, which is not the same as 0
	Value float64 // 0 or more
	Style lipgloss.Style
}

// smallestBar is how many rows even the smallest value above 0 reaches up, so
// that it does not look like 0.
const smallestBar = 0.25

// Bars draws a bar for each column, as many lines as the scale has rows, without
// the axes. A known 0 is a tick at the foot, an unknown column a dot.
func Bars(t theme.Theme, c Columns, s Scale, bars []Bar) []string {
	return BarsWithLine(t, c, s, bars, nil)
}

// BarsWithLine draws bars, and a line over them that passes each column at its point.
func BarsWithLine(t theme.Theme, c Columns, s Scale, bars []Bar, points []Mean) []string {
	g := glyphsOf(t.Glyphs)
	area := canvas.New(c.filled, s.Rows)
	for i, bar := range bars {
		left, width := c.Bar(i)
		if !bar.Known && c.per == 1 {
			left, width = c.Middle(i), 1
		}
		for x := left; x < left+width; x++ {
			foot := canvas.Point{X: x, Y: s.Rows - 1}
			switch height := max(smallestBar, s.Height(bar.Value)); {
			case !bar.Known:
				area.SetCell(foot, canvas.NewCellWithStyle(g.unknown, t.Dim))
			case bar.Value <= 0:
				area.SetCell(foot, canvas.NewCellWithStyle(g.zero, t.Dim))
			case t.Glyphs == theme.ASCII:
				drawASCII(&area, foot, height, bar.Style)
			default:
				graph.DrawColumnBottomToTop(&area, foot, height, bar.Style)
			}
		}
	}
	line(t, &area, c, s, points)
	return strings.Split(area.View(), "\n")
}

// drawASCII stands in for the library's column, which is made of blocks.
func drawASCII(area *canvas.Model, foot canvas.Point, height float64, style lipgloss.Style) {
	for row := range max(1, int(height+0.5)) {
		area.SetCell(canvas.Point{X: foot.X, Y: foot.Y - row}, canvas.NewCellWithStyle('#', style))
	}
}
