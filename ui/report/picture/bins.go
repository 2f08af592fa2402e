package picture

import (
	"calmcalf/store/insight"
	"calmcalf/ui/report/twin"
)

// most is how many columns stand side by side and can still be told apart.
const most = 130

// columns shares nights out over columns of equally many, the first of which may
// hold fewer, so that the newest nights are never a short column.
type columns struct{ nights, per, count int }

func newColumns(nights int) columns {
	for _, per := range []int{1, 7, 28, 91, 364} {
		if count := (nights + per - 1) / per; count <= most {
			return columns{nights, per, count}
		}
	}
	return columns{}
}

// of returns the column of a night.
func (c columns) of(night int) int { return (night + c.count*c.per - c.nights) / c.per }

// end is the last night of a column.
func (c columns) end(column int) int { return (column+1)*c.per - c.count*c.per + c.nights - 1 }

// bin is what the nights of one column come to.
type bin struct {
	insight.Counts
	told  int // nights of which enough is kept to say that the routine was not done
	worst *int
}

// bins counts the nights of each column.
func bins(r twin.Range, c columns) []bin {
	all := make([]bin, c.count)
	for i := range all {
		end := r.From.AddDays(c.end(i))
		part := r.Part(end.AddDays(1-c.per), end)
		all[i].Counts = part.Counts()
		for _, n := range part.Nights {
			if n.RoutineKnown(r.Last) {
				all[i].told++
			}
			if worst := n.Worst(); worst != nil && (all[i].worst == nil || *worst > *all[i].worst) {
				all[i].worst = worst
			}
		}
	}
	return all
}

// mean is the cramps of a logged night; there is one.
func (b bin) mean() float64 {
	mean, _ := insight.Share{Cramps: b.Cramps, Logged: b.Logged}.Mean()
	return mean
}
