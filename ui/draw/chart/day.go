package chart

import (
	"fmt"
	"strings"

	"calmcalf/ui/draw/theme"
)

// frame draws the frame of the cursor, or of today, at both sides of a cell.
func (s calendarSigns) frame(page *canvas, g Grid, cursor bool, column, row int) {
	sides, pen, small := s.today, uint8(penDigit), "()"
	if cursor {
		sides, pen, small = s.cursor, penCursor, "[]"
	}
	if !g.Dated() {
		page.write(small[:1], pen, column, row+g.middle())
		page.write(small[1:], pen, column+g.pitch, row+g.middle())
		return
	}
	last := g.lines - g.gap - 1
	for line := range last + 1 {
		part := 1
		switch line {
		case 0:
			part = 0
		case last:
			part = 2
		}
		*page.at(column, row+line) = cell{sides[part], pen}
		*page.at(column+g.pitch, row+line) = cell{sides[part+3], pen}
	}
}

// dated draws a large cell: the day and the mark, below them the count and the bar.
func (c Calendar) dated(page *canvas, g Grid, d Day, day, column, row int) {
	page.write(fmt.Sprintf("%2d", day), penDim, column, row)
	if d.Kind == Counted || d.Mark != 0 {
		*page.at(column+dayCells, row) = cell{c.marks[d.Mark], uint8(penMark + d.Mark)}
	}
	switch {
	case d.Kind == Missed:
		page.write(strings.Repeat(string(c.signs.hatch), dayCells+1), penHatch, column, row+1)
	case d.Kind == Counted && d.Cramps == 0:
		page.write("0", penDim, column+1, row+1)
	case d.Kind == Counted:
		page.write(fmt.Sprintf("%2d", min(d.Cramps, 99)), penDigit, column, row+1)
	}
	if d.Kind == Counted && d.Cramps > 0 && d.Rated {
		most := g.pitch - 1 - dayCells
		pen := uint8(penShade + theme.Step(faintestDigit+(1-faintestDigit)*d.Tone))
		page.write(strings.Repeat(string(c.signs.bar), 1+int(min(1, d.Tone)*float64(most-1)+0.5)), pen, column+dayCells, row+1)
	}
}

// dayCells hold the day of the month, and the count below it.
const dayCells = 2

// day draws one cell: its tile, and in or below it the mark.
func (c Calendar) day(page *canvas, g Grid, d Day, column, row int) {
	wide, lines := g.tile()
	sign, fill := c.tile(d)
	for line := range lines {
		for x := range wide {
			*page.at(column+x, row+line) = fill
		}
	}
	if d.Kind == Counted {
		middle := wide / 2
		if wide > 5 { // blanks around the digit
			page.write("   ", noPen, column+middle-1, row+g.middle())
		}
		if wide > 1 && d.Cramps > 0 { // the fill has the tone
			sign.pen = penDigit
		}
		*page.at(column+middle, row+g.middle()) = sign
	}
	if !g.Marked() || d.Kind != Counted && d.Mark == 0 {
		return
	}
	if g.lines > 1 {
		*page.at(column+wide/2, row+lines) = cell{c.marks[d.Mark], uint8(penMark + d.Mark)}
	} else {
		*page.at(column+wide, row) = cell{c.marks[d.Mark], uint8(penMark + d.Mark)}
	}
}

// faintestDigit is the lowest tone in which a digit can be read.
const faintestDigit = 0.45

// tile returns the digit of a day, and what its cell is filled with.
func (c Calendar) tile(d Day) (sign, fill cell) {
	switch {
	case d.Kind == Missed:
		return cell{}, cell{c.signs.hatch, penHatch}
	case d.Kind == Ahead:
		return cell{}, cell{}
	case d.Cramps == 0:
		return cell{'0', penDim}, cell{}
	}
	digit := '+'
	if d.Cramps < 10 {
		digit = rune('0' + d.Cramps)
	}
	if !d.Rated {
		return cell{digit, penDigit}, cell{}
	}
	shade := c.signs.fills[min(len(c.signs.fills)-1, int(d.Tone*float64(len(c.signs.fills))))]
	pen := uint8(penShade + theme.Step(faintestDigit+(1-faintestDigit)*d.Tone))
	return cell{digit, pen}, cell{shade, pen}
}
