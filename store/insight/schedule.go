package insight

import (
	"math"
	"math/rand/v2"
	"slices"

	"calmcalf/store/diary"
)

// Design is how a trial alternates. A round is four blocks, two on and two off.
type Design struct {
	Block  int `json:"block"`  // nights
	Settle int `json:"settle"` // first nights of every block, kept but not counted
}

// Slow is for what may linger, as a routine or magnesium: a benefit that fades by
// half in 2 nights makes 3-night blocks show 0.72 for a true 0.50. Fast is for what
// belongs to one night, as alcohol.
var (
	Slow = Design{Block: 7, Settle: 2}
	Fast = Design{Block: 2}
)

// DesignOf is the design that suits what is tried; "" is the routine. Supplements,
// exercise and movement linger as a routine does.
func DesignOf(f diary.Factor) Design {
	switch f {
	case "", diary.Magnesium, diary.Supplement, diary.Exercise, diary.Movement:
		return Slow
	default:
		return Fast
	}
}

const blocksInRound = 4

// roundOrders are the orders of a round, each as likely: on, or not.
var roundOrders = [...][blocksInRound]bool{
	{true, true, false, false},
	{true, false, true, false},
	{true, false, false, true},
	{false, true, true, false},
	{false, true, false, true},
	{false, false, true, true},
}

// Round is the number of nights of a round.
func (d Design) Round() int { return d.Block * blocksInRound }

// Least is the fewest whole rounds that are analysed.
func (d Design) Least() int {
	if d == Fast {
		return 8
	}
	return 3
}

// Rounds are the lengths to choose from, the standard one first.
func (d Design) Rounds() []int {
	if d == Fast {
		return []int{14, 8, 21}
	}
	return []int{4, 3, 5, 6}
}

// The streams of one seed: what is drawn for the test must not repeat what was
// drawn for the schedule.
const (
	scheduleStream = 1
	testStream     = 2
)

// Draw draws which blocks of so many rounds are on. The same seed draws the same.
func Draw(rounds int, seed uint64) []bool {
	return draw(rounds, rand.New(rand.NewPCG(seed, scheduleStream)))
}

func draw(rounds int, random *rand.Rand) []bool {
	on := make([]bool, 0, rounds*blocksInRound)
	for range rounds {
		on = append(on, roundOrders[random.IntN(len(roundOrders))][:]...)
	}
	return on
}

// Plan is a trial as it was stored before its first day.
type Plan struct {
	Factor  diary.Factor `json:"factor,omitempty"` // what is tried; "" is the routine
	Start   diary.Date   `json:"start"`            // its first night
	Design  Design       `json:"design"`
	Rounds  int          `json:"rounds"`
	Seed    uint64       `json:"seed"`
	On      []bool       `json:"on"`               // block by block
	Stopped diary.Date   `json:"stopped,omitzero"` // the last night of one that was stopped early
}

// Drawn tells whether the schedule is the one that the seed draws. One that was
// edited was not left to chance, and is not analysed.
func (p Plan) Drawn() bool {
	return p.Rounds > 0 && p.Design.Settle >= 0 && p.Design.Settle < p.Design.Block && slices.Equal(p.On, Draw(p.Rounds, p.Seed))
}

// Last is the last night of the whole trial.
func (p Plan) Last() diary.Date { return p.Start.AddDays(p.Rounds*p.Design.Round() - 1) }

// Assigned tells whether a night is an on night; false where the night is none of
// the trial's.
func (p Plan) Assigned(night diary.Date) (on, is bool) {
	day := night.DaysSince(p.Start)
	if day < 0 || p.Design.Block < 1 || day/p.Design.Block >= len(p.On) || !p.Stopped.IsZero() && night.Compare(p.Stopped) > 0 {
		return false, false
	}
	return p.On[day/p.Design.Block], true
}

// Over tells whether the trial has come to its end by this night, or was stopped.
func (p Plan) Over(asOf diary.Date) bool {
	return asOf.Compare(p.Last()) >= 0 || !p.Stopped.IsZero() && asOf.Compare(p.Stopped) >= 0
}

// Block is what was counted in one block.
type Block struct{ Cramps, Nights int }

// Uneven is the test of a trial: how uneven the nights on and off were, and how many
// of the schedules that could have been drawn would look as uneven, if what was
// tried made no difference on any night.
type Uneven struct {
	Stat           float64 // cramps a night on, less off; no number where one side is empty
	Extreme, Total int     // schedules as uneven, and all of them
	P              float64
}

const (
	exactRounds = 6    // up to which every schedule is looked at
	draws       = 9999 // of schedules, from there on
)

// Randomised tests a trial by randomisation (Bulte and Onghena 2008), with missed
// nights missing at their place (De, Michiels and Onghena 2019). Up to 6 rounds it
// goes through every schedule; above that it draws 9,999 from the seed, and counts
// the one of the trial among them (Phipson and Smyth 2010). Schedules with nothing
// on one side are left out.
func Randomised(blocks []Block, on []bool, seed uint64) Uneven {
	rounds := len(blocks) / blocksInRound
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
		every(blocks, sides{}, func(s sides) { look(s.difference()) })
	} else {
		look(u.Stat)
		random := rand.New(rand.NewPCG(seed, testStream))
		for range draws {
			look(difference(blocks, draw(rounds, random)))
		}
	}
	u.P = float64(u.Extreme) / float64(u.Total)
	return u
}

// sides are what was counted on and off.
type sides struct{ xOn, nOn, xOff, nOff int }

func (s sides) with(b Block, on bool) sides {
	if on {
		s.xOn, s.nOn = s.xOn+b.Cramps, s.nOn+b.Nights
		return s
	}
	s.xOff, s.nOff = s.xOff+b.Cramps, s.nOff+b.Nights
	return s
}

// difference is that of the cramps a night; no number where one side is empty.
func (s sides) difference() float64 {
	if s.nOn == 0 || s.nOff == 0 {
		return math.NaN()
	}
	return float64(s.xOn)/float64(s.nOn) - float64(s.xOff)/float64(s.nOff)
}

func difference(blocks []Block, on []bool) float64 {
	var s sides
	for i, b := range blocks {
		s = s.with(b, on[i])
	}
	return s.difference()
}

// every goes through all schedules of the blocks.
func every(blocks []Block, s sides, look func(sides)) {
	if len(blocks) < blocksInRound {
		look(s)
		return
	}
	for _, order := range roundOrders {
		next := s
		for i, on := range order {
			next = next.with(blocks[i], on)
		}
		every(blocks[blocksInRound:], next, look)
	}
}
