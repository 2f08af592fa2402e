package history

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// readMsg is the journal's reply. Without a window the journal is empty.
type readMsg struct {
	request *nav.Request
	window  *window
	last    *diary.Change
	err     error
}

// ask reads the nights of another scope.
func (m *Model) ask(s scope) tea.Cmd {
	m.scope = s
	return m.read()
}

// read reads the nights of the scope.
func (m *Model) read() tea.Cmd {
	scope, journal, now := m.scope, m.deps.Journal, m.deps.Now
	return m.pending.Ask(func(r *nav.Request) tea.Msg {
		w, last, err := readWindow(journal, scope, now())
		return readMsg{r, w, last, err}
	})
}

// readWindow reads the nights of a scope, and those before them that count in the mean of
// the first one.
func readWindow(journal Journal, s scope, now time.Time) (*window, *diary.Change, error) {
	tonight := diary.Tonight(now)
	var first diary.Date
	o, err := journal.Outline(func(start diary.Date) (from, to diary.Date) {
		if s == fitting {
			s = fit(start, tonight)
		}
		first = s.first(start, tonight)
		return first.AddDays(1 - insight.MeanNights), tonight
	})
	if err != nil {
		return nil, nil, fmt.Errorf("reading the journal: %w", err)
	}
	if o.First.IsZero() {
		return nil, nil, nil
	}
	w := newWindow(s, first, now, o.Nights)
	w.start, w.routine = o.First, o.Routine
	if w.trials, err = journal.Trials(); err != nil {
		return nil, nil, fmt.Errorf("reading the journal: %w", err)
	}
	return &w, o.Change, nil
}

// show shows what was read. After a failure the screen stays as it was.
func (m *Model) show(msg readMsg) tea.Cmd {
	if !m.pending.Accept(msg.request) {
		return nil
	}
	cursor := m.cursorDate()
	if !m.goal.IsZero() {
		cursor, m.goal = m.goal, diary.Date{}
	}
	switch {
	case msg.err != nil && m.state == ready:
		m.scope = m.window.scope
	case msg.err != nil:
		m.state = unread
	case msg.window == nil:
		m.state = empty
	default:
		if cursor.IsZero() {
			cursor = msg.window.Last
		}
		m.state, m.scope, m.window, m.last = ready, msg.window.scope, msg.window, msg.last
		m.cursor = m.window.nearest(cursor)
		m.layOut()
	}
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	return nil
}
