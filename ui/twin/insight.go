package twin

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// enough is how many nights have to be logged before a rate is told.
const enough = 10

// Insight tells what the nights show: counts and rates.
func Insight(r Range) []string {
	c := r.Counts()
	nights := plural(c.Nights, "night")
	lines := []string{fmt.Sprintf("%d of %s logged.", c.Logged, are(nights, c.Logged))}
	logged := plural(c.Logged, "logged night")
	if c.Logged > 0 {
		lines = append(lines, fmt.Sprintf("%s on %d of %s.", plural(c.Cramps, "cramp"), c.Cramped, logged))
	}
	rate, known := c.PerWeek()
	if known && c.Logged >= enough {
		lines = append(lines, fmt.Sprintf("%.1f cramps a week: %s in %s.", rate, plural(c.Cramps, "cramp"), logged))
	} else {
		lines = append(lines, fmt.Sprintf("Too early to compare: fewer than %d nights are logged.", enough))
	}
	if c.Cramped > 0 {
		lines = append(lines, fmt.Sprintf("A cramp woke you on %d of %s with cramps.", c.Woken, plural(c.Cramped, "night")))
	}
	lines = append(lines, fmt.Sprintf("A routine is recorded on %d of %s: the whole of it on %d, a part on %d.", c.Full+c.Partial, nights, c.Full, c.Partial))
	if mean, rated := c.MeanSleep(); rated {
		lines = append(lines, fmt.Sprintf("Sleep: %.1f of %d in the mean, rated on %s.", mean, diary.MaxSleep, plural(c.Slept, "night")))
	}
	p := insight.Find(r.Nights, r.From, r.To)
	if c.Cramps > 0 {
		lines = append(lines, fmt.Sprintf("Not recorded: the time of %d, the severity of %d, the length of %d.", p.Untimed, p.Unrated, p.Untaken))
	}
	return lines
}

func are(nights string, n int) string {
	if n == 1 {
		return nights + " is"
	}
	return nights + " are"
}
