package chart

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"calmcalf/ui/draw/theme"
)

// Gutter is the column of numbers left of the bars.
type Gutter struct {
	theme  theme.Theme
	scale  Scale
	digits int
}

// NewGutter returns the numbers of a scale.
func NewGutter(t theme.Theme, s Scale) Gutter {
	return Gutter{theme: t, scale: s, digits: len(strconv.Itoa(s.Top))}
}

// Width returns the number of cells that every line of the gutter has.
func (g Gutter) Width() int { return g.digits + 2 }

// AtLeast returns the gutter with so many cells or more, for what is below the
// numbers.
func (g Gutter) AtLeast(cells int) Gutter {
	g.digits = max(g.digits, cells-2)
	return g
}

// Before puts the numbers and the upright line before the lines of the bars.
func (g Gutter) Before(bars []string) []string {
	lines := make([]string, len(bars))
	for i, bar := range bars {
		lines[i] = g.at(len(bars)-i) + bar
	}
	return lines
}

func (g Gutter) at(row int) string {
	glyphs := GlyphsOf(g.theme.Glyphs)
	value, ok := g.scale.Tick(row)
	switch {
	case !ok:
		return g.theme.Faint.Render(fmt.Sprintf("%*s %c", g.digits, "", glyphs.upright))
	case row == 0:
		return g.number(value) + g.theme.Faint.Render(string(glyphs.corner))
	default:
		return g.number(value) + g.theme.Faint.Render(string(glyphs.tick))
	}
}

// number is a value with the mark of its height, which is the upper edge of the row.
func (g Gutter) number(value int) string {
	return g.theme.Dim.Render(fmt.Sprintf("%*d", g.digits, value)) + g.theme.Faint.Render(string(GlyphsOf(g.theme.Glyphs).edge))
}

// Axis is the line that the bars stand on, with a mark over each label, and with
// the cursor under a column.
type Axis struct {
	theme  theme.Theme
	lead   string
	line   []rune
	labels []Label
	gutter int
}

// NewAxis returns the axis right of a gutter, over that many cells.
func NewAxis(g Gutter, width int, labels []Label) Axis {
	glyphs := GlyphsOf(g.theme.Glyphs)
	line := []rune(strings.Repeat(string(glyphs.foot), width))
	for _, l := range labels {
		line[l.Mark] = glyphs.date
	}
	return Axis{theme: g.theme, lead: g.at(0), line: line, labels: labels, gutter: g.Width()}
}

// MarkFirst puts a mark on the line at a cell: something began there.
func (a Axis) MarkFirst(cell int) { a.line[cell] = GlyphsOf(a.theme.Glyphs).First }

// Left is the first cell of the line, after the gutter.
func (a Axis) Left() int { return a.gutter }

// Line draws the axis with the cursor at a cell.
func (a Axis) Line(cursor int) string {
	return a.lead + a.theme.Faint.Render(string(a.line[:cursor])) +
		a.theme.Accent.Render(string(GlyphsOf(a.theme.Glyphs).Cursor)) +
		a.theme.Faint.Render(string(a.line[cursor+1:]))
}

// Dates draws the labels.
func (a Axis) Dates() string {
	var b bytes.Buffer
	b.WriteString(strings.Repeat(" ", a.gutter))
	cell := 0
	for _, l := range a.labels {
		b.WriteString(strings.Repeat(" ", max(0, l.Cell-cell)))
		b.WriteString(l.Text)
		cell = l.Cell + len(l.Text)
	}
	return a.theme.Dim.Render(b.String())
}

// Scale maps values from 0 to Top to rows of cells. Its ticks are whole numbers, and equally
// many whole rows apart.
type Scale struct {
	Top  int // the value at the upper edge of the highest row, a multiple of Step
	Step int // from one tick to the next
	Rows int
}

// smallestTop keeps a single cramp from filling the whole height.
const smallestTop = 2

// NewScale returns the scale up to the greatest value, in at most that many rows, with the
// closest ticks that leave an empty row between them.
func NewScale(greatest float64, rows int) Scale {
	rows, top := max(1, rows), max(smallestTop, int(math.Ceil(greatest)))
	for size := 1; ; size *= 10 {
		for _, digit := range []int{1, 2, 5} {
			step := digit * size
			ticks := (top + step - 1) / step
			if each := rows / ticks; each >= 2 || ticks == 1 {
				return Scale{Top: ticks * step, Step: step, Rows: ticks * each}
			}
		}
	}
}

// Height returns the height of a value in rows, to the eighth.
func (s Scale) Height(value float64) float64 { return math.Round(s.exact(value)*8) / 8 }

func (s Scale) exact(value float64) float64 {
	return min(value*float64(s.Rows)/float64(s.Top), float64(s.Rows))
}

// row is the row of a value, from 1, the lowest.
func (s Scale) row(value float64) int {
	return max(1, min(s.Rows, int(math.Ceil(s.exact(value)))))
}

// dot is the row of dots of a value, from 0, the lowest: the one whose middle is nearest.
func (s Scale) dot(value float64) int {
	return max(0, min(s.Rows*dotRows-1, int(s.exact(value)*dotRows)))
}

// Tick returns the value to be written at a row, where there is one: row 1 is the lowest
// of the bars, row 0 the line below them.
func (s Scale) Tick(row int) (value int, ok bool) {
	each := max(1, s.Rows*s.Step/max(1, s.Top))
	return row / each * s.Step, row%each == 0
}
