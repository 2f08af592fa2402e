package routines

import (
	"cmp"
	"slices"
	"time"
)

// MaxGap is the longest time between two readings that is believed. After more
// than that the lid was closed or the job was stopped, and nobody held anything.
const MaxGap = 3 * time.Second

// LeadIn is the time to get back into position after a pause.
const LeadIn = 3 * time.Second

// Player performs a routine in time. It owns no clock and starts no goroutine:
// every method that takes now first advances to it, and returns all events since
// the call before. Readings are taken by the wall clock, because the monotonic
// one stands still while a machine sleeps.
type Player struct {
	routine string
	steps   []Step
	results []Performed

	started, ended time.Time
	last           time.Time // started, and the time that has passed since
	reading        time.Time // the clock's own last reading, which may be set back

	index  int
	phase  Phase
	paused bool
	wait   span // of a prep, a lead-in or a rest
	hold   span // of the current repetition
	begun  bool // the current repetition: it goes on after a lead-in
	rep    int
	ran    time.Duration // in this attempt at the step
	tried  time.Duration // held in this attempt at the step
	marks  []mark        // of the current repetition, still to come
	cue    string
	hurt   bool // the step ended because it hurts: what is next waits for the user

	events []Event
}

// Options is how a performance differs from doing every step anew.
type Options struct {
	Chosen Side // the side of steps for the chosen side; "" is the left
	// Fit decides what is done of a step: itself or a gentler one, with its Why, or
	// nothing. Nil does every step as it is.
	Fit func(Step) (fitted Step, do bool)
	// Earlier is a performance of the same routine that ended early, to go on
	// with at the step in which it stopped. It has to Fit.
	Earlier *Result
}

// span is a stretch of time and how much of it is over.
type span struct{ spent, length time.Duration }

func (s span) remaining() time.Duration { return s.length - s.spent }

// NewPlayer starts a performance of r at now.
func NewPlayer(r Routine, now time.Time, o Options) *Player {
	now = now.Round(0)
	p := &Player{routine: r.ID, started: now, last: now, reading: now}
	p.steps = r.Unfold(cmp.Or(o.Chosen, Left))
	from := 0
	if o.Earlier != nil {
		p.steps, _ = r.alike(*o.Earlier, cmp.Or(o.Chosen, Left))
		from = o.Earlier.Stopped()
	}
	for i, s := range p.steps {
		outcome := Skipped
		if o.Fit != nil && i >= from {
			fitted, do := o.Fit(s)
			if p.steps[i] = fitted; !do {
				outcome = Safety
			}
		}
		s = p.steps[i]
		p.results = append(p.results, Performed{Title: s.Title, Side: s.Side, Planned: s.Work(), Outcome: outcome})
	}
	if o.Earlier != nil {
		p.takeOver(*o.Earlier, from)
	}
	p.beginFrom(from, p.last)
	return p
}

// Fits reports whether r can go on with an earlier performance: it has the same
// steps, but for gentler ones between them or in their places, and some are still to
// do.
func (r Routine) Fits(earlier Result) bool {
	steps, same := r.alike(earlier, Left)
	return same && earlier.Stopped() < len(steps)
}

// alike returns the steps of r with those gentler ones that were performed earlier
// between them, and reports whether these are the steps of the earlier performance.
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

// fits reports whether it is s that was performed, or the gentler step in its place.
func (p Performed) fits(s Step) bool { return p.of(s) || s.Gentler != nil && p.of(*s.Gentler) }

// of reports whether it is s that was performed.
func (p Performed) of(s Step) bool {
	return p.Title == s.Title && p.Side == s.Side && p.Planned == s.Work()
}

// Stopped returns the index of the step to go on with: the one that was cut, or
// else the one after the last that was come to.
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

