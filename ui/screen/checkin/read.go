package checkin

import (
	"slices"

	"calmcalf/store/diary"

	tea "github.com/charmbracelet/bubbletea"
)

// Nights asked about or looked at.
const (
	mostOpen   = 7  // open nights in one sitting
	remembered = 14 // older nights are not asked about: recall of cramps is biased soon
	lookBack   = 30 // searched for the last cramp
)

// readMsg is a night read.
type readMsg struct {
	sent   *request
	night  diary.Night
	last   diary.Cramp
	aching []aching
	undo   *diary.Change // the newest change, where that is a check-in or about soreness
	open   []diary.Date  // only when first
	first  bool
	err    error
}

// send begins a request; replies to earlier ones no longer count.
func (m *Model) send(night diary.Date) *request {
	m.sent = &request{night}
	return m.sent
}

// readFirst reads the night, the open ones, and which are asked about soreness. A visit
// to one night asks about no other.
func (m *Model) readFirst() tea.Cmd {
	if m.agenda.visit {
		return m.readNight(m.night.Date)
	}
	journal, latest, now, next := m.deps.Journal, m.agenda.latest, m.deps.Now(), m.readNight(m.night.Date)
	return func() tea.Msg {
		msg := next().(readMsg)
		if msg.err == nil {
			msg.first = true
			msg.open, msg.err = journal.Unlogged(latest, mostOpen+1)
		}
		if msg.err == nil {
			msg.aching, msg.err = readAching(journal, now)
		}
		return msg
	}
}

// readNight reads one night, and the last cramp recorded up to it.
func (m *Model) readNight(date diary.Date) tea.Cmd {
	m.state, m.night = reading, diary.Night{Date: date}
	journal, sent := m.deps.Journal, m.send(date)
	return func() tea.Msg {
		msg := readMsg{sent: sent}
		if msg.night, msg.err = journal.Night(date); msg.err == nil {
			msg.last, msg.err = lastCramp(journal, msg.night)
		}
		if msg.err == nil {
			msg.undo, msg.err = lastCheckIn(journal)
		}
		return msg
	}
}

// lastCheckIn is the newest change of the journal, if that is a check-in or an answer
// about soreness.
func lastCheckIn(journal Journal) (*diary.Change, error) {
	change, is, err := journal.LastChange()
	if err != nil || !is || change.What != diary.OfCheckIn && change.What != diary.OfSoreness {
		return nil, err
	}
	return &change, nil
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
	if msg.sent != m.sent {
		return nil
	}
	if msg.err != nil {
		m.state = unread
		return fail(msg.err)
	}
	m.state, m.night, m.last, m.undoable = shown, msg.night, msg.last, msg.undo
	if msg.undo == nil {
		m.told = "" // something else was changed since
	}
	if msg.first {
		m.agenda.take(msg.open)
		m.aching = msg.aching
	}
	return nil
}
