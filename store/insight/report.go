package insight

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// Enough is the number of logged nights from which a rate is told. Below it, one
// cramp more or less would change the rate too much for it to say anything.
const Enough = 10

// Report says in sentences what the nights of a period show: counts and rates, and
// what was not recorded. A night that has not had its morning yet is not missed. It
// compares nothing with anything.
func Report(nights diary.Period) []string {
	c, p := nights.Count(), Find(nights)
	lines := []string{period(nights)}
	if c.Logged == 0 {
		lines = append(lines, "None of them is logged.")
	} else {
		lines = append(lines, fmt.Sprintf("%s logged.", ofThem(c.Logged, c.Nights)))
		lines = append(lines, sayCramps(c)...)
		lines = append(lines, sayWoken(c)...)
	}
	lines = append(lines, p.places(c.Cramps)...)
	lines = append(lines, p.severity(c.Cramps)...)
	lines = append(lines, sayRoutine(c), saySleep(c))
	lines = append(lines, missed(longestGap(nights.Part(nights.From, nights.Last)))...)
	return append(lines, p.unknown(c.Cramps)...)
}

func period(p diary.Period) string {
	if p.Len() <= 1 {
		return fmt.Sprintf("1 night, of %s.", p.From.Format(diary.LongDate)) + notOver(p.To, p.Last)
	}
	return fmt.Sprintf("%d nights, %s.", p.Len(), spanned(p.From, p.To)) + notOver(p.To, p.Last)
}

// spanned names two days, and what they share once: "from 3 to 9 November 2026".
func spanned(from, to diary.Date) string {
	layout := diary.LongDate
	switch {
	case from.Year == to.Year && from.Month == to.Month:
		layout = "2"
	case from.Year == to.Year:
		layout = "2 January"
	}
	return fmt.Sprintf("from %s to %s", from.Format(layout), to.Format(diary.LongDate))
}

func notOver(to, last diary.Date) string {
	if last.Compare(to) < 0 {
		return " The last one is not over yet."
	}
	return ""
}

// ofThem tells how many of some nights: "13 of 91 nights are".
func ofThem(n, all int) string {
	switch {
	case all == 1:
		return "It is"
	case n == 1:
		return fmt.Sprintf("1 of %d nights is", all)
	default:
		return fmt.Sprintf("%d of %d nights are", n, all)
	}
}

// sayCramps says how many there were, and from enough nights on how many a week.
func sayCramps(c diary.Counts) []string {
	cramps, logged := diary.Plural(c.Cramps, "cramp"), diary.Plural(c.Logged, "logged night")
	lines := []string{fmt.Sprintf("%s on %d of %s.", cramps, c.Cramped, logged)}
	if c.Cramps == 0 {
		lines[0] = fmt.Sprintf("No cramp was recorded in %s.", logged)
	}
	switch rate, _ := c.PerWeek(); {
	case c.Logged < Enough:
		return append(lines, fmt.Sprintf("Too early to compare: fewer than %d nights are logged.", Enough))
	case c.Cramps == 0:
		return lines
	default:
		return append(lines, fmt.Sprintf("%.1f cramps a week: %s in %s.", rate, cramps, logged))
	}
}

// sayWoken says on how many nights a cramp woke the user.
func sayWoken(c diary.Counts) []string {
	if c.Cramped == 0 {
		return nil
	}
	text := fmt.Sprintf("A cramp woke you on %d of %s with cramps", c.Woken, diary.Plural(c.Cramped, "night"))
	switch {
	case c.WakeUnknown == c.Cramped:
		text = "Whether a cramp woke you is not recorded"
	case c.WakeUnknown > 0:
		text += fmt.Sprintf("; not recorded on %d", c.WakeUnknown)
	}
	return []string{text + "."}
}

// places names where most cramps were, unless two places share the lead, or it is
// but one cramp.
func (p Patterns) places(cramps int) []string {
	ranked := p.Ranked()
	if len(ranked) == 0 || ranked[0].Cramps < 2 || len(ranked) > 1 && ranked[0].Cramps == ranked[1].Cramps {
		return nil
	}
	return []string{fmt.Sprintf("Most often: %s (%d of %s).", ranked[0].Place, ranked[0].Cramps, diary.Plural(cramps, "cramp"))}
}

// severity tells how bad the rated cramps were.
func (p Patterns) severity(cramps int) []string {
	rated, sum, least, worst := 0, 0, -1, 0
	for severity, n := range p.Severity {
		if n == 0 {
			continue
		}
		if least < 0 {
			least = severity
		}
		rated, sum, worst = rated+n, sum+n*severity, severity
	}
	if rated == 0 {
		return nil
	}
	text := fmt.Sprintf("How bad: %.1f of %d in the mean", float64(sum)/float64(rated), diary.MaxSeverity)
	if least == worst {
		text = fmt.Sprintf("How bad: %d of %d", worst, diary.MaxSeverity)
	} else {
		text += fmt.Sprintf(", from %d to %d", least, worst)
	}
	return []string{fmt.Sprintf("%s, rated for %d of %s.", text, rated, diary.Plural(cramps, "cramp"))}
}

func sayRoutine(c diary.Counts) string {
	switch {
	case c.Routine() == 0:
		return fmt.Sprintf("A routine is recorded on none of %s.", diary.Plural(c.Nights, "night"))
	case c.Partial == 0:
		return fmt.Sprintf("The whole routine is recorded on %d of %s.", c.Full, diary.Plural(c.Nights, "night"))
	default:
		return fmt.Sprintf("A routine is recorded on %d of %s: the whole of it on %d, a part on %d.",
			c.Routine(), diary.Plural(c.Nights, "night"), c.Full, c.Partial)
	}
}

func saySleep(c diary.Counts) string {
	mean, rated := c.MeanSleep()
	if !rated {
		return "Sleep is rated on no night."
	}
	return fmt.Sprintf("Sleep: %.1f of %d in the mean, rated on %s.", mean, diary.MaxSleep, diary.Plural(c.Slept, "night"))
}

// missed tells the longest run of nights that were not logged.
func missed(g gap) []string {
	switch g.Nights {
	case 0:
		return nil
	case 1:
		return []string{fmt.Sprintf("Longest run not logged: 1 night, %s.", g.First.Format(diary.LongDate))}
	default:
		return []string{fmt.Sprintf("Longest run not logged: %d nights, %s.", g.Nights, spanned(g.First, g.Last()))}
	}
}

// unknown tells what is not known of the cramps.
func (p Patterns) unknown(cramps int) []string {
	var parts []string
	for _, part := range []struct {
		what   string
		cramps int
	}{
		{"time", p.Untimed},
		{"place", p.Places[Place{}]},
		{"rating", p.Unrated},
		{"length", p.Unmeasured},
	} {
		if part.cramps > 0 {
			parts = append(parts, fmt.Sprintf("no %s for %d", part.what, part.cramps))
		}
	}
	if parts == nil {
		return nil
	}
	return []string{fmt.Sprintf("Not recorded, of %s: %s.", diary.Plural(cramps, "cramp"), strings.Join(parts, ", "))}
}
