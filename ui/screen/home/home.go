// Package home is the screen that asks one question, fitted to the hour, which enter answers:
// is it time for bed, how was the night, how is the day. Below it are the last four weeks.
//
//	                                             Sunday 22 November
//
//	Ready for bed?                               (the figure)
//
//	▸ Wall calf stretch and short massage  4:28
//	  Sitting on the bed                   2:40
//	  more routines…
//
//	Four weeks   ● done  ◐ partly  ...
//	routine      ● ● ● ◐ ● ● ●   ...
//	cramps       1 0 0 2 0 0 0   ...
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
	SaveSignsAfter(seen time.Time, night diary.Date, s diary.Signs) (diary.Change, error)
	Undo(diary.Change) error
	// Redo brings back what was undone last, until something else is saved.
	Redo(diary.Change) error
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme theme.Theme
	// Evening reads files and the journal, this in one transaction. Of a journal that
	// cannot be read, everything else is there.
	Evening func() (Evening, error)
	Journal Journal
	Now     func() time.Time
}

// Model is the screen.
type Model struct {
	deps          Deps
	figure        *figure.Drawer
	width, height int

	reading  nav.Pending
	changing nav.Pending
	confirm  nav.Confirm  // whether to undo the last change, or to redo one
	undone   diary.Change // what was undone here last
	list     list
	broken   string // the last that was said about routine files

	now     time.Time // of the last reading: it decides which nights are meant
	evening Evening
	read    bool      // of the evening, what could be
	asked   time.Time // since when the weekly question is there
	drawn   drawn
	named   bool // the last frame asks about warning signs by their names: only there can a key say that there are none
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, now: d.Now()}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the routines and the journal, in a command: the first frame does not wait
// for it. It is called again when a new day or night begins.
func (m *Model) Init() tea.Cmd {
	m.now = m.deps.Now()
	read := m.deps.Evening
	return m.reading.Do(func() func() tea.Cmd {
		evening, err := read()
		return func() tea.Cmd { return m.receive(evening, err) }
	})
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.figure, m.drawn = t, figure.New(t), drawn{}
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) { m.width, m.height, m.drawn = width, height, drawn{} }

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case nav.Reply:
		return msg.Handle()
	case tea.KeyMsg:
		return m.key(msg)
	}
	return nil
}

// receive shows the routines even when the journal cannot be read.
func (m *Model) receive(e Evening, err error) tea.Cmd {
	before := m.next()
	if err == nil || !m.evening.Known {
		m.evening, m.read = e, true
	}
	m.drawn = drawn{}
	m.list.show(m.evening.Question(m.now), m.evening, m.now)
	if before != weekly && m.next() == weekly {
		m.asked = m.now
	}
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	return m.report(e.Broken)
}

// report says once what is wrong with the user's own routines.
func (m *Model) report(broken []error) tea.Cmd {
	before := m.broken
	m.broken = ""
	if len(broken) == 0 {
		return nil
	}
	err := brokenError(broken)
	if m.broken = err.Error(); m.broken == before {
		return nil
	}
	return nav.Go(nav.Fail{Err: err})
}
