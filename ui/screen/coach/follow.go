package coach

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/motion"

	tea "github.com/charmbracelet/bubbletea"
)

// follow takes what the engine told: it lets it be heard, shows the new state, and
// answers with what has to happen now, which is saving or the next tick.
func (m *Model) follow(events []routines.Event) tea.Cmd {
	m.tell(events)
	over := false
	for _, e := range events {
		switch e.Kind {
		case routines.Interrupted:
			m.gap = e.Remaining
		case routines.Paused, routines.Resumed, routines.StepBegan:
			m.gap = 0
		case routines.Finished:
			over = true
		}
	}
	if over { // a question that was open is answered
		m.asking = askNothing
	}
	m.show()
	if over {
		m.awake.release()
		return m.save()
	}
	return m.next()
}

// save keeps the session.
func (m *Model) save() tea.Cmd {
	m.session = diary.SessionOf(m.id, m.player.Result())
	m.saving = underWay
	m.keys.enable(m)
	session, journal := m.session, m.deps.Journal
	return func() tea.Msg { return savedMsg{session.ID, journal.SaveSession(session)} }
}

// next asks for the tick at which something changes next; older ones no longer
// count.
func (m *Model) next() tea.Cmd {
	m.tick++
	wait, running := m.player.Tick()
	if !running {
		return nil
	}
	if m.stage.Moving {
		wait = min(wait, motion.Frame)
	}
	now, id, generation := m.deps.Now, m.id, m.tick
	return tea.Tick(wait, func(time.Time) tea.Msg { return tickMsg{now(), id, generation} })
}

// show takes over the engine's state.
func (m *Model) show() {
	m.state, m.done = m.player.State(), m.player.Result().Steps
	m.stage = motion.Of(m.state, m.deps.Figure.Cycle(m.state.Step.Pose))
	if m.deps.Still {
		m.stage = m.stage.Still()
	}
	m.keys.enable(m)
}
