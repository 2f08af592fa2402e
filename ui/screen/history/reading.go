package history

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

func (m *Model) ask(s scope) tea.Cmd {
	m.asked = s
	return m.read()
}

// readMsg is the journal's answer. Without a window the journal is empty.
type readMsg struct {
	generation int
	window     *window
	last       *diary.Change
	err        error
}

// read asks for the nights of the scope.
func (m *Model) read() tea.Cmd {
	m.generation++
	generation, asked, journal, now := m.generation, m.asked, m.deps.Journal, m.deps.Now
	return func() tea.Msg {
		w, last, err := readWindow(journal, asked, now())
		return readMsg{generation, w, last, err}
	}
}

// readWindow reads the nights of a scope and those that the mean of the first of them
// is taken over.
func readWindow(journal Journal, asked scope, now time.Time) (*window, *diary.Change, error) {
	tonight := diary.Tonight(now)
	var first diary.Date
	o, err := journal.Outline(func(start diary.Date) (from, to diary.Date) {
		if asked == fitting {
			asked = fit(start, tonight)
		}
		first = asked.first(start, tonight)
		return first.AddDays(1 - insight.MeanNights), tonight
	})
	if err != nil {
		return nil, nil, fmt.Errorf("reading the journal: %w", err)
	}
	if o.First.IsZero() {
		return nil, nil, nil
	}
	w := newWindow(asked, first, now, o.Nights)
	w.start, w.routine = o.First, o.Routine
	if w.trials, err = journal.Trials(); err != nil {
		return nil, nil, fmt.Errorf("reading the journal: %w", err)
	}
	return &w, o.Change, nil
}

// show takes in the answer. What was shown before stays when there is none.
func (m *Model) show(msg readMsg) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	cursor := m.cursorDate()
	if !m.goal.IsZero() {
		cursor, m.goal = m.goal, diary.Date{}
	}
	switch {
	case msg.err != nil && m.state == shown:
		m.asked = m.window.scope
	case msg.err != nil:
		m.state = unread
	case msg.window == nil:
		m.state = empty
	default:
		if cursor.IsZero() {
			cursor = msg.window.Last
		}
		m.state, m.asked, m.window, m.last = shown, msg.window.scope, msg.window, msg.last
		m.cursor = m.window.nearest(cursor)
		m.lay()
	}
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	return nil
}
