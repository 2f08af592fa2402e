package chart

import (
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// DayKind is what a calendar knows of a night.
type DayKind int

const (
	Outside DayKind = iota // not of the period: its cell stays empty
	Ahead                  // not over yet, and nothing is known of it
	Missed                 // nothing is known of it
	Counted                // so many cramps, which may be none
)

// Day is what one cell of a calendar shows.
type Day struct {
	Kind   DayKind
	Cramps int
	Tone   float64 // how bad they were, from 0 to 1
	Mark   int     // one of the marks of the calendar
}

// Calendar draws weeks side by side, Monday on top. A night without cramps is a 0,
// one that nothing is known of is hatched, and where cells are wide enough they are
// filled the more densely, the worse the cramps were, so that nobody needs colour to
// tell them apart.
type Calendar struct {
	signs calendarSigns
	marks []rune
	inks  []ink
}

// calendarSigns are the characters of a calendar.
type calendarSigns struct {
	hatch, month rune
	fills        [3]rune // from the lightest
}

func calendarSignsOf(g theme.Glyphs) calendarSigns {
	switch g {
	case theme.ASCII:
		return calendarSigns{hatch: '/', month: '|', fills: [...]rune{'-', '=', '#'}}
	case theme.Blocks:
		return calendarSigns{hatch: '·', month: '│', fills: [...]rune{'░', '▒', '▓'}}
	default:
		return calendarSigns{hatch: '╱', month: '│', fills: [...]rune{'░', '▒', '▓'}}
	}
}

// The inks of a calendar. From inkMark on there is one for each mark.
const (
	inkHatch = iota + 1
	inkDim
	inkDigit
	inkCursor
	inkShade
	inkMark = inkShade + theme.RampSteps
)

// NewCalendar makes a Calendar in the styles and glyphs of t, and with these marks
// for a second fact of each night.
func NewCalendar(t theme.Theme, marks []Mark) Calendar {
	c := Calendar{signs: calendarSignsOf(t.Glyphs), inks: make([]ink, inkMark, inkMark+len(marks))}
	c.inks[inkHatch], c.inks[inkDim], c.inks[inkDigit] = inkOf(t.Faint), inkOf(t.Dim), inkOf(t.Strong)
	c.inks[inkCursor] = inkOf(t.Accent)
	for i := range t.Ramp {
		c.inks[inkShade+i] = inkOf(t.Ramp[i])
	}
	for _, m := range marks {
		c.marks = append(c.marks, []rune(m.Glyph)[0])
		c.inks = append(c.inks, inkOf(m.Style))
	}
	return c
}

// Hatch is the sign of a night of which nothing is known.
func (c Calendar) Hatch() string { return string(c.signs.hatch) }

// Fills are the signs that fill the cells, from the mildest to the worst.
func (c Calendar) Fills() string { return string(c.signs.fills[:]) }

// Grid is how large a calendar is drawn.
type Grid struct {
	Weeks int // that fit
	pitch int // cells from one week to the next
	lines int // from one day to the next
	gap   int // of those, empty ones at the end
}

// grids goes from the largest cells to the smallest.
var grids = []Grid{
	{pitch: 8, lines: 5, gap: 1},
	{pitch: 8, lines: 4},
	{pitch: 8, lines: 3},
	{pitch: 6, lines: 4, gap: 1},
	{pitch: 6, lines: 3},
	{pitch: 6, lines: 2},
	{pitch: 4, lines: 3, gap: 1},
	{pitch: 4, lines: 2},
	{pitch: 4, lines: 1},
	{pitch: 3, lines: 3, gap: 1},
	{pitch: 3, lines: 2},
	{pitch: 3, lines: 1},
	{pitch: 2, lines: 3, gap: 1},
	{pitch: 2, lines: 2},
	{pitch: 2, lines: 1},
}

const (
	dayNames = 4 // cells of the names of the days
	endRoom  = 2 // cells at the right, for a month that begins in the last week
	weekDays = 7
)

// NewGrid returns the largest grid with room for all the weeks; where there is
// none, the one with room for the most.
func NewGrid(weeks, width, height int) Grid {
	for _, g := range grids {
		if g.Weeks = (width - dayNames - endRoom) / g.pitch; g.Weeks >= weeks && g.Height() <= height {
			g.Weeks = weeks
			return g
		}
	}
	return crowded(weeks, width, height)
}

// crowded returns the grid of the narrowest cells, and the tallest that fit.
func crowded(weeks, width, height int) Grid {
	g := grids[len(grids)-1]
	for _, taller := range slices.Backward(grids) {
		if taller.pitch == g.pitch && taller.Height() <= height {
			g = taller
		}
	}
	g.Weeks = max(1, min(weeks, (width-dayNames-endRoom)/g.pitch))
	return g
}

// Height is the number of lines of a calendar: the months, and the days.
func (g Grid) Height() int { return 1 + weekDays*g.lines - g.gap }

// Filled tells whether the cells have room to be filled by how bad the cramps were.
func (g Grid) Filled() bool { return g.pitch > 3 || g.pitch == 3 && g.lines > 1 }

// Marked tells whether the cells have room for the mark.
func (g Grid) Marked() bool { return g.pitch > 2 || g.lines > 1 }

// At returns the day of the calendar that is drawn at a cell, from its upper left
// corner; false where there is none.
func (g Grid) At(column, row int) (day int, ok bool) {
	week, weekday := (column-dayNames)/g.pitch, (row-1)/g.lines
	if column < dayNames || row < 1 || week >= g.Weeks || weekday >= weekDays {
		return 0, false
	}
	return week*weekDays + weekday, true
}

// Draw returns the lines of the calendar, of width cells each, which begins with a
// Monday and has a Day for every night of the weeks of the grid. The cursor and
// tonight stand in brackets of their own; each may be outside of it.
func (c Calendar) Draw(g Grid, monday diary.Date, days []Day, cursor, tonight, width int) []string {
	page := sheet{width: width, cells: make([]cell, width*g.Height())}
	c.months(&page, g, monday, days)
	page.top = 1
	for weekday := range weekDays {
		name := monday.AddDays(weekday).Weekday().String()[:3]
		page.write(name, inkDim, 0, weekday*g.lines+g.middle())
	}
	for i, day := range days {
		column, row := dayNames+i/weekDays*g.pitch, i%weekDays*g.lines
		if day.Kind == Outside {
			continue
		}
		c.day(&page, g, day, column+1, row)
		if i >= weekDays && days[i-weekDays].Kind != Outside && monday.AddDays(i).Day <= weekDays {
			for line := range min(g.lines, len(page.cells)/width-1-row) {
				*page.at(column, row+line) = cell{c.signs.month, inkHatch}
			}
		}
		switch i {
		case cursor:
			c.bracket(&page, g, '[', ']', inkCursor, column, row)
		case tonight:
			c.bracket(&page, g, '(', ')', inkDim, column, row)
		}
	}
	return strings.Split(page.print(c.inks), "\n")
}

func (c Calendar) bracket(page *sheet, g Grid, open, shut rune, ink uint8, column, row int) {
	row += g.middle()
	*page.at(column, row) = cell{open, ink}
	*page.at(column+g.pitch, row) = cell{shut, ink}
}

// middle is the line of a cell that has the digit.
func (g Grid) middle() int { return max(0, g.lines-g.gap-2) / 2 }

// day draws one cell: its tile, and in or below it the mark.
func (c Calendar) day(page *sheet, g Grid, d Day, column, row int) {
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
		if wide > 5 { // air around the digit
			page.write("   ", inkNone, column+middle-1, row+g.middle())
		}
		if wide > 1 && d.Cramps > 0 { // the fill has the tone
			sign.ink = inkDigit
		}
		*page.at(column+middle, row+g.middle()) = sign
	}
	if g.Marked() && (d.Kind == Counted || d.Mark > 0) {
		mark := cell{c.marks[d.Mark], uint8(inkMark + d.Mark)}
		switch {
		case g.lines > 1:
			*page.at(column+wide/2, row+lines) = mark
		default:
			*page.at(column+wide, row) = mark
		}
	}
}

