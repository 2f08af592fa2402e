package insight

import (
	"iter"
	"math"
	"slices"

	"calmcalf/store/diary"
)

// flagDays is a case prepared for its rules. A day is a number of days since the first
// night, so that neither months nor summer time matter.
type flagDays struct {
	Case
	first    diary.Date
	nights   []diary.Night    // up to AsOf
	day      []int            // of each
	logged   []diary.Night    // those of them that are logged
	loggedOn []int            // the day of each
	routines []int            // how many nights with a routine come before each night, and before the end
	start    int              // the day of the first routine, or math.MaxInt
	worse    map[int]bool     // the days from a weekly check with an alert to the next check
	quiet    map[string][]int // the days on which each flag was discussed
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
		for later := range week {
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

// within yields the days up to AsOf that have a stored night among the last reach nights,
// and AsOf itself, so that nights that are years apart cost no more than others.
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

// spell is an unbroken run of days on which a rule holds, both included.
type spell struct{ from, to int }

// spells returns those of a rule up to AsOf, oldest first.
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

// hidden reports whether a flag is not listed on a day because it was discussed, less than
// QuietDays before or on the evening after. One that was discussed on a later night, by a
// clock that was wrong, is listed.
func (f *flagDays) hidden(id string, day int) bool {
	return slices.ContainsFunc(f.quiet[id], func(on int) bool { return day-on >= -1 && day-on < diary.QuietDays })
}

// alerts reports whether the alert line of a flag that is listed on AsOf is due. It stays
// for several days so that whoever does not open home every evening sees it, too.
func (f *flagDays) alerts(id string, spells []spell) bool {
	raised := -alertAgain
	for _, s := range spells {
		for day := s.from; day <= s.to; day++ {
			if day-raised >= alertAgain && !f.hidden(id, day) {
				raised = day
			}
		}
	}
	return f.asOf()-raised < alertDays
}

// last returns the stored nights among a number of nights that end on a day.
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

// flagWindow is the stored nights of a span of days.
type flagWindow []diary.Night

func (w flagWindow) logged() int {
	logged := 0
	for _, n := range w {
		logged += one(n.Logged())
	}
	return logged
}

func (w flagWindow) cramps() int { return w.count(anyCramp) }

func anyCramp(diary.Cramp) bool { return true }

// with returns the nights that have such a cramp.
func (w flagWindow) with(such func(diary.Cramp) bool) []diary.Date {
	nights := []diary.Date{}
	for _, n := range w {
		if slices.ContainsFunc(n.Cramps, such) {
			nights = append(nights, n.Date)
		}
	}
	return nights
}

// count returns the number of such cramps.
func (w flagWindow) count(such func(diary.Cramp) bool) int {
	_, count := w.sum(func(c diary.Cramp) (int, bool) { return 0, such(c) })
	return count
}

// sum adds up a value of the cramps for which it is known.
func (w flagWindow) sum(value func(diary.Cramp) (v int, known bool)) (sum, known int) {
	for _, n := range w {
		for _, c := range n.Cramps {
			if v, is := value(c); is {
				sum, known = sum+v, known+1
			}
		}
	}
	return sum, known
}
