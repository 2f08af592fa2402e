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
	first    diary.Date
	nights   []diary.Night // up to AsOf
	day      []int         // of each
	logged   []diary.Night // those of them that are logged
	loggedOn []int         // the day of each
	routines []int         // nights with a routine before each of nights, and before the end
	start    int           // the day of the first routine, or math.MaxInt
	worse    map[int]bool  // the days from a weekly check with an alert to the next check
	quiet    map[string][]int
}

func newFlagDays(c Case) *flagDays {
	b := newBook(c.Nights, c.AsOf, c.Acute)
	f := &flagDays{Case: c, first: c.AsOf, start: math.MaxInt, routines: []int{0}, worse: map[int]bool{}, quiet: map[string][]int{}}
	if !b.empty() {
		f.first = b.first
	}
	for i, e := range b.entries {
		day, done := e.night.Date.DaysSince(f.first), f.routines[i]
		if e.completion == diary.Full || e.completion == diary.Partial {
			f.start, done = min(f.start, day), done+1
		}
		if e.night.Logged() {
			f.logged, f.loggedOn = append(f.logged, e.night), append(f.loggedOn, day)
		}
		f.nights, f.day, f.routines = append(f.nights, e.night), append(f.day, day), append(f.routines, done)
	}
	for _, d := range c.Worse {
		for later := range aWeek {
			f.worse[d.DaysSince(f.first)+later] = true
		}
	}
	for _, n := range c.Nights {
		for _, id := range n.Discussed {
			f.quiet[id] = append(f.quiet[id], n.Date.DaysSince(f.first))
		}
	}
	return f
}

func (f *flagDays) date(day int) diary.Date { return f.first.AddDays(day) }

// asOf is the day of AsOf.
func (f *flagDays) asOf() int { return f.AsOf.DaysSince(f.first) }

// within are the days up to AsOf that have a night among the last reach nights, and
// AsOf itself: between nights that are years apart lies nothing.
func (f *flagDays) within(reach int) iter.Seq[int] {
	return func(yield func(int) bool) {
		last := f.asOf()
		for day := 0; day < last; day++ {
			next, _ := slices.BinarySearch(f.day, day+1)
			if next == 0 || day-f.day[next-1] >= reach {
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
}

// spell is a run of days on which a rule holds, both included.
type spell struct{ from, to int }

// spells are those of a rule up to AsOf, oldest first.
func (f *flagDays) spells(rule flagRule) []spell {
	var all []spell
	for day := range f.within(rule.reach) {
		if _, holds := rule.holds(f, day); !holds {
			continue
		}
		if n := len(all); n > 0 && all[n-1].to == day-1 {
			all[n-1].to = day
			continue
		}
		all = append(all, spell{day, day})
	}
	return all
}

// hidden reports whether a flag is not listed on a day, because it was discussed less
// than 90 days before, or on the evening after. One that is discussed on a night still
// to come, by a clock that was set wrong, is listed.
func (f *flagDays) hidden(id string, day int) bool {
	return slices.ContainsFunc(f.quiet[id], func(on int) bool { return day-on >= -1 && day-on < flagQuiet })
}

// alerts reports whether the alert line of a flag that is listed on AsOf is due: it is
// raised on a day on which the flag is listed, at most once in 14 days, and stays for 7,
// so that whoever does not open home every evening sees it, too.
func (f *flagDays) alerts(id string, spells []spell) bool {
	raised := -flagAgain
	for _, s := range spells {
		for day := s.from; day <= s.to; day++ {
			if day-raised >= flagAgain && !f.hidden(id, day) {
				raised = day
			}
		}
	}
	return f.asOf()-raised < flagUp
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
