package routines

import (
	"slices"
	"sort"
	"time"
)

// HalfFrom is the shortest hold of which the half is announced.
const HalfFrom = 10 * time.Second

// mark is an event at a moment of a hold.
type mark struct {
	at    time.Duration
	event Event
}

// marksOf returns the events of a hold in order: its cues, its half, and the countdown
// to its end.
func marksOf(cues []Cue, length time.Duration) []mark {
	const others = 5 // the half, and the countdown
	marks := make([]mark, 0, len(cues)+others)
	for _, c := range cues {
		marks = append(marks, mark{c.At, Event{Kind: CueReached, Text: c.Say}})
	}
	if length >= HalfFrom {
		marks = append(marks, mark{length / 2, Event{Kind: Half}})
	}
	for _, remaining := range []time.Duration{10 * time.Second, 3 * time.Second, 2 * time.Second, time.Second} {
		if remaining < length {
			marks = append(marks, mark{length - remaining, Event{Kind: Countdown}})
		}
	}
	sort.SliceStable(marks, func(i, j int) bool { return marks[i].at < marks[j].at })
	return marks
}

// moveMarks computes the marks again after an extension. Those that were reached stay
// reached, except the countdown, because its end has moved.
func (p *Player) moveMarks() {
	isHalf := func(m mark) bool { return m.event.Kind == Half }
	halfToCome := slices.ContainsFunc(p.marks, isHalf)
	p.marks = slices.DeleteFunc(marksOf(p.steps[p.index].Cues, p.hold.length), func(m mark) bool {
		return m.at <= p.hold.spent || isHalf(m) && !halfToCome
	})
}

func (p *Player) advance(now time.Time) {
	now = now.Round(0)
	gap := max(0, now.Sub(p.reading)) // a clock that was set back neither adds nor removes time
	from := p.last
	p.reading, p.last = now, from.Add(gap)
	switch {
	case !p.running() || gap == 0:
	case gap > MaxGap:
		p.paused, p.since = true, from
		p.emit(Event{Kind: Interrupted, At: p.last, Remaining: gap})
	default:
		p.run(from, gap)
	}
}

// run lets time pass from one change to the next, so that one long reading has the same
// result as many short ones.
func (p *Player) run(at time.Time, gap time.Duration) {
	for p.phase != Over {
		part := min(gap, p.nextChange())
		p.elapse(part)
		at, gap = at.Add(part), gap-part
		if !p.change(at) && gap == 0 {
			return
		}
	}
}

// nextChange is the time until the next mark or the end of the phase.
func (p *Player) nextChange() time.Duration {
	if p.phase == Hold && len(p.marks) > 0 {
		return p.marks[0].at - p.hold.spent
	}
	return p.current().remaining()
}

func (p *Player) elapse(part time.Duration) {
	p.elapsed += part
	p.current().spent += part
	if p.phase == Hold {
		p.attempt += part
		p.credit(part)
	}
}

// credit counts time held. A step is Done once an attempt was held to its end, unless it
// hurt.
func (p *Player) credit(held time.Duration) {
	result := &p.results[p.index]
	result.Held += held
	if p.attempt >= result.Planned && result.Outcome != Hurt {
		result.Outcome = Done
	}
}

// change makes the next change if it is due, and reports whether it was.
func (p *Player) change(at time.Time) bool {
	if p.nextChange() > 0 {
		return false
	}
	switch {
	case p.phase == Hold && len(p.marks) > 0:
		p.reachMark(at)
	case p.phase == Hold:
		p.endHold(at)
	case p.inRep: // the lead-in is over
		p.phase = Hold
		p.emit(Event{Kind: HoldBegan, At: at, Remaining: p.hold.remaining()})
	case p.phase == Rest:
		p.rep++
		p.beginHold(at)
	default:
		p.beginHold(at)
	}
	return true
}

func (p *Player) reachMark(at time.Time) {
	e := p.marks[0].event
	p.marks = p.marks[1:]
	if e.Kind == CueReached {
		p.cue = e.Text
	}
	e.At, e.Remaining = at, p.hold.remaining()
	p.emit(e)
}

// beginFrom begins the first step from index on that is not omitted, or finishes if there
// is none.
func (p *Player) beginFrom(index int, at time.Time) {
	for ; index < len(p.steps); index++ {
		if !p.steps[index].Omitted {
			p.begin(index, at)
			return
		}
		p.index = index
		p.emit(Event{Kind: Omitted, At: at})
	}
	p.finish(at)
}

func (p *Player) begin(index int, at time.Time) {
	p.index, p.rep, p.inRep, p.elapsed, p.attempt, p.cue, p.hurt, p.paused = index, 0, false, 0, 0, "", false, false
	p.phase, p.wait = Prep, span{length: p.steps[index].Prep}
	p.emit(Event{Kind: StepBegan, At: at, Remaining: p.wait.length, Bring: p.toBring()})
	if p.wait.length == 0 {
		p.beginHold(at)
	}
}

func (p *Player) beginHold(at time.Time) {
	s := p.steps[p.index]
	p.phase, p.inRep, p.hold = Hold, true, span{length: s.Hold}
	p.marks = marksOf(s.Cues, s.Hold)
	p.emit(Event{Kind: HoldBegan, At: at, Remaining: s.Hold})
	for len(p.marks) > 0 && p.marks[0].at == 0 {
		p.reachMark(at)
	}
}

func (p *Player) endHold(at time.Time) {
	s := p.steps[p.index]
	p.inRep = false
	p.emit(Event{Kind: HoldEnded, At: at})
	switch {
	case p.rep+1 >= s.Reps:
		p.closeStep(at)
		p.beginFrom(p.index+1, at)
	case s.Rest > 0:
		p.phase, p.wait = Rest, span{length: s.Rest}
		p.emit(Event{Kind: RestBegan, At: at, Remaining: s.Rest})
	default:
		p.rep++
		p.beginHold(at)
	}
}

func (p *Player) closeStep(at time.Time) {
	if !p.hurt { // one that hurt is closed already
		p.results[p.index].Outcome = p.outcome()
		p.emit(Event{Kind: StepEnded, At: at})
	}
}

// finish ends the performance: one that is paused ended with the pause, which may have
// lasted all night.
func (p *Player) finish(at time.Time) {
	p.ended = at
	if p.paused {
		p.ended = p.since
	}
	p.phase, p.paused, p.hurt = Over, false, false
	p.emit(Event{Kind: Finished, At: at})
}

// outcome is that of the current step so far: the best of its attempts, except that a step
// that hurt once stays Hurt.
func (p *Player) outcome() Outcome {
	switch result := p.results[p.index]; {
	case result.Outcome == Hurt, result.Outcome == Done:
		return result.Outcome
	case result.Held > 0:
		return Cut
	default:
		return Skipped
	}
}
