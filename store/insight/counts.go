// Package insight is the statistics of a diary: rates, comparisons, trends, trials and
// reasons to see a doctor, as figures and as sentences. It is pure, and its one rule is
// that a night that was not logged is never counted as one without cramps. Its methods are
// those of the papers that they name; CALIBRATION.md has what was measured of them.
//
// Functions whose names begin with say return sentences for people, or "" where there is
// nothing to say.
package insight

import (
	"time"

	"calmcalf/store/diary"
)

// Share is the cramps on the logged nights of one kind, such as Fridays.
type Share struct{ Cramps, Logged int }

// Mean returns the number of cramps a logged night, and reports whether any is logged.
func (s Share) Mean() (mean float64, known bool) {
	if s.Logged == 0 {
		return 0, false
	}
	return float64(s.Cramps) / float64(s.Logged), true
}

// Place is where a cramp was; either may be unknown.
type Place struct {
	Muscle diary.Muscle
	Side   string // of routines.Side: left, right, both, or ""
}

// Patterns are the distributions of the cramps of a period, by time, place, severity and
// duration.
type Patterns struct {
	Hours      [24]int   // of the clock, at the onset
	Untimed    int       // cramps without a time
	Weekdays   [7]Share  // by the weekday of the evening, from time.Sunday
	Months     [12]Share // by the month of the evening, from January
	Places     map[Place]int
	Severity   [diary.MaxSeverity + 1]int
	Unrated    int                    // cramps without a severity
	Lengths    [diary.LengthSpans]int // by diary.LengthOf
	Unmeasured int                    // cramps without a duration
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
		p.Lengths[diary.LengthOf(time.Duration(*c.Duration))]++
	}
}
