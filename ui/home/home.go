// Package home is the screen of the evening: tonight's routine, the last seven
// nights, and where else to go.
//
//	calmcalf                                     Sunday 22 November
//
//	Tonight
//	▸ Wall calf stretch and short massage          3:33
//	  ...
//	  all routines…
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
	Theme  theme.Theme
	Figure *figure.Drawer
	// Routines reads those to choose from, in the order in which they are offered,
	// with an error for each file that holds none.
	Routines func() ([]routines.Routine, []error)
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
	list          list
	broken        string // the last that was told of routines that cannot be used

	tonight diary.Date
	last    diary.Date    // the night that a check-in asks about
	due     bool          // and which it has no answer for
	nights  []diary.Night // of the week, oldest first, one a day; nil until read
}

type keyMap struct{ up, down, start, fewer, checkIn, history key.Binding }

// readMsg is the journal's answer, and the routines.
type readMsg struct {
	tonight  diary.Date
	nights   []diary.Night
	due      bool
	err      error // of the journal
	routines []routines.Routine
	broken   []error
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
		fewer:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", "fewer")),
		checkIn: key.NewBinding(key.WithKeys("m"), key.WithHelp("m", "check-in")),
		history: key.NewBinding(key.WithKeys("h"), key.WithHelp("h", "history")),
	}}
	m.enable()
	m.date()
	return m
}

// Init reads the routines and the week. Neither is read before the first frame,
// which does not wait for them.
func (m *Model) Init() tea.Cmd {
	m.date()
	journal, all, tonight, last := m.deps.Journal, m.deps.Routines, m.tonight, m.last
	slept := diary.HasSlept(m.deps.Now())
	return func() tea.Msg {
		msg := readMsg{tonight: tonight}
		msg.routines, msg.broken = all()
		msg.nights, msg.err = journal.Nights(tonight.AddDays(1-week), tonight)
		if msg.err == nil {
			var open []diary.Date
			open, msg.err = journal.Unlogged(last, 1)
			msg.due = slept && len(open) > 0 && open[0] == last
		}
		return msg
	}
}

// SetSize gives the screen its space, in cells.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Update takes keys and what was read.
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
	return []key.Binding{m.keys.start, m.keys.up, m.keys.fewer, m.keys.checkIn, m.keys.history}
}

// FullHelp returns all keys.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) date() {
	now := m.deps.Now()
	m.tonight, m.last = diary.NightOf(now), diary.LastNight(now)
}

// enable leaves on only the keys that do something now.
func (m *Model) enable() {
	m.keys.up.SetEnabled(m.list.rows() > 1)
	m.keys.down.SetEnabled(m.list.rows() > 1)
	m.keys.start.SetEnabled(m.list.rows() > 0)
	m.keys.fewer.SetEnabled(m.list.open)
	m.keys.start.SetHelp("enter", "start")
	if m.list.onAll() {
		m.keys.start.SetHelp("enter", "show all")
	}
}

// read shows the routines also when the journal cannot be read.
func (m *Model) read(msg readMsg) tea.Cmd {
	if msg.tonight != m.tonight {
		return nil
	}
	m.list.take(msg.routines, msg.nights)
	m.enable()
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
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
	return m.tell(msg.broken)
}

// tell shows what is wrong with the user's own routines, once.
func (m *Model) tell(broken []error) tea.Cmd {
	if len(broken) == 0 {
		m.broken = ""
		return nil
	}
	err := brokenError(broken)
	if err.Error() == m.broken {
		return nil
	}
	m.broken = err.Error()
	return nav.Go(nav.Fail{Err: err})
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	defer m.enable()
	switch {
	case key.Matches(msg, m.keys.up):
		m.list.move(-1)
	case key.Matches(msg, m.keys.down):
		m.list.move(+1)
	case key.Matches(msg, m.keys.start):
		return m.start()
	case key.Matches(msg, m.keys.fewer):
		m.list.fold()
	case key.Matches(msg, m.keys.checkIn):
		return nav.Go(nav.CheckIn{Night: diary.LastNight(m.deps.Now())}) // home may have stood open since the evening
	case key.Matches(msg, m.keys.history):
		return nav.Go(nav.History{})
	}
	return nil
}

// start begins the chosen routine, or shows all of them.
func (m *Model) start() tea.Cmd {
	r, chosen := m.list.routine()
	if !chosen {
		m.list.unfold()
		return nil
	}
	return nav.Go(nav.Play{Routine: r})
}
