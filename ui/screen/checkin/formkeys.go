package checkin

import (
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// formKey handles the keys of the form.
func (m *Model) formKey(msg tea.KeyMsg) tea.Cmd {
	d, k := m.draft, &m.keys.form
	switch {
	case d.choose(msg): // an option's own key goes before h and l
	case key.Matches(msg, k.save):
		return m.saveForm()
	case key.Matches(msg, k.back):
		return m.closeForm()
	case key.Matches(msg, k.another):
		d.add()
	case key.Matches(msg, k.remove):
		m.confirm.Ask("Remove this cramp?", nav.Answer{Label: "remove", Do: m.removeCramp}, nav.Answer{Label: "keep"})
	case key.Matches(msg, k.next):
		d.next()
	case key.Matches(msg, k.previous):
		d.previous()
	case key.Matches(msg, k.different):
		d.page().different = !d.page().different
	case key.Matches(msg, k.less):
		d.shift(-1)
	case key.Matches(msg, k.more):
		d.shift(1)
	}
	return nil
}

// typingKey handles the keys of the duration or the note, in which letters are text.
func (m *Model) typingKey(msg tea.KeyMsg) tea.Cmd {
	d, k := m.draft, &m.keys.note
	switch {
	case d.focus != note:
		d.typed.Key(msg, d.setDuration)
	case key.Matches(msg, k.save):
		return m.saveForm()
	case key.Matches(msg, k.leave):
		d.previous()
	default:
		d.remarks.note.Type(msg)
	}
	return nil
}

func (m *Model) saveForm() tea.Cmd {
	return m.save(m.draft.checkIn(m.night.Date), len(m.draft.pages))
}

// closeForm goes back to the question, at once where nothing was changed.
func (m *Model) closeForm() tea.Cmd {
	if m.draft.dirty() {
		m.confirmDiscard(nil)
		return nil
	}
	m.draft = nil
	return nil
}

// removeCramp removes the cramp on the page, and closes a form that then says nothing.
func (m *Model) removeCramp() tea.Cmd {
	m.draft.remove()
	if m.draft.page() == nil && !m.draft.dirty() {
		m.draft = nil
	}
	return nil
}
