package insight

import "calmcalf/store/diary"

// Gap is an unbroken run of nights that were not logged.
type Gap struct {
	First  diary.Date
	Nights int // 0: there is none
}

// Last is the last night of the run.
func (g Gap) Last() diary.Date { return g.First.AddDays(g.Nights - 1) }

// LongestGap finds the longest run of nights of a period that were not logged, and the
// earliest of those that are equally long.
func LongestGap(p diary.Period) Gap {
	var longest Gap
	next := p.From // the night after the last logged one
	end := func(day diary.Date) {
		if n := day.DaysSince(next); n > longest.Nights {
			longest = Gap{First: next, Nights: n}
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
