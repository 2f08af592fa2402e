package history

import (
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// scope is how far back the screen looks. fitting is not shown: it stands for
// the scope that suits the journal's age.
type scope int

const (
	fitting scope = iota - 1
	twoWeeks
	sixWeeks
	threeMonths
	year
	all
)

func (s scope) String() string { return [...]string{"2w", "6w", "3m", "1y", "all"}[s] }

// first returns the first night of the scope that ends with a night; the journal
// begins with the night start.
func (s scope) first(start, end diary.Date) diary.Date {
	if s != all {
		return end.AddDays(1 - [...]int{14, 42, 91, 365}[s])
	}
	if start.Compare(end) > 0 {
		return end
	}
	return start
}

// fit returns the smallest scope, up to three months, that shows the whole of a
// journal that begins with the night start.
func fit(start, end diary.Date) scope {
	for s := twoWeeks; s < threeMonths; s++ {
		if s.first(start, end).Compare(start) <= 0 {
			return s
		}
	}
	return threeMonths
}

// window is an unbroken row of nights, in the order of time, whether anything is
// kept of them or not.
type window struct {
	scope   scope
	first   diary.Date
	tonight diary.Date
	last    diary.Date           // the last night that has had its morning
	kept    []*diary.Night       // nil where nothing is stored
	stored  []diary.Night        // those that are, oldest first
	means   []insight.Mean       // up to each night
	told    map[diary.Factor]int // on how many nights each factor was
	start   diary.Date           // the first night in the journal
	routine diary.Date           // the first in the journal with a routine, or zero
	trials  []diary.Plan         // every one that was begun
}

// newWindow lays out the stored nights over every night from first to tonight. Those before first only lead to the mean of the first ones.
func newWindow(s scope, first diary.Date, now time.Time, stored []diary.Night) window {
	w := window{scope: s, first: first, tonight: diary.Tonight(now), last: diary.LastNight(now), told: map[diary.Factor]int{}}
	w.means = insight.Means(stored, first, w.tonight)
	w.kept = make([]*diary.Night, w.tonight.DaysSince(first)+1)
	for len(stored) > 0 && stored[0].Date.Compare(first) < 0 {
		stored = stored[1:]
	}
	w.stored = stored
	for i := range stored {
		if at := stored[i].Date.DaysSince(first); at >= 0 && at < len(w.kept) {
			w.kept[at] = &stored[i]
			for factor := range stored[i].Factors {
				w.told[factor]++
			}
		}
	}
	return w
}

func (w window) date(night int) diary.Date { return w.first.AddDays(night) }

// nearest returns the night of a date, or the end of the window nearest to it.
func (w window) nearest(d diary.Date) int {
	return max(0, min(len(w.kept)-1, d.DaysSince(w.first)))
}

// tally counts what is kept of some nights.
type tally struct {
	nights   int
	recorded int // nights of which enough is kept to judge the routine
	logged   int // nights whose cramps are known
	cramps   int
	cramped  int // nights with cramps
	routine  int // nights on which some of the routine was done
	full     int // nights on which all of it was
	worst    *int
}

// tally counts the nights from first up to but not including end.
func (w window) tally(first, end int) tally {
	t := tally{nights: end - first}
	for _, night := range w.kept[first:end] {
		if night != nil {
			t.add(*night)
			if night.RoutineKnown(w.last) {
				t.recorded++
			}
		}
	}
	return t
}

func (t *tally) add(n diary.Night) {
	if n.Logged() {
		t.logged++
	}
	t.cramps += len(n.Cramps)
	if len(n.Cramps) > 0 {
		t.cramped++
	}
	switch n.Did() {
	case diary.Full:
		t.routine++
		t.full++
	case diary.Partial:
		t.routine++
	}
	if worst := n.Worst(); worst != nil && (t.worst == nil || *worst > *t.worst) {
		t.worst = worst
	}
}

// mean returns the cramps of a logged night; there is at least one.
func (t tally) mean() float64 { return float64(t.cramps) / float64(t.logged) }
