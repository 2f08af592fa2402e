package insight

import "calmcalf/store/diary"

// MeanNights is the length of the moving mean, in nights, and MeanLeast how many of them
// must be logged for there to be one.
const (
	MeanNights = 28
	MeanLeast  = 7
)

// Mean is the number of cramps a logged night over MeanNights nights.
type Mean struct {
	Value float64
	Known bool // at least MeanLeast of the nights were logged
}

// Means returns the mean that ends on each night from one day to another, both included.
// Nights before from count too.
func Means(nights []diary.Night, from, to diary.Date) []Mean {
	count := max(0, to.DaysSince(from)+1)
	const lead = MeanNights - 1
	cramps, logged := make([]int, count+lead), make([]int, count+lead)
	for _, n := range nights {
		if at := n.Date.DaysSince(from) + lead; at >= 0 && at < len(cramps) && n.Logged() {
			cramps[at], logged[at] = len(n.Cramps), 1
		}
	}
	means := make([]Mean, count)
	sum, known := 0, 0
	for at := range cramps {
		sum, known = sum+cramps[at], known+logged[at]
		if gone := at - MeanNights; gone >= 0 {
			sum, known = sum-cramps[gone], known-logged[gone]
		}
		if at >= lead && known >= MeanLeast {
			means[at-lead] = Mean{float64(sum) / float64(known), true}
		}
	}
	return means
}
