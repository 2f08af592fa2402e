package checkin

import (
	"errors"
	"slices"
	"sync"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// writtenMsg is the journal's reply to a change.
type writtenMsg struct {
	request *nav.Request
	from    state // to return to when the change failed
	change  diary.Change
	done    func(diary.Change) tea.Cmd
	err     error
}

// write changes the journal, and then calls done. The change is made once: by the
// command, or by Keep where the program ends before that runs.
func (m *Model) write(change func() (diary.Change, error), done func(diary.Change) tea.Cmd) tea.Cmd {
	msg := writtenMsg{from: m.state, done: done}
	change = sync.OnceValues(change)
	m.state, m.unsaved = saving, func() error {
		_, err := change()
		return err
	}
	return m.requests.Ask(func(r *nav.Request) tea.Msg {
		msg.request = r
		msg.change, msg.err = change()
		return msg
	})
}

func (m *Model) written(msg writtenMsg) tea.Cmd {
	if !m.requests.Accept(msg.request) {
		return nil
	}
	if msg.err == nil {
		return msg.done(msg.change)
	}
	m.state = msg.from
	if errors.Is(msg.err, diary.ErrCramps) { // one was recorded in another window meanwhile
		return m.readNight(m.night.Date)
	}
	return nav.Go(nav.Fail{Err: msg.err})
}

// save writes a check-in, after which the night has that many cramps.
func (m *Model) save(c diary.CheckIn, cramps int) tea.Cmd {
	c.At, c.UnderWay = m.deps.Now(), m.agenda.underWay(c.Night)
	journal := m.deps.Journal
	return m.write(func() (diary.Change, error) { return journal.CheckIn(c) },
		func(change diary.Change) tea.Cmd { return m.checkedIn(c, cramps, change) })
}

// checkedIn goes on after a check-in.
func (m *Model) checkedIn(c diary.CheckIn, cramps int, change diary.Change) tea.Cmd {
	m.draft, m.undoable = nil, &change
	m.saved = diary.CountCramps(cramps) + ", night of " + m.day(c.Night)
	if cramps == 0 && c.UnderWay { // nobody can say yet that none came
		m.saved = "a note, night of " + m.day(c.Night)
	}
	m.agenda.close(c.Night)
	switch {
	case slices.ContainsFunc(c.Cramps, func(c diary.Cramp) bool { return c.Different }): // a reason to look for warning signs
		m.state, m.done = finished, m.agenda.visit
		return nav.Go(nav.SelfCheck{})
	case m.agenda.visit:
		return nav.Go(nav.Back{Then: nav.Notice{Text: m.saved}})
	}
	if earlier := m.agenda.earlier(m.night.Date); !earlier.IsZero() {
		return m.readNight(earlier)
	}
	m.state = finished
	return nil
}

// undo undoes the newest change, also when an earlier run of the program made it, and
// goes to its night. Soreness is asked about on any night: after that the night stays.
func (m *Model) undo() tea.Cmd {
	last, night := *m.undoable, m.undoable.Night
	if last.What == diary.OfSoreness {
		night = m.night.Date
	}
	journal := m.deps.Journal
	return m.write(func() (diary.Change, error) { return last, journal.Undo(last) }, func(diary.Change) tea.Cmd {
		m.saved, m.night = "", diary.Night{Date: night}
		return m.readFirst()
	})
}
