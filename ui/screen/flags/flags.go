// Package flags is the screen of the reasons in the log to see a doctor or a
// pharmacist, one flag at a time.
//
// Its one rule: it says what was logged and whom to ask, never what it could be; an
// empty list is never good news.
package flags

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen needs of the journal.
type Journal interface {
	// Discuss saves in a night that flags were discussed.
	Discuss(night diary.Date, ids ...string) (diary.Change, error)
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Flags   func() (insight.FlagReport, error) // those listed now; it reads the journal
	Now     func() time.Time
}

type state int

const (
	reading state = iota
	unread        // the journal could not be read
	listed
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state   state
	failed  error // why the journal could not be read
	listing nav.Pending
	saving  nav.Pending // no key counts until the journal answers
	confirm nav.Confirm // whether the flag was discussed

	report insight.FlagReport
	at     int // the flag in view
	page   pager.Pager
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d}
	m.SetTheme(d.Theme)
	return m
}

// Init reads what is listed; the screen stays as it is until then. After a note is saved
// the screen reads by itself.
func (m *Model) Init() tea.Cmd {
	if m.saving.Waiting() {
		return nil
	}
	return m.read()
}

func (m *Model) read() tea.Cmd {
	flags := m.deps.Flags
	return m.listing.Do(func() func() tea.Cmd {
		report, err := flags()
		return func() tea.Cmd {
			m.list(report, err)
			return nil
		}
	})
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys = t, newKeys(t)
	m.enable()
}

// SetSize implements nav.Screen.
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
	case nav.Reply:
		return msg.Handle()
	}
	return nil
}

// list shows what was read, and stays at the flag in view if that is still listed.
func (m *Model) list(report insight.FlagReport, err error) {
	if err != nil {
		m.state, m.failed = unread, err
		return
	}
	if m.state != listed {
		m.at = report.Foremost()
	}
	before, was := m.flag()
	m.state, m.report = listed, report
	m.at = max(0, min(m.at, len(m.report.Flags)-1))
	if now, is := m.flag(); !is || was && now.ID != before.ID {
		m.page.Home()
		m.confirm.Close()
	}
}

func (m *Model) flag() (insight.Flag, bool) {
	if m.state != listed || m.at >= len(m.report.Flags) {
		return insight.Flag{}, false
	}
	return m.report.Flags[m.at], true
}

func (m *Model) ask() {
	m.page.Home()
	m.confirm.Ask(m.report.Words.Ask, nav.Answer{Label: fmt.Sprintf("yes (hidden for %d days)", diary.QuietDays), Do: m.discuss}, nav.Answer{Label: "not yet"})
}

// discuss saves that the flag was discussed, says so, and reads what is still listed.
func (m *Model) discuss() tea.Cmd {
	f, _ := m.flag()
	journal, night := m.deps.Journal, diary.NightOf(m.deps.Now())
	return m.saving.Do(func() func() tea.Cmd {
		_, err := journal.Discuss(night, f.ID)
		return func() tea.Cmd {
			if err != nil {
				return nav.Go(nav.Fail{Err: err})
			}
			m.page.Home()
			return nav.Batch(m.read(), nav.Go(nav.Notice{Text: m.report.Words.Quiet}))
		}
	})
}
