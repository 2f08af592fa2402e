package twin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// shortDate is a day in a line that begins with it.
const shortDate = "Mon 2 Jan 2006"

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
		lines = append(lines, night(n, p.Last))
		next = n.Date.AddDays(1)
	}
	return append(lines, gap(next, p.To.AddDays(1))...)
}

// mean tells the mean of the weeks that end with the last night.
func mean(weeks diary.Counts) string {
	of := fmt.Sprintf("In the %d nights up to the last one", insight.MeanNights)
	rate, _ := weeks.PerNight()
	if weeks.Logged < insight.MeanLeast {
		return fmt.Sprintf("%s: %d logged, too few for a mean.", of, weeks.Logged)
	}
	return fmt.Sprintf("%s: %.1f cramps a night on average, %s in %s.", of,
		rate, diary.CountCramps(weeks.Cramps), plural(weeks.Logged, "logged night"))
}

// gap tells the nights from one day up to but not including another.
func gap(from, end diary.Date) []string {
	switch nights := end.DaysSince(from); {
	case nights <= 0:
		return nil
	case nights == 1:
		return []string{from.Format(shortDate) + ": not logged."}
	default:
		return []string{fmt.Sprintf("%s to %s: %d nights not logged.",
			from.Format(shortDate), end.AddDays(-1).Format(shortDate), nights)}
	}
}

// night tells one night: its cramps, its routine, its sleep, the day before it, and
// the note, whose words are the user's own.
func night(n diary.Night, last diary.Date) string {
	facts := cramps(n)
	if n.Late() {
		facts = append(facts, diary.LateMark)
	}
	facts = append(facts, routine(n, last)...)
	if n.Sleep != nil {
		facts = append(facts, fmt.Sprintf("sleep %d/%d", *n.Sleep, diary.MaxSleep))
	}
	facts = append(facts, n.Factors.Describe()...)
	if len(n.Drinks) > 0 {
		facts = append(facts, diary.DescribeDrinks(n.Drinks))
	}
	line := fmt.Sprintf("%s: %s.", n.Date.Format(shortDate), strings.Join(facts, ", "))
	if n.Note != "" {
		line += " Note: " + strings.Join(strings.Fields(n.Note), " ") // on this line, whatever is in it
	}
	return line
}

func cramps(n diary.Night) []string {
	switch {
	case len(n.Cramps) == 0 && n.CheckedIn:
		return []string{diary.CountCramps(0)}
	case len(n.Cramps) == 0:
		return []string{"cramps not logged"}
	}
	facts := []string{fmt.Sprintf("%s (%s)", diary.CountCramps(len(n.Cramps)), strings.Join(diary.DescribeCramps(n.Cramps), "; "))}
	if !n.CheckedIn {
		facts = append(facts, "no check-in")
	}
	return facts
}

// routine tells how far the routine came, if that is known.
func routine(n diary.Night, last diary.Date) []string {
	switch did := n.Did(); {
	case did == diary.Full || did == diary.Partial:
		return []string{"routine " + string(did)}
	case did == diary.Abandoned:
		return []string{"routine begun"}
	case n.RoutineKnown(last):
		return []string{"no routine"}
	}
	return nil
}
