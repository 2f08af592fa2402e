package insight

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// z975 leaves 2.5 % of the normal distribution above it.
const z975 = 1.959963984540054

// Ratio is a ratio of two rates, with what its interval and chances come from. Given
// the total, the cramps of the first kind are binomial (Przyborowski and Wilenski
// 1940); C turns the odds of that into a ratio of rates.
type Ratio struct {
	RR     float64 // from 0 to +Inf
	C      float64 // RR = C x odds
	E1, E0 float64 // effective cramps: the counts over the design effect
}

// share is the share of cramps expected of the first kind, were the rates the same,
// and others that of the other kind, which 1 less the share would round.
func (r Ratio) share() float64  { return 1 / (1 + r.C) }
func (r Ratio) others() float64 { return r.C / (1 + r.C) }

func (r Ratio) ofShare(q float64) float64 { return r.C * q / (1 - q) }

// Interval is the exact one of the confidence, such as 0.95. It is 0 at the lower
// end where the first kind has no cramps, and +Inf at the upper end where the other
// has none.
func (r Ratio) Interval(confidence float64) (lo, hi float64) {
	tail := (1 - confidence) / 2
	hi = math.Inf(1)
	if r.E1 > 0 {
		lo = r.ofShare(mathext.InvRegIncBeta(r.E1, r.E0+1, tail))
	}
	if r.E0 > 0 {
		other := mathext.InvRegIncBeta(r.E0, r.E1+1, tail) // of the other kind: near 0 it is exact where 1 less it is not
		hi = r.C * (1 - other) / other
	}
	return lo, hi
}

// Lower is the chance, were the rates the same, of so few cramps of the first kind,
// and Higher of so many.
func (r Ratio) Lower() float64 {
	if r.E0 == 0 {
		return 1
	}
	return mathext.RegIncBeta(r.E0, r.E1+1, r.others())
}

// Higher is described at Lower.
func (r Ratio) Higher() float64 {
	if r.E1 == 0 {
		return 1
	}
	return mathext.RegIncBeta(r.E1, r.E0+1, r.share())
}

// P is the chance of a difference as large, one way or the other. It is at most 0.05
// exactly where the 95 % interval leaves out 1, but for the rounding of its ends.
func (r Ratio) P() float64 { return min(1, 2*min(r.Lower(), r.Higher())) }

// priorStrength is how much the shrunken summary leans towards no difference: true
// ratios lie between about a third and three, 95 times in 100.
const priorStrength = 16

// Shrunken is the ratio drawn towards 1, for one line and for ordering only. It is
// the conjugate gamma-Poisson model, conditional on the total.
type Shrunken struct {
	Lower          float64 // the chance that the rate is lower on nights of the first kind
	Median, Lo, Hi float64 // of the ratio; Lo and Hi hold 95 in 100
}

// Shrunken computes it with a prior of that strength, in cramps.
func (r Ratio) Shrunken(strength float64) Shrunken {
	a, b := r.E1+strength*r.share(), r.E0+strength*r.others()
	quantile := func(p float64) float64 { return r.ofShare(mathext.InvRegIncBeta(a, b, p)) }
	return Shrunken{mathext.RegIncBeta(a, b, r.share()), quantile(0.5), quantile(0.025), quantile(0.975)}
}

// tQuantile is the quantile of Student's t for p above a half, which is a quantile
// of the beta distribution in disguise.
func tQuantile(p, df float64) float64 {
	x := mathext.InvRegIncBeta(df/2, 0.5, 2*(1-p))
	return math.Sqrt(df * (1 - x) / x)
}

// normal is the distribution function of the standard normal.
func normal(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }
