package insight

import "calmcalf/store/diary"

// Gap is an unbroken run of nights that were not logged.
type Gap struct {
	First  diary.Date
	Nights int // 0: there is none
}

// Last is the last night of the run.
func (g Gap) Last() diary.Date { return g.First.AddDays(g.Nights - 1) }

// LongestGap finds the longest run of nights, from one day to another, that were
// not logged, and the earliest of those that are equally long. The nights are
// ordered, oldest first.
func LongestGap(nights []diary.Night, from, to diary.Date) Gap {
	var longest Gap
	next := from // the night after the last logged one
	end := func(day diary.Date) {
		if n := day.DaysSince(next); n > longest.Nights {
			longest = Gap{First: next, Nights: n}
		}
	}
	for _, n := range nights {
		if n.Logged() && n.Date.Compare(from) >= 0 && n.Date.Compare(to) <= 0 {
			end(n.Date)
			next = n.Date.AddDays(1)
		}
	}
	end(to.AddDays(1))
	return longest
}
