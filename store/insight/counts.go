// Package insight says what the nights show, in numbers. Its one rule: it is pure,
// and a night that was not logged is never taken for one without cramps.
package insight

import (
	"time"

	"calmcalf/store/diary"
)

// Counts are what the nights of a period come to.
type Counts struct {
	Nights  int // from the first to the last day of the period
	Logged  int // nights of which it is known how many cramps came
	Cramped int // logged nights with a cramp
	Cramps  int
	Woken   int // nights on which a cramp woke the user
	// WakeUntold are the nights with cramps of which it is not known whether one did.
	WakeUntold int
	Full       int // nights on which the whole routine was done
	Partial    int // nights on which a part of it was
	Slept      int // nights whose sleep was rated
	Sleep      int // the sum of those ratings, 0-10 each
}

// Count counts the nights from one day to another, both included. Nights outside,
// and days of which nothing is stored, add to nothing but Nights.
func Count(nights []diary.Night, from, to diary.Date) Counts {
	c := Counts{Nights: max(0, to.DaysSince(from)+1)}
	for _, n := range nights {
		if n.Date.Compare(from) >= 0 && n.Date.Compare(to) <= 0 {
			c.add(n)
		}
	}
	return c
}

func (c *Counts) add(n diary.Night) {
	if n.Logged() {
		c.Logged++
	}
	if len(n.Cramps) > 0 {
		c.Cramped++
		c.Cramps += len(n.Cramps)
	}
	switch woke, known := wokenIn(n); {
	case woke:
		c.Woken++
	case !known:
		c.WakeUntold++
	}
	switch n.Did() {
	case diary.Full:
		c.Full++
	case diary.Partial:
		c.Partial++
	}
	if n.Sleep != nil {
		c.Slept++
		c.Sleep += *n.Sleep
	}
}

// wokenIn tells whether a cramp of the night woke the user, and whether that is
// known: one that did is enough, but that none did takes an answer for each.
func wokenIn(n diary.Night) (woke, known bool) {
	known = true
	for _, cramp := range n.Cramps {
		if cramp.Woke == nil {
			known = false
		} else if *cramp.Woke {
			return true, true
		}
	}
	return false, known
}

// PerWeek is the number of cramps in seven logged nights; false where none is
// logged.
func (c Counts) PerWeek() (float64, bool) {
	if c.Logged == 0 {
		return 0, false
	}
	return float64(c.Cramps) * 7 / float64(c.Logged), true
}

// MeanSleep is the mean rating of sleep, from 0 to 10; false where none is rated.
func (c Counts) MeanSleep() (float64, bool) {
	if c.Slept == 0 {
		return 0, false
	}
	return float64(c.Sleep) / float64(c.Slept), true
}

// Share is how many cramps fell on the logged nights of one kind, such as Fridays.
type Share struct{ Cramps, Logged int }

// Place is where a cramp was; either may be unknown.
type Place struct {
	Muscle diary.Muscle
	Side   string // of routines.Side: left, right, both, or ""
}

// Patterns are when and where the cramps of a period came, how bad they were, and
// how long.
type Patterns struct {
	Hours    [24]int // of the clock, at the onset
	Untimed  int
	Weekdays [7]Share  // by the evening's weekday, from time.Sunday
	Months   [12]Share // by the evening's month, from January
	Places   map[Place]int
	Severity [diary.MaxSeverity + 1]int
	Unrated  int
	Lengths  [len(lengths) + 1]int // as LengthOf counts
	Untaken  int                   // of which nobody knows how long they were hard
}

// lengths are the ends of the spans of time that lengths are counted in.
var lengths = [...]time.Duration{time.Minute, 3 * time.Minute, 5 * time.Minute, 10 * time.Minute}

// LengthOf returns the span that a duration falls in: under 1, 1 to 3, 3 to 5, 5 to
// 10, or 10 and more minutes, from 0 to 4.
func LengthOf(d time.Duration) int {
	for i, end := range lengths {
		if d < end {
			return i
		}
	}
	return len(lengths)
}

// Find counts the patterns of the nights from one day to another, both included.
func Find(nights []diary.Night, from, to diary.Date) Patterns {
	p := Patterns{Places: map[Place]int{}}
	for _, n := range nights {
		if n.Date.Compare(from) < 0 || n.Date.Compare(to) > 0 || !n.Logged() {
			continue
		}
		weekday, month := &p.Weekdays[n.Date.Weekday()], &p.Months[n.Date.Month-1]
		weekday.Logged++
		month.Logged++
		weekday.Cramps += len(n.Cramps)
		month.Cramps += len(n.Cramps)
		for _, c := range n.Cramps {
			p.add(c)
		}
	}
	return p
}

func (p *Patterns) add(c diary.Cramp) {
	p.Places[Place{c.Muscle, string(c.Side)}]++
	if c.At.IsZero() {
		p.Untimed++
	} else {
		p.Hours[c.At.Hour()]++
	}
	if c.Severity == nil {
		p.Unrated++
	} else {
		p.Severity[*c.Severity]++
	}
	if c.Duration == nil {
		p.Untaken++
	} else {
		p.Lengths[LengthOf(time.Duration(*c.Duration))]++
	}
}
