package selfcheck

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
)

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

// article is the page to read now.
func (m *Model) article() string {
	if m.state == active {
		return "doctor"
	}
	return m.finding().Topic()
}

// questionParts are a question and its keys.
func (m *Model) questionParts() [][]string {
	t, q := m.Theme, m.question()
	which := fmt.Sprintf("%d of %d", m.at+1, len(m.checklist.Lookalikes))
	title := theme.Row(t.Dim.Render("What else could it be?"), t.Dim.Render(which), m.Line())
	asks := m.Wrap(t.Strong, q.Ask)
	for _, part := range q.Parts {
		asks = append(asks, m.Hanging(t.Text, m.Bullet(), part)...)
	}
	keys := form.Spread(m.Width, form.Keyed(t, "y", "yes"), form.Keyed(t, "n", "no"), form.Keyed(t, "s", "not sure"))
	return [][]string{{title}, asks, keys}
}

// foundParts are what the replies sound like, and what to do.
func (m *Model) foundParts() [][]string {
	t, words, f := m.Theme, m.checklist.Words, m.finding()
	style := t.Strong
	if f.Care == diary.UrgentCare {
		style = t.Warn.Bold(true)
	}
	sounds, say := f.Describe(words)
	parts := [][]string{m.Wrap(style, sounds)}
	for _, s := range say {
		parts = append(parts, m.Wrap(t.Text, s))
	}
	return append(parts, []string{form.Keyed(t, "l", "read about it")}, m.Wrap(t.Dim, words.Closing))
}
