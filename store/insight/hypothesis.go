package insight

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// holm adjusts p values for their number (Holm 1979).
func holm(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return ps[order[i]] < ps[order[j]] })
	adjusted, least := make([]float64, len(ps)), 0.0
	for rank, i := range order {
		least = max(least, min(1, float64(len(ps)-rank)*ps[i]))
		adjusted[i] = least
	}
	return adjusted
}

// runs returns how often each value occurs, in the order of the values.
func runs(values []float64) []float64 {
	values = slices.Sorted(slices.Values(values))
	var lengths []float64
	for i, v := range values {
		if i == 0 || v != values[i-1] {
			lengths = append(lengths, 0)
		}
		lengths[len(lengths)-1]++
	}
	return lengths
}

// theilSen is the median of the slopes between any two points (Sen 1968), of which there
// are at least two. No two times are the same.
func theilSen(times, values []float64) float64 {
	var slopes []float64
	for i := range times {
		for j := range i {
			slopes = append(slopes, (values[i]-values[j])/(times[i]-times[j]))
		}
	}
	slices.Sort(slopes)
	return quantile(slopes, 0.5)
}

// exactKendall is the most values for which the chance is exact.
const exactKendall = 50

// mannKendall tests whether values in the order of time rise or fall (Mann 1945, Kendall
// 1975): s is the number of pairs that rise less those that fall, and p is two-sided.
// Without ties and up to 50 values it is exact, and otherwise the normal approximation
// with the correction for ties and a continuity correction of 1.
func mannKendall(values []float64) (s int, p float64, exact bool) {
	for i := range values {
		for j := range i {
			s += cmp.Compare(values[i], values[j])
		}
	}
	n := float64(len(values))
	variance, ties := n*(n-1)*(2*n+5), false
	for _, t := range runs(values) {
		variance -= t * (t - 1) * (2*t + 5)
		ties = ties || t > 1
	}
	if !ties && len(values) <= exactKendall {
		return s, kendall(len(values), s), true
	}
	if variance <= 0 {
		return s, 1, false
	}
	z := max(0, math.Abs(float64(s))-1) / math.Sqrt(variance/18)
	return s, 2 * normal(-z), false
}

// kendall is the chance that |S| of n values in random order is at least |s|. It adds one
// value at a time to the distribution of the number of inversions.
func kendall(n, s int) float64 {
	chances := []float64{1}
	for i := 2; i <= n; i++ {
		next := make([]float64, len(chances)+i-1)
		for inversions, c := range chances {
			for more := range i {
				next[inversions+more] += c / float64(i)
			}
		}
		chances = next
	}
	p := 0.0
	for inversions, c := range chances {
		if len(chances)-1-2*inversions >= max(s, -s) {
			p += c
		}
	}
	return min(1, 2*p)
}
