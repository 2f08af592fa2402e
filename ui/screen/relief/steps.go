package relief

import (
	"cmp"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/draw/motion"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// begin starts the steps for the muscle.
func (m *Model) begin(now time.Time) {
	m.flow = m.deps.Flow(m.cramp.Muscle)
	m.flow.Prompts = m.body.Prompts(m.flow.Prompts)
	m.perform(now)
	m.show()
}

// perform starts the steps from the first.
func (m *Model) perform(now time.Time) {
	side := cmp.Or(m.cramp.Side, routines.None)
	m.player = routines.NewPlayer(m.flow, now, routines.Options{Chosen: side, Fit: m.body.Fit})
}

// follow brings the clock and the steps to now. A gap in the readings does not pause the
// steps, because nobody has a hand free.
func (m *Model) follow(now time.Time) tea.Cmd {
	if m.phase != hard || !m.advance(now) {
		return nil
	}
	if m.player != nil {
		m.player.Advance(now)
		switch state := m.player.State(); {
		case state.Paused:
			m.player.Resume(now)
		case state.Phase == routines.Over: // and the muscle is still hard
			m.perform(now)
		}
		m.show()
	}
	return nav.Batch(m.retry(now), m.tick())
}

// advance brings the clock to now, and reports whether it still runs.
func (m *Model) advance(now time.Time) bool {
	m.clock.Advance(now)
	if m.clock.Gap == 0 {
		return true
	}
	m.phase = away
	m.confirm.Close()
	return false
}

// tick asks for a message when something changes next. It makes earlier ticks stale.
func (m *Model) tick() tea.Cmd {
	wait := m.clock.Tick()
	if m.player != nil {
		if change, running := m.player.Tick(); running {
			wait = min(wait, change)
		}
		if m.stage.Moving {
			wait = min(wait, motion.Frame)
		}
	}
	now := m.deps.Now
	return m.ticks.After(wait, func() func() tea.Cmd {
		at := now()
		return func() tea.Cmd { return m.follow(at) }
	})
}

// show takes the state from the engine.
func (m *Model) show() {
	m.state = m.player.State()
	m.stage = motion.Of(m.state, m.figure.Cycle(m.state.Step.Pose), m.deps.Still)
}
