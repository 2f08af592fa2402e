// Package twin says each view of the history in lines that read well aloud: the twin of
// a screen for somebody who cannot see it, and the words that stand in a picture. The
// words for one night and for a place are here once, for the screens too.
//
// Its one rule: it says the numbers of store/insight and nothing that is not in them,
// and a night that was not logged is always said to be so.
package twin

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Head says which nights they are, in a sentence.
func Head(p diary.Period) string {
	if p.From == p.To {
		return "The night of " + p.From.Format(diary.FullDate) + "."
	}
	return fmt.Sprintf("The nights from %s to %s.", p.From.Format(diary.FullDate), p.To.Format(diary.FullDate))
}

// Headline says how often cramps came, in a sentence, and where there are more nights than
// insight.MeanNights, how often in the last of them. Too few nights have no rate.
func Headline(p diary.Period) string {
	c := p.Count()
	rate, _ := c.PerNight()
	lately := insight.Mean{}
	if p.Len() > insight.MeanNights {
		lately = insight.Means(p.Nights, p.To, p.To)[0]
	}
	switch {
	case c.Logged == 0:
		return "No nights are logged in this period."
	case c.Cramps == 0:
		return fmt.Sprintf("No cramps in %s.", diary.Plural(c.Logged, "logged night"))
	case c.Logged < insight.Enough:
		return fmt.Sprintf("%s in %s: too few nights to say how often cramps come.", diary.Capital(diary.CountCramps(c.Cramps)), diary.Plural(c.Logged, "logged night"))
	case rate*week < 1 && p.Len() < insight.MeanNights: // no more nights than there are
		return fmt.Sprintf("%s in %s.", diary.Capital(diary.CountCramps(c.Cramps)), diary.Plural(c.Logged, "logged night"))
	}
	nights, unit := week, "a week"
	if rate*week < 1 && lately.Value*week < 1 {
		nights, unit = insight.MeanNights, "in 4 weeks"
	}
	text := fmt.Sprintf("%.1f cramps %s on average", rate*float64(nights), unit)
	if lately.Known {
		text += fmt.Sprintf(", %.1f in the last 4 weeks", lately.Value*float64(nights))
		if nights == week {
			text = strings.Replace(text, " in the last", " a week in the last", 1)
		}
	}
	return text + "."
}

// Sums says in a sentence what the nights add up to: "In 7 nights: 2 logged, 3 cramps on 1
// night, a routine on 2 nights."
func Sums(p diary.Period) string {
	c := p.Count()
	logged, routine := []string{"none logged"}, "no routine recorded"
	on := func(nights int) string {
		if c.Nights == 1 {
			return ""
		}
		return " on " + diary.Plural(nights, "night")
	}
	switch {
	case c.Logged == 0 && c.Nights == 1:
		logged[0] = unlogged(p.To, p.Last)
	case c.Logged == 0:
	case c.Nights == 1:
		logged = nil
	default:
		logged[0] = fmt.Sprintf("%d logged", c.Logged)
	}
	switch {
	case c.Cramps > 0:
		logged = append(logged, diary.CountCramps(c.Cramps)+on(c.Cramped))
	case c.Logged > 0:
		logged = append(logged, diary.CountCramps(0))
	}
	if c.Routine() > 0 {
		routine = "a routine" + on(c.Routine())
	}
	return fmt.Sprintf("In %s: %s.", diary.Plural(c.Nights, "night"), strings.Join(append(logged, routine), ", "))
}

// Months sums the nights up in a line for each month, or for each year where they are
// of more than so many months.
func Months(p diary.Period, most int) []string {
	layout, step := diary.LongMonth, 1
	first := p.From.FirstOfMonth()
	if (p.To.Year-p.From.Year)*12+int(p.To.Month-p.From.Month) >= most {
		layout, step = diary.Year, 12
		first.Month = 1
	}
	var lines []string
	for ; first.Compare(p.To) <= 0; first = first.AddMonths(step) {
		sums := Sums(p.Part(first, first.AddMonths(step).AddDays(-1)))
		lines = append(lines, first.Format(layout)+": "+strings.ToLower(sums[:1])+sums[1:])
	}
	return lines
}

// Parts says what all nights show when they are compared with each other.
func Parts(parts []insight.Part) []string {
	var lines []string
	for _, part := range parts {
		for i, line := range part.Lines {
			if i == 0 { // a screen reader hears where a part begins
				line = part.Title + ": " + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}
