package insight

import (
	"math"
	"slices"
	"sort"
	"time"

	"calmcalf/store/diary"
)

// flagRule is one rule of the evidence, section 11.
type flagRule struct {
	id    string
	reach int // it never holds on a day without a stored night among this many last nights
	holds func(f *flagDays, day int) (because []diary.Date, holds bool)
}

// flagRules returns the rules in the order in which flags are shown.
//
// Rules about what is not recorded are missing: U1, a cramp that does not ease, which is
// timed while it lasts; of B3, tiredness by day and how often one wakes in a night; B7 to
// B10, numbness or swelling, thinning muscles, pain on walking and restless legs, whose
// answers the self-check does not store; B14, a fall; P1, how long a medicine has been
// used; and P3, for which no amount of alcohol is given. E1 to E4 and U2 to U9 are
// warning signs.
func flagRules() []flagRule {
	return []flagRule{
		{"B6", oneEvent, tooLong},
		{"B4a", oneEvent, severe},
		{"B3", aFortnight, woken},
		{"B1", aFortnight, nightly},
		{"B2", 2 * week, weekly},
		{"B4b", 2 * aFortnight, worsening},
		{"B5", math.MaxInt, unhelped},
		{"B11", oneEvent, sore},
		{"B12", 4 * week, withCondition},
		{"B13", week, inPregnancy},
		{"B15", math.MaxInt, child},
		{"P2", aFortnight, supplement},
	}
}

// The spans of the rules, in nights.
const (
	aFortnight = 2 * week
	oneEvent   = 1 + 28 // the night of a single event, and the 28 after it
)

// leastLogged is the fewest logged nights of 14 that are compared.
const leastLogged = 10

// tooLong: a cramp that was hard for more than ten minutes, and ended (NHS, BMJ), for 28
// days.
func tooLong(f *flagDays, day int) ([]diary.Date, bool) {
	nights := f.last(oneEvent, day).with(func(c diary.Cramp) bool {
		return !c.Open && c.Duration != nil && time.Duration(*c.Duration) > diary.LongCramp
	})
	return nights, len(nights) > 0
}

// severe: two cramps rated 8 or more in 14 days, or one of 10, for 28 days (Mayo,
// UpToDate: "very painful"; the numbers are our own).
func severe(f *flagDays, day int) ([]diary.Date, bool) {
	rated := func(least int) func(diary.Cramp) bool {
		return func(c diary.Cramp) bool { return c.Severity != nil && *c.Severity >= least }
	}
	w, worst := f.last(aFortnight, day), f.last(oneEvent, day).with(rated(diary.MaxSeverity))
	return merged(worst, w.with(rated(8))), w.count(rated(8)) >= 2 || len(worst) > 0
}

// merged returns the dates of two lists in order, each once.
func merged(a, b []diary.Date) []diary.Date {
	both := slices.Concat(a, b)
	sort.Slice(both, func(i, j int) bool { return both[i].Compare(both[j]) < 0 })
	return slices.Compact(both)
}

// woken: by a cramp on four of 14 nights (NHS, Mayo, UpToDate; the number is our own).
func woken(f *flagDays, day int) ([]diary.Date, bool) {
	nights := f.last(aFortnight, day).with(func(c diary.Cramp) bool { return c.Woke != nil && *c.Woke })
	return nights, len(nights) >= 4
}

// nightly: a cramp on four in five logged nights of 14 (Mayo: "frequent"; the numbers
// are our own).
func nightly(f *flagDays, day int) ([]diary.Date, bool) {
	w := f.last(aFortnight, day)
	nights, logged := w.with(anyCramp), w.logged()
	return nights, logged >= leastLogged && 5*len(nights) >= 4*logged
}

// weekly: three cramps in each of the last two spans of seven nights, with five nights
// logged (CKS's mark of frequency; Mayo).
func weekly(f *flagDays, day int) ([]diary.Date, bool) {
	for _, w := range []flagWindow{f.last(week, day), f.last(week, day-week)} {
		if w.logged() < 5 || w.cramps() < 3 {
			return nil, false
		}
	}
	return f.last(aFortnight, day).with(anyCramp), true
}

