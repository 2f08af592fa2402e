package history

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// jump is where the night to go to is typed.
type jump struct {
	open  bool
	entry form.Entry
}

// longestDay is more than it takes to tell a day, in characters.
const longestDay = 40

// Typing tells whether letters are text.
func (m *Model) Typing() bool { return m.jump.open }

// typed takes a key while a day is typed.
func (m *Model) typed(msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.stop):
		m.jump = jump{}
	case key.Matches(msg, m.keys.jumpTo):
		return m.leap()
	default:
		m.jump.entry.Type(msg)
	}
	return nil
}

// leap goes to the night that was typed; the range grows where it is outside.
func (m *Model) leap() tea.Cmd {
	tonight := diary.Tonight(m.deps.Now())
	day, err := diary.ParseWhen(m.jump.entry.Text, tonight)
	if err == nil && day.Compare(tonight) > 0 {
		err = fmt.Errorf("the night of %s is still to come", day.Format(diary.DayMidDate))
	}
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	m.jump = jump{}
	if day.Compare(m.window.From) >= 0 && m.asked == m.window.scope {
		m.moveTo(m.window.nearest(day))
		return nil
	}
	m.goal = day
	read := m.ask(m.reaching(day))
	if day.Compare(m.window.start) >= 0 || m.asked != all {
		return read
	}
	return tea.Batch(read, nav.Go(nav.Notice{Text: "The journal begins on " + m.window.start.Format(diary.DayMidDate) + "."}))
}

// reaching is the smallest scope, from the one asked for on, that holds a night.
func (m *Model) reaching(day diary.Date) scope {
	for s := m.asked; s < all; s++ {
		if s.first(m.window.start, m.window.To).Compare(day) <= 0 {
			return s
		}
	}
	return all
}
