// Package history is the screen that shows the nights: a bar for each, the routine
// under it, and the night under the cursor in words; or as a calendar, by when and where
// the cramps came, or in sentences.
//
// Its one rule: it reads no more nights than it shows and the four weeks before them, but
// for the comparisons, which are of all nights; and it counts them when they come, never
// while it draws.
package history

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen needs of the journal.
type Journal interface {
	// Outline returns the nights of a period that is picked when the first night of the
	// journal is known, and what a chart needs of all of them.
	Outline(pick func(first diary.Date) (from, to diary.Date)) (diary.Outline, error)
	// Unlog puts a night back to not logged; sessions and the day before it stay.
	Unlog(night diary.Date) (diary.Change, error)
	RemoveCramp(night diary.Date, id string) (diary.Change, error)
	// RemoveAnswer removes "sleep", "note" or a factor by its key.
	RemoveAnswer(night diary.Date, name string) (diary.Change, error)
	Undo(diary.Change) error
	// Redo brings back what the last undo removed, until something else is written.
	Redo(diary.Change) error
	// Trials returns every trial that was started, oldest first.
	Trials() ([]diary.Plan, error)
	// Recall and Remember hold which factors have a row.
	Recall(name string) (string, error)
	Remember(name, value string) error
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	// Study reads every night and compares them, and returns what to see a doctor about. It
	// is called when the insight is first in view; nil leaves the comparisons out.
	Study func() (insight.Study, insight.FlagReport, error)
	View  nav.View // the first in view; "" is that of the nights
}

type state int

const (
	reading state = iota // nothing was read yet
	unread               // the journal could not be read, and nothing is shown
	empty                // the journal has no night
	ready                // there is a window
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state   state
	scope   scope         // the last one asked for; the window may still be of another
	pending nav.Pending   // the reading of a window
	goal    diary.Date    // where the cursor goes after that, or zero
	window  *window       // nil until it is read
	last    *diary.Change // the newest that can be undone
	undone  *diary.Change // here, and nothing was written since
	cursor  int           // the index of its night, in every view

	views   []namedView
	at      int // the view shown
	insight *insightView

	rows    rows
	jump    form.Prompt
	menu    menu
	confirm nav.Confirm // before something is removed or undone
}

// view is one way to look at the nights, in the lines below the heading. Only the one
// shown is up to date.
type view interface {
	setTheme(theme.Theme)
	// show lays the nights out in so many cells, with the cursor on one of them.
	show(w *window, cursor, width, height int)
	moveTo(cursor int)
	draw() string
}

// namedView is a view as the heading names it.
type namedView struct {
	name nav.View
	view
	weekly bool // left and right move the cursor by weeks, as in a calendar
}

// New makes the screen; Init reads the journal.
func New(d Deps) *Model {
	m := &Model{deps: d, scope: fitting, insight: &insightView{}}
	m.views = []namedView{
		{name: nav.ViewNights, view: &nightsView{}},
		{name: nav.ViewCalendar, view: &calendarView{}, weekly: true},
		{name: nav.ViewWhere, view: &whereView{}},
		{name: nav.ViewInsight, view: m.insight},
	}
	m.at = max(0, slices.IndexFunc(m.views, func(v namedView) bool { return v.name == d.View }))
	m.SetTheme(d.Theme)
	return m
}

// Init reads the journal, again when the screen is returned to; the range, the view and
// the cursor stay.
func (m *Model) Init() tea.Cmd {
	m.insight.asked, m.undone = false, nil
	if m.rows.known {
		return m.read()
	}
	return nav.Batch(m.read(), m.recall())
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys = t, newKeys(t)
	for _, v := range m.views {
		v.setTheme(t)
	}
	m.layOut()
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = max(0, width), max(0, min(tallest, height))
	m.layOut()
}

func (m *Model) layOut() {
	if m.state == ready {
		m.window.rows = m.rows.on
		m.views[m.at].show(m.window, m.cursor, m.width, max(0, m.height-m.headLines()))
	}
}

// moveTo puts the cursor on a night, or on the nearest in the window.
func (m *Model) moveTo(night int) {
	m.cursor = max(0, min(m.window.Len()-1, night))
	m.views[m.at].moveTo(m.cursor)
}

func (m *Model) turn(by int) {
	m.at = (m.at + by + len(m.views)) % len(m.views)
	m.layOut()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	return nav.Batch(m.handle(msg), m.study())
}

func (m *Model) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case nav.Reply:
		return msg.Handle()
	case changedMsg:
		return m.changed(msg)
	}
	return nil
}
