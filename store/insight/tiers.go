package insight

// Tier is what may be said of a comparison.
type Tier string

// The tiers of the routine. MixedWithTime means that the two kinds of nights mostly fell
// in different weeks, and Waiting that a trial of the same thing is running, until whose
// end nothing is shown.
const (
	NoCramps        Tier = "no_cramps"
	NotEnough       Tier = "not_enough"
	MixedWithTime   Tier = "mixed_with_time"
	ClearFewer      Tier = "clear_fewer"
	ClearMore       Tier = "clear_more"
	HintFewer       Tier = "hint_fewer"
	HintMore        Tier = "hint_more"
	NoBigDifference Tier = "no_big_difference"
	CannotTell      Tier = "cannot_tell"
	Waiting         Tier = "waiting_for_trial"
)

// The tiers of a factor, besides NotEnough, NoBigDifference, the hints and Waiting.
const (
	StandsOutFewer   Tier = "stands_out_fewer"
	StandsOutMore    Tier = "stands_out_more"
	CouldBeLuckFewer Tier = "could_be_luck_fewer"
	CouldBeLuckMore  Tier = "could_be_luck_more"
	NoClearLink      Tier = "no_clear_link"
)

// The tiers of a trial. TrialRunning has no result yet, and the schedule of TrialAltered
// is not the one that was drawn.
const (
	TrialRunning         Tier = "trial_running"
	TrialAltered         Tier = "trial_altered"
	TrialIncomplete      Tier = "trial_incomplete"
	TrialNoCramps        Tier = "trial_no_cramps"
	TrialClearFewer      Tier = "trial_clear_fewer"
	TrialClearMore       Tier = "trial_clear_more"
	TrialLeaningFewer    Tier = "trial_leaning_fewer"
	TrialLeaningMore     Tier = "trial_leaning_more"
	TrialNoBigDifference Tier = "trial_no_big_difference"
	TrialCannotTell      Tier = "trial_cannot_tell"
)

// The thresholds of the tiers. A value at one of them counts; p goes through reaches.
const (
	gateNights, gateCramps = 10, 10 // with an even mix, fewer than 6 cramps never reach 0.05
	crampFree              = 28     // nights without cramps that are NoCramps
	fewestChanges          = 3      // an A-B-A-B pattern
	leastOverlap           = 0.3
	leastComplete          = 0.6
	mostGap                = 0.2
	firm, faint            = 0.01, 0.05
	bigLo, bigHi           = 2.0 / 3, 1.5 // an interval within them excludes large differences
)

// evidence is what a tier depends on besides counts.
type evidence struct {
	known         bool // a ratio could be computed
	rr, lo, hi, p float64
}

// evidenceOf returns the evidence of a ratio. p and the interval are one test, so an end
// that was rounded to the other side of 1 is moved to 1.
func evidenceOf(r *Ratio) evidence {
	if r == nil {
		return evidence{}
	}
	e := evidence{known: true, rr: r.RR, p: r.P()}
	e.lo, e.hi = r.Interval(0.95)
	switch {
	case !e.excludes():
		e.lo, e.hi = min(e.lo, 1), max(e.hi, 1)
	case e.rr < 1:
		e.hi = min(e.hi, 1)
	default:
		e.lo = max(e.lo, 1)
	}
	return e
}

func (e evidence) estimate() Estimate { return Estimate{number(e.rr), number(e.lo), number(e.hi)} }

// roundoff is the relative error that a computed p may have.
const roundoff = 1e-12

// reaches reports whether p is at most a threshold, allowing for the last bits of the
// computation.
func reaches(p, threshold float64) bool { return p <= threshold*(1+roundoff) }

// excludes reports whether the 95 % interval excludes 1. p decides, since the ends of the
// interval are rounded.
func (e evidence) excludes() bool { return e.known && reaches(e.p, faint) }

func (e evidence) small() bool { return e.known && e.lo >= bigLo && e.hi <= bigHi }

func (e evidence) towards(fewer, more Tier) Tier {
	if e.rr < 1 {
		return fewer
	}
	return more
}

// gate reports whether there is enough to compare. It looks at totals, never at a result.
func gate(n1, n0, cramps int) bool {
	return n1 >= gateNights && n0 >= gateNights && cramps >= gateCramps
}

func (c Comparison) enough() bool { return gate(c.RawN1, c.RawN0, c.RawX1+c.RawX0) }

// routineTier decides the tier of the routine, in this order. complete is the share
// of nights checked in, and gap the difference in missed check-ins between evenings
// with the routine and others.
func routineTier(c Comparison, e evidence, complete, gap float64) Tier {
	switch {
	case c.RawX1+c.RawX0 == 0 && c.RawN1+c.RawN0 >= crampFree:
		return NoCramps
	case !c.enough():
		return NotEnough
	case c.Changes < fewestChanges || c.Overlap < leastOverlap || !gate(c.N1, c.N0, c.X1+c.X0) || !e.known:
		return MixedWithTime
	case reaches(e.p, firm) && complete >= leastComplete && gap <= mostGap:
		return e.towards(ClearFewer, ClearMore)
	case e.excludes():
		return e.towards(HintFewer, HintMore)
	case e.small():
		return NoBigDifference
	default:
		return CannotTell
	}
}

// factorTier decides the tier of a factor that passed the gate; holm is its adjusted p.
func factorTier(e evidence, holm float64) Tier {
	switch {
	case !e.known:
		return NotEnough
	case reaches(holm, firm):
		return e.towards(StandsOutFewer, StandsOutMore)
	case reaches(holm, faint):
		return e.towards(HintFewer, HintMore)
	case e.excludes():
		return e.towards(CouldBeLuckFewer, CouldBeLuckMore)
	case e.small():
		return NoBigDifference
	default:
		return NoClearLink
	}
}

// trialTier decides the tier of a trial by its whole rounds, of which least are needed; p
// is that of the randomisation test, and on and off are the shares of the nights to
// compare that were checked in.
func trialTier(e evidence, p float64, rounds, least int, on, off float64) Tier {
	uneven := reaches(p, faint)
	switch {
	case rounds < least || min(on, off) < leastComplete:
		return TrialIncomplete
	case !e.known:
		return TrialNoCramps
	case uneven && e.excludes():
		return e.towards(TrialClearFewer, TrialClearMore)
	case uneven || e.excludes():
		return e.towards(TrialLeaningFewer, TrialLeaningMore)
	case e.small():
		return TrialNoBigDifference
	default:
		return TrialCannotTell
	}
}
