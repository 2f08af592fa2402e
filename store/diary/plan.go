package diary

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"time"
)

// Design is the pattern of a trial. A round is four blocks, two on and two off.
type Design struct {
	Block  int `json:"block"`  // nights
	Settle int `json:"settle"` // first nights of every block, recorded but not counted
}

// SlowDesign is for effects that may linger, such as those of a routine or of magnesium: with
// a benefit that fades by half in 2 nights, 3-night blocks would show 0.72 for a true 0.50.
// FastDesign is for what affects a single night, such as alcohol.
var (
	SlowDesign = Design{Block: 7, Settle: 2}
	FastDesign = Design{Block: 2}
)

// DesignOf returns the design that suits what is tried; "" is the routine. Supplements,
// exercise and movement may linger as a routine does.
func DesignOf(f Factor) Design {
	switch f {
	case "", Magnesium, Supplement, Exercise, Movement:
		return SlowDesign
	default:
		return FastDesign
	}
}

// BlocksInRound is the number of blocks of a round.
const BlocksInRound = 4

// RoundOrders returns the orders of on and off blocks in a round, which are equally likely.
func RoundOrders() [6][BlocksInRound]bool {
	return [...][BlocksInRound]bool{
		{true, true, false, false},
		{true, false, true, false},
		{true, false, false, true},
		{false, true, true, false},
		{false, true, false, true},
		{false, false, true, true},
	}
}

// Round returns the number of nights of a round.
func (d Design) Round() int { return d.Block * BlocksInRound }

// Counts reports whether a night of a trial, numbered from 0, is compared: it is none of the
// settling nights of its block.
func (d Design) Counts(day int) bool { return day%d.Block >= d.Settle }

// Least returns the fewest whole rounds that have an answer.
func (d Design) Least() int {
	if d == FastDesign {
		return 8
	}
	return 3
}

// Rounds returns the lengths to choose from, the standard one first.
func (d Design) Rounds() []int {
	if d == FastDesign {
		return []int{14, 8, 21}
	}
	return []int{4, 3, 5, 6}
}

// scheduleStream is the stream of a plan's seed that schedules are drawn from. Other draws
// from the same seed need other streams.
const scheduleStream = 1

// DrawSchedule draws which blocks of a number of rounds are on. The same seed draws the
// same.
func DrawSchedule(rounds int, seed uint64) []bool {
	return DrawScheduleFrom(rand.New(rand.NewPCG(seed, scheduleStream)), rounds)
}

// DrawScheduleFrom is DrawSchedule with a random source of the caller's.
func DrawScheduleFrom(random *rand.Rand, rounds int) []bool {
	orders := RoundOrders()
	on := make([]bool, 0, rounds*BlocksInRound)
	for range rounds {
		on = append(on, orders[random.IntN(len(orders))][:]...)
	}
	return on
}

// Plan is a trial as it was planned before its first night.
type Plan struct {
	Factor  Factor `json:"factor,omitempty"` // what is tried; "" is the routine
	Start   Date   `json:"start"`            // its first night
	Design  Design `json:"design"`
	Rounds  int    `json:"rounds"`
	Seed    uint64 `json:"seed"`
	On      []bool `json:"on"`               // block by block
	Stopped Date   `json:"stopped,omitzero"` // the last night of one that was stopped early

	Changed time.Time `json:"changed,omitzero"` // zero: not known
}

// Drawn reports whether the schedule is the one that the seed draws. One that was edited was
// not left to chance, and is not analysed.
func (p Plan) Drawn() bool {
	return p.Rounds > 0 && p.Design.Settle >= 0 && p.Design.Settle < p.Design.Block && slices.Equal(p.On, DrawSchedule(p.Rounds, p.Seed))
}

// Nights returns the number of nights of the whole trial.
func (p Plan) Nights() int { return p.Rounds * p.Design.Round() }

// Last returns the last night of the whole trial.
func (p Plan) Last() Date { return p.Start.AddDays(p.Nights() - 1) }

// Assigned reports whether a night is on or off, and whether it is one of the trial at all.
func (p Plan) Assigned(night Date) (on, assigned bool) {
	day := night.DaysSince(p.Start)
	if day < 0 || p.Design.Block < 1 || day/p.Design.Block >= len(p.On) || !p.Stopped.IsZero() && night.Compare(p.Stopped) > 0 {
		return false, false
	}
	return p.On[day/p.Design.Block], true
}

// Over reports whether the trial has ended by this night, or was stopped.
func (p Plan) Over(asOf Date) bool {
	return asOf.Compare(p.End()) >= 0
}

// End returns the last night of the trial, which is earlier than Last where it was stopped.
func (p Plan) End() Date {
	return earlier(p.Stopped, p.Last())
}

// Withdrawn reports whether the trial was stopped before its first night. Its record stays
// so that a copy of the journal learns of that, and is not shown.
func (p Plan) Withdrawn() bool { return !p.Stopped.IsZero() && p.Stopped.Compare(p.Start) < 0 }

