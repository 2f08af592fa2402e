package day

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

type (
	// readMsg is a day read, and which factors are asked about.
	readMsg struct {
		sent      *request
		night     diary.Night
		yesterday diary.Factors
		asked     string
		err       error
	}
	// savedMsg is a day saved, so many of its answers as yesterday.
	savedMsg struct {
		sent    *request
		assumed int
		err     error
	}
	// rememberedMsg is a choice of factors remembered.
	rememberedMsg struct {
		asked string
		err   error
	}
)

// send begins a request; replies to earlier ones no longer count.
func (m *Model) send(night diary.Date) *request {
	m.sent = &request{night}
	return m.sent
}

// read reads a day, and the day before it for its answers.
func (m *Model) read(night diary.Date) tea.Cmd {
	m.state, m.night, m.answers = reading, night, answers{}
	journal, sent := m.deps.Journal, m.send(night)
	return func() tea.Msg {
		msg := readMsg{sent: sent}
		msg.night, msg.err = journal.Night(night)
		if msg.err == nil {
			var before diary.Night
			before, msg.err = journal.Night(night.AddDays(-1))
			msg.yesterday = before.Factors
		}
		if msg.err == nil {
			msg.asked, msg.err = journal.Recall(remembered)
		}
		return msg
	}
}

func (m *Model) show(msg readMsg) tea.Cmd {
	switch {
	case msg.sent != m.sent:
		return nil
	case msg.err != nil:
		m.state, m.focus = unread, onDay
		return fail(fmt.Errorf("reading the day: %w", msg.err))
	}
	m.state, m.answers = shown, newAnswers(msg.night, msg.yesterday)
	if !m.choice.changed {
		m.asked = questions(msg.asked)
	}
	m.focus = min(m.focus, len(m.asked)-1)
	return nil
}

// save writes what was told, and what is as yesterday, as one change.
func (m *Model) save() tea.Cmd {
	m.state = saving
	l, assumed := m.answers.log(m.asked, m.deps.NewID), len(m.answers.assumed(m.asked))
	journal, sent := m.deps.Journal, m.send(m.night)
	return func() tea.Msg {
		_, err := journal.Log(l)
		return savedMsg{sent, assumed, err}
	}
}

func (m *Model) saved(msg savedMsg) tea.Cmd {
	switch {
	case msg.sent != m.sent:
		return nil
	case msg.err != nil:
		m.state = shown
		return fail(msg.err)
	}
	m.answers = answers{}
	return tea.Sequence(nav.Go(nav.Back{}), nav.Go(nav.Notice{Text: m.done(msg.assumed)}))
}

// remember keeps the choice of factors.
func (m *Model) remember() tea.Cmd {
	journal, asked := m.deps.Journal, names(m.asked)
	return func() tea.Msg { return rememberedMsg{asked, journal.Remember(remembered, asked)} }
}

func (m *Model) remembered(msg rememberedMsg) tea.Cmd {
	if msg.err != nil {
		return fail(fmt.Errorf("remembering what is asked: %w", msg.err))
	}
	if msg.asked == names(m.asked) {
		m.choice.changed = false
	}
	return nil
}

// Keep remembers a choice of factors that is not remembered yet.
func (m *Model) Keep() error {
	if !m.choice.changed {
		return nil
	}
	if err := m.deps.Journal.Remember(remembered, names(m.asked)); err != nil {
		return fmt.Errorf("remembering what is asked: %w", err)
	}
	return nil
}
