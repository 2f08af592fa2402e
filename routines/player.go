package routines

import (
	"cmp"
	"time"
)

// MaxGap is the longest time between two readings that counts. After a longer one the
// lid was closed or the job was stopped, and nobody held anything.
const MaxGap = 3 * time.Second

// LeadIn is the time to get back into position after a pause.
const LeadIn = 3 * time.Second

// Player performs a routine in time. It has no clock and starts no goroutine: every
// method that takes now advances to it first, and returns all events since the last
// call. Times are read by the wall clock, because the monotonic one stands still while
// a machine sleeps.
type Player struct {
	routine string
	steps   []Step
	results []Performed

	started, ended time.Time
	last           time.Time // started plus the time measured since
	reading        time.Time // the last now as it came: the clock may be set back

	bring   []string // for the steps of this performance
	first   int      // index of the first of them
	index   int
	phase   Phase
	paused  bool
	since   time.Time // it is paused since then: the last moment that counted
	wait    span      // of a prep, a lead-in or a rest
	hold    span      // of the current repetition
	inRep   bool      // the current repetition has begun: after a pause it continues with a lead-in
	rep     int
	elapsed time.Duration // in this attempt at the step
	attempt time.Duration // held in this attempt at the step
	marks   []mark        // of the current repetition, still to come
	cue     string
	hurt    bool // the step ended because it hurts, and the user chooses what comes next

	events []Event
}

// Options change how a routine is performed. Without them, every step is done from its
// start.
type Options struct {
	Chosen Side // the side of steps for the chosen side; "" is the left
	// Fit returns a step as this body should do it: unchanged, a gentler one, or Omitted.
	// Nil changes nothing.
	Fit func(Step) Step
	// Earlier is a performance that ended early, to be continued at the step in which it
	// stopped. It has to pass Fits.
	Earlier *Result
}

// span is a stretch of time and how much of it is over.
type span struct{ spent, length time.Duration }

func (s span) remaining() time.Duration { return s.length - s.spent }

// NewPlayer starts a performance of r at now.
func NewPlayer(r Routine, now time.Time, o Options) *Player {
	now = now.Round(0)
	chosen, from := cmp.Or(o.Chosen, Left), 0
	p := &Player{routine: r.ID, started: now, last: now, reading: now, steps: r.Unfold(chosen)}
	if o.Earlier != nil {
		p.steps, _ = r.alike(*o.Earlier, chosen)
		from = o.Earlier.Stopped()
	}
	for i, s := range p.steps {
		if o.Fit != nil {
			s = o.Fit(s)
		}
		p.steps[i], p.results = s, append(p.results, unperformed(s))
	}
	if o.Earlier != nil {
		p.resume(*o.Earlier, from)
	}
	p.bring = Bring(p.steps[min(from, len(p.steps)):])
	for p.first = from; p.first < len(p.steps) && p.steps[p.first].Omitted; {
		p.first++
	}
	p.beginFrom(from, p.last)
	return p
}

func unperformed(s Step) Performed {
	outcome := Skipped
	if s.Omitted {
		outcome = Safety
	}
	return Performed{Title: s.Title, Side: s.Side, Planned: s.Work(), Outcome: outcome}
}

// Advance brings the performance to now.
func (p *Player) Advance(now time.Time) []Event {
	p.advance(now)
	return p.drain()
}

// Tick returns the time until the display or the events next change: at the next whole
// second of the running phase, or at the next mark if that is sooner. It reports false
// while nothing moves.
func (p *Player) Tick() (time.Duration, bool) {
	if !p.running() {
		return 0, false
	}
	remaining := p.current().remaining()
	next := remaining % time.Second
	if next == 0 {
		next = time.Second
	}
	return min(next, p.nextChange()), true
}

// State returns what there is to show at the last reading.
func (p *Player) State() State {
	s := State{
		Index: p.index, Then: p.following(), Steps: p.steps, Rep: p.rep, Phase: p.phase, Paused: p.paused, Cue: p.cue,
		LeadIn: p.phase == Prep && p.inRep, Hurt: p.hurt, Remaining: p.remaining(),
	}
	if p.phase == Over {
		s.Total = total(p.steps)
		return s
	}
	s.Bring = p.toBring()
	s.Step, s.PhaseRemaining, s.Length = p.steps[p.index], p.current().remaining(), p.current().length
	s.Total = total(p.steps[:p.index]) + p.elapsed + s.Remaining
	return s
}

// Result returns what was done so far. A step that is under way is Cut.
// It has too many callers to be inlined.
//
//go:noinline
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

// current is the span that is running.
func (p *Player) current() *span {
	if p.phase == Hold {
		return &p.hold
	}
	return &p.wait
}

// toBring is what to have at hand, at the first step.
func (p *Player) toBring() []string {
	if p.index != p.first {
		return nil
	}
	return p.bring
}

// following is the index of the next step that is not omitted, or past the last.
func (p *Player) following() int {
	next := p.index + 1
	for next < len(p.steps) && p.steps[next].Omitted {
		next++
	}
	return next
}

// remaining is the time to the end of the routine.
func (p *Player) remaining() time.Duration {
	if p.phase == Over {
		return 0
	}
	return p.remainingInStep() + total(p.steps[p.index+1:])
}

// total is the time of the steps that are not omitted.
func total(steps []Step) (sum time.Duration) {
	for _, s := range steps {
		if !s.Omitted {
			sum += s.Total()
		}
	}
	return sum
}

func (p *Player) remainingInStep() time.Duration {
	if p.hurt {
		return 0
	}
	s := p.steps[p.index]
	sum := p.current().remaining() + time.Duration(s.Reps-p.rep-1)*(s.Hold+s.Rest)
	switch {
	case p.phase == Rest: // it is the one before the next repetition
		sum -= s.Rest
	case p.phase == Prep && p.inRep:
		sum += p.hold.remaining()
	case p.phase == Prep:
		sum += s.Hold
	}
	return sum
}

// emit has too many callers to be inlined.
//
//go:noinline
func (p *Player) emit(e Event) {
	e.Index, e.Step, e.Rep = p.index, p.steps[p.index], p.rep
	p.events = append(p.events, e)
}

// drain returns the events since the last call.
func (p *Player) drain() []Event {
	events := p.events
	p.events = nil
	return events
}