// Check returns an error unless the plan, which comes from outside, can be true.
func (p Plan) Check() error {
	_, known := p.Factor.Question()
	switch {
	case p.Start.IsZero():
		return errors.New("it has no first night")
	case p.Factor != "" && !known:
		return fmt.Errorf("%q can't be logged; these can: %s", p.Factor, factorNames())
	case p.Design.Block < 1 || p.Design.Block > mostInPlan || p.Design.Settle < 0 || p.Design.Settle >= p.Design.Block:
		return fmt.Errorf("a trial can't have blocks of %d nights with %d to settle", p.Design.Block, p.Design.Settle)
	case p.Rounds < 1 || p.Rounds > mostInPlan || len(p.On) != p.Rounds*BlocksInRound:
		return fmt.Errorf("its schedule has %d blocks, but it needs %d for each of %d rounds", len(p.On), BlocksInRound, p.Rounds)
	}
	return nil
}

// mostInPlan is the most rounds of a plan, and the most nights of a block.
const mostInPlan = 100

// JoinPlan returns trials, in the order of their starts, with one that was recorded
// elsewhere. A trial is identified by its start and its kind; it is stopped once one of
// its two records says so. No two trials may run at once, or over the same nights: the
// trial in the way of the new one is then returned as conflict, and nothing changes.
// asOf is the last night that is over.
func JoinPlan(plans []Plan, other Plan, asOf Date) (joined []Plan, conflict *Plan) {
	joined = slices.Clone(plans)
	i, known := slices.BinarySearchFunc(joined, other, Plan.compare)
	switch {
	case !known:
		joined = slices.Insert(joined, i, other)
	case joined[i].sameDraw(other):
		joined[i].Stopped = earlier(joined[i].Stopped, other.Stopped)
		joined[i].Changed = latest(joined[i].Changed, other.Changed)
		return joined, nil
	case other.Withdrawn():
		return joined, nil
	case joined[i].Withdrawn():
		joined[i] = other
	default:
		return plans, &plans[i]
	}
	for at := range joined {
		if at != i && other.excludes(joined[at], asOf) {
			return plans, &joined[at]
		}
	}
	return joined, nil
}

// compare orders trials by their starts and kinds, which identify them.
func (p Plan) compare(other Plan) int {
	return cmp.Or(p.Start.Compare(other.Start), cmp.Compare(p.Factor, other.Factor))
}

// mergePlans returns the trials of two copies of a journal in their order, each with its newest
// change. Where no moments are known, a trial that was stopped is.
func mergePlans(ours, theirs []Plan) []Plan {
	newer := func(a, b Plan) int {
		stopped := a.Stopped.IsZero() != b.Stopped.IsZero()
		switch {
		case !a.Changed.Equal(b.Changed):
			return a.Changed.Compare(b.Changed)
		case stopped && b.Stopped.IsZero():
			return 1
		case stopped:
			return -1
		default:
			return cmp.Or(b.Stopped.Compare(a.Stopped), strings.Compare(text(a), text(b)))
		}
	}
	merged := slices.Concat(ours, theirs)
	sort.SliceStable(merged, func(i, j int) bool { return cmp.Or(merged[i].compare(merged[j]), newer(merged[j], merged[i])) < 0 })
	return slices.CompactFunc(merged, func(a, b Plan) bool { return a.compare(b) == 0 })
}

// Runnable returns the trials, which are in the order of their starts, without those that were
// withdrawn, and those that begin while another one runs, as where two machines started one
// each: that is the one that counts.
func Runnable(plans []Plan) []Plan {
	var runnable []Plan
	for _, p := range plans {
		last := len(runnable) - 1
		if !p.Withdrawn() && (last < 0 || p.Start.Compare(runnable[last].End()) > 0) {
			runnable = append(runnable, p)
		}
	}
	return runnable
}

// Equal reports whether two plans are the same in everything.
func (p Plan) Equal(other Plan) bool {
	return p.Start == other.Start && p.Factor == other.Factor && p.Stopped == other.Stopped && p.sameDraw(other)
}

// sameDraw reports whether two plans are records of one trial.
func (p Plan) sameDraw(other Plan) bool {
	return p.Design == other.Design && p.Rounds == other.Rounds && p.Seed == other.Seed && slices.Equal(p.On, other.On)
}

// excludes reports whether only one of two trials can have been run.
func (p Plan) excludes(other Plan, asOf Date) bool {
	if p.Withdrawn() || other.Withdrawn() {
		return false
	}
	overlap := p.Start.Compare(other.End()) <= 0 && other.Start.Compare(p.End()) <= 0
	return overlap || !p.Over(asOf) && !other.Over(asOf)
}

// earlier is the earlier of two days; the zero Date is none.
func earlier(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && b.Compare(a) < 0 {
		return b
	}
	return a
}
