package twin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Facts says what is recorded of one night, a phrase each: its cramps, its routine, its
// sleep, and the day before it. The note is not among them: its words are the user's
// own. A night after last has not had its morning.
func Facts(n diary.Night, last diary.Date) []string {
	others := besides(n, last)
	switch {
	case n.Logged():
		return append(cramps(n), others...)
	case len(others) > 0:
		return append([]string{"cramps " + unlogged(n.Date, last)}, others...)
	default:
		return []string{unlogged(n.Date, last)}
	}
}

func unlogged(night, last diary.Date) string {
	if night.Compare(last) > 0 {
		return "not logged yet"
	}
	return "not logged"
}

func cramps(n diary.Night) []string {
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

func besides(n diary.Night, last diary.Date) []string {
	var facts []string
	switch done := routine(n.Did()); {
	case done != "":
		facts = append(facts, done)
	case n.RoutineKnown(last):
		facts = append(facts, "no routine")
	}
	if n.Sleep != nil {
		facts = append(facts, fmt.Sprintf("slept %d/%d", *n.Sleep, diary.MaxSleep))
	}
	facts = append(facts, n.Factors.Describe()...)
	if len(n.Drinks) > 0 {
		facts = append(facts, diary.DescribeDrinks(n.Drinks))
	}
	return facts
}

// routine says how much of a routine was done, "" where none was started.
func routine(did diary.Completion) string {
	switch did {
	case diary.Full:
		return "routine full"
	case diary.Partial:
		return "routine partly"
	case diary.Abandoned:
		return "routine begun"
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
		what += ", " + routine(did)
	}
	return what
}

// Nights says every night in a line, nights in a row of which nothing is stored in one,
// and before them what they add up to, and what a mark of theirs means. The weeks are
// the insight.MeanNights nights that end with the last one.
func Nights(p diary.Period, weeks diary.Counts) []string {
	lines := []string{Sums(p), mean(weeks)}
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

// mean says the mean of the weeks that end with the last night.
func mean(weeks diary.Counts) string {
	of := fmt.Sprintf("In the %d nights up to the last one", insight.MeanNights)
	rate, _ := weeks.PerNight()
	switch {
	case weeks.Logged == 0:
		return of + ": none logged."
	case weeks.Logged < insight.MeanLeast:
		return fmt.Sprintf("%s: %d logged, too few for an average.", of, weeks.Logged)
	}
	return fmt.Sprintf("%s: %.1f cramps a night on average, %s in %s.", of,
		rate, diary.CountCramps(weeks.Cramps), diary.Plural(weeks.Logged, "logged night"))
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
