package insight

import (
	"cmp"
	"math"
	"slices"
)

// holm adjusts p values for how many there are (Holm 1979): the smallest counts as
// many times as there are values, the next once less, and none less than the one
// before.
func holm(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ps[a], ps[b]) })
	adjusted, least := make([]float64, len(ps)), 0.0
	for rank, i := range order {
		least = max(least, min(1, float64(len(ps)-rank)*ps[i]))
		adjusted[i] = least
	}
	return adjusted
}

// runs are how often each value comes.
func runs(values []float64) []float64 {
	slices.Sort(values)
	var lengths []float64
	for i, v := range values {
		if i == 0 || v != values[i-1] {
			lengths = append(lengths, 0)
		}
		lengths[len(lengths)-1]++
	}
	return lengths
}

// theilSen is the median of the slopes between any two points (Sen 1968); the times
// differ.
func theilSen(times, values []float64) float64 {
	var slopes []float64
	for i := range times {
		for j := range i {
			slopes = append(slopes, (values[i]-values[j])/(times[i]-times[j]))
		}
	}
	if len(slopes) == 0 {
		return 0
	}
	slices.Sort(slopes)
	return quantile(slopes, 0.5)
}

// exactKendall is the most values for which the chance is counted out.
const exactKendall = 50

// mannKendall tests whether values in the order of time rise or fall: s counts the
// pairs that rise less those that fall, and p is two-sided. Without ties and up to
// 50 values it is exact; else it is the normal approximation with the correction
// for ties and a continuity of 1.
func mannKendall(values []float64) (s int, p float64, exact bool) {
	for i := range values {
		for j := range i {
			s += cmp.Compare(values[i], values[j])
		}
	}
	n := float64(len(values))
	variance, ties := n*(n-1)*(2*n+5), false
	for _, t := range runs(slices.Clone(values)) {
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

// kendall is the chance that |S| of n values in random order is at least |s|. Of the
// orders, it counts those with each number of inversions, one value at a time.
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
	if s < 0 {
		s = -s
	}
	p := 0.0
	for inversions, c := range chances {
		if len(chances)-1-2*inversions >= s {
			p += c
		}
	}
	return min(1, 2*p)
}
