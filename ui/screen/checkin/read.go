package checkin

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Nights asked about or looked at.
const (
	mostOpen   = 7  // open nights in one sitting
	recallDays = 14 // older nights are not asked about: recall of cramps is biased soon
	lookBack   = 30 // searched for the last cramp
)

// readMsg is a night read.
type readMsg struct {
	request *nav.Request
	night   diary.Night
	last    diary.Cramp
	undo    *diary.Change // the newest change, where that is a check-in or about soreness
	first   bool
	open    []diary.Date // only when first
	sore    []soreNight  // likewise
	err     error
}

// readFirst reads the night, the open ones, and which are asked about soreness. A visit
// to one night asks about no other.
func (m *Model) readFirst() tea.Cmd { return m.load(m.night.Date, !m.agenda.visit) }

// readNight reads one night.
func (m *Model) readNight(date diary.Date) tea.Cmd { return m.load(date, false) }

func (m *Model) load(date diary.Date, first bool) tea.Cmd {
	m.state, m.night = reading, diary.Night{Date: date}
	journal, latest, now := m.deps.Journal, m.agenda.latest, m.deps.Now()
	return m.requests.Ask(func(r *nav.Request) tea.Msg {
		msg := readMsg{request: r, first: first}
		if msg.err = msg.readNight(journal, date); first && msg.err == nil {
			msg.err = msg.readAgenda(journal, latest, now)
		}
		return msg
	})
}

// readNight reads a night, the last cramp recorded up to it, and what can be undone.
func (msg *readMsg) readNight(journal Journal, date diary.Date) (err error) {
	if msg.night, err = journal.Night(date); err != nil {
		return err
	}
	if msg.last, err = lastCramp(journal, msg.night); err != nil {
		return err
	}
	change, is, err := journal.LastChange()
	if is && (change.What == diary.OfCheckIn || change.What == diary.OfSoreness) {
		msg.undo = &change
	}
	return err
}

// readAgenda reads which nights are open, and which are asked about soreness.
func (msg *readMsg) readAgenda(journal Journal, latest diary.Date, now time.Time) (err error) {
	if msg.open, err = journal.Unlogged(latest, mostOpen+1); err != nil {
		return err
	}
	msg.sore, err = soreNights(journal, now)
	return err
}

// lastCramp is the last cramp of this night, or else of the nights before it.
func lastCramp(journal Journal, night diary.Night) (diary.Cramp, error) {
	if n := len(night.Cramps); n > 0 {
		return night.Cramps[n-1], nil
	}
	nights, err := journal.Nights(night.Date.AddDays(-lookBack), night.Date.AddDays(-1))
	for _, earlier := range slices.Backward(nights) {
		if n := len(earlier.Cramps); n > 0 {
			return earlier.Cramps[n-1], nil
		}
	}
	return diary.Cramp{}, err
}

func (m *Model) read(msg readMsg) tea.Cmd {
	if !m.requests.Accept(msg.request) {
		return nil
	}
	if msg.err != nil {
		m.state = unread
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.state, m.night, m.last, m.undoable = ready, msg.night, msg.last, msg.undo
	if msg.undo == nil {
		m.saved = "" // something else was changed since
	}
	if msg.first {
		m.agenda.limit(msg.open)
		m.sore = msg.sore
	}
	return nil
}
