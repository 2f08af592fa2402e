package insight

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// z975 leaves 2.5 % of the normal distribution above it.
const z975 = 1.959963984540054

// Ratio is a ratio of two rates of cramps. Given the total, the cramps of the first kind
// are binomial (Przyborowski and Wilenski 1940), and C turns the odds of that into a
// ratio of rates.
type Ratio struct {
	RR     float64 // from 0 to +Inf
	C      float64 // RR = C x odds
	E1, E0 float64 // effective cramps: the counts over the design effect
}

// share is the share of cramps expected in the first kind, were the rates the same, and
// others that in the other kind, which 1 - share would round.
func (r Ratio) share() float64  { return 1 / (1 + r.C) }
func (r Ratio) others() float64 { return r.C / (1 + r.C) }

func (r Ratio) ofShare(q float64) float64 { return r.C * q / (1 - q) }

// Interval returns the exact interval for a confidence, such as 0.95. Its lower end is 0
// where the first kind has no cramps, and its upper end +Inf where the other has none.
func (r Ratio) Interval(confidence float64) (lo, hi float64) {
	tail := (1 - confidence) / 2
	hi = math.Inf(1)
	if r.E1 > 0 {
		lo = r.ofShare(mathext.InvRegIncBeta(r.E1, r.E0+1, tail))
	}
	if r.E0 > 0 {
		other := mathext.InvRegIncBeta(r.E0, r.E1+1, tail) // exact near 0, where 1 - other is not
		hi = r.C * (1 - other) / other
	}
	return lo, hi
}

// Lower returns the chance of so few cramps in the first kind, were the rates the same.
func (r Ratio) Lower() float64 {
	if r.E0 == 0 {
		return 1
	}
	return mathext.RegIncBeta(r.E0, r.E1+1, r.others())
}

// Higher returns the chance of so many cramps in the first kind, were the rates the same.
func (r Ratio) Higher() float64 {
	if r.E1 == 0 {
		return 1
	}
	return mathext.RegIncBeta(r.E1, r.E0+1, r.share())
}

// P returns the two-sided chance of a difference as large, were the rates the same. It is
// at most 0.05 exactly where the 95 % interval excludes 1, but for the rounding of its ends.
func (r Ratio) P() float64 { return min(1, 2*min(r.Lower(), r.Higher())) }

// priorStrength is the strength of the prior of the shrunken summary, in cramps: 95 in
// 100 true ratios lie between about a third and three.
const priorStrength = 16

// Shrunken is a ratio drawn towards 1: the posterior of the conjugate gamma-Poisson
// model, conditional on the total. One line of the details shows it, and nothing is
// decided by it.
type Shrunken struct {
	Lower          float64 // the chance that the rate is lower on nights of the first kind
	Median, Lo, Hi float64 // of the ratio; Lo and Hi hold 95 in 100
}

// Shrunken returns the ratio under a prior of that strength, in cramps.
func (r Ratio) Shrunken(strength float64) Shrunken {
	a, b := r.E1+strength*r.share(), r.E0+strength*r.others()
	quantile := func(p float64) float64 { return r.ofShare(mathext.InvRegIncBeta(a, b, p)) }
	return Shrunken{mathext.RegIncBeta(a, b, r.share()), quantile(0.5), quantile(0.025), quantile(0.975)}
}

// tQuantile is the quantile of Student's t for p above a half, from that of the beta
// distribution.
func tQuantile(p, df float64) float64 {
	x := mathext.InvRegIncBeta(df/2, 0.5, 2*(1-p))
	return math.Sqrt(df * (1 - x) / x)
}

// normal is the distribution function of the standard normal.
func normal(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }
