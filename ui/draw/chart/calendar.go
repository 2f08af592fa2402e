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
	if g.head > 1 {
		c.mondays(page, g, monday)
	}
	page.top = g.head
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
			for line := range min(g.lines, len(page.cells)/width-g.head-row) {
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

// mondays writes the day of the month of each Monday over the digits of its week, as far as
// they fit.
func (c Calendar) mondays(page *canvas, g Grid, monday diary.Date) {
	free := 0
	wide, _ := g.tile()
	for week := range g.Weeks {
		if column := dayNames + week*g.pitch + wide/2; column >= free {
			page.write(fmt.Sprintf("%2d", monday.AddDays(week*weekDays).Day), penDim, column, 1)
			free = column + 3
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
