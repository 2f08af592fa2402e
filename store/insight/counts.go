// Package insight says what the nights show, in numbers. Its one rule: it is pure,
// and a night that was not logged is never taken for one without cramps.
package insight

import (
	"time"

	"calmcalf/store/diary"
)

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
	Hours      [24]int // of the clock, at the onset
	Untimed    int
	Weekdays   [7]Share  // by the evening's weekday, from time.Sunday
	Months     [12]Share // by the evening's month, from January
	Places     map[Place]int
	Severity   [diary.MaxSeverity + 1]int
	Unrated    int
	Lengths    [len(lengths) + 1]int // as LengthOf counts
	Unmeasured int                   // of which nobody knows how long they were hard
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

// Find counts the patterns of a period.
func Find(period diary.Period) Patterns {
	p := Patterns{Places: map[Place]int{}}
	for _, n := range period.Part(period.From, period.To).Nights {
		if !n.Logged() {
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
		p.Unmeasured++
	} else {
		p.Lengths[LengthOf(time.Duration(*c.Duration))]++
	}
}
