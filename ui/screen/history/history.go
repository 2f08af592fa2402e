// Package history is the screen that shows the nights: a bar for each, the
// routine under it, and the night under the cursor in words.
//
//	History   2w  6w ‹3m›  1y  all          22 Aug – 22 Nov 2026
//
//	cramps a night, stronger = worse   ▁ none   · not logged
//	2 ┤     █
//	  │     █
//	1 ┤  █  █     █
//	  │▁▁█▁▁█··▁▁▁█
//	0 ┼─────▲──────
//	  ●●●·●●○●●●●◐●
//	▲ Thu 12 Nov: 2 cramps, left calf 7/10 3 min 03:10 · routine full
//
// Its one rule: it reads no more nights than it shows and the four weeks that lead to
// them, but for the insight, which is of all nights; and it counts them when they come,
// never while it draws.
package history

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen reads, and changes when a key of its own asks for that.
type Journal interface {
	// Outline returns the nights of a period that is picked when the first night of
	// the journal is known, and what is to be known of all of them.
	Outline(pick func(first diary.Date) (from, to diary.Date)) (diary.Outline, error)
	// DeleteCramp deletes a cramp from a night.
	DeleteCramp(night diary.Date, id string) (diary.Change, error)
	Undo(diary.Change) error
	// Trials returns every trial that was begun, oldest first.
	Trials() ([]diary.Plan, error)
	// Recall and Remember keep which rows are shown.
	Recall(name string) (string, error)
	Remember(name, value string) error
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	// Study reads every night and tells what they show together. It is called when
	// the insight is looked at; nil leaves that out.
	Study func() ([]insight.Part, error)
	View  nav.View // the view shown first; "" is that of the nights
}

// state is what there is to show.
type state int

const (
	reading state = iota // nothing was read yet
	unread               // the journal could not be read, and nothing is shown
	empty                // there is no night in the journal
	shown
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	asked      scope      // the last scope asked for; the chart may still show another
	generation int        // of the last reading asked for
	goal       diary.Date // the night to go to when that is read, or zero
	state      state
	window     *window       // nil until it is shown
	last       *diary.Change // the newest that can be undone
	cursor     int           // the night under it, in every view
	chart      *chartView
	insight    *insightView
	views      []namedView
	at         int // the view shown

	rows     rows
	jump     jump
	question question
}

// view is one way to look at the nights, in the lines below the heading. Only the one
// shown is kept up to date.
type view interface {
	// show lays the nights out in so many cells, the cursor on one of them.
	show(w *window, cursor, width, height int)
	// moveTo puts the cursor on another night.
	moveTo(cursor int)
	// draw draws what was laid out.
	draw() string
}

// namedView is a view as it stands in the heading.
type namedView struct {
	name string
	view
}

// New makes the screen; Init reads the journal.
func New(d Deps) *Model {
	m := &Model{
		deps: d, keys: newKeyMap(d.Theme.Glyphs), asked: fitting,
		chart: &chartView{theme: d.Theme, signs: signsOf(d.Theme)}, insight: newInsight(d.Theme),
	}
	m.views = []namedView{
		{"nights", m.chart}, {"calendar", newCalendar(m.chart)}, {"when and where", newWhere(d.Theme)}, {"insight", m.insight},
	}
	m.at = max(0, slices.IndexFunc(m.views, func(v namedView) bool { return v.name == string(d.View) }))
	m.enable()
	return m
}

// Init reads the journal, again when the screen is returned to; the range, the view
// and the cursor stay.
func (m *Model) Init() tea.Cmd {
	m.insight.asked = false
	if m.rows.known {
		return m.read()
	}
	return tea.Batch(m.read(), m.recall())
}

// SetSize lays the screen out anew.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = max(0, width), max(0, height)
	m.lay()
}

// lay lays the view that is shown out anew.
func (m *Model) lay() {
	if m.state != shown {
		return
	}
	m.chart.window, m.chart.rows = m.window, m.rows.on // the words of a night and the dates are its
	m.views[m.at].show(m.window, m.cursor, m.width, max(0, m.height-m.headLines()))
}

// moveTo puts the cursor on a night, or on the nearest that there is.
func (m *Model) moveTo(night int) {
	m.cursor = max(0, min(m.window.Len()-1, night))
	m.views[m.at].moveTo(m.cursor)
}

// turn shows another view.
func (m *Model) turn(by int) {
	m.at = (m.at + by + len(m.views)) % len(m.views)
	m.lay()
}

// Update reacts to a key or to an answer of the journal.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	cmd := m.take(msg)
	if study := m.study(); study != nil {
		return tea.Batch(cmd, study)
	}
	return cmd
}

func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.press(msg)
	case readMsg:
		return m.show(msg)
	case recalledMsg:
		return m.recalled(msg)
	case changedMsg:
		return m.changed(msg)
	case studyMsg:
		return m.studied(msg)
	}
	return nil
}
