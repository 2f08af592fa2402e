package insight

import "calmcalf/store/diary"

// gap is an unbroken run of nights that were not logged.
type gap struct {
	First  diary.Date
	Nights int // 0: there is none
}

// Last is the last night of the run.
func (g gap) Last() diary.Date { return g.First.AddDays(g.Nights - 1) }

// longestGap finds the longest run of nights of a period that were not logged, and the
// earliest of those that are equally long.
func longestGap(p diary.Period) gap {
	var longest gap
	next := p.From // the night after the last logged one
	end := func(day diary.Date) {
		if n := day.DaysSince(next); n > longest.Nights {
			longest = gap{First: next, Nights: n}
		}
	}
	for _, n := range p.Part(p.From, p.To).Nights {
		if n.Logged() {
			end(n.Date)
			next = n.Date.AddDays(1)
		}
	}
	end(p.To.AddDays(1))
	return longest
}
