package home

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// notes are what home says above and below the rest: a warning sign that is active, and
// the one thing to do next.
type notes struct {
	sign    *diary.Sign // the first that is active
	blocked string      // why no routine is offered
	alert   string      // the line about a reason in the log to see a doctor, when it is due
	flags   int         // how many such reasons are listed
	due     diary.Date  // last night, while it is not checked in
	asked   bool        // the user was asked about themselves
	weekly  string      // the question about warning signs, when it is time for it
	none    string      // what it means to have none of them
	last    *diary.Change
	trial   string // what a trial asks of tonight
}

// notesOf are the notes for an evening.
func notesOf(e Evening, now time.Time) notes {
	n := notes{asked: e.Asked, last: e.Change}
	if e.Missed {
		n.due = diary.LastNight(now)
	}
	n.warn(e, now)
	if e.Trial != nil {
		n.trial = insight.SayTonight(*e.Trial, diary.Tonight(now), e.Body)
	}
	n.raise(e.Flags)
	return n
}

// raise sets the alert line, and how many flags are listed. Active warning signs have a
// line of their own.
func (n *notes) raise(report insight.FlagReport) {
	line, others, due := report.Alert()
	n.flags = others
	if !due {
		return
	}
	n.flags++
	n.alert = line + ". f shows more."
	if others > 0 {
		n.alert = fmt.Sprintf("%s. f shows this and %d more.", line, others)
	}
}

// warn finds the active warning sign. The weekly question, which a key answers with none,
// is asked only without one.
func (n *notes) warn(e Evening, now time.Time) {
	switch _, blocks := e.Body.Blocked(); {
	case len(e.Body.Signs) > 0:
		n.sign = &e.Body.Signs[0]
		if blocks {
			n.blocked = e.Words.Ends + " " + e.Words.Blocked
		}
	case e.Signs.Due(now):
		n.weekly, n.none = e.Words.Weekly, e.Words.Clear
	}
}

// above is the active warning sign, or else the alert line of a flag: a sign is shown
// alone.
func (m *Model) above() []string {
	t, n := m.deps.Theme, m.notes
	switch {
	case n.sign == nil && n.alert != "":
		return theme.Wrap(t.Warn, n.alert, m.width)
	case n.sign == nil:
		return nil
	}
	keys := " s: warning signs."
	if n.sign.Earlier != nil {
		keys += " p: about you."
	}
	return theme.Wrap(t.Urgent.Bold(true), "! "+n.sign.Say+keys, m.width)
}

// trial is what a trial asks of tonight, or why it is paused, in one line where the
// window is small.
func (m *Model) trial() []string {
	t := m.deps.Theme
	switch {
	case m.notes.trial == "":
		return nil
	case m.height < 16:
		return []string{t.Accent.Render(ansi.Truncate(m.notes.trial, m.width, ""))}
	default:
		return m.wrap(t.Accent, m.notes.trial)
	}
}

// step is the one thing to do next.
type step int

const (
	nothing step = iota
	answer       // whether to undo the last change
	checkIn      // last night
	profile      // which was never asked
	weekly       // the question about warning signs
)

func (m *Model) next() step {
	switch n := m.notes; {
	case m.confirm.Open():
		return answer
	case m.nights == nil:
		return nothing
	case !n.due.IsZero():
		return checkIn
	case !n.asked:
		return profile
	case n.weekly != "":
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
		return m.wrap(t.Text, m.notes.due.Format("Monday")+" night is not logged yet: m is the check-in.")
	case profile:
		return m.wrap(t.Text, "New here? p asks a few things about you, so that what is offered suits you.")
	case weekly:
		return m.wrap(t.Text, m.notes.weekly+" n: none of them. s: look.")
	default:
		return nil
	}
}

// changedMsg reports that the journal was changed here, or could not be.
type changedMsg struct {
	notice string
	err    error
}

// noSigns answers that none of the warning signs is there.
func (m *Model) noSigns() tea.Cmd {
	journal, now, notice := m.deps.Journal, m.deps.Now(), m.notes.none
	m.notes.weekly = ""
	return func() tea.Msg {
		_, err := journal.SaveSigns(diary.NightOf(now), diary.Signs{At: now, Yes: []string{}})
		return changedMsg{notice, err}
	}
}

// askUndo asks whether to undo the newest change.
func (m *Model) askUndo() {
	journal, last := m.deps.Journal, *m.notes.last
	undo := func() tea.Cmd {
		m.notes.last = nil
		return func() tea.Msg { return changedMsg{"Taken back: " + last.String() + ".", journal.Undo(last)} }
	}
	m.confirm.Ask(fmt.Sprintf("Take back %s? y takes it back, n keeps it.", last),
		nav.Answer{Label: "take it back", Do: undo}, nav.Answer{Label: "keep it"})
}

// changed says so, and reads the journal again.
func (m *Model) changed(msg changedMsg) tea.Cmd {
	if msg.err != nil {
		return tea.Batch(m.Init(), nav.Go(nav.Fail{Err: msg.err}))
	}
	return tea.Batch(m.Init(), nav.Go(nav.Notice{Text: msg.notice}))
}

func (m *Model) wrap(style lipgloss.Style, text string) []string {
	return theme.Wrap(style, text, min(m.width, textWidth))
}
