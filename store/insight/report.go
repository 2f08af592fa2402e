package insight

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// Enough is the number of logged nights that a rate needs. With fewer, one cramp more or
// less would change it too much for it to say anything.
const Enough = 10

// Report returns sentences about the nights of a period: counts, rates, and what was not
// recorded. A night that has not had its morning yet is not missed. Nothing is compared.
func Report(nights diary.Period) []string {
	c, p := nights.Count(), Find(nights)
	lines := []string{sayPeriod(nights), sayLogged(c)}
	if c.Logged > 0 {
		lines = append(lines, sayCramps(c)...)
		lines = append(lines, sayWoken(c))
	}
	gap := ""
	if nights.Len() > 1 {
		gap = sayGap(longestGap(nights.Part(nights.From, nights.Last)))
	}
	return nonEmpty(append(lines, p.sayPlace(c.Cramps), p.saySeverity(c.Cramps), sayRoutine(c), saySleep(c), gap, p.sayUnknown(c.Cramps)))
}

func sayPeriod(p diary.Period) string {
	text := fmt.Sprintf("1 night: %s.", p.From.Format(diary.LongDate))
	if p.Len() > 1 {
		text = fmt.Sprintf("%d nights, %s.", p.Len(), sayDates(p.From, p.To))
	}
	switch {
	case p.Last.Compare(p.To) >= 0:
	case p.Len() == 1:
		text += " It is not over yet."
	default:
		text += " Tonight is not over yet."
	}
	return text
}

// sayDates names two days, and what they share once: "from 3 to 9 November 2026".
func sayDates(from, to diary.Date) string {
	layout := diary.LongDate
	switch {
	case from.Year == to.Year && from.Month == to.Month:
		layout = "2"
	case from.Year == to.Year:
		layout = "2 January"
	}
	return fmt.Sprintf("from %s to %s", from.Format(layout), to.Format(diary.LongDate))
}

func sayLogged(c diary.Counts) string {
	switch {
	case c.Nights == 1 && c.Logged == 1:
		return "It is logged."
	case c.Nights == 1:
		return "It is not logged."
	case c.Logged == 0:
		return "None of them are logged."
	case c.Logged == 1:
		return fmt.Sprintf("1 of %d nights is logged.", c.Nights)
	default:
		return fmt.Sprintf("%d of %d nights are logged.", c.Logged, c.Nights)
	}
}

