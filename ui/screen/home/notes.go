package home

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// sign is the first warning sign that is active, or nil.
func (m *Model) sign() *diary.Sign {
	if signs := m.evening.Body.Signs; len(signs) > 0 {
		return &signs[0]
	}
	return nil
}

// alert is the line about a reason in the log to see a doctor, when it is due, and how many
// such reasons are listed. Active warning signs have a line of their own.
func (m *Model) alert() (alert string, listed int) {
	line, others, due := m.evening.Flags.Alert()
	switch {
	case !due:
		return "", others
	case others > 0:
		return fmt.Sprintf("%s. f shows this and %d more.", line, others), others + 1
	default:
		return line + ". f shows more.", 1
	}
}

// above is the active warning sign, which is shown alone, or else the alert line.
func (m *Model) above() []string {
	t, sign := m.deps.Theme, m.sign()
	alert, _ := m.alert()
	switch {
	case sign == nil && alert == "":
		return nil
	case sign == nil:
		return theme.Wrap(t.Warn, alert, m.width)
	}
	keys := " s: warning signs."
	if sign.Earlier != nil {
		keys += " p: about you."
	}
	return theme.Wrap(t.Urgent.Bold(true), "! "+sign.Say+keys, m.width)
}

// trial is what a trial asks of tonight, or why it is paused, in one line where the
// window is small.
func (m *Model) trial() []string {
	t := m.deps.Theme
	if m.evening.Trial == nil {
		return nil
	}
	asks := insight.SayTonight(*m.evening.Trial, diary.Tonight(m.now), m.evening.Body)
	switch {
	case asks == "":
		return nil
	case m.height < 16:
		return []string{t.Accent.Render(ansi.Truncate(asks, m.width, ""))}
	default:
		return m.wrap(t.Accent, asks)
	}
}

// step is the one thing to do next.
type step int

const (
	nothing step = iota
	answer       // whether to undo the last change
	checkIn      // last night
	profile      // which was never asked
	weekly       // the question about warning signs, where none is active
)

func (m *Model) next() step {
	switch e := m.evening; {
	case m.confirm.Open():
		return answer
	case !m.known:
		return nothing
	case e.Missed:
		return checkIn
	case !e.Asked:
		return profile
	case m.sign() == nil && e.Signs.Due(m.now):
		return weekly
	default:
		return nothing
	}
}

// reminder says what to do next.
func (m *Model) reminder() []string {
	t := m.deps.Theme
	switch m.next() {
	case answer:
		return m.wrap(t.Warn, m.confirm.Question)
	case checkIn:
		return m.wrap(t.Text, diary.LastNight(m.now).Format("Monday")+" night isn't logged yet. Press m to check in.")
	case profile:
		return m.wrap(t.Text, "New here? Press p to answer a few questions, and calmcalf will suggest what suits you.")
	case weekly:
		return m.wrap(t.Text, m.evening.Words.Weekly+" n: none of them. s: look.")
	default:
		return nil
	}
}

// noSigns answers that none of the warning signs is there.
func (m *Model) noSigns() tea.Cmd {
	journal, now, notice := m.deps.Journal, m.deps.Now(), m.evening.Words.Clear
	m.evening.Signs.At = now
	return m.change(func() (string, error) {
		_, err := journal.SaveSigns(diary.NightOf(now), diary.Signs{At: now, Yes: []string{}})
		return notice, err
	})
}

// askUndo asks whether to undo the newest change.
func (m *Model) askUndo() {
	journal, last := m.deps.Journal, *m.evening.Change
	undo := func() tea.Cmd {
		m.evening.Change = nil
		return m.change(func() (string, error) {
			return fmt.Sprintf("Undone: %s. Press U to redo.", last), journal.Undo(last)
		})
	}
	m.confirm.Ask(fmt.Sprintf("Undo %s? y undo, n keep.", last),
		nav.Answer{Label: "undo it", Do: undo}, nav.Answer{Label: "keep it"})
}

// redo brings back what was undone last.
func (m *Model) redo() tea.Cmd {
	journal := m.deps.Journal
	m.evening.Undone = nil
	return m.change(func() (string, error) {
		change, err := journal.Redo()
		return fmt.Sprintf("Redone: %s.", change), err
	})
}

// change changes the journal, says so, and reads it again.
func (m *Model) change(do func() (notice string, err error)) tea.Cmd {
	return m.changing.Do(func() func() tea.Cmd {
		notice, err := do()
		return func() tea.Cmd {
			if err != nil {
				return tea.Batch(m.Init(), nav.Go(nav.Fail{Err: err}))
			}
			return tea.Batch(m.Init(), nav.Go(nav.Notice{Text: notice}))
		}
	})
}

func (m *Model) wrap(style lipgloss.Style, text string) []string {
	return theme.Wrap(style, text, min(m.width, textWidth))
}
