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

// window is the period shown, with what else is drawn of it.
type window struct {
	diary.Period // up to tonight
	scope        scope
	means        []insight.Mean       // up to each night
	factors      map[diary.Factor]int // on how many nights each is recorded
	start        diary.Date           // the first night in the journal
	routine      diary.Date           // the first in the journal with a routine, or zero
	trials       []diary.Plan         // every one that was started
}

// newWindow shows the nights from first to tonight. Stored nights before first count
// in the means of the first ones alone.
func newWindow(s scope, first diary.Date, now time.Time, stored []diary.Night) window {
	p := diary.Period{From: first, To: diary.Tonight(now), Last: diary.LastNight(now), Nights: stored}
	w := window{Period: p.Part(p.From, p.To), scope: s, factors: map[diary.Factor]int{}}
	w.means = insight.Means(stored, w.From, w.To)
	for _, n := range w.Nights {
		for factor := range n.Factors {
			w.factors[factor]++
		}
	}
	return w
}

// date returns the night at an index, from 0, and night what is stored of it, or nil.
func (w window) date(index int) diary.Date { return w.From.AddDays(index) }

func (w window) night(index int) *diary.Night { return w.Night(w.date(index)) }

// count adds up the nights from an index up to but not including another.
func (w window) count(first, end int) diary.Counts {
	return w.Part(w.date(first), w.date(end-1)).Count()
}

// nearest returns the index of a date, or of the end of the window nearest to it.
func (w window) nearest(d diary.Date) int {
	return max(0, min(w.Len()-1, d.DaysSince(w.From)))
}
