package routines_test

import (
	"slices"
	"time"

	"calmcalf/routines"
)

// tenth is the step of the model's clock. All times of these tests are multiples
// of it.
const tenth = second / 10

// model performs a routine by counting single tenths of a second. It knows no
// marks, no events and no long readings.
type model struct {
	steps   []routines.Step
	held    []time.Duration
	elapsed []time.Duration // in the latest attempt at each step
	best    []time.Duration // the most that was held in one attempt at each step
	hurts   []bool

	index, rep      int
	attempt         time.Duration // held in this attempt
	phase           routines.Phase
	paused, hurt    bool
	remains, length time.Duration // of the phase
	rest            span          // of the hold, during a lead-in
}

type span struct{ remains, length time.Duration }

func newModel(r routines.Routine) *model {
	steps := r.Unfold(routines.Left)
	times := func() []time.Duration { return make([]time.Duration, len(steps)) }
	m := &model{steps: steps, held: times(), elapsed: times(), best: times(), hurts: make([]bool, len(steps))}
	m.begin(0)
	return m
}

func (m *model) step() routines.Step { return m.steps[m.index] }

func (m *model) leadIn() bool { return m.rest.length > 0 }

func (m *model) begin(index int) {
	if index == len(m.steps) {
		m.phase = routines.Over
		return
	}
	m.index, m.rep, m.paused, m.hurt, m.rest, m.elapsed[index], m.attempt = index, 0, false, false, span{}, 0, 0
	m.enter(routines.Prep, m.step().Prep)
}

// enter begins a phase; one that takes no time ends at once.
func (m *model) enter(phase routines.Phase, length time.Duration) {
	m.phase, m.remains, m.length = phase, length, length
	if length == 0 {
		m.leave()
	}
}

func (m *model) leave() {
	switch {
	case m.leadIn():
		m.phase, m.remains, m.length, m.rest = routines.Hold, m.rest.remains, m.rest.length, span{}
	case m.phase == routines.Prep:
		m.enter(routines.Hold, m.step().Hold)
	case m.phase == routines.Rest:
		m.rep++
		m.enter(routines.Hold, m.step().Hold)
	case m.rep+1 < m.step().Reps:
		m.enter(routines.Rest, m.step().Rest)
	default:
		m.begin(m.index + 1)
	}
}

func (m *model) wait(length time.Duration) {
	for ; length > 0 && m.runs(); length -= tenth {
		if m.phase == routines.Hold {
			m.held[m.index] += tenth
			m.attempt += tenth
			m.best[m.index] = max(m.best[m.index], m.attempt)
		}
		m.elapsed[m.index] += tenth
		if m.remains -= tenth; m.remains == 0 {
			m.leave()
		}
	}
}

func (m *model) runs() bool { return !m.paused && m.phase != routines.Over }

func (m *model) resume() {
	if !m.paused || m.phase == routines.Over {
		return
	}
	m.paused = false
	if m.hurt {
		m.begin(m.index + 1)
		return
	}
	if m.phase == routines.Hold {
		m.rest = span{m.remains, m.length}
		m.phase, m.remains, m.length = routines.Prep, 0, 0
	}
	m.length += max(0, routines.LeadIn-m.remains)
	m.remains = max(m.remains, routines.LeadIn)
}

// remaining adds up what is to come, hold by hold.
func (m *model) remaining() time.Duration {
	if m.phase == routines.Over {
		return 0
	}
	sum := time.Duration(0)
	if !m.hurt {
		sum = m.remainingOfStep()
	}
	for _, s := range m.steps[m.index+1:] {
		sum += s.Total()
	}
	return sum
}

func (m *model) remainingOfStep() time.Duration {
	sum := m.remains + m.rest.remains
	if m.phase == routines.Prep && !m.leadIn() {
		sum += m.step().Hold
	}
	for rep := m.rep + 1; rep < m.step().Reps; rep++ {
		sum += m.step().Hold
		if rep > m.rep+1 || m.phase != routines.Rest {
			sum += m.step().Rest
		}
	}
	return sum
}

// gentler puts the variant of the step after it.
func (m *model) gentler() {
	variant := m.step().Gentler
	if !m.hurt || variant == nil {
		return
	}
	next := m.index + 1
	m.steps = slices.Insert(slices.Clone(m.steps), next, *variant)
	m.held, m.elapsed = slices.Insert(m.held, next, 0), slices.Insert(m.elapsed, next, 0)
	m.best, m.hurts = slices.Insert(m.best, next, 0), slices.Insert(m.hurts, next, false)
	m.begin(next)
}

// did is what a player must have counted of a step.
func (m *model) did(index int) routines.Performed {
	s := m.steps[index]
	did := routines.Performed{Title: s.Title, Side: s.Side, Planned: s.Work(), Held: m.held[index], Outcome: routines.Skipped}
	switch {
	case m.hurts[index]:
		did.Outcome = routines.Hurt
	case m.best[index] >= s.Work():
		did.Outcome = routines.Done
	case m.held[index] > 0:
		did.Outcome = routines.Cut
	}
	return did
}

// state is what a player must show.
func (m *model) state() routines.State {
	s := routines.State{
		Index: m.index, Then: m.index + 1, Steps: m.steps, Step: m.step(), Rep: m.rep, Phase: m.phase, Paused: m.paused,
		LeadIn: m.leadIn(), Hurt: m.hurt, PhaseRemaining: m.remains, Length: m.length, Remaining: m.remaining(),
	}
	s.Total = s.Remaining + m.elapsed[m.index]
	for _, step := range m.steps[:m.index] {
		s.Total += step.Total()
	}
	if m.phase == routines.Over {
		s.Step, s.PhaseRemaining, s.Length, s.LeadIn, s.Paused, s.Hurt = routines.Step{}, 0, 0, false, false, false
		s.Total += m.step().Total() - m.elapsed[m.index]
		for _, step := range m.steps[m.index+1:] {
			s.Total += step.Total()
		}
	}
	return s
}
