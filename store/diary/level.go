package diary

import "slices"

// Level is how much there was of a factor, coarsely. Untold is no level: nobody said.
type Level int

// The levels. None is also the least that a factor's words can say.
const (
	Unknown Level = iota
	None
	Some
	Much
)

// Graded tells whether the factor's words go from less to more; those about how
// somebody lay do not.
func (q Question) Graded() bool { return q.Factor != Position }

// Level tells how much there was in an amount of a graded factor. Of what is counted,
// more than middle is much; a pair of words is none and much, and movement of any kind
// is much.
func (q Question) Level(a Amount, middle float64) Level {
	at := slices.Index(q.Words, a.Word)
	switch {
	case q.Numeric() && a.Word != "", !q.Numeric() && at < 0:
		return Unknown // told by another program
	case q.Numeric() && a.Number <= 0, !q.Numeric() && at == 0:
		return None
	case q.Numeric() && a.Number > middle, len(q.Words) == 2, q.Factor == Movement, at >= 2:
		return Much
	default:
		return Some
	}
}

// Middle is the median of some amounts that are more than none, the lower of the two
// in the middle, or 0 when there are none. The amounts are put in order.
func Middle(amounts []float64) float64 {
	slices.Sort(amounts)
	first := slices.IndexFunc(amounts, func(n float64) bool { return n > 0 })
	if first < 0 {
		return 0
	}
	told := amounts[first:]
	return told[(len(told)-1)/2]
}
