package diary

import (
	"iter"
	"slices"
	"time"
)

// Period is an unbroken run of nights, whether anything is stored of them or not.
type Period struct {
	From, To Date    // both included
	Last     Date    // the last night that has had its morning
	Nights   []Night // the stored ones, oldest first; those outside From and To are ignored
}

// Len returns the number of nights, 0 where To is before From.
func (p Period) Len() int { return max(0, p.To.DaysSince(p.From)+1) }

// Part returns the nights from one day to another that are in the period, without any
// stored night outside.
func (p Period) Part(from, to Date) Period {
	from, to = slices.MaxFunc([]Date{from, p.From}, Date.Compare), slices.MinFunc([]Date{to, p.To}, Date.Compare)
	first := p.search(from)
	return Period{From: from, To: to, Last: p.Last, Nights: p.Nights[first:max(first, p.search(to.AddDays(1)))]}
}

// search returns the index of the first stored night that is not before a day.
func (p Period) search(day Date) int {
	at, _ := slices.BinarySearchFunc(p.Nights, day, func(n Night, d Date) int { return n.Date.Compare(d) })
	return at
}

// Night returns what is stored of a night in the period, or nil.
func (p Period) Night(day Date) *Night {
	if stored := p.Part(day, day).Nights; len(stored) > 0 {
		return &stored[0]
	}
	return nil
}

// Each yields every night with what is stored of it, or nil.
func (p Period) Each() iter.Seq2[Date, *Night] {
	return func(yield func(Date, *Night) bool) {
		for day := p.From; day.Compare(p.To) <= 0; day = day.AddDays(1) {
			if !yield(day, p.Night(day)) {
				return
			}
		}
	}
}

// Counts are what the nights of a period add up to.
type Counts struct {
	Nights       int  // of the period, stored or not
	Logged       int  // nights whose number of cramps is known
	Cramped      int  // nights with a cramp
	Cramps       int  // on all nights
	Worst        *int // severity of the worst cramp, 0-10; nil where none is rated
	Woken        int  // nights on which a cramp woke the user
	WakeUnknown  int  // nights with cramps of which it is not known whether one did
	RoutineKnown int  // nights of which it is known how much of a routine was done
	Full         int  // nights with a whole routine
	Partial      int  // nights with a part of one
	Slept        int  // nights whose sleep was rated
	Sleep        int  // the sum of those ratings, 0-10 each
}

// Count adds the nights up. A night of which nothing is stored counts in Nights alone.
func (p Period) Count() Counts {
	c := Counts{Nights: p.Len()}
	for _, n := range p.Part(p.From, p.To).Nights {
		c.add(n, p.Last)
	}
	return c
}

func (c *Counts) add(n Night, last Date) {
	if n.Logged() {
		c.Logged++
	}
	if len(n.Cramps) > 0 {
		c.Cramped++
		c.Cramps += len(n.Cramps)
	}
	if worst := n.Worst(); worst != nil && (c.Worst == nil || *worst > *c.Worst) {
		c.Worst = worst
	}
	switch woke, known := n.woken(); {
	case woke:
		c.Woken++
	case !known:
		c.WakeUnknown++
	}
	if n.RoutineKnown(last) {
		c.RoutineKnown++
	}
	switch n.Did() {
	case Full:
		c.Full++
	case Partial:
		c.Partial++
	}
	if n.Sleep != nil {
		c.Slept++
		c.Sleep += *n.Sleep
	}
}

// woken reports whether a cramp of the night woke the user, and whether that is known:
// one that did is enough, but that none did takes an answer for each.
func (n Night) woken() (woke, known bool) {
	known = true
	for _, c := range n.Cramps {
		if c.Woke == nil {
			known = false
		} else if *c.Woke {
			return true, true
		}
	}
	return false, known
}

// Routine is the number of nights with a routine, whole or in part.
func (c Counts) Routine() int { return c.Full + c.Partial }

// PerNight is the number of cramps in a logged night; false where none is logged.
func (c Counts) PerNight() (rate float64, known bool) { return mean(c.Cramps, c.Logged) }

// PerWeek is the number of cramps in seven logged nights; false where none is logged.
func (c Counts) PerWeek() (rate float64, known bool) { return mean(c.Cramps*week, c.Logged) }

// MeanSleep is the mean rating of sleep, from 0 to 10; false where none is rated.
func (c Counts) MeanSleep() (rating float64, rated bool) { return mean(c.Sleep, c.Slept) }

func mean(sum, count int) (float64, bool) { return float64(sum) / float64(max(count, 1)), count > 0 }

const week = 7

// Monday returns the Monday on or before a day.
func (d Date) Monday() Date { return lastWeekday(time.Monday, d) }

// FirstOfMonth returns the first day of the month that a day is in.
func (d Date) FirstOfMonth() Date { return Date{d.Year, d.Month, 1} }

// Weekdays returns those that a night of the period is on, from Monday.
func (p Period) Weekdays() []time.Weekday {
	var days []time.Weekday
	for i := range week {
		day := (time.Monday + time.Weekday(i)) % week
		if until := (day - p.From.Weekday() + week) % week; int(until) < p.Len() {
			days = append(days, day)
		}
	}
	return days
}

// Months returns those that a night of the period is in: in their order, or from
// January where it is all of them.
func (p Period) Months() []time.Month {
	count := (p.To.Year-p.From.Year)*12 + int(p.To.Month-p.From.Month) + 1
	first := p.From.Month
	if count >= 12 {
		count, first = 12, time.January
	}
	months := make([]time.Month, max(0, count))
	for i := range months {
		months[i] = (first-1+time.Month(i))%12 + 1
	}
	return months
}
