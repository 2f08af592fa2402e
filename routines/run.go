package routines

import (
	"cmp"
	"slices"
	"time"
)

// HalfFrom is the shortest hold whose half is announced.
const HalfFrom = 10 * time.Second

// mark is an event at a moment of a hold.
type mark struct {
	at    time.Duration
	event Event
}

// marksOf returns the events of a hold in the order of their moments: its cues,
// its half, and the countdown at its end.
func marksOf(cues []Cue, length time.Duration) []mark {
	var marks []mark
	for _, c := range cues {
		marks = append(marks, mark{c.At, Event{Kind: CueReached, Text: c.Say}})
	}
	if length >= HalfFrom {
		marks = append(marks, mark{length / 2, Event{Kind: Half}})
	}
	for _, left := range []time.Duration{10 * time.Second, 3 * time.Second, 2 * time.Second, time.Second} {
		if left < length {
			marks = append(marks, mark{length - left, Event{Kind: Countdown}})
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.at, b.at) })
	return marks
}

// moveMarks makes the marks anew after an extension. What was reached is not
// reached again; only the countdown is, because its end has moved.
func (p *Player) moveMarks() {
	isHalf := func(m mark) bool { return m.event.Kind == Half }
	halfToCome := slices.ContainsFunc(p.marks, isHalf)
	p.marks = slices.DeleteFunc(marksOf(p.steps[p.index].Cues, p.hold.length), func(m mark) bool {
		return m.at <= p.hold.spent || isHalf(m) && !halfToCome
	})
}

func (p *Player) advance(now time.Time) {
	now = now.Round(0)
	gap := max(0, now.Sub(p.reading)) // a clock set back counts nothing, and takes nothing away
	from := p.last
	p.reading, p.last = now, from.Add(gap)
	switch {
	case !p.running() || gap == 0:
	case gap > MaxGap:
		p.paused = true
		p.emit(Event{Kind: Interrupted, At: p.last, Remaining: gap})
	default:
		p.run(from, gap)
	}
}

// run lets time pass, change by change, so that one long reading and many short
// ones come to the same.
func (p *Player) run(at time.Time, gap time.Duration) {
	for p.phase != Over {
		part := min(gap, p.nextChange())
		p.pass(part)
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

func (p *Player) pass(part time.Duration) {
	p.ran += part
	p.current().spent += part
	if p.phase == Hold {
		p.tried += part
		p.credit(part)
	}
}

// credit counts what was held of the step, which is Done from the first attempt on that
// was held to its end, unless it hurt.
func (p *Player) credit(held time.Duration) {
	result := &p.results[p.index]
	result.Held += held
	if p.tried >= result.Planned && result.Outcome != Hurt {
		result.Outcome = Done
	}
}

// change makes the one change that is due, if one is.
func (p *Player) change(at time.Time) bool {
	if p.nextChange() > 0 {
		return false
	}
	switch {
	case p.phase == Hold && len(p.marks) > 0:
		p.reach(at)
	case p.phase == Hold:
		p.endHold(at)
	case p.begun: // a lead-in: the hold goes on
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

func (p *Player) reach(at time.Time) {
	e := p.marks[0].event
	p.marks = p.marks[1:]
	if e.Kind == CueReached {
		p.cue = e.Text
	}
	e.At, e.Remaining = at, p.hold.remaining()
	p.emit(e)
}

// beginFrom begins the first step from index on that is not left out, or finishes
// where there is none.
func (p *Player) beginFrom(index int, at time.Time) {
	for ; index < len(p.steps); index++ {
		if p.results[index].Outcome != Safety {
			p.begin(index, at)
			return
		}
		p.index = index
		p.emit(Event{Kind: Omitted, At: at})
	}
	p.finish(at)
}

func (p *Player) begin(index int, at time.Time) {
	p.index, p.rep, p.begun, p.ran, p.tried, p.cue, p.hurt = index, 0, false, 0, 0, "", false
	p.phase, p.wait = Prep, span{length: p.steps[index].Prep}
	p.emit(Event{Kind: StepBegan, At: at, Remaining: p.wait.length})
	if p.wait.length == 0 {
		p.beginHold(at)
	}
}

func (p *Player) beginHold(at time.Time) {
	s := p.steps[p.index]
	p.phase, p.begun, p.hold = Hold, true, span{length: s.Hold}
	p.marks = marksOf(s.Cues, s.Hold)
	p.emit(Event{Kind: HoldBegan, At: at, Remaining: s.Hold})
	for len(p.marks) > 0 && p.marks[0].at == 0 {
		p.reach(at)
	}
}

func (p *Player) endHold(at time.Time) {
	s := p.steps[p.index]
	p.begun = false
	p.emit(Event{Kind: HoldEnded, At: at})
	switch {
	case p.rep+1 >= s.Reps:
		p.end(at)
	case s.Rest > 0:
		p.phase, p.wait = Rest, span{length: s.Rest}
		p.emit(Event{Kind: RestBegan, At: at, Remaining: s.Rest})
	default:
		p.rep++
		p.beginHold(at)
	}
}

// end closes the step and goes on to the next, or to the end.
func (p *Player) end(at time.Time) {
	if !p.hurt { // then it was closed at once
		p.settle(at)
	}
	p.beginFrom(p.index+1, at)
}

func (p *Player) settle(at time.Time) {
	p.results[p.index].Outcome = p.outcome()
	p.emit(Event{Kind: StepEnded, At: at, Hurt: p.hurt})
}

func (p *Player) finish(at time.Time) {
	p.phase, p.ended, p.paused, p.hurt = Over, at, false, false
	p.emit(Event{Kind: Finished, At: at})
}

// outcome is what has become of the current step by now, which is the best that one of
// its attempts came to. That it hurt stays, whatever was done before or after.
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
