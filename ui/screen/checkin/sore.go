package checkin

import (
	"strings"
	"sync"
	"time"

	"calmcalf/store/diary"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// soreMsg is the journal's answer to whether the cramps of a night still hurt.
type soreMsg struct {
	sent   *request
	from   state // to go on in
	change diary.Change
	saved  string // in words
	err    error
}

// aching is an earlier night of which to ask whether its cramps still hurt.
type aching struct {
	night diary.Night
	ask   string
}

// readAching reads which nights those are at now.
func readAching(journal Journal, now time.Time) ([]aching, error) {
	nights, err := journal.Nights(diary.AchingFrom(now), diary.LastNight(now))
	var all []aching
	for _, n := range diary.Aching(nights, now) {
		all = append(all, aching{n, n.SoreQuestion(now)})
	}
	return all, err
}

// asksSore reports whether it is asked now whether an earlier cramp still hurts.
func (m *Model) asksSore() bool {
	return len(m.aching) > 0 && m.ask == nothing && (m.state == shown || m.state == finished)
}

// readsSore reports whether the window has room for that question: nobody answers what
// they cannot read.
func (m *Model) readsSore() bool {
	return m.asksSore() && (m.state == finished || m.fits(m.nightLines()))
}

// soreness saves whether the first of them still hurts. The night that is shown stays.
func (m *Model) soreness(still bool) tea.Cmd {
	night, now := m.aching[0].night, m.deps.Now()
	msg, journal := soreMsg{sent: m.send(m.night.Date), from: m.state, saved: night.SoreAnswer(still, now)}, m.deps.Journal
	m.state = saving
	write := sync.OnceValue(func() soreMsg {
		msg.change, msg.err = journal.StillSore(night.Date, still, now)
		return msg
	})
	m.pending = func() error { return write().err }
	return func() tea.Msg { return write() }
}

// savedSore asks about the next one.
func (m *Model) savedSore(msg soreMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	m.state = msg.from
	if msg.err != nil {
		return fail(msg.err)
	}
	m.aching, m.undoable, m.told = m.aching[1:], &msg.change, msg.saved
	return nil
}

// askSore is the question, below what is asked of the night.
func (m *Model) askSore() []string {
	question := m.deps.Theme.Text.Render(m.aching[0].ask)
	keys := m.keyed("t", "still sore") + "      " + m.keyed("g", "gone")
	line := question + strings.Repeat(" ", 6) + keys
	if lipgloss.Width(line) <= m.width {
		return []string{line}
	}
	return append(m.wrap(question), m.wrap(keys)...)
}
