package insight

import (
	"slices"
	"sort"

	"calmcalf/store/diary"
)

// flagNight is what the rules count of a night.
type flagNight struct {
	date       diary.Date
	day        int // in flagDays
	cramps     []diary.Cramp
	checkedIn  bool
	routine    bool // of the evening, in full or in part
	supplement bool
}

// Add adds a night to those that the rules go through. The rules need little of it, so
// that a long diary can be added as it is read. Nights come in any order; with the same
// date they are joined.
func (c *Case) Add(n diary.Night) {
	for _, id := range n.Discussed {
		if c.discussed == nil {
			c.discussed = map[string][]diary.Date{}
		}
		c.discussed[id] = append(c.discussed[id], n.Date)
	}
	if n.Date.IsZero() || n.Date.Compare(c.AsOf) > 0 || !n.Recorded() {
		return
	}
	last := len(c.nights) - 1
	if last < 0 || len(c.nights[last]) == cap(c.nights[last]) {
		c.nights = append(c.nights, make([]flagNight, 0, 128))
		last++
	}
	routine := eveningRoutine(n, c.Acute)
	c.nights[last] = append(c.nights[last], flagNight{
		date: n.Date, cramps: n.Cramps, checkedIn: n.CheckedIn,
		routine:    routine.Counts(),
		supplement: n.Factors[diary.Magnesium].Word == diary.Said || n.Factors[diary.Supplement].Word == diary.Said,
	})
}

func (n flagNight) logged() bool { return n.checkedIn || len(n.cramps) > 0 }

// join adds what another record of the same night has.
func (n *flagNight) join(other flagNight) {
	night := diary.Night{Cramps: slices.Clone(n.cramps)}
	night.Merge(other.cramps)
	n.cramps, n.checkedIn = night.Cramps, n.checkedIn || other.checkedIn
	n.routine, n.supplement = n.routine || other.routine, n.supplement || other.supplement
}

// flagNightsOf returns the nights of a case by date, each once.
func flagNightsOf(c Case) flagWindow {
	nights := slices.Concat(c.nights...)
	sort.SliceStable(nights, func(i, j int) bool { return nights[i].date.Compare(nights[j].date) < 0 })
	once := nights[:0]
	for _, n := range nights {
		if last := len(once) - 1; last >= 0 && once[last].date == n.date {
			once[last].join(n)
			continue
		}
		once = append(once, n)
	}
	return once
}

// flagWindow is the stored nights of a span of days.
type flagWindow []flagNight

// from returns the index of the first night on a day or after it.
func (w flagWindow) from(day int) int {
	i, _ := slices.BinarySearchFunc(w, day, func(n flagNight, day int) int { return n.day - day })
	return i
}

func (w flagWindow) logged() int {
	logged := 0
	for _, n := range w {
		logged += one(n.logged())
	}
	return logged
}

func (w flagWindow) cramps() int { return w.count(anyCramp) }

func anyCramp(diary.Cramp) bool { return true }

// with returns the nights that have such a cramp.
// It has too many callers to be inlined.
//
//go:noinline
func (w flagWindow) with(such func(diary.Cramp) bool) []diary.Date {
	nights := []diary.Date{}
	for _, n := range w {
		if slices.ContainsFunc(n.cramps, such) {
			nights = append(nights, n.date)
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
		for _, c := range n.cramps {
			if v, is := value(c); is {
				sum, known = sum+v, known+1
			}
		}
	}
	return sum, known
}
