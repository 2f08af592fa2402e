package insight

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"calmcalf/store/diary"
)

// Factor compares the evenings with a factor and those without it. A link is never a
// reason: the factor may stand in for something else.
type Factor struct {
	Factor diary.Factor `json:"factor"`
	Tier   Tier         `json:"tier"`
	Split  string       `json:"split"` // ">= 2", ">= long", "= back"
	*Sides              // nil where the tier is Waiting
	Estimate
	P       *Number `json:"p,omitempty"`
	Holm    *Number `json:"holm,omitempty"` // P adjusted for every factor looked at
	D       *Number `json:"D,omitempty"`
	Overlap *Number `json:"overlap,omitempty"`
	Changes *int    `json:"changes,omitempty"` // nil where the tier is Waiting
	Text    string  `json:"text"`

	question   diary.Question
	split      split
	comparison Comparison
	evidence   evidence
	waits      bool
}

// Plain reports whether the factor is shown without the details: what could well be luck
// is not.
func (f Factor) Plain() bool { return f.Tier != CouldBeLuckFewer && f.Tier != CouldBeLuckMore }

// factors compares each factor that was ever recorded, up to day end, and adjusts for the
// number of those with enough nights, which is looked.
func (b book) factors(end int, waiting *diary.Plan) (found []Factor, looked int) {
	live, until := b.before(b.days()), b.before(end)
	found = []Factor{} // in JSON a list, also where nothing was recorded
	for _, q := range diary.Questions() {
		if !recorded(q, b.entries) {
			continue
		}
		f := Factor{Factor: q.Factor, Tier: NotEnough, question: q, split: splitOf(q, live, max(end, windowNights))}
		f.waits = waiting != nil && waiting.Factor == q.Factor
		f.Split = f.split.rule(q)
		f.comparison = Compare(rowsOf(until, f.row))
		if !f.comparison.enough() || f.comparison.Ratio == nil {
			f.comparison = Compare(rowsOf(live, f.row))
			f.Sides = f.comparison.counted()
		} else {
			f.evidence = evidenceOf(f.comparison.Ratio)
			f.Sides = f.comparison.compared()
			looked++
		}
		f.Changes = new(f.comparison.Changes)
		found = append(found, f)
	}
	adjust(found)
	rate, d := ownRate(rowsOf(live, entry.row))
	for i := range found {
		found[i].Text = found[i].say(looked, rate, d)
	}
	sort.SliceStable(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return cmp.Or(cmp.Compare(a.Tier.place(), b.Tier.place()), strings.Compare(a.question.Word, b.question.Word)) < 0
	})
	return found, looked
}

// place orders what stands out before hints, and those before the rest, each in the order
// of the alphabet: never by p.
func (t Tier) place() int {
	switch t {
	case StandsOutFewer, StandsOutMore:
		return 0
	case HintFewer, HintMore:
		return 1
	default:
		return 2
	}
}

func recorded(q diary.Question, entries []entry) bool {
	return slices.ContainsFunc(entries, func(e entry) bool {
		_, known := levelOf(q, e.night.Factors)
		return known
	})
}

// row is the night in the arm of the factor. It does not count where that is not known.
func (f Factor) row(e entry) Row {
	r := e.row()
	level, known := levelOf(f.question, e.night.Factors)
	r.Counted = r.Counted && known
	if f.split.with(level) {
		r.Arm = 1
	}
	return r
}

// adjust decides the tiers, with p values adjusted over all factors with enough nights. A
// factor that is on trial counts there, and shows nothing until the end of the trial.
func adjust(found []Factor) {
	var ps []float64
	var at []int
	for i, f := range found {
		if f.evidence.known {
			ps, at = append(ps, f.evidence.p), append(at, i)
		}
	}
	for k, p := range holm(ps) {
		f := &found[at[k]]
		if f.waits {
			continue
		}
		f.Tier = factorTier(f.evidence, p)
		e := f.evidence
		f.Estimate, f.P, f.Holm = e.estimate(), number(e.p), number(p)
		f.D, f.Overlap = number(f.comparison.Spread.D), number(f.comparison.Overlap)
	}
	for i := range found {
		if f := &found[i]; f.waits {
			f.Tier, f.Sides, f.Changes = Waiting, nil, nil
		}
	}
}

// Allowing for a factor moves a ratio that changes by more than these.
const movedLo, movedHi = 0.8, 1.25

// allowing returns the ratio of the routine between evenings that are alike in a factor,
// and reports whether that moves it. Both are of the nights whose factor is known.
func (f Factor) allowing(entries []entry) (ratio float64, moved bool) {
	var plain, adjusted []Row
	for _, e := range entries {
		level, known := levelOf(f.question, e.night.Factors)
		if !known {
			continue
		}
		r := e.routineRow()
		plain = append(plain, r)
		r.Stratum *= 2
		if f.split.with(level) {
			r.Stratum++
		}
		adjusted = append(adjusted, r)
	}
	before, after := Compare(plain).Ratio, Compare(adjusted).Ratio
	if before == nil || after == nil {
		return 0, false
	}
	move := after.RR / before.RR // NaN where both are 0, or infinite
	return after.RR, move < movedLo || move > movedHi
}
