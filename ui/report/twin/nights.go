package twin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

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
	if weeks.Logged < insight.MeanLeast {
		return fmt.Sprintf("%s: %d logged, too few for a mean.", of, weeks.Logged)
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
