package routines

import "time"

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

	started, last, ended time.Time

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

	events []Event
}

// span is a stretch of time and how much of it is over.
type span struct{ spent, length time.Duration }

func (s span) left() time.Duration { return s.length - s.spent }

// NewPlayer starts a performance of r at now. Steps for the chosen side are done
// on the left.
func NewPlayer(r Routine, now time.Time) *Player {
	now = now.Round(0)
	p := &Player{routine: r.ID, steps: r.Unfold(Left), started: now, last: now}
	for _, s := range p.steps {
		p.results = append(p.results, Performed{Title: s.Title, Side: s.Side, Planned: s.Work(), Outcome: Skipped})
	}
	p.begin(0, now)
	return p
}

// Advance brings the performance to now.
func (p *Player) Advance(now time.Time) []Event {
	p.advance(now)
	return p.take()
}

// Pause stops the clock until Resume.
func (p *Player) Pause(now time.Time) []Event {
	p.advance(now)
	if p.running() {
		p.paused = true
		p.emit(Event{Kind: Paused, At: p.last, Left: p.current().left()})
	}
	return p.take()
}

// Resume goes on after a pause or an interruption: a hold after a lead-in of
// LeadIn, and no prep or rest sooner than that either.
func (p *Player) Resume(now time.Time) []Event {
	p.advance(now)
	if !p.paused || p.phase == Over {
		return p.take()
	}
	p.paused = false
	if p.phase == Hold {
		p.phase, p.wait = Prep, span{length: LeadIn}
	}
	if short := LeadIn - p.wait.left(); short > 0 {
		p.wait.length += short
	}
	p.emit(Event{Kind: Resumed, At: p.last, Left: p.wait.left()})
	return p.take()
}

// Skip ends the step and begins the next.
func (p *Player) Skip(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		p.end(p.last)
	}
	return p.take()
}

// Again begins the step from its start. What was held of it stays counted.
func (p *Player) Again(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		p.begin(p.index, p.last)
	}
	return p.take()
}

// Extend lengthens what runs now. What the step had planned stays as it was.
func (p *Player) Extend(now time.Time, by time.Duration) []Event {
	p.advance(now)
	if p.phase == Over {
		return p.take()
	}
	p.current().length += by
	if p.phase == Hold {
		p.moveMarks()
	}
	p.emit(Event{Kind: Extended, At: p.last, Left: p.current().left()})
	return p.take()
}

// Stop ends the performance early.
func (p *Player) Stop(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		p.settle(p.last)
		p.finish(p.last)
	}
	return p.take()
}

// Tick returns the time until the display or the events next change: the next
// whole second of what runs, or the next mark if that is sooner. It returns
// false while nothing moves.
func (p *Player) Tick() (time.Duration, bool) {
	if !p.running() {
		return 0, false
	}
	left := p.current().left()
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
		Index: p.index, Steps: p.steps, Rep: p.rep, Phase: p.phase, Paused: p.paused, Cue: p.cue,
		LeadIn: p.phase == Prep && p.begun, Remaining: p.remaining(),
	}
	for i, step := range p.steps {
		if i < p.index || p.phase == Over {
			s.Total += step.Total()
		}
	}
	if p.phase == Over {
		return s
	}
	s.Step, s.Left, s.Length = p.steps[p.index], p.current().left(), p.current().length
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

func (p *Player) remaining() time.Duration {
	if p.phase == Over {
		return 0
	}
	sum := p.remainingOfStep()
	for _, s := range p.steps[p.index+1:] {
		sum += s.Total()
	}
	return sum
}

func (p *Player) remainingOfStep() time.Duration {
	s := p.steps[p.index]
	sum := p.current().left()
	toCome := s.Reps - p.rep - 1 // repetitions after the current one
	switch {
	case p.phase == Prep && p.begun:
		sum += p.hold.left()
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
