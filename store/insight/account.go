package insight

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// account splits the nights of a diary, each counted once: in a comparison, or excluded
// from it for one reason.
type account struct {
	last      diary.Date
	nights    int // of the calendar, up to last
	counted   int
	unchecked int // without a check-in
	runIn     int // checked in during the run-in
	partly    int // with a part of the routine
	oneKind   int // in a window with nights of one kind only
}

// account accounts for the nights up to day end. Where nights are compared within
// their windows, those of a window with one kind only are excluded.
func (b book) account(end int, within bool) account {
	a := account{nights: min(b.nightsTo(b.asOf), runIn+end)}
	a.last = b.first.AddDays(a.nights - 1)
	var kinds map[int]*stratum
	if within {
		kinds = strataOf(rowsOf(b.before(end), entry.routineRow))
	}
	checked := 0
	for _, e := range b.between(b.first, a.last) {
		r := e.routineRow()
		checked += one(e.night.CheckedIn)
		switch {
		case !e.night.CheckedIn:
		case e.day < 0:
			a.runIn++
		case !r.Counted:
			a.partly++
		case within && !kinds[r.Stratum].informative():
			a.oneKind++
		default:
			a.counted++
		}
	}
	a.unchecked = a.nights - checked
	return a
}

// say returns how many nights count, and why the others do not, or "" where all count:
// "Of your 120 nights up to 12 Nov, 96 count here. Left out: 10 without a check-in, 14
// in the first two weeks."
func (a account) say() string {
	if a.nights == a.counted {
		return ""
	}
	var reasons []string
	for _, r := range []struct {
		nights int
		why    string
	}{
		{a.unchecked, "without a check-in"},
		{a.runIn, "in the first two weeks"},
		{a.partly, "with only part of the routine"},
		{a.oneKind, "in months when you did the routine every night or not at all"},
	} {
		if r.nights > 0 {
			reasons = append(reasons, fmt.Sprintf("%d %s", r.nights, r.why))
		}
	}
	count := "count"
	if a.counted == 1 {
		count = "counts"
	}
	return fmt.Sprintf("Of your %s up to %s, %d %s here. Left out: %s.",
		diary.Plural(a.nights, "night"), a.last.Format(diary.ShortDate), a.counted, count, strings.Join(reasons, ", "))
}

// sayExcluded explains the counts of a tier. A diary without cramps needs none: its
// figures are of all logged nights.
func (b book) sayExcluded(tier Tier, end int) string {
	switch tier {
	case NoCramps, MixedWithTime:
		if b.crampFree() {
			return ""
		}
		return b.account(end, false).say()
	case NotEnough:
		a := b.account(b.days(), false)
		if b.isYoung() && a.unchecked+a.partly == 0 {
			return "" // the tier's own sentence mentions the run-in
		}
		return a.say()
	default:
		return b.account(end, true).say()
	}
}
