// Package home is the screen of the evening: tonight's routine, the last seven
// nights, and where else to go.
//
//	calmcalf                                     Sunday 22 November
//
//	Tonight
//	▸ Wall calf stretch and short massage          3:33      enter
//
//	This week      Mon  Tue  Wed ...
//
// Its one rule: it only reads.
package home

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/figure"
	"calmcalf/ui/nav"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what home reads of the journal.
type Journal interface {
	// Nights returns the nights stored from one day to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Unlogged returns nights not checked in, the newest first, back to the first
	// night of the journal.
	Unlogged(until diary.Date, most int) ([]diary.Date, error)
}

// Deps is what the screen is made of.
type Deps struct {
	Theme    theme.Theme
	Figure   *figure.Drawer
	Routines []routines.Routine
	Journal  Journal
	Now      func() time.Time
}

// week is the number of nights shown, tonight included.
const week = 7

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int
	chosen        int // among Routines

	tonight diary.Date
	last    diary.Date    // the night that a check-in asks about
	due     bool          // and which it has no answer for
	nights  []diary.Night // of the week, oldest first, one a day; nil until read
}

type keyMap struct{ up, down, start, checkIn, history key.Binding }

// readMsg is the journal's answer.
type readMsg struct {
	tonight diary.Date
	nights  []diary.Night
	due     bool
	err     error
}

// New makes the screen.
func New(d Deps) *Model {
	arrows := "↑↓"
	if d.Theme.Glyphs == theme.ASCII {
		arrows = "up/down"
	}
	m := &Model{deps: d, keys: keyMap{
		up:      key.NewBinding(key.WithKeys("up", "k"), key.WithHelp(arrows, "choose")),
		down:    key.NewBinding(key.WithKeys("down", "j")),
		start:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "start")),
		checkIn: key.NewBinding(key.WithKeys("m"), key.WithHelp("m", "check-in")),
		history: key.NewBinding(key.WithKeys("h"), key.WithHelp("h", "history")),
	}}
	m.keys.up.SetEnabled(len(d.Routines) > 1)
	m.keys.down.SetEnabled(len(d.Routines) > 1)
	m.keys.start.SetEnabled(len(d.Routines) > 0)
	m.date()
	return m
}

// Init reads the week.
func (m *Model) Init() tea.Cmd {
	m.date()
	journal, tonight, last := m.deps.Journal, m.tonight, m.last
	return func() tea.Msg {
		nights, err := journal.Nights(tonight.AddDays(1-week), tonight)
		if err != nil {
			return readMsg{err: err}
		}
		open, err := journal.Unlogged(last, 1)
		return readMsg{tonight, nights, len(open) > 0 && open[0] == last, err}
	}
}

// SetSize gives the screen its space, in cells.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Update takes keys and the journal's answer.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case readMsg:
		return m.read(msg)
	case tea.KeyMsg:
		return m.key(msg)
	default:
		return nil
	}
}

// ShortHelp returns the keys of the footer.
func (m *Model) ShortHelp() []key.Binding {
	return []key.Binding{m.keys.start, m.keys.up, m.keys.checkIn, m.keys.history}
}

// FullHelp returns all keys.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) date() {
	now := m.deps.Now()
	m.tonight, m.last = diary.NightOf(now), diary.LastNight(now)
}

func (m *Model) read(msg readMsg) tea.Cmd {
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	if msg.tonight != m.tonight {
		return nil
	}
	m.nights, m.due = make([]diary.Night, week), msg.due
	for i := range m.nights {
		m.nights[i].Date = m.tonight.AddDays(i + 1 - week)
	}
	for _, n := range msg.nights {
		if i := n.Date.DaysSince(m.nights[0].Date); i >= 0 && i < week {
			m.nights[i] = n
		}
	}
	return nil
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.up):
		m.chosen = max(0, m.chosen-1)
	case key.Matches(msg, m.keys.down):
		m.chosen = min(len(m.deps.Routines)-1, m.chosen+1)
	case key.Matches(msg, m.keys.start):
		return nav.Go(nav.Play{Routine: m.deps.Routines[m.chosen]})
	case key.Matches(msg, m.keys.checkIn):
		return nav.Go(nav.CheckIn{Night: m.last})
	case key.Matches(msg, m.keys.history):
		return nav.Go(nav.History{})
	}
	return nil
}
