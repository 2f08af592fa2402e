package insight

import (
	"maps"
	"slices"

	"calmcalf/store/diary"
)

// runIn are the first nights of a diary. Diaries are begun when cramps are bad, so
// they are never compared with anything; the trend alone looks at them.
const runIn = 14

// windowNights is the length of a window: nights are compared within one only, so
// that neither the season nor an easing by itself is taken for a difference.
const windowNights = 28

// book is a diary made ready: every night once, by date, up to the last one that is
// over.
type book struct {
	first, asOf diary.Date // first is the first night of which anything is kept
	entries     []entry
}

// entry is one night with its day, which is 0 on the first night after the run-in.
type entry struct {
	night      diary.Night
	day        int
	cramps     int
	completion diary.Completion // of the routines of an evening
}

// newBook makes a book of nights in any order. Nights after asOf are not over, and
// what is kept of them is left out. A date that comes twice, as in a journal merged
// from two devices, is one night. acute are the ids of routines for a cramp that is
// there: with them no evening was spent.
func newBook(nights []diary.Night, asOf diary.Date, acute []string) book {
	b := book{asOf: asOf}
	byDate := map[diary.Date]int{}
	for _, n := range nights {
		if n.Date.IsZero() || n.Date.Compare(asOf) > 0 || !isRecorded(n) {
			continue
		}
		n.Cramps = once(n.Cramps)
		if i, doubled := byDate[n.Date]; doubled {
			b.entries[i].night = joined(b.entries[i].night, n)
			continue
		}
		byDate[n.Date] = len(b.entries)
		b.entries = append(b.entries, entry{night: n})
	}
	slices.SortFunc(b.entries, func(x, y entry) int { return x.night.Date.Compare(y.night.Date) })
	if len(b.entries) == 0 {
		return b
	}
	b.first = b.entries[0].night.Date
	for i := range b.entries {
		e := &b.entries[i]
		e.day, e.cramps, e.completion = e.night.Date.DaysSince(b.first)-runIn, len(e.night.Cramps), eveningRoutine(e.night, acute)
	}
	return b
}

// isRecorded tells whether anything is known of a night or of the evening before it.
func isRecorded(n diary.Night) bool {
	return n.Logged() || len(n.Sessions) > 0 || len(n.Factors) > 0 || n.Sleep != nil || n.Note != ""
}

// once leaves the last of cramps with the same id. Cramps without one are different.
func once(cramps []diary.Cramp) []diary.Cramp {
	seen := map[string]int{}
	var kept []diary.Cramp
	for _, c := range cramps {
		if i, doubled := seen[c.ID]; doubled && c.ID != "" {
			kept[i] = c
			continue
		}
		seen[c.ID] = len(kept)
		kept = append(kept, c)
	}
	return kept
}

// joined is what two records of the same night tell together.
func joined(a, b diary.Night) diary.Night {
	a.JoinCheckIn(b)
	a.Cramps = once(slices.Concat(a.Cramps, b.Cramps))
	a.Sessions = slices.Concat(a.Sessions, b.Sessions)
	factors := maps.Clone(a.Factors)
	if factors == nil {
		factors = diary.Factors{}
	}
	maps.Copy(factors, b.Factors)
	a.Factors = factors
	return a
}

// eveningRoutine tells how far the routine of the evening came.
func eveningRoutine(n diary.Night, acute []string) diary.Completion {
	if len(acute) > 0 {
		n.Sessions = slices.DeleteFunc(slices.Clone(n.Sessions), func(s diary.Session) bool { return slices.Contains(acute, s.Routine) })
	}
	return n.Did()
}

func (b book) empty() bool { return len(b.entries) == 0 }

// nightsTo is the number of calendar nights from the first to this one.
func (b book) nightsTo(d diary.Date) int {
	if b.empty() {
		return 0
	}
	return max(0, d.DaysSince(b.first)+1)
}

// dayOne is the date of day 0.
func (b book) dayOne() diary.Date { return b.first.AddDays(runIn) }

// days is the number of days after the run-in that are over.
func (b book) days() int { return max(0, b.nightsTo(b.asOf)-runIn) }

// crampFree reports whether no night of the diary has a cramp.
func (b book) crampFree() bool {
	return !slices.ContainsFunc(b.entries, func(e entry) bool { return e.cramps > 0 })
}

// isYoung tells whether the diary is young: no window is over yet.
func (b book) isYoung() bool { return !b.empty() && b.closedWindows() == 0 }

// closedWindows is the number of windows that are over.
func (b book) closedWindows() int { return b.days() / windowNights }

// nextUpdate is the morning on which the nextUpdate window has closed.
func (b book) nextUpdate() diary.Date {
	return b.dayOne().AddDays((b.closedWindows() + 1) * windowNights)
}

// before are the entries from day 0 to before day end.
func (b book) before(end int) []entry {
	return b.between(b.dayOne(), b.dayOne().AddDays(end-1))
}

// between are the entries from one night to another, both included.
func (b book) between(from, to diary.Date) []entry {
	at := func(e entry, d diary.Date) int { return e.night.Date.Compare(d) }
	low, _ := slices.BinarySearchFunc(b.entries, from, at)
	high, _ := slices.BinarySearchFunc(b.entries, to.AddDays(1), at)
	return b.entries[low:max(low, high)]
}

// row is the night in arm 0 of its window. It is counted when it was checked in: a
// cramp recorded as it came, on a night without a check-in, does not tell that no
// other one came, and would make a night count for its cramps.
func (e entry) row() Row {
	return Row{Day: e.day, Cramps: e.cramps, Counted: e.night.CheckedIn, Stratum: floorDiv(e.day, windowNights)}
}

func floorDiv(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

// routineRow is the night in the arm of its routine. The program keeps every
// routine that is done with it, so a night without one is one without the routine,
// also where nothing but the check-in is kept. One done in part is neither.
func (e entry) routineRow() Row {
	r := e.row()
	switch e.completion {
	case diary.Full:
		r.Arm = 1
	case diary.Partial:
		r.Counted = false
	}
	return r
}

func rowsOf(entries []entry, row func(entry) Row) []Row {
	rows := make([]Row, len(entries))
	for i, e := range entries {
		rows[i] = row(e)
	}
	return rows
}
