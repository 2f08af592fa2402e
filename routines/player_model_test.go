package routines_test

import (
	"time"

	"calmcalf/routines"
)

// tenth is the step of the model's clock. All times of these tests are multiples
// of it.
const tenth = second / 10

// model performs a routine by counting single tenths of a second. It knows no
// marks, no events and no long readings.
type model struct {
	steps []routines.Step
	held  []time.Duration
	ran   []time.Duration // in the latest attempt at each step

	index, rep   int
	phase        routines.Phase
	paused       bool
	left, length time.Duration // of the phase
	rest         span          // of the hold, during a lead-in
}

type span struct{ left, length time.Duration }

func newModel(r routines.Routine) *model {
	steps := r.Unfold(routines.Left)
	m := &model{steps: steps, held: make([]time.Duration, len(steps)), ran: make([]time.Duration, len(steps))}
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
	m.index, m.rep, m.paused, m.rest, m.ran[index] = index, 0, false, span{}, 0
	m.enter(routines.Prep, m.step().Prep)
}

// enter begins a phase; one that takes no time is left at once.
func (m *model) enter(phase routines.Phase, length time.Duration) {
	m.phase, m.left, m.length = phase, length, length
	if length == 0 {
		m.leave()
	}
}

func (m *model) leave() {
	switch {
	case m.leadIn():
		m.phase, m.left, m.length, m.rest = routines.Hold, m.rest.left, m.rest.length, span{}
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
		}
		m.ran[m.index] += tenth
		if m.left -= tenth; m.left == 0 {
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
	if m.phase == routines.Hold {
		m.rest = span{m.left, m.length}
		m.phase, m.left, m.length = routines.Prep, 0, 0
	}
	m.length += max(0, routines.LeadIn-m.left)
	m.left = max(m.left, routines.LeadIn)
}

// remaining adds up what is to come, hold by hold.
func (m *model) remaining() time.Duration {
	if m.phase == routines.Over {
		return 0
	}
	sum := m.left + m.rest.left
	if m.phase == routines.Prep && !m.leadIn() {
		sum += m.step().Hold
	}
	for rep := m.rep + 1; rep < m.step().Reps; rep++ {
		sum += m.step().Hold
		if rep > m.rep+1 || m.phase != routines.Rest {
			sum += m.step().Rest
		}
	}
	for _, s := range m.steps[m.index+1:] {
		sum += s.Total()
	}
	return sum
}

// state is what a player must show.
func (m *model) state() routines.State {
	s := routines.State{
		Index: m.index, Steps: m.steps, Step: m.step(), Rep: m.rep, Phase: m.phase, Paused: m.paused,
		LeadIn: m.leadIn(), Left: m.left, Length: m.length, Remaining: m.remaining(),
	}
	s.Total = s.Remaining + m.ran[m.index]
	for _, step := range m.steps[:m.index] {
		s.Total += step.Total()
	}
	if m.phase == routines.Over {
		s.Step, s.Left, s.Length, s.LeadIn, s.Paused = routines.Step{}, 0, 0, false, false
		s.Total += m.step().Total() - m.ran[m.index]
		for _, step := range m.steps[m.index+1:] {
			s.Total += step.Total()
		}
	}
	return s
}
