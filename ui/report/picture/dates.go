package picture

import (
	"time"

	"calmcalf/store/diary"
)

// rhythm is a regular choice of days that are labelled: every so many days from a
// Monday, or every so many months from the first of one.
type rhythm struct {
	days, months int
	layout       string
}

// rhythms goes from the closest to the widest.
var rhythms = []rhythm{
	{1, 0, "Mon 2"},
	{7, 0, "2 Jan"},
	{14, 0, "2 Jan"},
	{0, 1, "Jan"},
	{0, 3, "Jan"},
	{0, 12, "2006"},
	{0, 60, "2006"},
	{0, 120, "2006"},
	{0, 240, "2006"},
}

// dates labels the columns under the chart, as closely as there is room for.
func (p *plot) dates(nights diary.Period) {
	p.y += 16
	for _, rhythm := range rhythms {
		room := p.slot / float64(p.per) * float64(rhythm.days+rhythm.months*30)
		if room < 52 {
			continue
		}
		for day := rhythm.start(nights.From); day.Compare(nights.To) <= 0; day = rhythm.next(day) {
			x := p.x(p.of(day.DaysSince(nights.From))) + p.slot/2
			p.line(x, p.foot, x, p.foot+4, p.palette.Line, "")
			if p.per > 1 || rhythm.days != 1 {
				x = min(x, right-14)
			}
			p.text(x, p.y, rhythm.label(day), font{size: 11, anchor: "middle", ink: p.palette.Dim})
		}
		return
	}
}

func (r rhythm) start(first diary.Date) diary.Date {
	switch {
	case r.days == 1:
		return first
	case r.days > 0:
		return first.AddDays(6).Monday()
	}
	month := first.Year*12 + int(first.Month) - 1
	if first.Day > 1 {
		month++
	}
	month = (month + r.months - 1) / r.months * r.months
	return diary.Date{Year: month / 12, Month: time.Month(month%12 + 1), Day: 1}
}

func (r rhythm) next(day diary.Date) diary.Date { return day.AddDays(r.days).AddMonths(r.months) }

// label names a January by its year, so that a year's end can be seen.
func (r rhythm) label(day diary.Date) string {
	if r.months > 0 && day.Month == time.January {
		return day.Format("2006")
	}
	return day.Format(r.layout)
}
