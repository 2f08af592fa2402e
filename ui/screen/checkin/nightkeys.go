package checkin

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// nightKey handles the keys of the question.
func (m *Model) nightKey(msg tea.KeyMsg) tea.Cmd {
	k := &m.keys.night
	switch {
	case key.Matches(msg, k.no):
		return m.noCramps()
	case key.Matches(msg, k.yes), key.Matches(msg, k.edit):
		m.openForm("")
	case key.Matches(msg, k.left):
		m.openForm(routines.Left)
	case key.Matches(msg, k.right):
		m.openForm(routines.Right)
	case key.Matches(msg, k.both):
		m.openForm(routines.Both)
	case key.Matches(msg, k.remark):
		m.draft = newDraft(m.night, m.last, m.deps.NewID)
	case key.Matches(msg, k.skip):
		return m.skip()
	case key.Matches(msg, k.earlier):
		return m.readNight(m.agenda.earlier(m.night.Date))
	case key.Matches(msg, k.later):
		return m.readNight(m.agenda.later(m.night.Date))
	case key.Matches(msg, k.still):
		return m.saveSoreness(true)
	case key.Matches(msg, k.gone):
		return m.saveSoreness(false)
	case key.Matches(msg, k.undo):
		return m.undo()
	case key.Matches(msg, k.retry):
		return m.readFirst()
	case key.Matches(msg, k.goOn), key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// openForm opens the form on the cramps recorded, or on a new one in that leg.
func (m *Model) openForm(side routines.Side) {
	m.draft = newDraft(m.night, m.last, m.deps.NewID)
	m.draft.yes(side)
}

// noCramps logs a night without cramps, after a question where that would delete some.
func (m *Model) noCramps() tea.Cmd {
	c := diary.CheckIn{Night: m.night.Date, None: len(m.night.Cramps) == 0}
	if c.None {
		return m.save(c, 0)
	}
	for _, cramp := range m.night.Cramps {
		c.Removed = append(c.Removed, cramp.ID)
	}
	m.confirm.Ask("Log no cramps, and remove what is recorded?",
		nav.Answer{Label: "remove", Do: func() tea.Cmd { return m.save(c, 0) }}, nav.Answer{Label: "keep"})
	return nil
}

// skip leaves the night unlogged.
func (m *Model) skip() tea.Cmd {
	if earlier := m.agenda.earlier(m.night.Date); !earlier.IsZero() {
		return m.readNight(earlier)
	}
	return nav.Go(nav.Back{})
}
