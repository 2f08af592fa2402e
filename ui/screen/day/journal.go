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
		request   *nav.Request
		night     diary.Night
		yesterday diary.Factors
		asked     string
		err       error
	}
	// savedMsg is a day saved, and how many of its answers are as yesterday.
	savedMsg struct {
		request *nav.Request
		assumed int
		err     error
	}
	// rememberedMsg is a choice of factors remembered.
	rememberedMsg struct {
		asked string
		err   error
	}
)

// read reads a day, and the day before it for its answers.
func (m *Model) read(night diary.Date) tea.Cmd {
	m.state, m.night, m.answers = reading, night, answers{}
	journal := m.deps.Journal
	return m.requests.Ask(func(r *nav.Request) tea.Msg {
		msg := readMsg{request: r}
		msg.night, msg.err = journal.Night(night)
		if msg.err == nil {
			var before diary.Night
			before, msg.err = journal.Night(night.AddDays(-1))
			msg.yesterday = before.Factors
		}
		if msg.err == nil {
			msg.asked, msg.err = journal.Recall(choiceName)
		}
		return msg
	})
}

func (m *Model) show(msg readMsg) tea.Cmd {
	if !m.requests.Accept(msg.request) {
		return nil
	}
	if msg.err != nil {
		m.state, m.focus = unread, onDay
		return nav.Go(nav.Fail{Err: fmt.Errorf("reading the day: %w", msg.err)})
	}
	m.state, m.answers = ready, newAnswers(msg.night, msg.yesterday)
	if !m.choice.changed {
		m.asked = questions(msg.asked)
	}
	m.focus = min(m.focus, len(m.asked)-1)
	return nil
}

// save writes what was entered, and what is as yesterday, as one change.
func (m *Model) save() tea.Cmd {
	m.state = saving
	l, assumed := m.answers.log(m.asked, m.deps.NewID), len(m.answers.assumed(m.asked))
	journal := m.deps.Journal
	return m.requests.Ask(func(r *nav.Request) tea.Msg {
		_, err := journal.Log(l)
		return savedMsg{r, assumed, err}
	})
}

func (m *Model) saved(msg savedMsg) tea.Cmd {
	if !m.requests.Accept(msg.request) {
		return nil
	}
	if msg.err != nil {
		m.state = ready
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.answers = answers{}
	return nav.Go(nav.Back{Then: nav.Notice{Text: m.savedWords(msg.assumed)}})
}

// remember saves the choice of factors.
func (m *Model) remember() tea.Cmd {
	journal, asked := m.deps.Journal, names(m.asked)
	return func() tea.Msg { return rememberedMsg{asked, journal.Remember(choiceName, asked)} }
}

func (m *Model) remembered(msg rememberedMsg) tea.Cmd {
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: fmt.Errorf("remembering what is asked: %w", msg.err)})
	}
	if msg.asked == names(m.asked) {
		m.choice.changed = false
	}
	return nil
}

// Keep saves a choice of factors that is not saved yet.
func (m *Model) Keep() error {
	if !m.choice.changed {
		return nil
	}
	if err := m.deps.Journal.Remember(choiceName, names(m.asked)); err != nil {
		return fmt.Errorf("remembering what is asked: %w", err)
	}
	return nil
}
