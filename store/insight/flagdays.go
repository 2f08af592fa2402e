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
	nights   []flagNight      // up to AsOf
	day      []int            // of each
	logged   []flagNight      // those of them that are logged
	loggedOn []int            // the day of each
	routines []int            // how many nights with a routine come before each night, and before the end
	start    int              // the day of the first routine, or math.MaxInt
	checks   map[int]check    // the weekly checks of the trend that were needed, by their days
	quiet    map[string][]int // the days on which each flag was discussed
}

func newFlagDays(c Case) *flagDays {
	f := &flagDays{Case: c, first: c.AsOf, nights: flagNightsOf(c), start: math.MaxInt, routines: []int{0}, checks: map[int]check{}, quiet: map[string][]int{}}
	if len(f.nights) > 0 {
		f.first = f.nights[0].date
	}
	for i, n := range f.nights {
		day, done := n.date.DaysSince(f.first), f.routines[i]
		if n.routine {
			f.start, done = min(f.start, day), done+1
		}
		if n.logged() {
			f.logged, f.loggedOn = append(f.logged, n), append(f.loggedOn, day)
		}
		f.day, f.routines = append(f.day, day), append(f.routines, done)
	}
	for id, dates := range c.discussed {
		for _, d := range dates {
			f.quiet[id] = append(f.quiet[id], d.DaysSince(f.first))
		}
	}
	return f
}

func (f *flagDays) date(day int) diary.Date { return f.first.AddDays(day) }

// asOf is the day of AsOf.
func (f *flagDays) asOf() int { return f.AsOf.DaysSince(f.first) }

// worse reports whether the counts were at an alert, the state that calls for a doctor, at
// the last weekly check up to a day: one that is only rising is worth a mention.
func (f *flagDays) worse(day int) bool {
	var checks []check
	last := day - (day+1)%week
	for on := max(last-(alertWeeks-1)*week, week-1); on <= last; on += week {
		if _, made := f.checks[on]; !made {
			f.checks[on] = checkTrend(f.checkRows(on))
		}
		checks = append(checks, f.checks[on])
	}
	return trendState(checks) == Alert
}

// checkRows returns the rows of the check on a day, as book.checkRows does.
func (f *flagDays) checkRows(on int) []Row {
	from, _ := slices.BinarySearch(f.day, on-recentNights-earlierNights+1)
	to, _ := slices.BinarySearch(f.day, on+1)
	rows := make([]Row, 0, to-from)
	for i := from; i < to; i++ {
		n := f.nights[i]
		rows = append(rows, Row{Day: f.day[i], Cramps: len(n.cramps), Counted: n.checkedIn, Arm: one(on-f.day[i] < recentNights)})
	}
	return rows
}

// within yields the days up to AsOf, the last one first, that have a stored night among
// the last reach nights, and AsOf itself, so that nights that are years apart cost no more
// than others.
func (f *flagDays) within(reach int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for day := f.asOf(); day >= 0; day-- {
			next, _ := slices.BinarySearch(f.day, day+1)
			if day < f.asOf() && (next == 0 || day-f.day[next-1] >= reach) {
				if next == 0 {
					return
				}
				day = f.day[next-1] + reach // the last day that it reaches is the next one
				continue
			}
			if !yield(day) {
				return
			}
		}
	}
}

// spell is an unbroken run of days on which a rule holds, both included.
type spell struct{ from, to int }

// spells yields those of a rule up to AsOf, the last one first.
func (f *flagDays) spells(rule flagRule) iter.Seq[spell] {
	return func(yield func(spell) bool) {
		current, some := spell{}, false
		for day := range f.within(rule.reach) {
			if _, holds := rule.holds(f, day); !holds {
				continue
			}
			if some && current.from == day+1 {
				current.from = day
				continue
			}
			if some && !yield(current) {
				return
			}
			current, some = spell{day, day}, true
		}
		if some {
			yield(current)
		}
	}
}

// recent returns the last spells of a rule, oldest first: those that no pause lies between
// after which an alert line is raised again in any case.
func (f *flagDays) recent(rule flagRule) []spell {
	var all []spell
	for s := range f.spells(rule) {
		if n := len(all); n > 0 && all[n-1].from-s.to >= alertAgain {
			break
		}
		all = append(all, s)
	}
	slices.Reverse(all)
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
