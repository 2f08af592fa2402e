package picture

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/report/twin"
)

// The page has two columns.
const (
	second = width/2 + 14
	column = right - second
)

// where draws when the cramps came, where, how bad they were, and how long.
func (s *sheet) where(nights diary.Period) {
	s.head(nights)
	p := insight.Find(nights)
	s.y += 22
	s.hours(p)
	top := s.y + 34
	left := s.rates(margin, top, "By weekday", weekdays(nights, p))
	s.y = max(left, s.rates(second, top, "By month", months(nights, p)))
	top = s.y + 34
	left = s.legs(margin, top, p)
	s.y = max(left, s.places(second, top, p))
	top = s.y + 34
	left = s.bars(margin, top, "How bad, 0 to 10", severities(p))
	s.y = max(left, s.bars(second, top, "How long the hard phase was", lengths(p)))
}

func (s *sheet) title(x, y float64, text string) { s.text(x, y, text, font{size: 13, bold: true}) }

// hours draws the hours from noon to noon.
func (s *sheet) hours(p insight.Patterns) {
	const high = 84.0
	s.title(margin, s.y, "By the hour in which they began")
	if p.Untimed > 0 {
		s.text(right, s.y, "no time recorded: "+diary.CountCramps(p.Untimed), font{size: 11, anchor: "end", ink: s.palette.Dim})
	}
	greatest := 1
	for _, n := range p.Hours {
		greatest = max(greatest, n)
	}
	foot, slot := s.y+24+high, (right-margin)/24
	s.line(margin, foot, right, foot, s.palette.Line, "")
	for i, hour := range twin.Hours() {
		x, n := margin+float64(i)*slot, p.Hours[hour]
		if n > 0 {
			bar := high * float64(n) / float64(greatest)
			s.rect(x+2, foot-bar, slot-4, bar, s.palette.Tones[1])
			s.text(x+slot/2, foot-bar-4, fmt.Sprint(n), font{size: 11, anchor: "middle"})
		}
		if i%2 == 0 {
			s.line(x, foot, x, foot+4, s.palette.Line, "")
			s.text(x, foot+16, fmt.Sprintf("%d:00", hour), font{size: 10, anchor: map[bool]string{true: "start", false: "middle"}[i == 0], ink: s.palette.Dim})
		}
	}
	s.y = foot + 16
}

// rate is a line of a table of rates: nights of one kind.
type rate struct {
	name string
	insight.Share
}

func weekdays(nights diary.Period, p insight.Patterns) []rate {
	var rates []rate
	for _, day := range nights.Weekdays() {
		rates = append(rates, rate{day.String(), p.Weekdays[day]})
	}
	return rates
}

func months(nights diary.Period, p insight.Patterns) []rate {
	var rates []rate
	for _, month := range nights.Months() {
		rates = append(rates, rate{month.String(), p.Months[month-1]})
	}
	return rates
}

// The lines of a table: how far apart, and where bars begin and numbers stand.
const (
	lineHeight = 17.0
	namesWidth = 78.0
	wordsWidth = 62.0
)

// rates draws a bar a line, as long as the cramps a logged night, with the counts.
func (s *sheet) rates(x, y float64, title string, rates []rate) float64 {
	s.title(x, y, title)
	s.text(x+column, y, "cramps in logged nights", font{size: 11, anchor: "end", ink: s.palette.Dim})
	greatest := 0.0
	for _, r := range rates {
		if mean, known := r.Mean(); known {
			greatest = max(greatest, mean)
		}
	}
	y += 6
	for _, r := range rates {
		y += lineHeight
		mean, known := r.Mean()
		s.text(x, y, r.name, font{size: 11})
		words := fmt.Sprintf("%d in %d", r.Cramps, r.Logged)
		if !known {
			words = "not logged"
			s.hatch(x+namesWidth, y-10, 20, 11)
		}
		s.bar(x+namesWidth, y, column-namesWidth-wordsWidth, ratio(mean, greatest), known, words, x+column)
	}
	return y
}

func ratio(value, greatest float64) float64 {
	if greatest == 0 {
		return 0
	}
	return value / greatest
}

// bar draws one bar from x on, filled in a part of its length, and words that end
// at the end.
func (s *sheet) bar(x, y, long, part float64, known bool, words string, end float64) {
	if known {
		s.line(x, y-10, x, y+1, s.palette.Line, "")
	}
	if part > 0 {
		s.rect(x, y-10, long*part, 11, s.palette.Tones[1])
	}
	s.text(end, y, words, font{size: 11, anchor: "end"})
}

// part is a line of a distribution.
type part struct {
	name   string
	cramps int
	known  bool // false: not recorded
}

func severities(p insight.Patterns) []part {
	var parts []part
	for severity, n := range p.Severity {
		parts = append(parts, part{fmt.Sprint(severity), n, true})
	}
	return append(parts, part{"not rated", p.Unrated, false})
}

func lengths(p insight.Patterns) []part {
	var parts []part
	for i, name := range twin.Lengths() {
		parts = append(parts, part{name, p.Lengths[i], true})
	}
	return append(parts, part{"not recorded", p.Unmeasured, false})
}

// bars draws a distribution, a bar a line; hollow is what was not recorded.
func (s *sheet) bars(x, y float64, title string, parts []part) float64 {
	const names = 130.0
	s.title(x, y, title)
	s.text(x+column, y, "cramps", font{size: 11, anchor: "end", ink: s.palette.Dim})
	greatest := 0
	for _, p := range parts {
		greatest = max(greatest, p.cramps)
	}
	y += 6
	long := column - names - 30
	for _, p := range parts {
		y += lineHeight
		s.text(x, y, p.name, font{size: 11})
		share := ratio(float64(p.cramps), float64(greatest))
		if !p.known && p.cramps > 0 {
			s.hatch(x+names, y-10, long*share, 11)
			share = 0
		}
		s.bar(x+names, y, long, share, true, fmt.Sprint(p.cramps), x+column)
	}
	return y
}
