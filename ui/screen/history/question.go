package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// unloggable is what goes when a night is put back to not logged.
func unloggable(n diary.Night) (parts []string) {
	if n.CheckedIn {
		parts = append(parts, "the check-in")
	}
	if len(n.Cramps) > 0 {
		parts = append(parts, diary.CountCramps(len(n.Cramps)))
	}
	if n.Sleep != nil {
		parts = append(parts, "how you slept")
	}
	if n.Note != "" {
		parts = append(parts, "the note")
	}
	return parts
}

// listed joins words as one says them: "the check-in, 2 cramps and the note".
func listed(parts []string) string {
	last := len(parts) - 1
	if last == 0 {
		return parts[0]
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// removable lists what can be removed of a night: each cramp, each answer, and last all
// that makes it a logged night.
func (m *Model) removable(n diary.Night) []item {
	day, journal := n.Date.Format(diary.DayMidDate), m.deps.Journal
	var items []item
	add := func(words, question, done string, remove func() (diary.Change, error)) {
		items = append(items, item{text: words, does: "remove", choose: func() tea.Cmd {
			m.menu = menu{}
			m.confirm.Ask(question, nav.Answer{Label: "remove", Do: func() tea.Cmd {
				return func() tea.Msg {
					_, err := remove()
					return changedMsg{done: done + " Press u to undo.", err: err}
				}
			}}, nav.Answer{Label: "keep"})
			return nil
		}})
	}
	for _, part := range n.Parts() {
		remove, then := journal.RemoveAnswer, ""
		if part.OfCramp {
			remove = journal.RemoveCramp
		}
		if part.OfCramp && len(n.Cramps) == 1 {
			then = " The night will then count as not logged."
		}
		add(part.String(), fmt.Sprintf("Remove this from the night of %s: %s?%s", day, part, then),
			fmt.Sprintf("Removed: %s, night of %s.", part, day), func() (diary.Change, error) { return remove(n.Date, part.Key) })
	}
	if parts := unloggable(n); parts != nil {
		add("the whole night (it will count as not logged)",
			fmt.Sprintf("Clear the night of %s? It will count as not logged. This removes %s. Any routines you did, and what you logged about that day, are kept.", day, listed(parts)),
			fmt.Sprintf("The night of %s is no longer logged.", day), func() (diary.Change, error) { return journal.Unlog(n.Date) })
	}
	return items
}

// askRemoval asks what to remove of the night under the cursor; where one thing alone is
// recorded, whether to remove it.
func (m *Model) askRemoval() {
	n := m.window.night(m.cursor)
	items := m.removable(*n)
	if len(items) == 1 {
		items[0].choose()
		return
	}
	m.menu = menu{title: fmt.Sprintf("What do you want to remove from the night of %s?", n.Date.Format(diary.DayMidDate)), items: func() []item { return items }}
}

// askUndo asks before the newest change is undone.
func (m *Model) askUndo() {
	last, journal := *m.last, m.deps.Journal
	m.confirm.Ask(fmt.Sprintf("Undo %s?", last), nav.Answer{Label: "undo", Do: func() tea.Cmd {
		m.last = nil
		return func() tea.Msg {
			return changedMsg{done: fmt.Sprintf("Undone: %s. Press U to redo.", last), undone: &last, err: journal.Undo(last)}
		}
	}}, nav.Answer{Label: "keep"})
}

// redo brings back what was undone here last.
func (m *Model) redo() tea.Cmd {
	journal, last := m.deps.Journal, *m.undone
	m.undone = nil
	return func() tea.Msg {
		return changedMsg{done: fmt.Sprintf("Redone: %s.", last), err: journal.Redo(last)}
	}
}

type changedMsg struct {
	done   string        // says what was changed
	undone *diary.Change // and can be done again
	err    error
}

// changed says what was changed, and reads it.
func (m *Model) changed(msg changedMsg) tea.Cmd {
	m.insight.asked, m.undone = false, msg.undone
	if msg.err != nil {
		m.undone = nil
		return nav.Batch(m.read(), nav.Go(nav.Fail{Err: msg.err}))
	}
	return nav.Batch(m.read(), nav.Go(nav.Notice{Text: theme.Printable(msg.done)}))
}

const longestDay = 40 // more than a day needs, in characters

// Typing implements nav.Typist.
func (m *Model) Typing() bool { return m.jump.Open() }

func (m *Model) typeDay(msg tea.KeyMsg) (read tea.Cmd) {
	m.jump.Key(msg, func(text string) (err error) {
		read, err = m.goTo(text)
		return err
	})
	return read
}

// goTo goes to the night that is named; the range grows where it is outside.
func (m *Model) goTo(text string) (tea.Cmd, error) {
	now := m.deps.Now()
	day, err := diary.ParseNight(text, now, diary.Date{}, diary.Tonight(now))
	switch {
	case err != nil:
		return nil, err
	case day.Compare(diary.Tonight(now)) > 0:
		return nil, fmt.Errorf("the night of %s is still to come", day.Format(diary.DayMidDate))
	case day.Compare(m.window.From) >= 0 && m.scope == m.window.scope:
		m.moveTo(m.window.nearest(day))
		return nil, nil
	}
	m.goal = day
	read := m.ask(m.scopeOf(day))
	if day.Compare(m.window.start) >= 0 || m.scope != all {
		return read, nil
	}
	return nav.Batch(read, nav.Go(nav.Notice{Text: "Your journal begins on " + m.window.start.Format(diary.DayMidDate) + "."})), nil
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
