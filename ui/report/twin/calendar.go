package twin

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

const week = 7

// Calendar says the nights week by week, from Monday, one in a line; weeks in a row of
// which nothing is stored share a line.
func Calendar(p diary.Period) []string {
	lines := []string{Sums(p)}
	empty := p.From // the first night that is in no line yet
	for monday := p.From.Monday(); monday.Compare(p.To) <= 0; monday = monday.AddDays(week) {
		part := p.Part(monday, monday.AddDays(week-1))
		if len(part.Nights) == 0 {
			continue
		}
		lines = append(append(lines, gap(empty, part.From)...), weekOf(part))
		empty = part.To.AddDays(1)
	}
	return append(lines, gap(empty, p.To.AddDays(1))...)
}

// weekOf says the nights of one week, and what they add up to.
func weekOf(p diary.Period) string {
	days := make([]string, 0, week)
	for day, night := range p.Each() {
		what := "not logged"
		if night != nil {
			what = cell(*night)
		}
		days = append(days, day.Weekday().String()+" "+what)
	}
	c := p.Count()
	sum := insight.Share{Cramps: c.Cramps, Logged: c.Logged}
	return fmt.Sprintf("Week of Monday %s: %s. %s.", p.From.Monday().Format(diary.LongDate), strings.Join(days, "; "), diary.Capital(in(sum, "night")))
}

// in says a share of nights of one kind: "3 cramps in 12 logged Fridays".
func in(s insight.Share, night string) string {
	if s.Logged == 0 {
		return "no " + night + " logged"
	}
	return diary.CountCramps(s.Cramps) + " in " + diary.Plural(s.Logged, "logged "+night)
}
