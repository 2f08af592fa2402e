package chart

import "calmcalf/ui/draw/theme"

// dots are those of a canvas in braille, dotColumns by dotRows to a cell. A cell has one
// pen, that of the greatest number.
type dots struct {
	*canvas
	masks []uint8
}

func newDots(c *canvas) dots { return dots{c, make([]uint8, len(c.cells))} }

// set sets a dot, counted from the upper left corner; one outside the canvas is left out.
func (d dots) set(x, y int, pen uint8) {
	if x < 0 || y < 0 || x >= d.width*dotColumns || y >= len(d.cells)/d.width*dotRows {
		return
	}
	at := y/dotRows*d.width + x/dotColumns
	d.masks[at] |= 1 << (y%dotRows*dotColumns + x%dotColumns)
	d.cells[at] = cell{theme.BrailleOf(d.masks[at]), max(pen, d.cells[at].pen)}
}

// fill sets the dots from one corner to the other.
func (d dots) fill(left, right, top, bottom int, pen uint8) {
	for y := top; y <= bottom; y++ {
		for x := left; x <= right; x++ {
			d.set(x, y, pen)
		}
	}
}
