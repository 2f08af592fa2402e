package routines

import (
	"slices"
	"time"
)

// steer advances to now, and then does what the user wants, unless it is over.
func (p *Player) steer(now time.Time, do func()) []Event {
	p.advance(now)
	if p.phase != Over {
		do()
	}
	return p.drain()
}

// Pause stops the clock until Resume.
func (p *Player) Pause(now time.Time) []Event {
	return p.steer(now, func() {
		if !p.paused {
			p.paused, p.since = true, p.last
			p.emit(Event{Kind: Paused, At: p.last, Remaining: p.current().remaining()})
		}
	})
}

// Resume continues after a pause or an interruption: a hold after LeadIn, and a prep or a
// rest with at least as much time. After Hurt it continues with the next step.
func (p *Player) Resume(now time.Time) []Event {
	return p.steer(now, func() {
		switch {
		case !p.paused:
			return
		case p.hurt:
			p.goTo(p.index + 1)
			return
		case p.phase == Hold:
			p.phase, p.wait = Prep, span{length: LeadIn}
		}
		p.paused = false
		p.wait.length += max(0, LeadIn-p.wait.remaining())
		p.emit(Event{Kind: Resumed, At: p.last, Remaining: p.wait.remaining()})
	})
}

// Skip ends the step and begins the next.
func (p *Player) Skip(now time.Time) []Event {
	return p.steer(now, func() { p.goTo(p.index + 1) })
}

// goTo ends the step, unless it is to begin again, and begins the one at index, or the
// next that is not omitted.
func (p *Player) goTo(index int) {
	if index != p.index {
		p.closeStep(p.last)
	}
	p.beginFrom(index, p.last)
}

// Hurt ends the step at once and waits: for Resume or Skip to begin the next step, Gentler
// to begin the gentler variant of this one, or Stop.
func (p *Player) Hurt(now time.Time) []Event {
	return p.steer(now, func() {
		if !p.paused {
			p.since = p.last
		}
		if !p.hurt {
			p.hurt, p.paused = true, true
			p.results[p.index].Outcome = Hurt
			p.emit(Event{Kind: StepEnded, At: p.last, Hurt: true})
		}
	})
}

// Gentler begins the gentler variant of a step that hurt. Without one it does nothing.
func (p *Player) Gentler(now time.Time) []Event {
	return p.steer(now, func() {
		if gentler := p.steps[p.index].Gentler; p.hurt && gentler != nil {
			p.steps = slices.Insert(p.steps, p.index+1, *gentler)
			p.results = slices.Insert(p.results, p.index+1, unperformed(*gentler))
			p.goTo(p.index + 1)
		}
	})
}

// Back begins the step before this one from its start, or this one if it is the first.
func (p *Player) Back(now time.Time) []Event {
	return p.steer(now, func() {
		to := p.index - 1
		for to >= 0 && p.steps[to].Omitted {
			to--
		}
		if to < 0 {
			to = p.index
		}
		p.goTo(to)
	})
}

// Again begins the step from its start. Time held so far stays counted, and a step that
// was held to its end stays Done.
func (p *Player) Again(now time.Time) []Event {
	return p.steer(now, func() { p.goTo(p.index) })
}

// extension is what Extend adds to the running phase.
const extension = 10 * time.Second

// Extend makes the running phase ten seconds longer. What was planned for the step stays the same.
func (p *Player) Extend(now time.Time) []Event {
	return p.steer(now, func() {
		if p.hurt {
			return
		}
		p.current().length += extension
		if p.phase == Hold {
			p.moveMarks()
		}
		p.emit(Event{Kind: Extended, At: p.last, Remaining: p.current().remaining()})
	})
}

// Stop ends the performance early.
func (p *Player) Stop(now time.Time) []Event {
	return p.steer(now, func() {
		p.closeStep(p.last)
		p.finish(p.last)
	})
}
