package coach

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/motion"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// follow announces the events, shows the new state, and returns what has to happen now:
// saving when a step has ended, and the next tick.
func (m *Model) follow(events []routines.Event) tea.Cmd {
	m.senses.announce(events)
	finished, stepped := false, false
	for _, e := range events {
		switch e.Kind {
		case routines.Interrupted:
			m.gap = e.Remaining
		case routines.Paused, routines.Resumed, routines.StepBegan:
			m.gap = 0
		case routines.StepEnded:
			stepped = true
		case routines.Finished:
			finished = true
		}
	}
	m.show()
	switch {
	case finished:
	case stepped:
		return nav.Batch(m.tick(), m.keepSoFar())
	default:
		return m.tick()
	}
	m.confirm.Close()
	display := senses{release: m.senses.release}
	return nav.Batch(display.closing(nil), m.save())
}

// show takes the state from the engine.
func (m *Model) show() {
	m.state, m.done = m.player.State(), m.player.Result().Steps
	m.stage = motion.Of(m.state, m.figure.Cycle(m.state.Step.Pose), m.deps.Still)
}

// tick asks for a message when something changes next. It makes earlier ticks stale.
func (m *Model) tick() tea.Cmd {
	now := m.deps.Now
	wait, running := m.player.Tick()
	if !running {
		m.ticks.Done()
		return nil
	}
	if m.stage.Moving {
		wait = min(wait, motion.Frame)
	}
	return m.ticks.After(wait, func() func() tea.Cmd {
		at := now()
		return func() tea.Cmd { return m.follow(m.player.Advance(at)) }
	})
}

// ask pauses the clock and asks whether to stop. A yes stops, and then does what then
// says.
func (m *Model) ask(then nav.Msg) tea.Cmd {
	if !m.confirm.Open() {
		m.resumes = !m.state.Paused
	}
	stop := func() tea.Cmd {
		m.leaving = then
		return m.follow(m.player.Stop(m.deps.Now()))
	}
	m.confirm.Ask("Stop here? What you've done so far is saved.", nav.Answer{Label: "stop", Do: stop}, nav.Answer{Label: "keep going", Do: m.keepGoing})
	return m.follow(m.player.Pause(m.deps.Now()))
}

// keepGoing resumes, unless it was paused before the question.
func (m *Model) keepGoing() tea.Cmd {
	if !m.resumes {
		return nil
	}
	return m.follow(m.player.Resume(m.deps.Now()))
}

func (m *Model) save() tea.Cmd {
	m.session = diary.SessionOf(m.id, m.player.Result())
	session, journal := m.session, m.deps.Journal
	return m.saving.Do(func() func() tea.Cmd {
		err := journal.SaveSession(session)
		return func() tea.Cmd { return m.saveDone(err) }
	})
}

// keepSoFar saves what was done until now, so that a dead battery costs one step. An error
// waits for the end: nobody is disturbed who holds a stretch.
func (m *Model) keepSoFar() tea.Cmd {
	session, journal := diary.SessionOf(m.id, m.player.Result()), m.deps.Journal
	return func() tea.Msg {
		_ = journal.SaveSession(session)
		return nil
	}
}

// finish leaves the last page once the session is saved.
func (m *Model) finish(then nav.Msg) tea.Cmd {
	if m.saved {
		return m.leave(then)
	}
	m.leaving = then
	if m.saving.Waiting() {
		return nil
	}
	return m.save()
}
