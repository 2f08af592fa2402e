package chart

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// DayKind is what a calendar knows of a night.
type DayKind int

const (
	Outside DayKind = iota // not in the period: its cell stays empty
	Ahead                  // not over yet, and nothing is known of it
	Missed                 // nothing is known of it
	Counted                // its number of cramps is known, which may be none
)

// Day is what one cell of a calendar shows.
type Day struct {
	Kind   DayKind
	Cramps int
	Rated  bool    // false: nobody said how bad they were
	Tone   float64 // how bad they were, from 0 to 1
	Mark   int     // one of the marks of the calendar
}

// Calendar draws weeks in columns, Monday on top. A night without cramps is a 0, and one
// that nothing is known of is hatched. A large cell has the day of the month, the count,
// the mark, and half blocks in a row that is the longer, the worse the cramps were; one
// that is too small for that is filled the more densely, so that nobody needs colour to
// see the difference.
type Calendar struct {
	signs calendarSigns
	marks []rune
	pens  []theme.Pen
}

type calendarSigns struct {
	hatch, month rune
	fills        [3]rune // from the lightest
	bar          rune    // of a large cell
	cursor       [6]rune // the frame of a cell: its left side from top to bottom, then its right
	today        [6]rune
}

func calendarSignsOf(g theme.Glyphs) calendarSigns {
	switch g {
	case theme.ASCII:
		return calendarSigns{hatch: '/', month: '|', fills: [...]rune{'-', '=', '#'}, bar: '=', cursor: [6]rune([]rune("[[[]]]")), today: [6]rune([]rune("((()))"))}
	case theme.Blocks:
		return calendarSigns{hatch: '·', month: '│', fills: [...]rune{'░', '▒', '▓'}, bar: '▄', cursor: [6]rune([]rune("┏┃┗┓┃┛")), today: [6]rune([]rune("┌│└┐│┘"))}
	default:
		return calendarSigns{hatch: '╱', month: '│', fills: [...]rune{'░', '▒', '▓'}, bar: '▄', cursor: [6]rune([]rune("┏┃┗┓┃┛")), today: [6]rune([]rune("┌│└┐│┘"))}
	}
}

// The pens of a calendar. From penMark on there is one for each mark.
const (
	penHatch = iota + 1
	penDim
	penDigit
	penCursor
	penShade
	penMark = penShade + theme.RampSteps
)

// NewCalendar makes a Calendar in the styles and glyphs of t, and with these marks for
// a second fact of each night.
func NewCalendar(t theme.Theme, marks []Mark) Calendar {
	c := Calendar{signs: calendarSignsOf(t.Glyphs), pens: make([]theme.Pen, penMark, penMark+len(marks))}
	c.pens[penHatch], c.pens[penDim], c.pens[penDigit] = theme.PenOf(t.Faint), theme.PenOf(t.Dim), theme.PenOf(t.Strong)
	c.pens[penCursor] = theme.PenOf(t.Accent)
	for i, style := range t.Ramp {
		c.pens[penShade+i] = theme.PenOf(style)
	}
	for _, m := range marks {
		c.marks = append(c.marks, []rune(m.Glyph)[0])
		c.pens = append(c.pens, theme.PenOf(m.Style))
	}
	return c
}

// Hatch is the sign of a night of which nothing is known.
func (c Calendar) Hatch() string { return string(c.signs.hatch) }

// Bar is the sign of how bad the cramps were in a large cell.
func (c Calendar) Bar() string { return string(c.signs.bar) }

// Fills are the signs that fill the cells, from the mildest to the worst.
func (c Calendar) Fills() string { return string(c.signs.fills[:]) }

// Draw returns the lines of the calendar, of width cells each. The calendar begins with
// a Monday and has a Day for every night of the weeks of the grid. The cursor and tonight
// have brackets of their own; each may be outside.
func (c Calendar) Draw(g Grid, monday diary.Date, days []Day, cursor, tonight, width int) []string {
	page := newCanvas(width, g.Height())
	c.months(page, g, monday, days)
	page.top = 1
	for weekday := range weekDays {
		name := monday.AddDays(weekday).Weekday().String()[:3]
		page.write(name, penDim, 0, weekday*g.lines+g.middle())
	}
	for i, day := range days {
		column, row := dayNames+i/weekDays*g.pitch, i%weekDays*g.lines
		if day.Kind == Outside {
			continue
		}
		if g.Dated() {
			c.dated(page, g, day, monday.AddDays(i).Day, column+1, row)
		} else {
			c.day(page, g, day, column+1, row)
		}
		if i >= weekDays && days[i-weekDays].Kind != Outside && monday.AddDays(i).Day <= weekDays {
			for line := range min(g.lines, len(page.cells)/width-1-row) {
				*page.at(column, row+line) = cell{c.signs.month, penHatch}
			}
		}
		switch i {
		case cursor:
			c.signs.frame(page, g, true, column, row)
		case tonight:
			c.signs.frame(page, g, false, column, row)
		}
	}
	return strings.Split(page.print(c.pens), "\n")
}

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
	wide, lines := g.pitch-1, g.lines-g.gap
	if lines > 1 {
		lines-- // the last is the mark's
	} else if wide > 1 {
		wide--
	}
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
	mark := cell{c.marks[d.Mark], uint8(penMark + d.Mark)}
	if g.lines > 1 {
		*page.at(column+wide/2, row+lines) = mark
	} else {
		*page.at(column+wide, row) = mark
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

// months writes each month over the week that has its first day, and over the first
// week the month that it begins in, as far as they fit. The first and every January have
// their year.
func (c Calendar) months(page *canvas, g Grid, monday diary.Date, days []Day) {
	var labels []Label
	var dates []diary.Date
	for i, day := range days {
		date := monday.AddDays(i)
		if day.Kind == Outside || date.Day > 1 && len(labels) > 0 {
			continue
		}
		labels = append(labels, Label{Cell: dayNames + i/weekDays*g.pitch + 1})
		dates = append(dates, date)
	}
	for i, l := range labels {
		end := page.width
		if i+1 < len(labels) {
			end = labels[i+1].Cell - 1
		}
		for _, layout := range layoutsOf(i == 0, dates[i]) {
			if text := dates[i].Format(layout); l.Cell+len(text) <= end {
				page.write(text, penDim, l.Cell, 0)
				break
			}
		}
	}
}

// layoutsOf are the ways to write a month, the fullest first.
func layoutsOf(first bool, d diary.Date) []string {
	const both = diary.ShortMonth + " " + diary.Year
	switch {
	case d.Month == 1:
		return []string{both, diary.Year, diary.ShortMonth}
	case first:
		return []string{both, diary.ShortMonth}
	default:
		return []string{diary.ShortMonth}
	}
}
