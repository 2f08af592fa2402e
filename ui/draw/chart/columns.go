package chart

// Columns lays a row of nights out over a width. Where there are more nights
// than cells, neighbours share a column, the same number in each: every night is
// in exactly one. Where there are fewer, the columns are wider than a cell.
type Columns struct {
	nights, width int
	per, count    int
	filled        int // cells that the columns share out
}

// NewColumns lays out that many nights, 0 or more, over a width of at least one
// cell.
func NewColumns(nights, width int) Columns {
	nights, width = max(0, nights), max(1, width)
	per := max(1, (nights+width-1)/width)
	c := Columns{nights: nights, width: width, per: per, count: (nights + per - 1) / per, filled: width}
	// Columns that differ by a cell look ragged; a little room left over does not.
	if equal := c.count * (width / max(1, c.count)); 5*(width-equal) <= width {
		c.filled = equal
	}
	return c
}

// Count returns the number of columns.
func (c Columns) Count() int { return c.count }

// Width returns the number of cells that the columns fill: all, or nearly all,
// of those that there are.
func (c Columns) Width() int { return c.filled }

// Per returns the number of nights in a column. The first column may hold fewer,
// so that the newest nights are never a short column.
func (c Columns) Per() int { return c.per }

// Of returns the column that a night is in; nights count from 0, the oldest.
func (c Columns) Of(night int) int { return (night + c.short()) / c.per }

// Nights returns the nights of a column, from the first up to but not including
// the end.
func (c Columns) Nights(column int) (first, end int) {
	end = (column+1)*c.per - c.short()
	return max(0, end-c.per), end
}

// short is how many nights the first column lacks.
func (c Columns) short() int { return c.count*c.per - c.nights }

// maxBar keeps a bar of a handful of nights from becoming a wall.
const maxBar = 5

// Bar returns where the bar of a column starts, and its width, both in cells.
// Bars of one night are equally wide, an odd number of cells, so that each has a
// middle; those of several stand side by side, without gaps.
func (c Columns) Bar(column int) (left, width int) {
	from, end := column*c.filled/c.count, (column+1)*c.filled/c.count
	if c.per > 1 {
		return from, end - from
	}
	width = max(1, min(maxBar, c.filled/c.count/2*2-1))
	return from + (end-from-width)/2, width
}

// Middle returns the cell in the middle of a column's bar.
func (c Columns) Middle(column int) int {
	left, width := c.Bar(column)
	return left + (width-1)/2
}

// At returns the column that a cell belongs to, with the gap beside its bar, and false
// for a cell outside.
func (c Columns) At(cell int) (column int, is bool) {
	if cell < 0 || cell >= c.filled || c.count == 0 {
		return 0, false
	}
	return ((cell+1)*c.count - 1) / c.filled, true
}
