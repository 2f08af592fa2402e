package twin

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

const week = 7

// Calendar tells the nights week by week, from Monday, one in a line; weeks in a
// row of which nothing is stored share a line.
func Calendar(r Range) []string {
	lines := []string{r.Sums()}
	empty := r.From // the first night that no line has told yet
	for monday := Monday(r.From); monday.Compare(r.To) <= 0; monday = monday.AddDays(week) {
		part := r.Part(monday, monday.AddDays(week-1))
		if len(part.Nights) == 0 {
			continue
		}
		lines = append(append(lines, gap(empty, part.From)...), weekOf(part))
		empty = part.To.AddDays(1)
	}
	return append(lines, gap(empty, r.To.AddDays(1))...)
}

// Monday returns the Monday on or before a day.
func Monday(d diary.Date) diary.Date {
	return d.AddDays(-(int(d.Weekday()) - int(time.Monday) + week) % week)
}

// weekOf tells the nights of one week, and what they come to.
func weekOf(r Range) string {
	days := make([]string, 0, week)
	stored := r.Nights
	for day := r.From; day.Compare(r.To) <= 0; day = day.AddDays(1) {
		what := "not logged"
		if len(stored) > 0 && stored[0].Date == day {
			what = cell(stored[0])
			stored = stored[1:]
		}
		days = append(days, day.Weekday().String()+" "+what)
	}
	c := r.Counts()
	sum := insight.Share{Cramps: c.Cramps, Logged: c.Logged}
	return fmt.Sprintf("Week of Monday %s: %s. %s.", Monday(r.From).Format("2 January 2006"), strings.Join(days, "; "), upper(In(sum, "night")))
}

// cell tells one night of a week, as short as its cell in a calendar.
func cell(n diary.Night) string {
	what := diary.Count(len(n.Cramps))
	switch worst := n.Worst(); {
	case !n.Logged():
		what = "not logged"
	case worst != nil && len(n.Cramps) == 1:
		what += fmt.Sprintf(", %d/%d", *worst, diary.MaxSeverity)
	case worst != nil:
		what += fmt.Sprintf(", worst %d/%d", *worst, diary.MaxSeverity)
	case len(n.Cramps) > 0:
		what += ", not rated"
	}
	if did := n.Did(); did == diary.Full || did == diary.Partial {
		what += ", routine " + string(did)
	}
	return what
}

// In tells a share of nights of one kind: "3 cramps in 12 logged Fridays".
func In(s insight.Share, night string) string {
	if s.Logged == 0 {
		return "no " + night + " logged"
	}
	return diary.Count(s.Cramps) + " in " + plural(s.Logged, "logged "+night)
}
