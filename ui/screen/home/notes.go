package home

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// sign is the first warning sign that is active, or nil.
func (m *Model) sign() *diary.Sign {
	if signs := m.evening.Body.Signs; len(signs) > 0 {
		return &signs[0]
	}
	return nil
}

// alert is the line about a reason in the log to see a doctor, when it is due, in at most so
// many cells, and how many such reasons are listed. Active warning signs have a line of their
// own.
func (m *Model) alert(width int) (alert string, listed int) {
	line, others, due := m.evening.Flags.Alert()
	if !due {
		return "", others
	}
	short, _, _ := strings.Cut(line, ":")
	alert = line + ". Press f for more."
	if others > 0 {
		alert = fmt.Sprintf("%s. Press f for this and %d more.", line, others)
	}
	for _, form := range []string{alert, line + ". Press f.", short + ": press f."} {
		if alert = form; ansi.StringWidth(form) <= width {
			break
		}
	}
	return alert, others + 1
}

// above is the active warning sign, which is shown alone, or else the alert line.
func (m *Model) above(width int) []string {
	t, sign := m.deps.Theme, m.sign()
	alert, _ := m.alert(width)
	switch {
	case sign == nil && alert == "":
		return nil
	case sign == nil:
		return theme.Wrap(t.Warn, alert, width)
	}
	keys := " s:\u00a0warning\u00a0signs."
	if sign.Earlier != nil {
		keys += " p:\u00a0about\u00a0you."
	}
	return theme.Wrap(t.Urgent.Bold(true), "! "+sign.Say+keys, width)
}

// trial is what a trial asks of tonight, or why it is paused.
func (m *Model) trial(width int) []string {
	if m.evening.Trial == nil {
		return nil
	}
	asks := insight.SayTonight(*m.evening.Trial, diary.Tonight(m.now), m.evening.Body)
	if asks == "" {
		return nil
	}
	return theme.Wrap(m.deps.Theme.Accent, asks, width)
}

// step is the one thing to do next.
type step int

const (
	nothing step = iota
	answer       // whether to undo the last change
	marked       // a warning sign, in a check that was not finished
	checkIn      // last night
	weekly       // the question about warning signs, where none is active
)

func (m *Model) next() step {
	e := m.evening
	switch q := m.list.asked; {
	case m.confirm.Open():
		return answer
	case e.Marked():
		return marked
	case !e.Known || q == Welcome || q == CrampNow || q == BackToSleep:
		return nothing
	case e.Missed:
		return checkIn
	case m.sign() == nil && e.Signs.Due(m.now) && q != AfterMidnight: // it can wait until the morning
		return weekly
	default:
		return nothing
	}
}

// reminder says what to do next, where the question does not, in brief in one line.
func (m *Model) reminder(width int, brief bool) []string {
	t := m.deps.Theme
	switch m.next() {
	case answer:
		return theme.Wrap(t.Warn, m.confirm.Question, width)
	case marked:
		say := "You marked a warning sign, but didn't finish the check. Press s to finish it."
		if brief {
			say = "The check for warning signs is not finished. Press s."
		}
		return theme.Wrap(t.Warn, say, width)
	case checkIn:
		return theme.Wrap(t.Text, m.missed(), width)
	case weekly:
		say := m.evening.Words.Weekly + " Press s to check, or n if you have none."
		if brief {
			say = "Once a week: any warning signs? Press s."
		}
		return theme.Wrap(t.Dim, say, width)
	default:
		return nil
	}
}

// missed says that last night is not checked in, unless the question is about that.
func (m *Model) missed() string {
	last := diary.LastNight(m.now)
	if cramps := len(m.evening.night(last).Cramps); m.list.asked == HowWasIt && cramps > 0 {
		return diary.Plural(cramps, "cramp") + " recorded so far."
	} else if m.list.asked == HowWasIt {
		return ""
	}
	return m.evening.Missing(m.now, last.Format("Monday")+" night") + " Press m to check in."
}

// noSigns answers that none of the warning signs is there, once the question can have been read.
func (m *Model) noSigns() tea.Cmd {
	if !nav.Paused(m.deps.Now().Sub(m.asked)) {
		return nav.Go(nav.Notice{Text: "Here n means no warning signs. Nothing is saved yet: press n again if you have none."})
	}
	journal, now, notice, seen := m.deps.Journal, m.deps.Now(), m.evening.Words.Clear, m.evening.Signs.At
	m.evening.Signs.At = now
	return m.change(func() (string, error) {
		_, err := journal.SaveSignsAfter(seen, diary.NightOf(now), diary.Signs{At: now, Yes: []string{}})
		return notice, err
	})
}

// askUndo asks whether to undo the newest change.
func (m *Model) askUndo() {
	journal, last := m.deps.Journal, *m.evening.Change
	undo := func() tea.Cmd {
		m.evening.Change, m.undone = nil, last
		return m.change(func() (string, error) {
			return fmt.Sprintf("Undone: %s. Press U to redo.", last), journal.Undo(last)
		})
	}
	m.confirm.Ask(fmt.Sprintf("Undo %s? y undo, n keep.", last),
		nav.Answer{Label: "undo it", Do: undo}, nav.Answer{Label: "keep it"})
}

// redo brings back what was undone last, after a question where that was not undone here.
func (m *Model) redo() tea.Cmd {
	journal, last := m.deps.Journal, *m.evening.Undone
	redo := func() tea.Cmd {
		m.evening.Undone = nil
		return m.change(func() (string, error) {
			return fmt.Sprintf("Redone: %s.", last), journal.Redo(last)
		})
	}
	if last == m.undone {
		return redo()
	}
	m.confirm.Ask(fmt.Sprintf("Redo %s? y redo, n leave it undone.", last),
		nav.Answer{Label: "redo it", Do: redo}, nav.Answer{Label: "leave it undone"})
	return nil
}

// change changes the journal, says so, and reads it again.
func (m *Model) change(do func() (notice string, err error)) tea.Cmd {
	return m.changing.Do(func() func() tea.Cmd {
		notice, err := do()
		return func() tea.Cmd {
			if err != nil {
				return nav.Batch(m.Init(), nav.Go(nav.Fail{Err: err}))
			}
			return nav.Batch(m.Init(), nav.Go(nav.Notice{Text: notice}))
		}
	})
}