// sayCramps returns how many there were, and with enough nights how many a week.
func sayCramps(c diary.Counts) []string {
	if c.Nights == 1 {
		return []string{diary.Capital(diary.CountCramps(c.Cramps)) + "."}
	}
	cramps, logged := diary.Plural(c.Cramps, "cramp"), diary.Plural(c.Logged, "logged night")
	lines := []string{fmt.Sprintf("%s on %d of %s.", cramps, c.Cramped, logged)}
	switch {
	case c.Cramps == 0:
		lines[0] = fmt.Sprintf("No cramp was recorded in %s.", logged)
	case c.Logged == 1:
		lines[0] = cramps + " on the one logged night."
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

func sayWoken(c diary.Counts) string {
	switch {
	case c.Cramped == 0:
		return ""
	case c.WakeUnknown == c.Cramped:
		return "It isn't recorded whether a cramp woke you."
	case c.WakeUnknown == 0 && c.Woken == 0:
		return "No cramp woke you."
	case c.Cramped == 1:
		return "A cramp woke you."
	}
	text := fmt.Sprintf("A cramp woke you on %d of %s with cramps", c.Woken, diary.Plural(c.Cramped, "night"))
	if c.WakeUnknown > 0 {
		text += fmt.Sprintf(" (not recorded for %d)", c.WakeUnknown)
	}
	return text + "."
}

// sayPlace names where most cramps were, unless two places share the lead, or it had only
// one cramp.
func (p Patterns) sayPlace(cramps int) string {
	ranked := p.Ranked()
	if len(ranked) == 0 || ranked[0].Cramps < 2 || len(ranked) > 1 && ranked[0].Cramps == ranked[1].Cramps {
		return ""
	}
	return fmt.Sprintf("Most often: %s (%d of %s).", ranked[0].Place, ranked[0].Cramps, diary.Plural(cramps, "cramp"))
}

func (p Patterns) saySeverity(cramps int) string {
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
		return ""
	}
	text := fmt.Sprintf("%d out of %d", worst, diary.MaxSeverity)
	if least < worst {
		text = fmt.Sprintf("%.1f out of %d on average, from %d to %d", float64(sum)/float64(rated), diary.MaxSeverity, least, worst)
	}
	switch {
	case cramps == 1:
		return fmt.Sprintf("Pain: %s.", text)
	case rated == cramps:
		return fmt.Sprintf("Pain: %s, rated for every cramp.", text)
	default:
		return fmt.Sprintf("Pain: %s, rated for %d of %s.", text, rated, diary.Plural(cramps, "cramp"))
	}
}

func sayRoutine(c diary.Counts) string {
	nights := diary.Plural(c.Nights, "night")
	switch {
	case c.Routine() == 0:
		return "No routine is recorded."
	case c.Nights == 1 && c.Full == 1:
		return "You did the whole routine."
	case c.Nights == 1:
		return "You did part of a routine."
	case c.Partial == 0:
		return fmt.Sprintf("You did the whole routine on %d of %s.", c.Full, nights)
	default:
		return fmt.Sprintf("You did a routine on %d of %s (%d in full, %d in part).", c.Routine(), nights, c.Full, c.Partial)
	}
}

func saySleep(c diary.Counts) string {
	mean, rated := c.MeanSleep()
	switch {
	case !rated:
		return ""
	case c.Nights == 1:
		return fmt.Sprintf("Sleep: %.0f out of %d.", mean, diary.MaxSleep)
	}
	return fmt.Sprintf("Sleep: %.1f out of %d on average, rated on %s.", mean, diary.MaxSleep, diary.Plural(c.Slept, "night"))
}

// longestGap returns the longest run of nights of a period that were not logged, the
// earliest of those that are equally long; its length is 0 where all were.
func longestGap(p diary.Period) diary.Period {
	start := p.From
	longest := diary.Period{From: start, To: start.AddDays(-1)}
	end := func(logged diary.Date) {
		if gap := (diary.Period{From: start, To: logged.AddDays(-1)}); gap.Len() > longest.Len() {
			longest = gap
		}
		start = logged.AddDays(1)
	}
	for _, n := range p.Part(p.From, p.To).Nights {
		if n.Logged() {
			end(n.Date)
		}
	}
	end(p.To.AddDays(1))
	return longest
}

func sayGap(g diary.Period) string {
	switch g.Len() {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("Longest gap in your log: 1 night, %s.", g.From.Format(diary.LongDate))
	default:
		return fmt.Sprintf("Longest gap in your log: %d nights, %s.", g.Len(), sayDates(g.From, g.To))
	}
}

// sayUnknown counts what is not recorded of the cramps.
func (p Patterns) sayUnknown(cramps int) string {
	var none, parts []string
	for _, part := range []struct {
		what   string
		cramps int
	}{
		{"time", p.Untimed},
		{"place", p.Places[Place{}]},
		{"rating", p.Unrated},
		{"length", p.Unmeasured},
	} {
		switch {
		case part.cramps == 0:
		case part.cramps == cramps:
			none = append(none, part.what)
		default:
			parts = append(parts, fmt.Sprintf("%d %s no %s", part.cramps, has(part.cramps), part.what))
		}
	}
	var lines []string
	if none != nil {
		lines = append(lines, SayNone(cramps, none...))
	}
	if last := len(parts) - 1; last >= 0 {
		if last > 0 {
			parts[last] = "and " + parts[last]
		}
		lines = append(lines, fmt.Sprintf("Of %s, %s.", diary.Plural(cramps, "cramp"), strings.Join(parts, ", ")))
	}
	return strings.Join(lines, " ")
}

func has(cramps int) string {
	if cramps == 1 {
		return "has"
	}
	return "have"
}

// SayNone says that none of so many cramps, 1 or more, has some details, 1 or more: "None of
// the 48 cramps has a time or place."
func SayNone(cramps int, details ...string) string {
	last := len(details) - 1
	text := details[last]
	if last > 0 {
		text = strings.Join(details[:last], ", ") + " or " + text
	}
	if cramps == 1 {
		return fmt.Sprintf("The cramp has no %s.", text)
	}
	return fmt.Sprintf("None of the %d cramps has a %s.", cramps, text)
}