// worsening: the last 14 nights were worse than the 14 before, with 10 of each logged: half
// as many cramps again a night and three more in all, or a mean severity two points higher
// over at least three cramps each, or a mean duration twice as long and at least five
// minutes (two points: Salaffi 2004; the other numbers are our own). Or the trend of the
// counts was at an alert, from one weekly check to the next.
func worsening(f *flagDays, day int) ([]diary.Date, bool) {
	if f.worse(day) {
		return f.last(2*aFortnight, day).with(anyCramp), true
	}
	now, before := f.last(aFortnight, day), f.last(aFortnight, day-aFortnight)
	if now.logged() < leastLogged || before.logged() < leastLogged {
		return nil, false
	}
	if more := now.cramps() - before.cramps(); more >= 3 && 2*now.cramps()*before.logged() >= 3*before.cramps()*now.logged() {
		return now.with(anyCramp), true
	}
	points, rated := now.sum(severity)
	pointsBefore, ratedBefore := before.sum(severity)
	if rated >= 3 && ratedBefore >= 3 && points*ratedBefore-pointsBefore*rated >= 2*rated*ratedBefore {
		return now.with(func(c diary.Cramp) bool { return c.Severity != nil }), true
	}
	length, timed := now.sum(duration)
	lengthBefore, timedBefore := before.sum(duration)
	longer := timed > 0 && timedBefore > 0 && length*timedBefore >= 2*lengthBefore*timed
	return now.with(func(c diary.Cramp) bool { return c.Duration != nil }), longer && length >= timed*int((5*time.Minute).Milliseconds())
}

func severity(c diary.Cramp) (points int, rated bool) {
	if c.Severity == nil {
		return 0, false
	}
	return *c.Severity, true
}

// duration returns how long a cramp was hard that has ended, in milliseconds.
func duration(c diary.Cramp) (ms int, timed bool) {
	if c.Duration == nil || c.Open {
		return 0, false
	}
	return int(time.Duration(*c.Duration).Milliseconds()), true
}

// unhelped: at least 42 nights since the first routine, three in five of them with one, and
// at least three cramps in the last 14 logged nights, which is more than three quarters of
// those in 14 logged nights before (six weeks are those of a trial, and a quarter is what
// others count as a change). Those are the last ones before the first routine, if they
// have three cramps. Most people start with the routine: for them they are the first ones
// since.
func unhelped(f *flagDays, day int) ([]diary.Date, bool) {
	if nights := day - f.start + 1; nights < 42 || 5*f.done(f.start, day) < 3*nights {
		return nil, false
	}
	start, end := f.logged.from(f.start), f.logged.from(day+1)
	before := f.logged[max(0, start-aFortnight):start]
	if len(before) < aFortnight || before.cramps() < 3 {
		before = f.logged[start:min(start+aFortnight, end)]
		start += aFortnight
	}
	if end-aFortnight < start { // the two spans would overlap
		return nil, false
	}
	now := f.logged[end-aFortnight : end]
	return now.with(anyCramp), now.cramps() >= 3 && 4*now.cramps() > 3*before.cramps()
}

// sore: for more than a day after cramps on two nights of 14, or for more than three days
// once, for 28 days (the day: NHS; the other numbers are our own).
func sore(f *flagDays, day int) ([]diary.Date, bool) {
	longer := func(hours int) func(diary.Cramp) bool {
		return func(c diary.Cramp) bool { return c.SoreH != nil && *c.SoreH > hours }
	}
	twice, once := f.last(aFortnight, day).with(longer(24)), f.last(oneEvent, day).with(longer(72))
	return merged(once, twice), len(twice) >= 2 || len(once) > 0
}

// withCondition: a cramp in each of four weeks, with an illness that has a care team (BMJ;
// the numbers are our own).
func withCondition(f *flagDays, day int) ([]diary.Date, bool) {
	named := []diary.Condition{
		diary.Diabetes, diary.KidneyDisease, diary.Dialysis, diary.LiverDisease, diary.ThyroidDisease, diary.Parkinsons, diary.CancerTreatment,
	}
	if !slices.ContainsFunc(named, func(c diary.Condition) bool { return slices.Contains(f.Profile.Conditions, c) }) {
		return nil, false
	}
	for back := range 4 {
		if f.last(week, day-back*week).cramps() == 0 {
			return nil, false
		}
	}
	return f.last(4*week, day).with(anyCramp), true
}

// inPregnancy: two cramps in seven nights (leaflets; the number is our own).
func inPregnancy(f *flagDays, day int) ([]diary.Date, bool) {
	w := f.last(week, day)
	return w.with(anyCramp), f.Profile.Expecting() && w.cramps() >= 2
}

// child: calmcalf is made for adults.
func child(f *flagDays, _ int) ([]diary.Date, bool) {
	return []diary.Date{}, f.Profile.Age == diary.Child
}

// supplement: one on a night of 14, by somebody who should ask first.
func supplement(f *flagDays, day int) ([]diary.Date, bool) {
	if !f.Profile.AsksFirst() {
		return nil, false
	}
	nights := []diary.Date{}
	for _, n := range f.last(aFortnight, day) {
		if n.supplement {
			nights = append(nights, n.date)
		}
	}
	return nights, len(nights) > 0
}
