package insight

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/mathext"
)

// What the reference cases compute and the program does not need.

// ratioOf is the ratio of x1 cramps on n1 nights to x0 on n0, with the design effect
// d. There is at least one night of each kind, and one cramp.
func ratioOf(x1, n1, x0, n0, d float64) Ratio {
	r := Ratio{RR: x1 / n1 / (x0 / n0), C: n0 / n1, E1: x1 / d, E0: x0 / d}
	if x0 == 0 {
		r.RR = math.Inf(1)
	}
	return r
}

// clopperPearson is the exact 95 % interval (1934) for x of n, n above 0.
func clopperPearson(x, n int) (lo, hi float64) {
	hits, misses := float64(x), float64(n-x)
	hi = 1
	if x > 0 {
		lo = mathext.InvRegIncBeta(hits, misses+1, 0.025)
	}
	if x < n {
		hi = mathext.InvRegIncBeta(hits+1, misses, 0.975)
	}
	return lo, hi
}

// mannWhitney compares two groups by ranks: u counts the pairs in which the first
// is greater, ties by half, and p is the one-sided chance of as many, by the normal
// approximation with the correction for ties and a continuity of a half.
func mannWhitney(greater, less []float64) (u, p float64) {
	for _, a := range greater {
		for _, b := range less {
			switch {
			case a > b:
				u++
			case a == b:
				u += 0.5
			}
		}
	}
	m, n := float64(len(greater)), float64(len(less))
	all := m + n
	tied := 0.0
	for _, t := range runs(slices.Concat(greater, less)) {
		tied += t*t*t - t
	}
	sd := math.Sqrt(m * n / 12 * (all + 1 - tied/(all*(all-1))))
	if !(sd > 0) { // every value is the same, or there are none
		return u, 1
	}
	return u, normal(-(u - m*n/2 - 0.5) / sd)
}

// benjaminiHochberg adjusts p values for the rate of false discoveries (1995).
func benjaminiHochberg(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(ps[b], ps[a]) })
	adjusted, most := make([]float64, len(ps)), 1.0
	for i, at := range order {
		most = min(most, ps[at]*float64(len(ps))/float64(len(ps)-i))
		adjusted[at] = most
	}
	return adjusted
}
