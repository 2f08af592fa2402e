package chart

import (
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Bar is what one column shows.
type Bar struct {
	Known bool    // false: nothing is known, which is not the same as 0
	Value float64 // 0 or more
	Rated bool    // false: nobody said how bad it was, which no tone stands for
	Tone  float64 // of its colour, from 0 to 1, as theme.Tone has it
}

// The pens of bars. From penBar on there is one for every step of the ramp, and from
// penOver on one for the line on a bar of that colour.
const (
	penUnknown = iota + 1
	penLine
	penBar
	penOver     = penBar + theme.RampSteps
	barPenCount = penOver + theme.RampSteps
)

// Bars draws a bar for each column, as many lines as the scale has rows, without the
// axes. A known 0 is a tick at the foot, an unknown column a dot. Over them goes a thin line
// that passes the middle of each column at the height of its mean; nil draws none.
func Bars(t theme.Theme, c Columns, s Scale, bars []Bar, means []Mean) []string {
	b := barCanvas{newCanvas(c.filled, s.Rows), s, GlyphsOf(t.Glyphs), make([]uint8, c.filled*s.Rows)}
	for i, bar := range bars {
		left, width := c.Bar(i)
		if !bar.Known && c.per == 1 {
			left, width = c.Middle(i), 1
		}
		for x := left; x < left+width; x++ {
			b.bar(x, bar)
		}
	}
	_, mono := t.Ramp[theme.RampSteps-1].GetForeground().(lipgloss.NoColor)
	b.means(c, means, t.Glyphs == theme.Braille, !mono)
	return strings.Split(b.print(barPens(t)), "\n")
}

func barPens(t theme.Theme) []theme.Pen {
	pens := make([]theme.Pen, barPenCount)
	pens[penUnknown], pens[penLine] = theme.PenOf(t.Dim), theme.PenOf(t.Text)
	for i, style := range t.Ramp {
		pens[penBar+i], pens[penOver+i] = theme.PenOf(style), theme.PenOf(t.Text.Background(style.GetForeground()))
	}
	return pens
}

// barCanvas is the canvas of bars, whose scale has a row for each of its lines.
type barCanvas struct {
	*canvas
	scale Scale
	Glyphs
	dots []uint8 // of the line of means, a cell each
}

// cell is the one in a column and a row of the scale, 1 the lowest.
func (b barCanvas) cell(x, row int) *cell { return b.at(x, b.scale.Rows-row) }

func (b barCanvas) bar(x int, bar Bar) {
	switch {
	case !bar.Known:
		*b.cell(x, 1) = cell{b.unknown, penUnknown}
	case bar.Value <= 0:
		*b.cell(x, 1) = cell{b.Zero, penUnknown}
	default:
		height := max(b.least, b.scale.Height(bar.Value)) // the smallest value does not look like 0
		for row := 1; float64(row-1) < height && row <= b.scale.Rows; row++ {
			switch block := b.block(height - float64(row-1)); {
			case block == ' ':
			case bar.Rated:
				*b.cell(x, row) = cell{block, uint8(penBar + theme.Step(bar.Tone))}
			case block == b.blocks[len(b.blocks)-1]:
				*b.cell(x, row) = cell{b.Unrated, penUnknown}
			default:
				*b.cell(x, row) = cell{block, penUnknown}
			}
		}
	}
}

// means draws the line through the means: in dots, straight from the middle of a column to
// the next, or without dots a character in the row of each mean.
func (b barCanvas) means(c Columns, means []Mean, dotted, coloured bool) {
	for i, mean := range means {
		if !mean.Known {
			continue
		}
		if !dotted {
			for x := i * c.filled / c.count; x < (i+1)*c.filled/c.count; x++ {
				b.line(x, b.scale.row(mean.Value), 0, coloured)
			}
			continue
		}
		here := c.Middle(i) * dotColumns
		from, to, next := i*c.filled/c.count*dotColumns, (i+1)*c.filled/c.count*dotColumns, mean
		if i > 0 && means[i-1].Known {
			from = here
		}
		if i+1 < len(means) && means[i+1].Known {
			next, to = means[i+1], c.Middle(i+1)*dotColumns
		}
		for x := from; x < to; x++ {
			way := max(0, float64(x-here)/float64(max(1, to-here)))
			dot := b.scale.dot(mean.Value + way*(next.Value-mean.Value))
			b.line(x/dotColumns, dot/dotRows+1, 1<<((dotRows-1-dot%dotRows)*dotColumns+x%dotColumns), coloured)
		}
	}
}

// line draws one cell of the line of means, or adds a dot to it. It hides nothing: it passes
// between columns, behind the top of a bar, and over its body where colour tells the two
// apart, else behind that too. At the foot it replaces the tick of a known 0, and the dot
// of an unknown column stays, so that the two still differ.
func (b barCanvas) line(x, row int, dot uint8, coloured bool) {
	at := (b.scale.Rows-row)*b.width + x
	under, char := b.cell(x, row), b.Line
	if dot > 0 {
		b.dots[at] |= dot
		char = theme.BrailleOf(b.dots[at])
	}
	switch {
	case under.pen == penLine || under.pen >= penOver: // the line itself
		under.char = char
	case under.char == 0, under.char == b.Zero && row == 1:
		*under = cell{char, penLine}
	case coloured && under.pen >= penBar && row < b.scale.Rows && b.cell(x, row+1).char != 0:
		*under = cell{char, under.pen - penBar + penOver}
	}
}
