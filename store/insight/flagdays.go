package insight

import (
	"iter"
	"math"
	"slices"
	"time"

	"calmcalf/store/diary"
)

// flagDays are the nights as the rules go through them. A day is counted from the
// first night, so that neither months nor summer time matter.
type flagDays struct {
	Case
	first     diary.Date
	nights    []diary.Night // up to AsOf
	day       []int         // of each
	routines  []int         // nights with a routine before each, and before the end
	start     int           // the day of the first routine, or math.MaxInt
	discussed map[string][]int
}

// flagReach is the longest look back, in nights.
const flagReach = 28

func newFlagDays(c Case) *flagDays {
	b := open(c.Nights, c.AsOf, c.Acute)
	f := &flagDays{Case: c, first: c.AsOf, start: math.MaxInt, routines: []int{0}, discussed: map[string][]int{}}
	if !b.empty() {
		f.first = b.first
	}
	for i, e := range b.entries {
		day, done := e.night.Date.DaysSince(f.first), f.routines[i]
		if e.did == diary.Full || e.did == diary.Partial {
			f.start, done = min(f.start, day), done+1
		}
		f.nights, f.day, f.routines = append(f.nights, e.night), append(f.day, day), append(f.routines, done)
	}
	for id, dates := range discussedOn(c) {
		for _, d := range dates {
			f.discussed[id] = append(f.discussed[id], d.DaysSince(f.first))
		}
	}
	return f
}

func (f *flagDays) date(day int) diary.Date { return f.first.AddDays(day) }

// all are the days that can raise a flag: those with a night within reach, and the
// last. Between nights that are years apart lies nothing.
func (f *flagDays) all(yield func(int) bool) {
	last := f.AsOf.DaysSince(f.first)
	for day := 0; day < last; day++ {
		next, _ := slices.BinarySearch(f.day, day+1)
		if next == 0 || day-f.day[next-1] >= flagReach {
			if next == len(f.day) {
				break
			}
			day = min(last, f.day[next]) - 1
			continue
		}
		if !yield(day) {
			return
		}
	}
	yield(last)
}

// fires are the days on which a rule raises its flag, with the nights that it counts.
func (f *flagDays) fires(rule flagRule) iter.Seq2[int, []diary.Date] {
	return func(yield func(int, []diary.Date) bool) {
		last := -flagAgain
		for day := range f.all {
			if day-last < flagAgain || f.quiet(rule.id, day) {
				continue
			}
			nights, fires := rule.holds(f, day)
			if !fires {
				continue
			}
			last = day
			if !yield(day, nights) {
				return
			}
		}
	}
}

// quiet tells whether a flag was discussed less than 90 days before a day.
func (f *flagDays) quiet(id string, day int) bool {
	return slices.ContainsFunc(f.discussed[id], func(on int) bool { return on < day && day-on < flagQuiet })
}

// last are the stored nights among so many that end on a day.
func (f *flagDays) last(nights, day int) flagWindow {
	from, _ := slices.BinarySearch(f.day, day-nights+1)
	to, _ := slices.BinarySearch(f.day, day+1)
	return f.nights[from:to]
}

// done counts the nights with a routine from one day to another, both included.
func (f *flagDays) done(from, to int) int {
	begin, _ := slices.BinarySearch(f.day, from)
	end, _ := slices.BinarySearch(f.day, to+1)
	return f.routines[end] - f.routines[begin]
}

// flagWindow are the stored nights of a span of days.
type flagWindow []diary.Night

func (w flagWindow) logged() int {
	logged := 0
	for _, n := range w {
		if n.Logged() {
			logged++
		}
	}
	return logged
}

func (w flagWindow) cramps() int {
	cramps := 0
	for _, n := range w {
		cramps += len(n.Cramps)
	}
	return cramps
}

// with are the nights with a cramp that is such; nil is any.
func (w flagWindow) with(such func(diary.Cramp) bool) []diary.Date {
	nights := []diary.Date{}
	for _, n := range w {
		if such == nil && len(n.Cramps) > 0 || such != nil && slices.ContainsFunc(n.Cramps, such) {
			nights = append(nights, n.Date)
		}
	}
	return nights
}

// count counts the cramps that are such.
func (w flagWindow) count(such func(diary.Cramp) bool) int {
	count := 0
	for _, n := range w {
		for _, c := range n.Cramps {
			if such(c) {
				count++
			}
		}
	}
	return count
}

// severity sums up the ratings of the cramps that have one.
func (w flagWindow) severity() (sum, rated int) {
	for _, n := range w {
		for _, c := range n.Cramps {
			if c.Severity != nil {
				sum, rated = sum+*c.Severity, rated+1
			}
		}
	}
	return sum, rated
}

// length sums up how long the cramps were hard of which that is known.
func (w flagWindow) length() (sum time.Duration, timed int) {
	for _, n := range w {
		for _, c := range n.Cramps {
			if c.Duration != nil && !c.Open {
				sum, timed = sum+time.Duration(*c.Duration), timed+1
			}
		}
	}
	return sum, timed
}
