// Package flags is the screen of the reasons in the log to see a doctor or a
// pharmacist, one flag at a time.
//
//	Worth seeing a doctor                                             1 of 2
//
//	A cramp lasted over ten minutes
//	You logged a cramp that stayed hard for more than ten minutes. ...
//
//	Nights     21 Nov 2026
//	Source     NHS on leg cramps [S1]
//
// Its one rule: it says what was logged and whom to ask, and nothing of what it could
// be; that there is no flag is never good news.
package flags

import (
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen needs of the journal.
type Journal interface {
	// Discuss saves in a night that flags were discussed.
	Discuss(night diary.Date, ids ...string) (diary.Change, error)
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Flags   func() (insight.FlagReport, error) // what is listed now; it reads the journal
	Now     func() time.Time
}

// state is what the screen shows.
type state int

const (
	reading state = iota
	unread        // the journal could not be read
	shown
)

// request is what a reply answers, told apart by its address: a reply to any but
// the last one is stale.
type request struct{ _ byte }

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state  state
	asking bool // whether the flag was discussed
	saving bool // no key counts until the journal answers
	sent   *request

	report insight.FlagReport
	at     int // the flag that is shown
	top    int // the first line shown, of a page that does not fit
}

// readMsg is what is listed.
type readMsg struct {
	sent   *request
	report insight.FlagReport
	err    error
}

// savedMsg is the journal's answer to a flag that was discussed.
type savedMsg struct {
	sent *request
	err  error
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, keys: newKeys(d.Theme.Glyphs)}
	m.enable()
	return m
}

// Init reads what is listed. What is shown stays until that is there. A note that is being
// saved reads by itself.
func (m *Model) Init() tea.Cmd {
	if m.saving {
		return nil
	}
	return m.read()
}

func (m *Model) read() tea.Cmd {
	m.sent = new(request)
	flags, sent := m.deps.Flags, m.sent
	return func() tea.Msg {
		report, err := flags()
		return readMsg{sent, report, err}
	}
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.enable()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case readMsg:
		return m.take(msg)
	case savedMsg:
		return m.kept(msg)
	}
	return nil
}

// take shows what was read, and the flag that was shown before if it is still listed.
func (m *Model) take(msg readMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	if msg.err != nil {
		m.state = unread
		return nav.Go(nav.Fail{Err: msg.err})
	}
	before, was := m.flag()
	m.state, m.report = shown, msg.report
	m.at = max(0, min(m.at, len(m.report.Flags)-1))
	if now, is := m.flag(); was && is && now.ID != before.ID {
		m.top, m.asking = 0, false
	}
	m.asking = m.asking && len(m.report.Flags) > 0
	return nil
}

// flag is the one that is shown.
func (m *Model) flag() (insight.Flag, bool) {
	if m.state != shown || m.at >= len(m.report.Flags) {
		return insight.Flag{}, false
	}
	return m.report.Flags[m.at], true
}

// discuss saves that the flag was discussed.
func (m *Model) discuss() tea.Cmd {
	f, _ := m.flag()
	m.asking, m.saving, m.sent = false, true, new(request)
	journal, sent, night := m.deps.Journal, m.sent, diary.NightOf(m.deps.Now())
	return func() tea.Msg {
		_, err := journal.Discuss(night, f.ID)
		return savedMsg{sent, err}
	}
}

// kept says that it is saved, and reads what is still listed.
func (m *Model) kept(msg savedMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	m.saving = false
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.top = 0
	return tea.Batch(m.read(), nav.Go(nav.Notice{Text: m.report.Words.Quiet}))
}
