package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// choice asks which of several cramps of a night to remove. The zero choice is closed.
type choice struct {
	night  diary.Date
	cramps []diary.Cramp
	from   int // the first that has a number now
}

// numbered is the number of cramps that can be chosen by a digit.
const numbered = 9

func (c choice) open() bool { return len(c.cramps) > 0 }

// offered are the cramps that have a number now.
func (c choice) offered() []diary.Cramp {
	return c.cramps[c.from:min(len(c.cramps), c.from+numbered)]
}

func (c choice) question(separator string) string {
	words := make([]string, len(c.offered()))
	for i, cramp := range c.offered() {
		words[i] = fmt.Sprintf("%d: %s", i+1, cramp)
	}
	return fmt.Sprintf("Take out which cramp of %s? %s", c.night.Format(diary.DayMidDate), strings.Join(words, separator))
}

// askRemoval asks about the cramps of the night under the cursor.
func (m *Model) askRemoval() {
	n := m.window.night(m.cursor)
	switch {
	case n == nil || len(n.Cramps) == 0:
	case len(n.Cramps) > 1:
		m.choice = choice{night: n.Date, cramps: n.Cramps}
	default:
		night, c := n.Date, n.Cramps[0]
		m.confirm.Ask(fmt.Sprintf("Take out this cramp of %s: %s?", night.Format(diary.DayMidDate), c),
			nav.Answer{Label: "yes", Do: func() tea.Cmd { return m.remove(night, c) }}, nav.Answer{Label: "no"})
	}
}

// choose answers which cramp to remove.
func (m *Model) choose(msg tea.KeyMsg) tea.Cmd {
	k, c := m.keys, m.choice
	switch {
	case key.Matches(msg, k.noCramp):
		m.choice = choice{}
	case key.Matches(msg, k.others):
		m.choice.from += numbered
		if m.choice.from >= len(c.cramps) {
			m.choice.from = 0
		}
	case key.Matches(msg, k.which):
		if at := int(msg.Runes[0] - '1'); at < len(c.offered()) {
			return m.remove(c.night, c.offered()[at])
		}
	}
	return nil
}

// askUndo asks before the newest change is undone.
func (m *Model) askUndo() {
	last := *m.last
	m.confirm.Ask(fmt.Sprintf("Take back %s?", last),
		nav.Answer{Label: "yes", Do: func() tea.Cmd { return m.undo(last) }}, nav.Answer{Label: "no"})
}

func (m *Model) question() string {
	if m.choice.open() {
		return m.choice.question(m.deps.Theme.Marks().Separator)
	}
	return m.confirm.Question
}

type changedMsg struct {
	text string // says what was changed
	err  error
}

func (m *Model) remove(night diary.Date, c diary.Cramp) tea.Cmd {
	m.choice = choice{}
	journal := m.deps.Journal
	return func() tea.Msg {
		_, err := journal.RemoveCramp(night, c.ID)
		return changedMsg{fmt.Sprintf("Taken out: %s, night of %s. u takes that back.", c, night.Format(diary.DayMidDate)), err}
	}
}

func (m *Model) undo(last diary.Change) tea.Cmd {
	m.last = nil
	journal := m.deps.Journal
	return func() tea.Msg { return changedMsg{"Taken back: " + last.String() + ".", journal.Undo(last)} }
}

// changed says what was changed, and reads it.
func (m *Model) changed(msg changedMsg) tea.Cmd {
	m.insight.asked = false
	if msg.err != nil {
		return tea.Batch(m.read(), nav.Go(nav.Fail{Err: msg.err}))
	}
	return tea.Batch(m.read(), nav.Go(nav.Notice{Text: theme.Printable(msg.text)}))
}

// jump is the entry for the night to go to.
type jump struct {
	open  bool
	entry form.Entry
}

const longestDay = 40

// Typing implements nav.Typist.
func (m *Model) Typing() bool { return m.jump.open }

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
