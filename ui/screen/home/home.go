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
// Its one rule: it reads, and changes nothing that none of its keys names.
package home

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what home needs of the journal.
type Journal interface {
	// Nights returns the nights stored from one day to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Unlogged returns nights not checked in, the newest first, back to the first
	// night of the journal.
	Unlogged(until diary.Date, most int) ([]diary.Date, error)
	// LastSigns returns the last answer about warning signs up to a night.
	LastSigns(until diary.Date) (diary.Signs, error)
	SaveSigns(diary.Date, diary.Signs) (diary.Change, error)
	// LastChange returns the newest change that can be undone, if there is one.
	LastChange() (diary.Change, bool, error)
	Undo(diary.Change) error
	// Trial returns the last trial, and nil where there never was one.
	Trial() (*diary.Plan, error)
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme theme.Theme
	Poses figure.Poses
	// Routines reads those to choose from, in the order in which they are offered,
	// with an error for each file that holds none.
	Routines func() ([]routines.Routine, []error)
	// Profile reads the answers of the user, and whether they were asked.
	Profile   func() (diary.Profile, bool, error)
	Checklist func() diary.Checklist
	Body      func() (diary.Body, error)         // it reads files
	Flags     func() (insight.FlagReport, error) // the reasons to see a doctor; it reads the journal
	Journal   Journal
	Now       func() time.Time
}

// week is the number of nights shown, tonight included.
const week = 7

// Model is the screen.
type Model struct {
	deps          Deps
	figure        *figure.Drawer
	keys          keyMap
	width, height int

	pending nav.Pending // the reading
	confirm nav.Confirm // whether to undo the last change
	list    list
	notes   notes
	broken  string // the last that was said about routine files

	tonight diary.Date
	nights  []diary.Night // of the week, oldest first, one a day; nil until read
}

// readMsg is everything that home shows.
type readMsg struct {
	request  *nav.Request
	nights   []diary.Night
	notes    notes
	err      error // of the journal
	routines []routines.Routine
	safe     bool // the first of them is the safest for this user
	broken   []error
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, tonight: diary.Tonight(d.Now())}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the routines and the journal, in a command: the first frame does not wait
// for it.
func (m *Model) Init() tea.Cmd {
	d, now := m.deps, m.deps.Now()
	m.tonight = diary.Tonight(now)
	return m.pending.Ask(func(r *nav.Request) tea.Msg {
		msg := readMsg{request: r}
		msg.routines, msg.broken = d.Routines()
		profile, asked, err := d.Profile()
		_, msg.safe = profile.Routine()
		msg.safe = msg.safe || err != nil
		msg.nights, msg.notes, msg.err = readJournal(d, now)
		msg.notes.asked = asked
		return msg
	})
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys, m.figure = t, newKeys(t), figure.New(m.deps.Poses, t)
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case readMsg:
		return m.read(msg)
	case changedMsg:
		return m.changed(msg)
	case tea.KeyMsg:
		return m.key(msg)
	}
	return nil
}

// read shows the routines even when the journal cannot be read.
func (m *Model) read(msg readMsg) tea.Cmd {
	if m.pending.Stale(msg.request) {
		return nil
	}
	m.pending.Done()
	m.list.show(msg.routines, msg.nights, msg.safe)
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.nights, m.notes = make([]diary.Night, week), msg.notes
	for i := range m.nights {
		m.nights[i].Date = m.tonight.AddDays(i + 1 - week)
	}
	for _, n := range msg.nights {
		if i := n.Date.DaysSince(m.nights[0].Date); i >= 0 && i < week {
			m.nights[i] = n
		}
	}
	return m.report(msg.broken)
}

// report says once what is wrong with the user's own routines.
func (m *Model) report(broken []error) tea.Cmd {
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
