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
// Its one rule: it reads, and changes nothing but what a key of its own answers.
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

// Journal is what home reads of the journal.
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

// Deps is what the screen is made of.
type Deps struct {
	Theme  theme.Theme
	Figure *figure.Drawer
	// Routines reads those to choose from, in the order in which they are offered,
	// with an error for each file that holds none.
	Routines func() ([]routines.Routine, []error)
	// Profile reads what the user told of themselves, and whether they were asked.
	Profile   func() (diary.Profile, bool, error)
	Checklist func() diary.Checklist
	Body      func() (diary.Body, error)         // whoever a trial asks something of; it reads files
	Flags     func() (insight.FlagReport, error) // what the nights give reason to see somebody about
	Journal   Journal
	Now       func() time.Time
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
	notes         notes  // what stands above and below

	tonight diary.Date
	nights  []diary.Night // of the week, oldest first, one a day; nil until read
}

// readMsg is the journal's answer, and the routines.
type readMsg struct {
	tonight  diary.Date
	nights   []diary.Night
	notes    notes
	err      error // of the journal
	routines []routines.Routine
	safe     bool // the first of them is so for safety
	broken   []error
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, keys: newKeys(d.Theme.Glyphs)}
	m.enable()
	m.date()
	return m
}

// Init reads the routines, the week, and what there is to say besides. Nothing is
// read before the first frame, which does not wait for it.
func (m *Model) Init() tea.Cmd {
	m.date()
	d, tonight, now := m.deps, m.tonight, m.deps.Now()
	return func() tea.Msg {
		msg := readMsg{tonight: tonight}
		msg.routines, msg.broken = d.Routines()
		told, asked, err := d.Profile()
		_, msg.safe = told.Routine()
		msg.safe = msg.safe || err != nil
		if msg.nights, msg.err = d.Journal.Nights(tonight.AddDays(1-week), tonight); msg.err == nil {
			msg.notes, msg.err = readNotes(d, now)
			msg.notes.asked = asked
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
	case doneMsg:
		return m.done(msg)
	case tea.KeyMsg:
		return m.key(msg)
	default:
		return nil
	}
}

func (m *Model) date() { m.tonight = diary.Tonight(m.deps.Now()) }

// read shows the routines also when the journal cannot be read.
func (m *Model) read(msg readMsg) tea.Cmd {
	if msg.tonight != m.tonight {
		return nil
	}
	m.list.take(msg.routines, msg.nights, msg.safe)
	m.enable()
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.nights, m.notes = make([]diary.Night, week), msg.notes
	m.enable()
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

// start begins the chosen routine, or shows all of them.
func (m *Model) start() tea.Cmd {
	r, chosen := m.list.routine()
	if !chosen {
		m.list.unfold()
		return nil
	}
	return nav.Go(nav.Play{Routine: r})
}
