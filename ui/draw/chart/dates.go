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

// Rhythm is a regular choice of days to label: every so many days from a Monday, or
// every so many months from the first of one. One of Days and Months is 0.
type Rhythm struct {
	Days, Months int
	Layout       string
}

// Rhythms returns those of months and years after those of days, each from the closest to
// the widest.
func Rhythms(days ...Rhythm) []Rhythm {
	for _, months := range []int{1, 3} {
		days = append(days, Rhythm{Months: months, Layout: diary.ShortMonth})
	}
	for _, years := range []int{1, 5, 10, 50} {
		days = append(days, Rhythm{Months: 12 * years, Layout: diary.Year})
	}
	return days
}

func rhythms() []Rhythm {
	return Rhythms(Rhythm{Days: 7, Layout: diary.ShortDate}, Rhythm{Days: 14, Layout: diary.ShortDate}, Rhythm{Days: 28, Layout: diary.ShortDate})
}

// Start returns the first day of the rhythm that is not before a day.
func (r Rhythm) Start(first diary.Date) diary.Date {
	switch {
	case r.Days == 1:
		return first
	case r.Days > 0:
		return first.AddDays(6).Monday()
	}
	month := first.Year*12 + int(first.Month) - 1
	if first.Day > 1 {
		month++
	}
	month = (month + r.Months - 1) / r.Months * r.Months
	return diary.Date{Year: month / 12, Month: time.Month(month%12 + 1), Day: 1}
}

// Next returns the day after a day of the rhythm.
func (r Rhythm) Next(day diary.Date) diary.Date { return day.AddDays(r.Days).AddMonths(r.Months) }

// Label names a day of the rhythm, a January by its year, so that a year's end is visible.
func (r Rhythm) Label(day diary.Date) string {
	if r.Months > 0 && day.Month == time.January {
		return day.Format(diary.Year)
	}
	return day.Format(r.Layout)
}

// DateLabels returns the labels that go under the columns, the first night being the
// evening of that day: weekdays for a few nights; days, months or years, as close as they
// fit, for more. They never touch.
func DateLabels(first diary.Date, c Columns) []Label {
	if 0 < c.nights && c.nights <= weekdaysFor && c.filled/c.count >= 2 {
		return weekdays(first, c)
	}
	for _, r := range rhythms() {
		if labels, fit := labels(r, first, c); fit {
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

// labels returns those of a rhythm, and whether they fit without touching. One that would
// be cut off at the right is left out.
func labels(r Rhythm, first diary.Date, c Columns) (labels []Label, fit bool) {
	for day := r.Start(first); ; day = r.Next(day) {
		night := day.DaysSince(first)
		if night >= c.nights {
			return labels, true
		}
		middle := c.Middle(c.Of(night))
		label := Label{Cell: middle, Mark: middle, Text: r.Label(day)}
		if n := len(labels); n > 0 && label.Cell < labels[n-1].end() {
			return nil, false
		}
		if label.Cell+len(label.Text) <= c.width {
			labels = append(labels, label)
		}
	}
}
