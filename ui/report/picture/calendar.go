package picture

import (
	"fmt"

	"calmcalf/store/diary"
)

// Months stand three in a row, each in a block of weeks from Monday.
const (
	across     = 3
	monthGap   = 27.0
	monthWidth = (right - margin - (across-1)*monthGap) / across
	week       = 7
	cellWidth  = monthWidth / week
	cellHeight = 32.0
)

// month is the days of one month that are in the range, or of several in a row of
// which nothing is stored.
type month struct {
	diary.Period
	months int
}

// calendar draws the months, each over its own weeks.
func (s *sheet) calendar(p diary.Period) {
	s.head(p)
	s.legend("", s.tones()...)
	s.legend("in a cell: the day, how many cramps, the routine:", s.marks()...)
	months := monthsOf(p)
	for len(months) > 0 {
		row := months[:min(across, len(months))]
		months = months[len(row):]
		s.y += 24
		high := 0.0
		for i, m := range row {
			high = max(high, s.month(margin+float64(i)*(monthWidth+monthGap), m))
		}
		s.y += high
	}
}

// collapsed is how many empty months in a row share a block.
const collapsed = 3

// monthsOf cuts a period into its months.
func monthsOf(p diary.Period) []month {
	var months []month
	for first := p.From.FirstOfMonth(); first.Compare(p.To) <= 0; first = first.AddMonths(1) {
		m := month{p.Part(first, first.AddMonths(1).AddDays(-1)), 1}
		months = append(months, m)
		if run := emptyAtEnd(months); run >= collapsed {
			joined := month{diary.Period{From: months[len(months)-run].From, To: m.To, Last: p.Last}, 0}
			for _, one := range months[len(months)-run:] {
				joined.months += one.months
			}
			months = append(months[:len(months)-run], joined)
		} else if n := len(months); n > 1 && len(m.Nights) == 0 && months[n-2].months > 1 {
			months[n-2].To, months[n-2].months = m.To, months[n-2].months+1
			months = months[:n-1]
		}
	}
	return months
}

// emptyAtEnd counts the single months without a night at the end.
func emptyAtEnd(months []month) int {
	n := 0
	for n < len(months) && len(months[len(months)-1-n].Nights) == 0 && months[len(months)-1-n].months == 1 {
		n++
	}
	return n
}

// month draws one block at x and returns how high it is.
func (s *sheet) month(x float64, m month) float64 {
	if m.months > 1 {
		s.text(x, s.y, m.From.Format("January 2006")+" –", font{size: 13, bold: true})
		s.text(x, s.y+17, m.To.Format("January 2006"), font{size: 13, bold: true})
		s.text(x, s.y+36, fmt.Sprintf("%d months, nothing recorded", m.months), font{size: 11, ink: s.palette.Dim})
		s.hatch(x, s.y+44, monthWidth, 14)
		return 62
	}
	s.text(x, s.y, m.From.Format("January 2006"), font{size: 13, bold: true})
	top := m.From.Monday()
	for i := range week {
		name := top.AddDays(i).Weekday().String()[:2]
		s.text(x+(float64(i)+.5)*cellWidth, s.y+17, name, font{size: 10, anchor: "middle", ink: s.palette.Dim})
	}
	high := 0.0
	for day, night := range m.Each() {
		row, column := float64(day.DaysSince(top)/week), float64(day.DaysSince(top)%week)
		s.cell(x+column*cellWidth, s.y+23+row*cellHeight, day, night, m.Last)
		high = 23 + (row+1)*cellHeight
	}
	return high
}

// cell draws one night; nil is one of which nothing is stored. One that has not had
// its morning is not missing.
func (s *sheet) cell(x, y float64, day diary.Date, n *diary.Night, last diary.Date) {
	const w, h = cellWidth - 2, cellHeight - 2
	ink, logged := s.palette.Dim, n != nil && n.Logged()
	switch {
	case logged && len(n.Cramps) > 0:
		tone := s.palette.tone(n.Worst())
		s.cramps(x, y, w, h, tone)
		digits := s.palette.Text
		if tone != unrated {
			ink, digits = s.palette.Ground, s.palette.Ground
		}
		s.text(x+w/2, y+25, fmt.Sprint(len(n.Cramps)), font{size: 14, bold: true, anchor: "middle", ink: digits})
	case logged:
		s.frame(x, y, w, h, s.palette.Line)
		s.text(x+w/2, y+25, "0", font{size: 14, anchor: "middle", ink: s.palette.Dim})
	case day.Compare(last) > 0:
		s.text(x+w/2, y+25, "–", font{size: 14, anchor: "middle", ink: s.palette.Dim})
	default:
		s.hatch(x, y+13, w, h-13)
	}
	s.text(x+2.5, y+10, fmt.Sprint(day.Day), font{size: 9, ink: ink})
	if n != nil {
		s.dot(*n, x+w-6.5, y+6.5, ink != s.palette.Dim, last)
	}
}

// dot marks the routine in the corner of a cell, on a disc of the ground where the
// cell is filled.
func (s *sheet) dot(n diary.Night, x, y float64, filled bool, last diary.Date) {
	c := diary.Period{From: n.Date, To: n.Date, Last: last, Nights: []diary.Night{n}}.Count()
	if filled && c.RoutineKnown > 0 {
		s.disc(x, y, 4.6, s.palette.Ground, s.palette.Ground)
	}
	s.mark(c, x, y, 3.2)
}
