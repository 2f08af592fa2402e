package insight

import (
	"math"

	"calmcalf/store/diary"
)

const (
	halving   = 0.5               // the ratio that plans are made for
	smaller   = 0.7               // the one to ask about once a halving would have been noticed
	power80   = 0.841621233572914 // leaves 20 % of the normal distribution above it
	allowance = 1.15              // for what the plan does not know, from simulation

	// planNights and planCramps are from where on the own spread is used.
	planNights, planCramps = 28, 10
	// unknownD is the spread of a diary too short to tell.
	unknownD = 1.8
)

// NightsNeeded is how many counted nights of both kinds show a ratio of rates, 8
// times in 10, at p up to 0.05, in whole weeks. The rate is that of a night without,
// shareOn the share of nights with, and d the variance over the mean of the counts.
func NightsNeeded(rate, shareOn, d, ratio float64) (exact float64, nights int) {
	rate, shareOn = max(0.05, rate), min(0.9, max(0.1, shareOn))
	z := (z975 + power80) / math.Log(ratio)
	exact = allowance * clampSpread(d) * z * z * (1/(rate*(1-shareOn)) + 1/(rate*ratio*shareOn))
	return exact, week * int(math.Ceil(exact/week))
}

func clampSpread(d float64) float64 { return min(4, max(1.3, d)) }

// countsOf is what is known of one's own counts for planning: cramps a night, and their
// variance over their mean.
func ownRate(rows []Row) (rate, d float64) {
	n, sum, squares := 0.0, 0.0, 0.0
	for _, r := range rows {
		if r.Counted {
			y := float64(r.Cramps)
			n, sum, squares = n+1, sum+y, squares+y*y
		}
	}
	if n == 0 {
		return 0, unknownD
	}
	if n < planNights || sum < planCramps {
		return sum / n, unknownD
	}
	return sum / n, (squares - sum*sum/n) / (n - 1) / (sum / n)
}

// TrialChance is the chance that a trial of so many rounds gives a firm answer
// where the true ratio is ratio, and how many nights it would count if the share
// checkIn of them is logged.
func TrialChance(rate, d float64, rounds int, checkIn float64, design diary.Design, ratio float64) (nights, chance float64) {
	nights = float64(rounds*diary.BlocksInRound*(design.Block-design.Settle)) * checkIn
	rate = max(0.05, rate)
	se := math.Sqrt(allowance * clampSpread(d) * (2/rate + 2/(ratio*rate)) / nights)
	return nights, 0.9 * normal(-math.Log(ratio)/se-z975)
}

// plannedCheckIn is the share of nights that a plan expects to be logged.
const plannedCheckIn = 0.9

// OwnChance is the chance that a trial which begins now gives a firm answer, at the
// user's own rate, where what is tried halves it. It is not known from fewer than
// Enough logged nights. asOf is the last night that is over, and acute are the ids of routines for
// a cramp that is there.
func OwnChance(nights []diary.Night, asOf diary.Date, acute []string, design diary.Design, rounds int) (chance float64, known bool) {
	b := newBook(nights, asOf, acute)
	rows := rowsOf(b.before(b.days()), entry.row)
	if b.days() == 0 {
		rows = rowsOf(b.entries, entry.row)
	}
	if RateOf(rows).N < Enough {
		return 0, false
	}
	rate, d := ownRate(rows)
	_, chance = TrialChance(rate, d, rounds, plannedCheckIn, design, halving)
	return chance, true
}
