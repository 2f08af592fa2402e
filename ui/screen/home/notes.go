package home

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// notes are what home says above and below the rest: a warning sign that stands, and
// the one thing that is to be done next.
type notes struct {
	stands  *diary.Sign // the first that does
	blocked string      // while it leaves no routine to offer
	alert   string      // the line about a reason in the log to see a doctor, when it is due
	flags   int         // how many such reasons are listed
	due     diary.Date  // last night, where it is not checked in
	asked   bool        // the user was asked about themselves
	weekly  string      // the question about warning signs, when it is time for it
	clear   string      // what an answer of none means
	last    *diary.Change
	asking  bool   // whether to take back the last change
	trial   string // what a trial asks of tonight
}

// readNotes reads the journal for them.
func readNotes(d Deps, now time.Time) (notes, error) {
	var n notes
	last := diary.LastNight(now)
	open, err := d.Journal.Unlogged(last, 1)
	if err != nil {
		return n, err
	}
	if len(open) > 0 && open[0] == last {
		n.due = last
	}
	change, is, err := d.Journal.LastChange()
	if err != nil {
		return n, err
	}
	if is {
		n.last = &change
	}
	body, err := d.Body()
	if err != nil {
		return n, err
	}
	signs, err := d.Journal.LastSigns(diary.NightOf(now))
	if err != nil {
		return n, err
	}
	n.look(d.Checklist, body, signs, now)
	trial, err := d.Journal.Trial()
	if err != nil {
		return n, err
	}
	if trial != nil {
		n.trial = insight.SayTonight(*trial, diary.Tonight(now), body)
	}
	return n, n.raise(d.Flags)
}

// raise takes the alert line, and how many flags are listed. Warning signs have a line
// of their own.
func (n *notes) raise(flags func() (insight.FlagReport, error)) error {
	report, err := flags()
	line, others, due := report.Alert()
	switch n.flags = others; {
	case !due:
		return err
	case others > 0:
		n.alert = fmt.Sprintf("%s. f shows this and %d more.", line, others)
	default:
		n.alert = line + ". f shows more."
	}
	n.flags++
	return err
}

// look finds what stands. Only where nothing does, the weekly question can be
// answered with a key.
func (n *notes) look(checklist func() diary.Checklist, body diary.Body, signs diary.Signs, now time.Time) {
	switch _, blocks := body.Blocked(); {
	case len(body.Signs) > 0:
		n.stands = &body.Signs[0]
		if blocks {
			n.blocked = checklist().Words.Blocked
		}
	case signs.Due(now):
		words := checklist().Words
		n.weekly, n.clear = words.Weekly, words.Clear
	}
}

// above is the warning sign that stands, in front of everything, or else the alert line
// of a flag: a sign is shown alone.
func (m *Model) above() []string {
	switch n := m.notes; {
	case n.stands == nil && n.alert != "":
		return m.wrapTo(m.deps.Theme.Warn, n.alert, m.width)
	case n.stands == nil:
		return nil
	}
	ways := " s: warning signs."
	if m.notes.stands.Earlier != nil {
		ways += " p: about you."
	}
	return m.wrapTo(m.deps.Theme.Urgent.Bold(true), "! "+m.notes.stands.Say+ways, m.width)
}

// tried is what a trial asks of tonight, or why it is paused. Where there is little room
// it is one line.
func (m *Model) tried() []string {
	t := m.deps.Theme
	if m.notes.trial == "" {
		return nil
	}
	if m.height < 16 {
		return []string{t.Accent.Render(ansi.Truncate(m.notes.trial, m.width, ""))}
	}
	return m.wrap(t.Accent, m.notes.trial)
}

// step is the one thing to do next.
type step int

const (
	nothing step = iota
	sure         // whether to take back the last change
	morning      // the check-in
	profile      // which was never asked
	weekly       // the warning signs
)

func (m *Model) next() step {
	switch n := m.notes; {
	case n.asking:
		return sure
	case m.nights == nil:
		return nothing
	case !n.due.IsZero():
		return morning
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
	case sure:
		return m.wrap(t.Warn, fmt.Sprintf("Take back %s? y takes it back, n keeps it.", m.notes.last))
	case morning:
		return m.wrap(t.Text, m.notes.due.Format("Monday")+" night is not logged yet: m is the check-in.")
	case profile:
		return m.wrap(t.Text, "New here? p asks a few things about you, so that what is offered suits you.")
	case weekly:
		return m.wrap(t.Text, m.notes.weekly+" n: none of them. s: look.")
	default:
		return nil
	}
}

// doneMsg is the journal's answer to what was changed here.
type doneMsg struct {
	tonight diary.Date
	told    string
	err     error
}

// noSigns answers that none of the warning signs is there.
func (m *Model) noSigns() tea.Cmd {
	journal, tonight, now, told := m.deps.Journal, m.tonight, m.deps.Now(), m.notes.clear
	m.notes.weekly = ""
	return func() tea.Msg {
		_, err := journal.SaveSigns(diary.NightOf(now), diary.Signs{At: now, Yes: []string{}})
		return doneMsg{tonight, told, err}
	}
}

// undo takes back the newest change.
func (m *Model) undo() tea.Cmd {
	journal, tonight, last := m.deps.Journal, m.tonight, *m.notes.last
	m.notes.asking, m.notes.last = false, nil
	return func() tea.Msg { return doneMsg{tonight, "Taken back: " + last.String() + ".", journal.Undo(last)} }
}

// done tells what was changed, and reads it.
func (m *Model) done(msg doneMsg) tea.Cmd {
	if msg.tonight != m.tonight {
		return nil
	}
	if msg.err != nil {
		return tea.Batch(m.Init(), nav.Go(nav.Fail{Err: msg.err}))
	}
	return tea.Batch(m.Init(), nav.Go(nav.Notice{Text: msg.told}))
}

func (m *Model) wrap(style lipgloss.Style, text string) []string {
	return m.wrapTo(style, text, min(m.width, textWidth))
}
