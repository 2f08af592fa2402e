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
	nights   flagWindow    // up to AsOf
	logged   flagWindow    // those of them that are logged
	routines []int         // how many nights with a routine come before each night, and before the end
	start    int           // the day of the first routine, or math.MaxInt
	checks   map[int]check // the weekly checks of the trend that were needed, by their days
}

func newFlagDays(c Case) *flagDays {
	f := &flagDays{Case: c, first: c.AsOf, nights: flagNightsOf(c), start: math.MaxInt, routines: []int{0}, checks: map[int]check{}}
	if n := len(f.nights); n > 0 {
		f.first, f.logged = f.nights[0].date, make(flagWindow, 0, n)
		f.routines = append(make([]int, 0, n+1), 0)
	}
	for i := range f.nights {
		n, done := &f.nights[i], f.routines[i]
		n.day = n.date.DaysSince(f.first)
		if n.routine {
			f.start, done = min(f.start, n.day), done+1
		}
		if n.logged() {
			f.logged = append(f.logged, *n)
		}
		f.routines = append(f.routines, done)
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
	nights := f.last(recentNights+earlierNights, on)
	rows := make([]Row, 0, len(nights))
	for _, n := range nights {
		rows = append(rows, Row{Day: n.day, Cramps: len(n.cramps), Counted: n.checkedIn, Arm: one(on-n.day < recentNights)})
	}
	return rows
}

// within yields the days up to AsOf, the last one first, that have a stored night among
// the last reach nights, and AsOf itself, so that nights that are years apart cost no more
// than others.
func (f *flagDays) within(reach int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for day := f.asOf(); day >= 0; day-- {
			if day < f.asOf() {
				before := f.nights[f.nights.from(day+1)-1].day // day 0 has a night
				if day-before >= reach {
					day = before + reach // the last day that it reaches is the next one
					continue
				}
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
	return slices.ContainsFunc(f.discussed[id], func(on diary.Date) bool {
		since := f.date(day).DaysSince(on)
		return since >= -1 && since < diary.QuietDays
	})
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
	return f.nights[f.nights.from(day-nights+1):f.nights.from(day+1)]
}

// done counts the nights with a routine from one day to another, both included.
func (f *flagDays) done(from, to int) int {
	return f.routines[f.nights.from(to+1)] - f.routines[f.nights.from(from)]
}
