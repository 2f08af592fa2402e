package selfcheck

import (
	"calmcalf/store/diary"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// reply answers the question, or goes back to the one before.
func (m *Model) reply(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.previous):
		m.at--
		m.show(asking)
	case key.Matches(msg, k.yes):
		return m.yes()
	case key.Matches(msg, k.no):
		m.setReply(diary.No)
	case key.Matches(msg, k.unsure):
		m.setReply(diary.Unsure)
	}
	return nil
}

// yes answers with yes. Where that is a warning sign too it is saved, and ends the
// asking.
func (m *Model) yes() tea.Cmd {
	sign := m.question().Sign
	if sign == "" {
		m.setReply(diary.Yes)
		return nil
	}
	m.marked[sign] = true
	return m.save()
}

// setReply answers the question and goes on. The mark of a sign that could not be saved
// is removed.
func (m *Model) setReply(r diary.Reply) {
	q := m.question()
	m.replies[q.ID] = r
	delete(m.marked, q.Sign)
	m.at++
	m.show(asking)
	if m.at == len(m.checklist.Lookalikes) {
		m.show(found)
	}
}

func (m *Model) question() diary.Lookalike { return m.checklist.Lookalikes[m.at] }

// finding is what the replies sound like.
func (m *Model) finding() diary.Finding { return diary.Weigh(m.checklist.Lookalikes, m.replies) }

// topic is the page to read now.
func (m *Model) topic() string {
	if m.state == active {
		return "doctor"
	}
	return m.finding().Topic()
}
