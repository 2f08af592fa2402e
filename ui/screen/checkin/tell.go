package checkin

import (
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// question asks whether something may be lost.
type question int

const (
	nothing  question = iota
	clearing          // "none" for a night with recorded cramps
	removing          // one cramp of the form
	closing           // the form, with something in it
	quitting          // the program, likewise
)

// tell takes the keys of the form.
func (m *Model) tell(msg tea.KeyMsg) tea.Cmd {
	f, k := m.form, &m.keys.form
	switch {
	case key.Matches(msg, k.save):
		return m.save(f.checkIn(m.night.Date), len(f.pages))
	case key.Matches(msg, k.back):
		return m.close()
	case key.Matches(msg, k.another):
		f.add()
	case key.Matches(msg, k.remove):
		m.ask = removing
	case key.Matches(msg, k.next):
		f.next()
	case key.Matches(msg, k.previous):
		f.previous()
	case f.choose(msg): // an option's own key goes before h and l
	case key.Matches(msg, k.different):
		f.page().different = !f.page().different
	case key.Matches(msg, k.less):
		f.shift(-1)
	case key.Matches(msg, k.more):
		f.shift(1)
	}
	return nil
}

// typeWords takes the keys of what is being typed.
func (m *Model) typeWords(msg tea.KeyMsg) tea.Cmd {
	if m.form.focus == note {
		return m.typeNote(msg)
	}
	f, k := m.form, &m.keys.entry
	switch {
	case key.Matches(msg, k.take):
		f.take()
	case key.Matches(msg, k.cancel):
		f.span = newSpan()
	default:
		f.span.Type(msg)
		f.span.refused = false
	}
	return nil
}

// typeNote takes the keys of the note, in which letters are text.
func (m *Model) typeNote(msg tea.KeyMsg) tea.Cmd {
	f, k := m.form, &m.keys.note
	switch {
	case key.Matches(msg, k.save):
		return m.save(f.checkIn(m.night.Date), len(f.pages))
	case key.Matches(msg, k.leave):
		f.previous()
	default:
		f.night.note.Type(msg)
	}
	return nil
}

// close goes back to the question, at once where nothing was changed.
func (m *Model) close() tea.Cmd {
	if m.form.changed() {
		m.ask = closing
		return nil
	}
	m.form = nil
	return nil
}

// answer takes the keys of a question for certainty; others do nothing.
func (m *Model) answer(msg tea.KeyMsg) tea.Cmd {
	asked := m.ask
	switch {
	case key.Matches(msg, m.keys.ask.keep):
		m.ask = nothing
		return nil
	case !key.Matches(msg, m.keys.ask.sure):
		return nil
	}
	m.ask = nothing
	switch asked {
	case clearing:
		return m.clear()
	case removing:
		m.form.remove()
		if m.form.page() == nil && !m.form.changed() {
			m.form = nil
		}
	case closing:
		m.form = nil
	case quitting:
		m.form = nil
		return nav.Go(nav.Quit{})
	}
	return nil
}
