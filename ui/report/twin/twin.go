// Package twin tells each view of the history in lines that read well aloud: the
// twin of a screen for who cannot see it, and the words that stand in a picture.
//
// Its one rule: it says the numbers of store/insight and nothing that is not in
// them, and a night that was not logged is always told as such.
package twin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Range is the nights to tell: every one from From to To, both included.
type Range struct {
	From, To diary.Date
	Nights   []diary.Night // those that are stored, oldest first
	Last     diary.Date    // the last night that has had its morning
}

// Part is the range cut to the nights from one day to another, both included.
func (r Range) Part(from, to diary.Date) Range {
	if from.Compare(r.From) < 0 {
		from = r.From
	}
	if to.Compare(r.To) > 0 {
		to = r.To
	}
	first := r.search(from)
	return Range{From: from, To: to, Nights: r.Nights[first:max(first, r.search(to.AddDays(1)))], Last: r.Last}
}

// search returns the first stored night that is not before a day.
func (r Range) search(day diary.Date) int {
	at, _ := slices.BinarySearchFunc(r.Nights, day, func(n diary.Night, d diary.Date) int { return n.Date.Compare(d) })
	return at
}

// Counts are what the nights come to.
func (r Range) Counts() insight.Counts { return insight.Count(r.Nights, r.From, r.To) }

// longDate spells a day out.
const longDate = "Monday 2 January 2006"

// Head says which nights they are, in a sentence.
func (r Range) Head() string {
	if r.From == r.To {
		return "The night of " + r.From.Format(longDate) + "."
	}
	return fmt.Sprintf("The nights from %s to %s.", r.From.Format(longDate), r.To.Format(longDate))
}

// Sums says in a sentence what the nights come to.
func (r Range) Sums() string {
	c := r.Counts()
	return fmt.Sprintf("In %s: %d logged, %s on %s, routine on %s.",
		plural(c.Nights, "night"), c.Logged, diary.Count(c.Cramps), plural(c.Cramped, "night"), plural(c.Full+c.Partial, "night"))
}

// Months tells the nights in a line for each month, or for each year where there
// are more than so many months.
func (r Range) Months(most int) []string {
	layout, step := "January 2006", 1
	first := diary.Date{Year: r.From.Year, Month: r.From.Month, Day: 1}
	if (r.To.Year-r.From.Year)*12+int(r.To.Month-r.From.Month) >= most {
		layout, step = "2006", 12
		first.Month = 1
	}
	var lines []string
	for ; first.Compare(r.To) <= 0; first = first.AddMonths(step) {
		part := r.Part(first, first.AddMonths(step).AddDays(-1))
		lines = append(lines, first.Format(layout)+": "+lower(part.Sums()))
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
