package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// question is asked once before something is taken away: one of some cramps, or the
// newest change. The zero question is none.
type question struct {
	night  diary.Date
	cramps []diary.Cramp // to choose from
	from   int           // the first of those that have a number now
	change *diary.Change
}

// numbered is how many cramps can be chosen by their number.
const numbered = 9

func (q question) asked() bool { return q.change != nil || len(q.cramps) > 0 }

// offered are the cramps that have a number now.
func (q question) offered() []diary.Cramp {
	return q.cramps[q.from:min(len(q.cramps), q.from+numbered)]
}

// text asks the question.
func (q question) text(between string) string {
	switch {
	case q.change != nil:
		return fmt.Sprintf("Take back %s?", q.change)
	case len(q.cramps) == 1:
		return fmt.Sprintf("Take out this cramp of %s: %s?", q.night.Format(diary.DayMidDate), q.cramps[0])
	}
	words := []string{fmt.Sprintf("Take out which cramp of %s?", q.night.Format(diary.DayMidDate))}
	for i, c := range q.offered() {
		words = append(words, fmt.Sprintf("%d: %s", i+1, c))
	}
	return words[0] + " " + strings.Join(words[1:], between)
}

// takeOut asks about the cramps of the night under the cursor.
func (m *Model) takeOut() {
	if n := m.window.night(m.cursor); n != nil {
		m.question = question{night: n.Date, cramps: n.Cramps}
	}
}

// answer takes a key while a question is asked.
func (m *Model) answer(msg tea.KeyMsg) tea.Cmd {
	k, q := m.keys, m.question
	switch {
	case key.Matches(msg, k.no):
		m.question = question{}
	case key.Matches(msg, k.yes) && q.change != nil:
		return m.undo(*q.change)
	case key.Matches(msg, k.yes):
		return m.drop(q.night, q.cramps[0])
	case key.Matches(msg, k.others):
		m.question.from += numbered
		if m.question.from >= len(q.cramps) {
			m.question.from = 0
		}
	case key.Matches(msg, k.which):
		if at := int(msg.Runes[0] - '1'); at < len(q.offered()) {
			return m.drop(q.night, q.offered()[at])
		}
	}
	return nil
}

// changedMsg is the journal's answer to a change.
type changedMsg struct {
	told string
	err  error
}

func (m *Model) drop(night diary.Date, c diary.Cramp) tea.Cmd {
	m.question = question{}
	journal := m.deps.Journal
	return func() tea.Msg {
		_, err := journal.DeleteCramp(night, c.ID)
		return changedMsg{fmt.Sprintf("Taken out: %s, night of %s. u takes that back.", c, night.Format(diary.DayMidDate)), err}
	}
}

func (m *Model) undo(last diary.Change) tea.Cmd {
	m.question, m.last = question{}, nil
	journal := m.deps.Journal
	return func() tea.Msg { return changedMsg{"Taken back: " + last.String() + ".", journal.Undo(last)} }
}

// changed tells what was changed, and reads it.
func (m *Model) changed(msg changedMsg) tea.Cmd {
	m.insight.asked = false
	if msg.err != nil {
		return tea.Batch(m.read(), nav.Go(nav.Fail{Err: msg.err}))
	}
	return tea.Batch(m.read(), nav.Go(nav.Notice{Text: theme.Printable(msg.told)}))
}