// takeOver counts what was done earlier, up to the step to go on with. Of that one
// only what was done of the same step counts: what fits the body may have changed.
func (p *Player) takeOver(earlier Result, from int) {
	p.started = earlier.Started.Round(0)
	for _, t := range []time.Time{p.started, earlier.Ended.Round(0)} {
		if t.After(p.last) { // the clock was set back since
			p.last = t
		}
	}
	copy(p.results[:from], earlier.Steps[:from])
	if from < len(p.steps) && p.results[from].Outcome != Safety && earlier.Steps[from].of(p.steps[from]) {
		p.results[from] = earlier.Steps[from]
	}
}

// Advance brings the performance to now.
func (p *Player) Advance(now time.Time) []Event {
	p.advance(now)
	return p.take()
}

// Tick returns the time until the display or the events next change: the next
// whole second of what runs, or the next mark if that is sooner. It returns
// false while nothing moves.
func (p *Player) Tick() (time.Duration, bool) {
	if !p.running() {
		return 0, false
	}
	left := p.current().remaining()
	next := left % time.Second
	if next == 0 {
		next = min(left, time.Second)
	}
	if p.phase == Hold && len(p.marks) > 0 {
		next = min(next, p.marks[0].at-p.hold.spent)
	}
	return next, true
}

// State returns what there is to show as of the last reading.
func (p *Player) State() State {
	s := State{
		Index: p.index, Then: p.following(), Steps: p.steps, Rep: p.rep, Phase: p.phase, Paused: p.paused, Cue: p.cue,
		LeadIn: p.phase == Prep && p.begun, Hurt: p.hurt, Remaining: p.remaining(),
	}
	for i, step := range p.steps {
		if (i < p.index || p.phase == Over) && p.results[i].Outcome != Safety {
			s.Total += step.Total()
		}
	}
	if p.phase == Over {
		return s
	}
	s.Step, s.PhaseRemaining, s.Length = p.steps[p.index], p.current().remaining(), p.current().length
	s.Total += p.ran + s.Remaining
	return s
}

// Result returns what was done so far; a step in the middle of which it ends is
// Cut.
func (p *Player) Result() Result {
	steps := append([]Performed(nil), p.results...)
	end := p.ended
	if p.phase != Over {
		steps[p.index].Outcome = p.outcome()
		end = p.last
	}
	return Result{Routine: p.routine, Started: p.started, Ended: end, Steps: steps}
}

func (p *Player) running() bool { return !p.paused && p.phase != Over }

// current is the span that runs now.
func (p *Player) current() *span {
	if p.phase == Hold {
		return &p.hold
	}
	return &p.wait
}

// following is the index of the next step that is not left out, or past the last.
func (p *Player) following() int {
	next := p.index + 1
	for next < len(p.steps) && p.results[next].Outcome == Safety {
		next++
	}
	return next
}

func (p *Player) remaining() time.Duration {
	if p.phase == Over {
		return 0
	}
	sum := p.remainingOfStep()
	for i, s := range p.steps[p.index+1:] {
		if p.results[p.index+1+i].Outcome != Safety {
			sum += s.Total()
		}
	}
	return sum
}

func (p *Player) remainingOfStep() time.Duration {
	if p.hurt {
		return 0
	}
	s := p.steps[p.index]
	sum := p.current().remaining()
	toCome := s.Reps - p.rep - 1 // repetitions after the current one
	switch {
	case p.phase == Prep && p.begun:
		sum += p.hold.remaining()
	case p.phase == Prep:
		sum += s.Hold
	}
	return sum + time.Duration(toCome)*(s.Hold+s.Rest) - p.restUnderWay(s)
}

// restUnderWay is what has to be taken off when the rest before the next
// repetition already runs.
func (p *Player) restUnderWay(s Step) time.Duration {
	if p.phase == Rest {
		return s.Rest
	}
	return 0
}

func (p *Player) emit(e Event) {
	e.Index, e.Step, e.Rep = p.index, p.steps[p.index], p.rep
	p.events = append(p.events, e)
}

func (p *Player) take() []Event {
	events := p.events
	p.events = nil
	return events
}
