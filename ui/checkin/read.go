package checkin

import (
	"calmcalf/store/diary"

	tea "github.com/charmbracelet/bubbletea"
)

// mostOpen is how many open nights are asked about in one sitting; lookBack, how
// many nights are searched for the last cramp.
const (
	mostOpen = 7
	lookBack = 30
)

// readMsg is a night read.
type readMsg struct {
	sent  *request
	night diary.Night
	last  diary.Cramp
	open  []diary.Date // only when first
	first bool
	err   error
}

// send begins a request; replies to earlier ones no longer count.
func (m *Model) send(night diary.Date) *request {
	m.sent = &request{night}
	return m.sent
}

// readFirst reads the night and the open ones. A visit to one night asks about
// no other.
func (m *Model) readFirst() tea.Cmd {
	if m.agenda.visit {
		return m.readNight(m.night.Date)
	}
	journal, latest, next := m.deps.Journal, m.agenda.latest, m.readNight(m.night.Date)
	return func() tea.Msg {
		msg := next().(readMsg)
		if msg.err == nil {
			msg.first = true
			msg.open, msg.err = journal.Unlogged(latest, mostOpen+1)
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
		return msg
	}
}

// lastCramp is the last cramp of this night, or else of the nights before it.
func lastCramp(journal Journal, night diary.Night) (diary.Cramp, error) {
	date := night.Date
	for back := 1; len(night.Cramps) == 0; back++ {
		if back > lookBack {
			return diary.Cramp{}, nil
		}
		var err error
		if night, err = journal.Night(date.AddDays(-back)); err != nil {
			return diary.Cramp{}, err
		}
	}
	return night.Cramps[len(night.Cramps)-1], nil
}

func (m *Model) read(msg readMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	if msg.err != nil {
		m.state = unread
		return fail(msg.err)
	}
	m.state, m.night, m.last = shown, msg.night, msg.last
	if msg.first {
		m.agenda.older = len(msg.open) > mostOpen
		m.agenda.open = msg.open[:min(len(msg.open), mostOpen)]
	}
	return nil
}
