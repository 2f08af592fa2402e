package diary

import "slices"

// Level is a coarse amount of a factor. Unknown is none: it was not recorded.
type Level int

// The levels. None is also the least of a factor's words.
const (
	Unknown Level = iota
	None
	Some
	Much
)

// Graded reports whether the factor's words go from less to more; those of Position do not.
func (q Question) Graded() bool { return q.Factor != Position }

// Level returns the level of an amount of a graded factor. Of a number, more than middle is
// Much; two words are None and Much, and movement of any kind is Much.
func (q Question) Level(a Amount, middle float64) Level {
	at := slices.Index(q.Words, a.Word)
	switch {
	case q.Numeric() && a.Word != "", !q.Numeric() && at < 0:
		return Unknown // from another release
	case q.Numeric() && a.Number <= 0, !q.Numeric() && at == 0:
		return None
	case q.Numeric() && a.Number > middle, len(q.Words) == 2, q.Factor == Movement, at >= 2:
		return Much
	default:
		return Some
	}
}

// Middle returns the median of the amounts above 0, the lower one of the two in the middle,
// or 0 where there are none. It sorts the amounts.
func Middle(amounts []float64) float64 {
	slices.Sort(amounts)
	first := slices.IndexFunc(amounts, func(n float64) bool { return n > 0 })
	if first < 0 {
		return 0
	}
	some := amounts[first:]
	return some[(len(some)-1)/2]
}
