package chart

import (
	"time"

	"calmcalf/store/diary"
)

// Label is a text that starts at a cell, for a column whose middle is at Mark.
type Label struct {
	Cell, Mark int
	Text       string
}

// end is the first cell that another label may start at.
func (l Label) end() int { return l.Cell + len(l.Text) + labelGap }

const (
	labelGap    = 2
	weekdaysFor = 14 // up to so many nights, each gets its weekday
)

// rhythm is a regular choice of days to label.
type rhythm struct {
	days, months int // from one to the next; one of them is 0
	layout       string
}

// rhythms goes from the closest to the widest.
var rhythms = []rhythm{
	{days: 7, layout: "2 Jan"},
	{days: 14, layout: "2 Jan"},
	{days: 28, layout: "2 Jan"},
	{months: 1, layout: "Jan"},
	{months: 3, layout: "Jan"},
	{months: 12, layout: "2006"},
	{months: 5 * 12, layout: "2006"},
	{months: 10 * 12, layout: "2006"},
	{months: 50 * 12, layout: "2006"},
}

// DateLabels returns the labels that go under the columns, the first night being
// the evening of that day: weekdays for a few nights; days, months or years,
// as close as they fit, for more. They never touch.
func DateLabels(first diary.Date, c Columns) []Label {
	if 0 < c.nights && c.nights <= weekdaysFor && c.filled/c.count >= 2 {
		return weekdays(first, c)
	}
	for _, r := range rhythms {
		if labels, fit := r.labels(first, c); fit {
			return labels
		}
	}
	return nil
}

func weekdays(first diary.Date, c Columns) []Label {
	labels := make([]Label, 0, c.nights)
	letters := 1
	if c.filled/c.count >= 3+labelGap {
		letters = 3
	}
	for night := range c.nights {
		name := first.AddDays(night).Weekday().String()[:letters]
		labels = append(labels, Label{Cell: c.Middle(night) - letters/2, Mark: c.Middle(night), Text: name})
	}
	return labels
}

// labels returns this rhythm's labels, and whether they keep apart. One that
// would be cut off at the right is left out.
func (r rhythm) labels(first diary.Date, c Columns) (labels []Label, fit bool) {
	for day := r.start(first); ; day = r.next(day) {
		night := day.DaysSince(first)
		if night >= c.nights {
			return labels, true
		}
		middle := c.Middle(c.Of(night))
		label := Label{Cell: middle, Mark: middle, Text: day.Format(r.layoutOf(day))}
		if n := len(labels); n > 0 && label.Cell < labels[n-1].end() {
			return nil, false
		}
		if label.Cell+len(label.Text) <= c.width {
			labels = append(labels, label)
		}
	}
}

// start returns the first day of the rhythm that is not before first: a Monday,
// or the first of a month.
func (r rhythm) start(first diary.Date) diary.Date {
	if r.days > 0 {
		return first.AddDays((int(time.Monday) - int(first.Weekday()) + 7) % 7)
	}
	month := first.Year*12 + int(first.Month) - 1
	if first.Day > 1 {
		month++
	}
	month = (month + r.months - 1) / r.months * r.months
	return diary.Date{Year: month / 12, Month: time.Month(month%12 + 1), Day: 1}
}

func (r rhythm) next(day diary.Date) diary.Date {
	if r.days > 0 {
		return day.AddDays(r.days)
	}
	return day.AddMonths(r.months)
}

// layoutOf names a January by its year, so that a year's end can be seen.
func (r rhythm) layoutOf(day diary.Date) string {
	if r.months > 0 && day.Month == time.January {
		return "2006"
	}
	return r.layout
}
