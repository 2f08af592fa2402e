package chart

import (
	"bytes"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// Bins share a row of nights out, the same number in each: every night is in exactly
// one. The first may hold fewer, so that the newest nights are never in a short one.
type Bins struct{ nights, per, count int }

// NewBins shares nights out, 0 or more, so many in a bin.
func NewBins(nights, per int) Bins { return Bins{nights, per, (nights + per - 1) / per} }

// Count returns the number of bins.
func (b Bins) Count() int { return b.count }

// Per returns the number of nights in a bin.
func (b Bins) Per() int { return b.per }

// First returns the number of nights in the first bin, from 1 to Per.
func (b Bins) First() int { return b.per - b.short() }

// Of returns the bin that a night is in; nights count from 0, the oldest.
func (b Bins) Of(night int) int { return (night + b.short()) / b.per }

// Nights returns the nights of a bin, from the first up to but not including the end.
func (b Bins) Nights(bin int) (first, end int) {
	end = (bin+1)*b.per - b.short()
	return max(0, end-b.per), end
}

// short is how many nights fewer the first bin has.
func (b Bins) short() int { return b.count*b.per - b.nights }

// Counts adds up the nights of each bin of a period.
func (b Bins) Counts(p diary.Period) []diary.Counts {
	counts := make([]diary.Counts, b.count)
	for i := range counts {
		first, end := b.Nights(i)
		counts[i] = p.Part(p.From.AddDays(first), p.From.AddDays(end-1)).Count()
	}
	return counts
}

// Mean is where a line passes over a column: 0 or more, where it is known.
type Mean struct {
	Value float64
	Known bool
}

// Means returns the mean up to the last night of each bin, from those of the nights.
func (b Bins) Means(of func(night int) Mean) []Mean {
	means := make([]Mean, b.count)
	for i := range means {
		_, end := b.Nights(i)
		means[i] = of(end - 1)
	}
	return means
}

// Greatest returns the highest rate or mean, which a scale has to hold.
func Greatest(counts []diary.Counts, means []Mean) float64 {
	top := 0.0
	for _, c := range counts {
		rate, _ := c.PerNight()
		top = max(top, rate)
	}
	for _, m := range means {
		top = max(top, m.Value)
	}
	return top
}

// Columns lays a row of nights out over a width. Where there are more nights than cells,
// neighbours share a column. Every column has as many whole cells as fit.
type Columns struct {
	Bins
	width  int
	filled int // cells that the columns share
}

// NewColumns lays out that many nights, 0 or more, over a width of at least one cell.
func NewColumns(nights, width int) Columns {
	nights, width = max(0, nights), max(1, width)
	c := Columns{Bins: NewBins(nights, max(1, (nights+width-1)/width)), width: width, filled: width}
	if c.count > 0 { // gaps that differ by a cell look ragged; cells left empty at the end do not
		c.filled = width / c.count * c.count
	}
	return c
}

// Width returns the number of cells that the columns fill: more than half of them.
func (c Columns) Width() int { return c.filled }

// widestBar is the most cells of a bar of one night, so that few nights do not become a
// wall.
const widestBar = 5

// Bar returns where the bar of a column starts, and its width, both in cells. Bars are
// equally wide, as they stand for as many nights; those of one night have an odd number of
// cells, so that each has a middle, and those of several no more gaps than must be.
func (c Columns) Bar(column int) (left, width int) {
	from, end := column*c.filled/c.count, (column+1)*c.filled/c.count
	if c.per > 1 {
		return from, c.filled / c.count
	}
	width = max(1, min(widestBar, c.filled/c.count/2*2-1))
	return from + (end-from-width)/2, width
}

// Middle returns the cell in the middle of a column's bar.
func (c Columns) Middle(column int) int {
	left, width := c.Bar(column)
	return left + (width-1)/2
}

// At returns the column that a cell belongs to, with the gaps around its bar, and false
// for a cell outside.
func (c Columns) At(cell int) (column int, is bool) {
	if cell < 0 || cell >= c.filled || c.count == 0 {
		return 0, false
	}
	return ((cell+1)*c.count - 1) / c.filled, true
}

// Mark is one character of a strip.
type Mark struct {
	Glyph string
	Style theme.Style
}

// Strip draws one mark in the middle of each column, or, where columns have no gaps, all
// along it.
func Strip(c Columns, marks []Mark) string {
	var b bytes.Buffer
	cell := 0
	for i, mark := range marks {
		left, width := c.Middle(i), 1
		if c.Per() > 1 {
			left, width = c.Bar(i)
		}
		b.WriteString(strings.Repeat(" ", left-cell))
		b.WriteString(mark.Style.Render(strings.Repeat(mark.Glyph, width)))
		cell = left + width
	}
	return b.String()
}
