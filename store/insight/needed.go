package insight

import (
	"math"

	"calmcalf/store/diary"
)

const (
	halving   = 0.5               // the ratio that plans are made for
	smaller   = 0.7               // the one to ask about once a halving would have been noticed
	power80   = 0.841621233572914 // leaves 20 % of the normal distribution above it
	allowance = 1.15              // for what a plan does not know, from simulation

	planNights, planCramps = 28, 10 // the fewest from which a diary's own spread is used
	unknownD               = 1.8    // the spread of a shorter diary
	plannedCheckIn         = 0.9    // the share of nights that a plan expects to be logged
)

// NightsNeeded returns the number of counted nights of both kinds that show a ratio of
// rates at p up to 0.05 with a power of 80 %, exactly and in whole weeks. rate is the
// cramps on a night of arm 0, shareOn the share of nights in arm 1, and d the variance
// over the mean of the counts; each is moved into the range that plans are made for.
func NightsNeeded(rate, shareOn, d, ratio float64) (exact float64, nights int) {
	rate, shareOn = max(0.05, rate), min(0.9, max(0.1, shareOn))
	z := (z975 + power80) / math.Log(ratio)
	exact = allowance * clampSpread(d) * z * z * (1/(rate*(1-shareOn)) + 1/(rate*ratio*shareOn))
	return exact, week * int(math.Ceil(exact/week))
}

func clampSpread(d float64) float64 { return min(4, max(1.3, d)) }

// ownRate is what plans use of a diary: the cramps a night, and the variance over the
// mean of the counts.
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

// TrialChance returns the chance that a trial of a number of rounds gives a firm answer,
// and the number of nights that it compares. rate and d are as in NightsNeeded, checkIn
// is the share of nights that are logged, and ratio the true ratio of rates.
func TrialChance(rate, d float64, rounds int, checkIn float64, design diary.Design, ratio float64) (nights, chance float64) {
	nights = float64(rounds*diary.BlocksInRound*(design.Block-design.Settle)) * checkIn
	rate = max(0.05, rate)
	se := math.Sqrt(allowance * clampSpread(d) * (2/rate + 2/(ratio*rate)) / nights)
	return nights, 0.9 * normal(-math.Log(ratio)/se-z975)
}

// OwnChance returns the chance that a trial which starts now gives a firm answer, at the
// diary's own rate, where what is tried halves it. It is not known from fewer than Enough
// logged nights. asOf is the last night that is over, and acute are the ids of routines
// for a cramp that is under way.
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
