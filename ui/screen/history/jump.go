package history

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// jump is the entry for the night to go to.
type jump struct {
	open  bool
	entry form.Entry
}

// longestDay is more than a day needs, in characters.
const longestDay = 40

// Typing implements nav.Typist.
func (m *Model) Typing() bool { return m.jump.open }

// typeDay handles a key while a day is typed.
func (m *Model) typeDay(msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.stay):
		m.jump = jump{}
	case key.Matches(msg, m.keys.jumpTo):
		return m.goTo()
	default:
		m.jump.entry.Type(msg)
	}
	return nil
}

// goTo goes to the night that was typed; the range grows where it is outside.
func (m *Model) goTo() tea.Cmd {
	tonight := diary.Tonight(m.deps.Now())
	day, err := diary.ParseWhen(m.jump.entry.Text, m.deps.Now())
	if err == nil && day.Compare(tonight) > 0 {
		err = fmt.Errorf("the night of %s is still to come", day.Format(diary.DayMidDate))
	}
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	m.jump = jump{}
	if day.Compare(m.window.From) >= 0 && m.scope == m.window.scope {
		m.moveTo(m.window.nearest(day))
		return nil
	}
	m.goal = day
	read := m.ask(m.scopeOf(day))
	if day.Compare(m.window.start) >= 0 || m.scope != all {
		return read
	}
	return tea.Batch(read, nav.Go(nav.Notice{Text: "The journal begins on " + m.window.start.Format(diary.DayMidDate) + "."}))
}

// scopeOf is the smallest scope, from the present one on, that has a night.
func (m *Model) scopeOf(day diary.Date) scope {
	for s := m.scope; s < all; s++ {
		if s.first(m.window.start, m.window.To).Compare(day) <= 0 {
			return s
		}
	}
	return all
}
