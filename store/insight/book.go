package insight

import (
	"slices"
	"sort"

	"calmcalf/store/diary"
)

// runIn is the number of nights at the start of a diary that are never compared with
// others. Diaries are started when cramps are bad, and what follows is milder by itself
// (regression to the mean). The trend alone includes them.
const runIn = 14

// windowNights is the length of a window. Nights are compared with others of their
// window only, so that neither the season nor an easing by itself passes for a difference.
const windowNights = 28

// week is the number of nights in a week.
const week = 7

// book is a diary prepared for counting: every night once, by date, up to asOf.
type book struct {
	first   diary.Date // the first night of which anything is recorded
	asOf    diary.Date // the last night that is over
	entries []entry
}

// entry is one recorded night.
type entry struct {
	night      diary.Night
	day        int // 0 on the first night after the run-in
	cramps     int
	completion diary.Completion // of the evening's routines
}

// newBook makes a book of nights in any order, without those after asOf. Nights with
// the same date are joined. acute are the ids of routines for a cramp that is under way,
// which are no evening's routine.
func newBook(nights []diary.Night, asOf diary.Date, acute []string) book {
	b := book{asOf: asOf}
	sorted := slices.DeleteFunc(slices.Clone(nights), func(n diary.Night) bool {
		return n.Date.IsZero() || n.Date.Compare(asOf) > 0 || !n.Recorded()
	})
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Date.Compare(sorted[j].Date) < 0 })
	for _, n := range sorted {
		if last := len(b.entries) - 1; last >= 0 && b.entries[last].night.Date == n.Date {
			n, _ = b.entries[last].night.Join(n) // an impossible amount of water is not compared
			b.entries = b.entries[:last]
		}
		b.entries = append(b.entries, entry{night: n, cramps: len(n.Cramps), completion: eveningRoutine(n, acute)})
	}
	if len(b.entries) == 0 {
		return b
	}
	b.first = b.entries[0].night.Date
	for i := range b.entries {
		e := &b.entries[i]
		e.day = e.night.Date.DaysSince(b.first) - runIn
	}
	return b
}

func eveningRoutine(n diary.Night, acute []string) diary.Completion {
	isAcute := func(s diary.Session) bool { return slices.Contains(acute, s.Routine) }
	if slices.ContainsFunc(n.Sessions, isAcute) {
		n.Sessions = slices.DeleteFunc(slices.Clone(n.Sessions), isAcute)
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

func (b book) dayOne() diary.Date { return b.first.AddDays(runIn) }

// days is the number of days after the run-in that are over.
func (b book) days() int { return max(0, b.nightsTo(b.asOf)-runIn) }

func (b book) crampFree() bool {
	return !slices.ContainsFunc(b.entries, func(e entry) bool { return e.cramps > 0 })
}

// isYoung reports whether the diary has no closed window yet.
func (b book) isYoung() bool { return !b.empty() && b.closedWindows() == 0 }

func (b book) closedWindows() int { return b.days() / windowNights }

// nextUpdate is the morning on which the next window closes.
func (b book) nextUpdate() diary.Date {
	return b.dayOne().AddDays((b.closedWindows() + 1) * windowNights)
}

// before returns the entries from day 0 to the one before day end.
func (b book) before(end int) []entry {
	return b.between(b.dayOne(), b.dayOne().AddDays(end-1))
}

func (b book) between(from, to diary.Date) []entry {
	at := func(e entry, d diary.Date) int { return e.night.Date.Compare(d) }
	low, _ := slices.BinarySearchFunc(b.entries, from, at)
	high, _ := slices.BinarySearchFunc(b.entries, to.AddDays(1), at)
	return b.entries[low:max(low, high)]
}

// row is the night in arm 0 of its window. It counts when it was checked in: a cramp
// that was recorded as it came, on a night without a check-in, does not say that no
// other came, and counting such nights would select those with cramps.
func (e entry) row() Row {
	return Row{Day: e.day, Cramps: e.cramps, Counted: e.night.CheckedIn, Stratum: floorDiv(e.day, windowNights)}
}

func floorDiv(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

// routineRow is the night in the arm of its routine: 1 with the whole routine. Every
// routine that is done with calmcalf is recorded, so a night without a session is in arm
// 0. One with a part of the routine is in neither.
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

// rowsOf has too many callers to be inlined.
//
//go:noinline
func rowsOf(entries []entry, row func(entry) Row) []Row {
	rows := make([]Row, len(entries))
	for i, e := range entries {
		rows[i] = row(e)
	}
	return rows
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
