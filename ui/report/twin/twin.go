// Package twin tells each view of the history in lines that read well aloud: the
// twin of a screen for who cannot see it, and the words that stand in a picture.
//
// Its one rule: it says the numbers of store/insight and nothing that is not in
// them, and a night that was not logged is always told as such.
package twin

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// longDate spells a day out.
const longDate = "Monday 2 January 2006"

// Head says which nights they are, in a sentence.
func Head(p diary.Period) string {
	if p.From == p.To {
		return "The night of " + p.From.Format(longDate) + "."
	}
	return fmt.Sprintf("The nights from %s to %s.", p.From.Format(longDate), p.To.Format(longDate))
}

// Sums says in a sentence what the nights add up to.
func Sums(p diary.Period) string {
	c := p.Count()
	return fmt.Sprintf("In %s: %d logged, %s on %s, routine on %s.",
		plural(c.Nights, "night"), c.Logged, diary.CountCramps(c.Cramps), plural(c.Cramped, "night"), plural(c.Routine(), "night"))
}

// Months sums the nights up in a line for each month, or for each year where they are
// of more than so many months.
func Months(p diary.Period, most int) []string {
	layout, step := "January 2006", 1
	first := p.From.FirstOfMonth()
	if (p.To.Year-p.From.Year)*12+int(p.To.Month-p.From.Month) >= most {
		layout, step = "2006", 12
		first.Month = 1
	}
	var lines []string
	for ; first.Compare(p.To) <= 0; first = first.AddMonths(step) {
		month := p.Part(first, first.AddMonths(step).AddDays(-1))
		lines = append(lines, first.Format(layout)+": "+lower(Sums(month)))
	}
	return lines
}

func lower(sentence string) string { return strings.ToLower(sentence[:1]) + sentence[1:] }

func upper(sentence string) string { return strings.ToUpper(sentence[:1]) + sentence[1:] }

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
