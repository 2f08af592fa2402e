package twin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Detail is one thing that is recorded of a night or of the day before it.
type Detail struct{ Name, Value string }

// noRoutine is a night of which it is known that no routine was done.
var noRoutine = Detail{"routine", "none"}

// String is the detail as a phrase: "routine done".
func (d Detail) String() string {
	if d == noRoutine {
		return "no routine"
	}
	return d.Name + " " + d.Value
}

// Facts says what is recorded of one night, a phrase each: its cramps, and its Details. The
// note is not among them: its words are the user's own. A night after last has not had
// its morning.
func Facts(n diary.Night, last diary.Date) []string {
	facts := Cramps(n, last)
	for _, d := range Details(n, last) {
		if facts != nil && facts[0] == unlogged(n.Date, last) {
			facts[0] = "cramps " + facts[0]
		}
		facts = append(facts, d.String())
	}
	return facts
}

func unlogged(night, last diary.Date) string {
	if night.Compare(last) > 0 {
		return "not logged yet"
	}
	return "not logged"
}

// Cramps says how many cramps a night had and what is recorded of each, or that it is not
// logged.
func Cramps(n diary.Night, last diary.Date) []string {
	if !n.Logged() {
		return []string{unlogged(n.Date, last)}
	}
	facts := []string{diary.CountCramps(len(n.Cramps))}
	if len(n.Cramps) > 0 {
		facts[0] += " (" + strings.Join(diary.DescribeCramps(n.Cramps), "; ") + ")"
	}
	switch {
	case !n.CheckedIn:
		facts = append(facts, "no check-in")
	case n.Late():
		facts = append(facts, diary.LateMark)
	}
	return facts
}

// Details are the routine of a night, its sleep, and the day before it. Drinks are in the total of
// water.
func Details(n diary.Night, last diary.Date) []Detail {
	var details []Detail
	switch done := routine(n.Did()); {
	case done != "":
		details = append(details, Detail{"routine", done})
	case n.RoutineKnown(last):
		details = append(details, noRoutine)
	}
	if n.Sleep != nil {
		details = append(details, Detail{"slept", fmt.Sprintf("%d/%d", *n.Sleep, diary.MaxSleep)})
	}
	for _, q := range diary.Questions() {
		if a, recorded := n.Factors[q.Factor]; recorded {
			details = append(details, Detail{q.Word, q.Describe(a)})
		}
	}
	return details
}

// routine says how much of a routine was done, "" where none was started.
func routine(did diary.Completion) string {
	switch did {
	case diary.Full:
		return "done"
	case diary.Partial:
		return "partly done"
	case diary.Abandoned:
		return "started"
	default:
		return ""
	}
}

// cell says one night of a week, as short as its cell in a calendar.
func cell(n diary.Night, last diary.Date) string {
	what := diary.CountCramps(len(n.Cramps))
	switch worst := n.Worst(); {
	case !n.Logged():
		what = unlogged(n.Date, last)
	case worst != nil && len(n.Cramps) == 1:
		what += fmt.Sprintf(", %d/%d", *worst, diary.MaxSeverity)
	case worst != nil:
		what += fmt.Sprintf(", worst %d/%d", *worst, diary.MaxSeverity)
	case len(n.Cramps) > 0:
		what += ", not rated"
	}
	if did := n.Did(); did.Counts() {
		what += ", routine " + routine(did)
	}
	return what
}

// Nights says every night in a line, nights in a row of which nothing is stored in one,
// and before them what they add up to, and what a mark of theirs means. The weeks are
// the insight.MeanNights nights that end with the last one.
func Nights(p diary.Period, weeks diary.Counts) []string {
	lines := []string{Headline(p), Sums(p), lately(weeks)}
	if slices.ContainsFunc(p.Nights, diary.Night.Late) {
		lines = append(lines, diary.LateMeans)
	}
	next := p.From
	for _, n := range p.Nights {
		lines = append(lines, gap(next, n.Date)...)
		line := fmt.Sprintf("%s: %s.", n.Date.Format(diary.DayMidDate), strings.Join(Facts(n, p.Last), ", "))
		if n.Note != "" {
			line += " Note: " + strings.Join(strings.Fields(n.Note), " ") // on this line, whatever is in it
		}
		lines = append(lines, line)
		next = n.Date.AddDays(1)
	}
	return append(lines, gap(next, p.To.AddDays(1))...)
}

// lately says the counts of the weeks that end with the last night.
func lately(weeks diary.Counts) string {
	of := fmt.Sprintf("In the last %d nights", insight.MeanNights)
	switch {
	case weeks.Logged == 0:
		return of + ": none logged."
	case weeks.Cramps == 0:
		return fmt.Sprintf("%s: no cramps in %s.", of, diary.Plural(weeks.Logged, "logged night"))
	}
	return fmt.Sprintf("%s: %s in %s.", of, diary.CountCramps(weeks.Cramps), diary.Plural(weeks.Logged, "logged night"))
}

// gap says the nights from one day up to but not including another.
func gap(from, end diary.Date) []string {
	switch nights := end.DaysSince(from); {
	case nights <= 0:
		return nil
	case nights == 1:
		return []string{from.Format(diary.DayMidDate) + ": not logged."}
	default:
		return []string{fmt.Sprintf("%s to %s: %d nights not logged.",
			from.Format(diary.DayMidDate), end.AddDays(-1).Format(diary.DayMidDate), nights)}
	}
}

const week = 7

// Calendar says the nights week by week, from Monday, one in a line; weeks in a row of
// which nothing is stored share a line.
func Calendar(p diary.Period) []string {
	lines := []string{Headline(p), Sums(p)}
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

func weekOf(p diary.Period) string {
	days := make([]string, 0, week)
	for day, night := range p.Each() {
		what := unlogged(day, p.Last)
		if night != nil {
			what = cell(*night, p.Last)
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
