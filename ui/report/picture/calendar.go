package picture

import (
	"fmt"

	"calmcalf/store/diary"
)

// Months are three in a row, each a block of weeks from Monday.
const (
	across     = 3
	monthGap   = 27.0
	monthWidth = (right - margin - (across-1)*monthGap) / across
	week       = 7
	cellWidth  = monthWidth / week
	cellHeight = 32.0
)

// month is the part of the period in one month, or in several in a row of which nothing
// is stored.
type month struct {
	diary.Period
	months int
}

// calendar draws the months, each over its own weeks.
func (d *drawing) calendar(p diary.Period) {
	d.legend("", d.tones()...)
	d.legend("in a cell: the day, how many cramps, the routine:", d.marks()...)
	months := monthsOf(p)
	for len(months) > 0 {
		row := months[:min(across, len(months))]
		months = months[len(row):]
		d.y += 24
		high := 0.0
		for i, m := range row {
			high = max(high, d.month(margin+float64(i)*(monthWidth+monthGap), m))
		}
		d.y += high
	}
}

// collapsed is the number of empty months in a row from which on they share a block.
const collapsed = 3

// monthsOf cuts a period into its months.
func monthsOf(p diary.Period) []month {
	var months []month
	empty := 0 // months at the end
	for first := p.From.FirstOfMonth(); first.Compare(p.To) <= 0; first = first.AddMonths(1) {
		m := month{p.Part(first, first.AddMonths(1).AddDays(-1)), 1}
		if empty++; len(m.Nights) > 0 {
			empty = 0
		}
		if empty < collapsed {
			months = append(months, m)
			continue
		}
		run := len(months) - 1 // where the block of the empty ones is
		if empty == collapsed {
			run = len(months) - collapsed + 1
		}
		months = append(months[:run], month{diary.Period{From: months[run].From, To: m.To, Last: p.Last}, empty})
	}
	return months
}

func (d *drawing) month(x float64, m month) float64 {
	if m.months > 1 {
		d.text(x, d.y, m.From.Format(diary.LongMonth)+" –", font{size: 13, bold: true})
		d.text(x, d.y+17, m.To.Format(diary.LongMonth), font{size: 13, bold: true})
		d.note(x, d.y+36, fmt.Sprintf("%d months, nothing recorded", m.months), "")
		d.hatch(x, d.y+44, monthWidth, 14)
		return 62
	}
	d.text(x, d.y, m.From.Format(diary.LongMonth), font{size: 13, bold: true})
	top := m.From.Monday()
	for i := range week {
		name := top.AddDays(i).Weekday().String()[:2]
		d.text(x+(float64(i)+.5)*cellWidth, d.y+17, name, font{size: 10, anchor: "middle", ink: d.palette.Dim})
	}
	high := 0.0
	for day, night := range m.Each() {
		row, column := float64(day.DaysSince(top)/week), float64(day.DaysSince(top)%week)
		d.cell(x+column*cellWidth, d.y+23+row*cellHeight, day, night, m.Last)
		high = 23 + (row+1)*cellHeight
	}
	return high
}

// cell draws one night; nil is one of which nothing is stored. One that has not had its
// morning is not missing.
func (d *drawing) cell(x, y float64, day diary.Date, n *diary.Night, last diary.Date) {
	const w, h = cellWidth - 2, cellHeight - 2
	ink, logged := d.palette.Dim, n != nil && n.Logged()
	switch {
	case logged && len(n.Cramps) > 0:
		tone := d.palette.tone(n.Worst())
		d.toned(x, y, w, h, tone)
		digits := d.palette.Text
		if tone != unrated {
			ink, digits = d.palette.Ground, d.palette.Ground
		}
		d.text(x+w/2, y+25, fmt.Sprint(len(n.Cramps)), font{size: 14, bold: true, anchor: "middle", ink: digits})
	case logged:
		d.frame(x, y, w, h, d.palette.Line)
		d.text(x+w/2, y+25, "0", font{size: 14, anchor: "middle", ink: d.palette.Dim})
	case day.Compare(last) > 0:
		d.text(x+w/2, y+25, "–", font{size: 14, anchor: "middle", ink: d.palette.Dim})
	default:
		d.hatch(x, y+13, w, h-13)
	}
	d.text(x+2.5, y+10, fmt.Sprint(day.Day), font{size: 9, ink: ink})
	if n != nil {
		d.dot(*n, x+w-6.5, y+6.5, ink != d.palette.Dim, last)
	}
}

// dot marks the routine in the corner of a cell, on a disc where the cell is filled.
func (d *drawing) dot(n diary.Night, x, y float64, filled bool, last diary.Date) {
	c := diary.Period{From: n.Date, To: n.Date, Last: last, Nights: []diary.Night{n}}.Count()
	if filled && c.RoutineKnown > 0 {
		d.disc(x, y, 4.6, d.palette.Ground, d.palette.Ground)
	}
	d.mark(c, x, y, 3.2)
}