// Words of less than this tone would be too faint to read.
const faintestDigit = 0.45

// tile returns the digit of a day, and what its cell is filled with.
func (c Calendar) tile(d Day) (sign, fill cell) {
	step := func(tone float64) uint8 {
		return uint8(inkShade + int(max(0, min(1, tone))*(theme.RampSteps-1)+0.5))
	}
	switch {
	case d.Kind == Missed:
		return cell{}, cell{c.signs.hatch, inkHatch}
	case d.Kind == Ahead:
		return cell{}, cell{}
	case d.Cramps == 0:
		return cell{'0', inkDim}, cell{}
	}
	digit := '+'
	if d.Cramps < 10 {
		digit = rune('0' + d.Cramps)
	}
	shade := c.signs.fills[min(len(c.signs.fills)-1, int(d.Tone*float64(len(c.signs.fills))))]
	ink := step(faintestDigit + (1-faintestDigit)*d.Tone)
	return cell{digit, ink}, cell{shade, ink}
}

// months writes each month over the week that holds its first day, and over the
// first week the month that it begins in, as far as there is room. The first and
// every January have their year.
func (c Calendar) months(page *sheet, g Grid, monday diary.Date, days []Day) {
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
				page.write(text, inkDim, l.Cell, 0)
				break
			}
		}
	}
}

// layoutsOf are the ways to write a month, the fullest first.
func layoutsOf(first bool, d diary.Date) []string {
	switch {
	case d.Month == 1:
		return []string{"Jan 2006", "2006", "Jan"}
	case first:
		return []string{"Jan 2006", "Jan"}
	default:
		return []string{"Jan"}
	}
}
