package chart

import (
	"calmcalf/ui/draw/theme"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/charmbracelet/lipgloss"
)

// Mean is where a line passes over a column.
type Mean struct {
	Known bool
	Value float64 // 0 or more
}

// line draws a line over bars, so that it hides nothing: it passes between columns,
// behind the top of a bar, and over its body where colour keeps the two apart, else
// behind that too. At the foot it stands in the place of the tick of a known 0, and the
// dot of an unknown column stays, so that the two still differ.
func line(t theme.Theme, area *canvas.Model, c Columns, s Scale, points []Mean) {
	g := glyphsOf(t.Glyphs)
	for i, p := range points {
		if !p.Known {
			continue
		}
		y := s.Rows - s.row(p.Value)
		for x := i * c.filled / c.count; x < (i+1)*c.filled/c.count; x++ {
			at := canvas.Point{X: x, Y: y}
			switch under := area.Cell(at); {
			case blank(under), under.Rune == g.zero && y == s.Rows-1:
				area.SetCell(at, canvas.NewCellWithStyle(g.line, t.Text))
			case under.Rune != g.unknown && coloured(under) && y > 0 && !blank(area.Cell(canvas.Point{X: x, Y: y - 1})):
				area.SetCell(at, canvas.NewCellWithStyle(g.line, t.Text.Background(under.Style.GetForeground())))
			}
		}
	}
}

func blank(c canvas.Cell) bool { return c.Rune == 0 || c.Rune == ' ' }

// coloured tells whether a cell has a colour of its own.
func coloured(c canvas.Cell) bool {
	return c.Style.GetForeground() != lipgloss.TerminalColor(lipgloss.NoColor{})
}
