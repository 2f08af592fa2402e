package routines

import (
	"slices"
	"time"
)

// Pause stops the clock until Resume.
func (p *Player) Pause(now time.Time) []Event {
	p.advance(now)
	if p.running() {
		p.paused = true
		p.emit(Event{Kind: Paused, At: p.last, Remaining: p.current().remaining()})
	}
	return p.drain()
}

// Resume continues after a pause or an interruption: a hold after LeadIn, and a prep or a
// rest with at least as much time. After Hurt it continues with the next step.
func (p *Player) Resume(now time.Time) []Event {
	p.advance(now)
	if !p.paused || p.phase == Over {
		return p.drain()
	}
	p.paused = false
	if p.hurt {
		p.endStep(p.last)
		return p.drain()
	}
	if p.phase == Hold {
		p.phase, p.wait = Prep, span{length: LeadIn}
	}
	if short := LeadIn - p.wait.remaining(); short > 0 {
		p.wait.length += short
	}
	p.emit(Event{Kind: Resumed, At: p.last, Remaining: p.wait.remaining()})
	return p.drain()
}

// Skip ends the step and begins the next.
func (p *Player) Skip(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		p.endStep(p.last)
	}
	return p.drain()
}

// Hurt ends the step at once and waits: for Resume or Skip to begin the next step, Gentler
// to begin the gentler variant of this one, or Stop.
func (p *Player) Hurt(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over && !p.hurt {
		p.hurt, p.paused = true, true
		p.results[p.index].Outcome = Hurt
		p.emit(Event{Kind: StepEnded, At: p.last, Hurt: true})
	}
	return p.drain()
}

// Gentler begins the gentler variant of a step that hurt. Without one it does nothing.
func (p *Player) Gentler(now time.Time) []Event {
	p.advance(now)
	s := p.steps[p.index].Gentler
	if p.phase == Over || !p.hurt || s == nil {
		return p.drain()
	}
	p.paused = false
	p.steps = slices.Insert(p.steps, p.index+1, *s)
	p.results = slices.Insert(p.results, p.index+1, unperformed(*s))
	p.begin(p.index+1, p.last)
	return p.drain()
}

// Back begins the step before this one from its start, or this one if it is the first.
func (p *Player) Back(now time.Time) []Event {
	p.advance(now)
	if p.phase == Over {
		return p.drain()
	}
	to := p.index
	for i := p.index - 1; i >= 0; i-- {
		if !p.steps[i].Omitted {
			to = i
			break
		}
	}
	if to < p.index {
		p.closeStep(p.last)
	}
	p.paused = false
	p.begin(to, p.last)
	return p.drain()
}

// Again begins the step from its start. Time held so far stays counted, and a step that
// was held to its end stays Done.
func (p *Player) Again(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		p.begin(p.index, p.last)
	}
	return p.drain()
}

// Extend lengthens the running phase. What was planned for the step stays the same.
func (p *Player) Extend(now time.Time, by time.Duration) []Event {
	p.advance(now)
	if p.phase == Over || p.hurt {
		return p.drain()
	}
	p.current().length += by
	if p.phase == Hold {
		p.moveMarks()
	}
	p.emit(Event{Kind: Extended, At: p.last, Remaining: p.current().remaining()})
	return p.drain()
}

// Stop ends the performance early.
func (p *Player) Stop(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		p.closeStep(p.last)
		p.finish(p.last)
	}
	return p.drain()
}
