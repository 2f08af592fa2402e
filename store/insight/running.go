package insight

import "calmcalf/store/diary"

// RunningNights is how many nights a running mean looks back over, the night itself
// included.
const RunningNights = 28

// Mean is the number of cramps a logged night; false where none is logged.
func (s Share) Mean() (float64, bool) {
	if s.Logged == 0 {
		return 0, false
	}
	return float64(s.Cramps) / float64(s.Logged), true
}

// Running returns, for each night from one day to another, both included, what the
// RunningNights nights that end with it come to. The nights are given oldest first;
// those before the first day count as far as they are given.
func Running(nights []diary.Night, from, to diary.Date) []Share {
	shares := make([]Share, max(0, to.DaysSince(from)+1))
	var sum Share
	entering, leaving := 0, 0
	for i := range shares {
		night := from.AddDays(i)
		for ; entering < len(nights) && nights[entering].Date.Compare(night) <= 0; entering++ {
			sum.add(nights[entering], 1)
		}
		for ; leaving < entering && night.DaysSince(nights[leaving].Date) >= RunningNights; leaving++ {
			sum.add(nights[leaving], -1)
		}
		shares[i] = sum
	}
	return shares
}

func (s *Share) add(n diary.Night, times int) {
	if n.Logged() {
		s.Logged += times
		s.Cramps += times * len(n.Cramps)
	}
}
