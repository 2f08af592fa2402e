package insight

import (
	"slices"
	"time"

	"calmcalf/store/diary"
)

// flagRule is one rule of the evidence, section 11: it tells on a day whether it
// holds, and for which nights.
type flagRule struct {
	id    string
	holds func(*flagDays, int) ([]diary.Date, bool)
}

// flagRules returns the rules in the order in which flags are shown.
//
// What is not recorded cannot be computed, and is no rule here: U1, a cramp that does
// not ease, which is timed while it lasts; of B3 how tired one is by day and how often
// one wakes in a night; B7 to B10, numbness or swelling, thinning muscles, pain on
// walking and restless legs, which the self-check asks about without keeping the
// replies; B14, a fall; P1, since when a medicine is used; and P3, for which no
// amount of alcohol is given. The first answer about warning signs has E1 to E4 and U2
// to U9.
func flagRules() []flagRule {
	return []flagRule{
		{"B6", tooLong},
		{"B4a", severe},
		{"B3", woken},
		{"B1", nightly},
		{"B2", weekly},
		{"B4b", worsening},
		{"B5", unhelped},
		{"B11", sore},
		{"B12", withCondition},
		{"B13", inPregnancy},
		{"B15", child},
		{"P2", supplement},
	}
}

// The spans that rules look at, in nights.
const (
	aWeek      = 7
	aFortnight = 14
)

// leastLogged is how many of 14 nights have to be logged before they are counted.
const leastLogged = 10

// tooLong: any cramp that was hard for more than ten minutes and ended (NHS, BMJ).
func tooLong(f *flagDays, day int) ([]diary.Date, bool) {
	nights := f.last(aFortnight, day).with(func(c diary.Cramp) bool {
		return !c.Open && c.Duration != nil && time.Duration(*c.Duration) > 10*time.Minute
	})
	return nights, len(nights) > 0
}

// severe: two cramps rated 8 or more in 14 days, or one of 10 (Mayo, UpToDate: "very
// painful"; the numbers are our own).
func severe(f *flagDays, day int) ([]diary.Date, bool) {
	w := f.last(aFortnight, day)
	rated := func(least int) func(diary.Cramp) bool {
		return func(c diary.Cramp) bool { return c.Severity != nil && *c.Severity >= least }
	}
	return w.with(rated(8)), w.count(rated(8)) >= 2 || w.count(rated(diary.MaxSeverity)) > 0
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
	nights, logged := w.with(nil), w.logged()
	return nights, logged >= leastLogged && 5*len(nights) >= 4*logged
}

// weekly: three cramps in each of the last two spans of seven nights, with five nights
// logged (CKS's mark of frequency; Mayo).
func weekly(f *flagDays, day int) ([]diary.Date, bool) {
	for _, w := range []flagWindow{f.last(aWeek, day), f.last(aWeek, day-aWeek)} {
		if w.logged() < 5 || w.cramps() < 3 {
			return nil, false
		}
	}
	return f.last(aFortnight, day).with(nil), true
}

// worsening: the counts rise, which the trend decides; or the 14 nights are worse than
// those before by two points of severity, over three cramps each, or twice as long and
// five minutes at least (a change of two points: Salaffi 2004; the rest is our own).
func worsening(f *flagDays, day int) ([]diary.Date, bool) {
	if slices.Contains(f.Worse, f.date(day)) {
		return f.last(flagReach, day).with(nil), true
	}
	now, before := f.last(aFortnight, day), f.last(aFortnight, day-aFortnight)
	if now.logged() < leastLogged || before.logged() < leastLogged {
		return nil, false
	}
	points, rated := now.severity()
	pointsBefore, ratedBefore := before.severity()
	if rated >= 3 && ratedBefore >= 3 && points*ratedBefore-pointsBefore*rated >= 2*rated*ratedBefore {
		return now.with(func(c diary.Cramp) bool { return c.Severity != nil }), true
	}
	length, timed := now.length()
	lengthBefore, timedBefore := before.length()
	longer := timed > 0 && timedBefore > 0 && length*time.Duration(timedBefore) >= 2*lengthBefore*time.Duration(timed)
	return now.with(func(c diary.Cramp) bool { return c.Duration != nil }), longer && length >= time.Duration(timed)*5*time.Minute
}

// unhelped: 42 nights from the first routine on, three in five of them with one, and
// the last 14 still above three quarters of the 14 nights before (a trial's six weeks;
// the quarter that others count as a change).
func unhelped(f *flagDays, day int) ([]diary.Date, bool) {
	if day-f.start+1 < 42 || 5*f.done(f.start, day) < 3*(day-f.start+1) {
		return nil, false
	}
	now, before := f.last(aFortnight, day), f.last(aFortnight, f.start-1)
	if now.logged() < leastLogged || before.logged() < leastLogged || before.cramps() < 3 {
		return nil, false
	}
	return now.with(nil), 4*now.cramps()*before.logged() > 3*before.cramps()*now.logged()
}

// sore: for more than a day on two nights of 14, or for more than three days once
// (NHS for the day; the rest is our own).
func sore(f *flagDays, day int) ([]diary.Date, bool) {
	longer := func(hours int) func(diary.Cramp) bool {
		return func(c diary.Cramp) bool { return c.SoreH != nil && *c.SoreH > hours }
	}
	w := f.last(aFortnight, day)
	nights := w.with(longer(24))
	return nights, len(nights) >= 2 || w.count(longer(72)) > 0
}

// withCondition: a cramp in each of four weeks with an illness that has a team of its
// own (BMJ; the numbers are our own).
func withCondition(f *flagDays, day int) ([]diary.Date, bool) {
	named := []diary.Condition{"diabetes", "kidney-disease", "dialysis", "liver-disease", "thyroid-disease", "parkinsons", "cancer-treatment"}
	if !slices.ContainsFunc(named, func(c diary.Condition) bool { return slices.Contains(f.Profile.Conditions, c) }) {
		return nil, false
	}
	for back := range 4 {
		if f.last(aWeek, day-back*aWeek).cramps() == 0 {
			return nil, false
		}
	}
	return f.last(4*aWeek, day).with(nil), true
}

// inPregnancy: two cramps in seven nights (leaflets; the number is our own).
func inPregnancy(f *flagDays, day int) ([]diary.Date, bool) {
	w := f.last(aWeek, day)
	return w.with(nil), pregnant(f.Profile) && w.cramps() >= 2
}

func pregnant(p diary.Profile) bool { return p.Pregnant != nil && *p.Pregnant }

// child: the program is made for adults.
func child(f *flagDays, _ int) ([]diary.Date, bool) {
	return []diary.Date{}, f.Profile.Age == diary.Child
}

// supplement: one on a night of 14, by somebody who is to ask first.
func supplement(f *flagDays, day int) ([]diary.Date, bool) {
	if !f.Profile.AsksFirst() {
		return nil, false
	}
	nights := []diary.Date{}
	for _, n := range f.last(aFortnight, day) {
		if n.Factors[diary.Magnesium].Word == diary.Said || n.Factors[diary.Supplement].Word == diary.Said {
			nights = append(nights, n.Date)
		}
	}
	return nights, len(nights) > 0
}
