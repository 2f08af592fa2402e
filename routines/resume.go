package routines

import (
	"slices"
	"time"
)

// Fits reports whether a performance of r can continue an earlier one: the steps are
// the same, apart from gentler ones, and some of them are still to do.
func (r Routine) Fits(earlier Result) bool {
	steps, same := r.alike(earlier, Left)
	return same && earlier.Stopped() < len(steps)
}

// alike returns the steps of r together with the gentler ones that were inserted in the
// earlier performance, and reports whether these are the steps of that performance.
func (r Routine) alike(earlier Result, chosen Side) ([]Step, bool) {
	steps := r.Unfold(chosen)
	for i, was := range earlier.Steps {
		if i > 0 && (i == len(steps) || !was.fits(steps[i])) {
			if gentler := steps[i-1].Gentler; gentler != nil && earlier.Steps[i-1].Outcome == Hurt {
				steps = slices.Insert(steps, i, *gentler)
			}
		}
		if i >= len(steps) || !was.fits(steps[i]) {
			return nil, false
		}
	}
	return steps, earlier.Routine == r.ID && len(earlier.Steps) == len(steps)
}

// fits reports whether s, or its gentler variant, was performed.
func (p Performed) fits(s Step) bool { return p.of(s) || s.Gentler != nil && p.of(*s.Gentler) }

// of reports whether s itself was performed.
func (p Performed) of(s Step) bool {
	return p.Title == s.Title && p.Side == s.Side && p.Planned == s.Work()
}

// Stopped returns the index of the step to continue with: the last one that was cut, or
// else the one after the last that was done or hurt.
func (r Result) Stopped() int {
	for i, s := range slices.Backward(r.Steps) {
		switch s.Outcome {
		case Cut:
			return i
		case Done, Hurt:
			return i + 1
		}
	}
	return 0
}

// resume counts what was done earlier, up to the step to continue with. For that step
// only time held of the same movement counts: what fits the body may have changed.
func (p *Player) resume(earlier Result, from int) {
	p.started = earlier.Started.Round(0)
	for _, t := range []time.Time{p.started, earlier.Ended.Round(0)} {
		if t.After(p.last) { // the clock was set back since
			p.last = t
		}
	}
	copy(p.results[:from], earlier.Steps[:from])
	if from < len(p.steps) && !p.steps[from].Omitted && earlier.Steps[from].of(p.steps[from]) {
		p.results[from] = earlier.Steps[from]
	}
}
