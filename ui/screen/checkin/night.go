package checkin

import (
	"fmt"
	"slices"
	"sync"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type (
	// savedMsg is a check-in saved, after which the night has that many cramps. Where
	// the night has got cramps that the user was not shown, nothing was saved, and
	// unseen is the night as it is now.
	savedMsg struct {
		sent      *request
		change    diary.Change
		cramps    int
		different bool // one of the cramps is unlike the usual ones
		unseen    *diary.Night
		err       error
	}
	// undoneMsg is the newest change taken back.
	undoneMsg struct {
		sent *request
		from state // to go on in when it could not be
		err  error
	}
)

// decide takes the keys of the question.
func (m *Model) decide(msg tea.KeyMsg) tea.Cmd {
	k := &m.keys.night
	switch {
	case key.Matches(msg, k.no):
		return m.noCramps()
	case key.Matches(msg, k.yes), key.Matches(msg, k.edit):
		m.tellOf("")
	case key.Matches(msg, k.left):
		m.tellOf(routines.Left)
	case key.Matches(msg, k.right):
		m.tellOf(routines.Right)
	case key.Matches(msg, k.both):
		m.tellOf(routines.Both)
	case key.Matches(msg, k.remark):
		m.form = newTelling(m.night, m.last, m.deps)
	case key.Matches(msg, k.skip):
		return m.skip()
	case key.Matches(msg, k.earlier):
		return m.readNight(m.agenda.earlier(m.night.Date))
	case key.Matches(msg, k.later):
		return m.readNight(m.agenda.later(m.night.Date))
	case key.Matches(msg, k.still):
		return m.soreness(true)
	case key.Matches(msg, k.gone):
		return m.soreness(false)
	case key.Matches(msg, k.undo):
		return m.undo()
	case key.Matches(msg, k.retry):
		return m.readFirst()
	case key.Matches(msg, k.goOn), key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// tellOf opens the form on the cramps recorded, or on a new one in that leg.
func (m *Model) tellOf(side routines.Side) {
	m.form = newTelling(m.night, m.last, m.deps)
	m.form.yes(side)
}

// noCramps logs a night without cramps, unless that would discard some.
func (m *Model) noCramps() tea.Cmd {
	if len(m.night.Cramps) > 0 {
		m.ask = clearing
		return nil
	}
	date := m.night.Date
	write := m.writing(diary.CheckIn{Night: date, None: true}, 0)
	journal, sent := m.deps.Journal, m.sent
	return m.once(func() savedMsg {
		// A cramp may have been recorded in another window since.
		now, err := journal.Night(date)
		if err != nil {
			return savedMsg{sent: sent, err: err}
		}
		if len(now.Cramps) > 0 {
			return savedMsg{sent: sent, unseen: &now}
		}
		return write()
	})
}

// clear logs a night without cramps in place of those recorded.
func (m *Model) clear() tea.Cmd {
	c := diary.CheckIn{Night: m.night.Date}
	for _, cramp := range m.night.Cramps {
		c.Removed = append(c.Removed, cramp.ID)
	}
	return m.save(c, 0)
}

// skip leaves the night as it is, not logged.
func (m *Model) skip() tea.Cmd {
	if earlier := m.agenda.earlier(m.night.Date); !earlier.IsZero() {
		return m.readNight(earlier)
	}
	return nav.Go(nav.Back{})
}

// save writes a check-in, after which the night has that many cramps.
func (m *Model) save(c diary.CheckIn, cramps int) tea.Cmd { return m.once(m.writing(c, cramps)) }

// once is the command that writes an answer, which Keep does where the program ends
// before that.
func (m *Model) once(write func() savedMsg) tea.Cmd {
	write = sync.OnceValue(write)
	m.pending = func() error { return write().failure() }
	return func() tea.Msg { return write() }
}

// writing is what writes a check-in.
func (m *Model) writing(c diary.CheckIn, cramps int) func() savedMsg {
	m.state, c.At = saving, m.deps.Now()
	journal, done := m.deps.Journal, savedMsg{sent: m.send(c.Night), cramps: cramps}
	c.UnderWay = m.agenda.underWay(c.Night)
	done.different = slices.ContainsFunc(c.Cramps, func(c diary.Cramp) bool { return c.Different })
	return func() savedMsg {
		done.change, done.err = journal.CheckIn(c)
		return done
	}
}

// failure is why nothing was saved, or nil.
func (msg savedMsg) failure() error {
	if msg.unseen != nil {
		return fmt.Errorf("checking in: the night of %v has got cramps meanwhile: check in again", msg.unseen.Date)
	}
	return msg.err
}

func (m *Model) saved(msg savedMsg) tea.Cmd {
	switch {
	case msg.sent != m.sent:
		return nil
	case msg.err != nil:
		m.state = shown
		return fail(msg.err)
	case msg.unseen != nil:
		m.state, m.night = shown, *msg.unseen
		return nil
	}
	m.form, m.undoable = nil, &msg.change
	m.told = diary.CountCramps(msg.cramps) + ", night of " + m.day(msg.change.Night)
	if msg.cramps == 0 && m.agenda.underWay(msg.change.Night) { // of which nobody knows that none came
		m.told = "a note, night of " + m.day(msg.change.Night)
	}
	m.agenda.close(msg.change.Night)
	switch {
	case msg.different: // which is a reason to look for warning signs
		m.state, m.answered = finished, m.agenda.visit
		return nav.Go(nav.SelfCheck{})
	case m.agenda.visit:
		return tea.Batch(nav.Go(nav.Back{}), nav.Go(nav.Notice{Text: m.told}))
	}
	return m.goOn()
}

// goOn asks about the next night that is open, if there is one.
func (m *Model) goOn() tea.Cmd {
	if earlier := m.agenda.earlier(m.night.Date); !earlier.IsZero() {
		return m.readNight(earlier)
	}
	m.state = finished
	return nil
}

// undo takes back the newest change, also when an earlier run of the program made it.
func (m *Model) undo() tea.Cmd {
	last, from, night := *m.undoable, m.state, m.undoable.Night
	if last.What == diary.OfSoreness {
		night = m.night.Date // which it was not about
	}
	m.state = saving
	journal, sent := m.deps.Journal, m.send(night)
	m.pending = sync.OnceValue(func() error { return journal.Undo(last) })
	take := m.pending
	return func() tea.Msg { return undoneMsg{sent, from, take()} }
}

// undone goes back to the night whose answer was taken back.
func (m *Model) undone(msg undoneMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	if msg.err != nil {
		m.state = msg.from
		return fail(msg.err)
	}
	m.told, m.night = "", diary.Night{Date: msg.sent.night}
	return m.readFirst()
}
