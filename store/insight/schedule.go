package insight

import (
	"math"
	"math/rand/v2"

	"calmcalf/store/diary"
)

// testStream is the stream of a trial's seed that the test draws from, another one than
// that of the schedule (diary.DrawSchedule).
const testStream = 2

// Block is the cramps and the compared nights of one block.
type Block struct{ Cramps, Nights int }

// Uneven is the result of the randomisation test of a trial.
type Uneven struct {
	Stat           float64 // cramps a night on, less off; NaN where one side is empty
	Extreme, Total int     // schedules as uneven, and all of them
	P              float64
}

const (
	exactRounds = 6    // the most rounds of which every schedule is tested
	draws       = 9999 // schedules of a longer trial
)

// Randomised tests a trial by randomisation (Bulte and Onghena 2008): P is the share of
// the schedules that could have been drawn which would be as uneven, had what was tried
// made no difference on any night. Missed nights stay missing where they are (De, Michiels
// and Onghena 2019). Up to 6 rounds it tests every schedule; above that it draws 9,999
// from the seed, and counts the one of the trial among them (Phipson and Smyth 2010).
// Schedules with nothing on one side are excluded.
func Randomised(blocks []Block, on []bool, seed uint64) Uneven {
	rounds := len(blocks) / diary.BlocksInRound
	u := Uneven{Stat: difference(blocks, on), P: 1}
	if math.IsNaN(u.Stat) {
		return u
	}
	least := math.Abs(u.Stat) - 1e-9*max(1, math.Abs(u.Stat))
	look := func(stat float64) {
		if math.IsNaN(stat) {
			return
		}
		u.Total++
		if math.Abs(stat) >= least {
			u.Extreme++
		}
	}
	if rounds <= exactRounds {
		every(blocks, stratum{}, func(s stratum) { look(s.difference()) })
	} else {
		look(u.Stat)
		random := rand.New(rand.NewPCG(seed, testStream))
		for range draws {
			look(difference(blocks, diary.DrawScheduleFrom(random, rounds)))
		}
	}
	u.P = float64(u.Extreme) / float64(u.Total)
	return u
}

// difference is that of the cramps a night, on less off, or NaN where one side is empty.
func (s stratum) difference() float64 {
	if !s.informative() {
		return math.NaN()
	}
	return s.rate(1) - s.rate(0)
}

// with returns the sides with one block more.
func (s stratum) with(b Block, on bool) stratum {
	s.add(one(on), float64(b.Nights), float64(b.Cramps))
	return s
}

func difference(blocks []Block, on []bool) float64 {
	var s stratum
	for i, b := range blocks {
		s = s.with(b, on[i])
	}
	return s.difference()
}

// every calls look with the sides of each schedule of the blocks, added to s.
func every(blocks []Block, s stratum, look func(stratum)) {
	if len(blocks) < diary.BlocksInRound {
		look(s)
		return
	}
	for _, order := range diary.RoundOrders() {
		next := s
		for i, on := range order {
			next = next.with(blocks[i], on)
		}
		every(blocks[diary.BlocksInRound:], next, look)
	}
}
