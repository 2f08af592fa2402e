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
	case key.Matches(msg, k.before):
		m.before()
	case key.Matches(msg, k.yes):
		return m.agree()
	case key.Matches(msg, k.no):
		m.take(diary.No)
	case key.Matches(msg, k.unsure):
		m.take(diary.Unsure)
	}
	return nil
}

// agree answers with yes. Where that is a warning sign too it is saved, and ends the
// asking.
func (m *Model) agree() tea.Cmd {
	sign := m.question().Sign
	if sign == "" {
		m.take(diary.Yes)
		return nil
	}
	m.marked[sign] = true
	return m.save()
}

// take keeps a reply and goes on. A sign that could not be saved is taken back.
func (m *Model) take(r diary.Reply) {
	q := m.question()
	m.replies[q.ID] = r
	delete(m.marked, q.Sign)
	m.at, m.top = m.at+1, 0
	if m.at == len(m.checklist.Lookalikes) {
		m.state = found
	}
}

func (m *Model) before() {
	m.state, m.at, m.top = asking, m.at-1, 0
}

func (m *Model) question() diary.Lookalike { return m.checklist.Lookalikes[m.at] }

// finding is what the replies sound like.
func (m *Model) finding() diary.Finding { return diary.Weigh(m.checklist.Lookalikes, m.replies) }

// topic is the page to read now.
func (m *Model) topic() string {
	if m.state == told {
		return "doctor"
	}
	return m.finding().Topic()
}
