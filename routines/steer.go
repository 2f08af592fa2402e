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
	return p.take()
}

// Resume goes on after a pause or an interruption: a hold after a lead-in of
// LeadIn, and no prep or rest sooner than that either. After Hurt it goes on with
// the next step.
func (p *Player) Resume(now time.Time) []Event {
	p.advance(now)
	if !p.paused || p.phase == Over {
		return p.take()
	}
	p.paused = false
	if p.hurt {
		p.end(p.last)
		return p.take()
	}
	if p.phase == Hold {
		p.phase, p.wait = Prep, span{length: LeadIn}
	}
	if short := LeadIn - p.wait.remaining(); short > 0 {
		p.wait.length += short
	}
	p.emit(Event{Kind: Resumed, At: p.last, Remaining: p.wait.remaining()})
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

// Hurt ends the step at once and waits for what is next: Resume or Skip for the
// next step, Gentler for the gentler variant of this one, or Stop.
func (p *Player) Hurt(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over && !p.hurt {
		p.hurt, p.paused = true, true
		p.results[p.index].Outcome = Hurt
		p.settle(p.last)
	}
	return p.take()
}

// Gentler begins the gentler variant of a step that hurt, where it has one.
func (p *Player) Gentler(now time.Time) []Event {
	p.advance(now)
	s := p.steps[p.index].Gentler
	if p.phase == Over || !p.hurt || s == nil {
		return p.take()
	}
	p.paused = false
	p.steps = slices.Insert(p.steps, p.index+1, *s)
	p.results = slices.Insert(p.results, p.index+1, Performed{Title: s.Title, Side: s.Side, Planned: s.Work(), Outcome: Skipped})
	p.begin(p.index+1, p.last)
	return p.take()
}

// Back begins the step before from its start, or this one where it is the first.
func (p *Player) Back(now time.Time) []Event {
	p.advance(now)
	if p.phase == Over {
		return p.take()
	}
	to := p.index
	for i := p.index - 1; i >= 0; i-- {
		if p.results[i].Outcome != Safety {
			to = i
			break
		}
	}
	if to < p.index && !p.hurt {
		p.settle(p.last)
	}
	p.paused = false
	p.begin(to, p.last)
	return p.take()
}

// Again begins the step from its start. What was held of it stays counted, and a step
// that was held to its end stays Done.
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
	if p.phase == Over || p.hurt {
		return p.take()
	}
	p.current().length += by
	if p.phase == Hold {
		p.moveMarks()
	}
	p.emit(Event{Kind: Extended, At: p.last, Remaining: p.current().remaining()})
	return p.take()
}

// Stop ends the performance early.
func (p *Player) Stop(now time.Time) []Event {
	p.advance(now)
	if p.phase != Over {
		p.paused = false
		if !p.hurt {
			p.settle(p.last)
		}
		p.finish(p.last)
	}
	return p.take()
}
