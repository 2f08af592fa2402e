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

	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what home changes in the journal.
type Journal interface {
	SaveSigns(diary.Date, diary.Signs) (diary.Change, error)
	Undo(diary.Change) error
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme theme.Theme
	Poses figure.Poses
	// Evening reads files and the journal, this in one transaction. Of a journal that
	// cannot be read, everything else is there.
	Evening func() (Evening, error)
	Journal Journal
	Now     func() time.Time
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
	request *nav.Request
	evening Evening
	err     error // of the journal
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
	m.tonight = diary.Tonight(m.deps.Now())
	read := m.deps.Evening
	return m.pending.Ask(func(r *nav.Request) tea.Msg {
		evening, err := read()
		return readMsg{r, evening, err}
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
	e := msg.evening
	m.list.show(e.Routines, e.Nights, e.Safe)
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.nights, m.notes = make([]diary.Night, week), notesOf(e, m.deps.Now())
	for i := range m.nights {
		m.nights[i].Date = m.tonight.AddDays(i + 1 - week)
	}
	for _, n := range e.Nights {
		if i := n.Date.DaysSince(m.nights[0].Date); i >= 0 && i < week {
			m.nights[i] = n
		}
	}
	return m.report(e.Broken)
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
