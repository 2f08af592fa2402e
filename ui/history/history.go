// Package history is the screen that shows the nights: a bar for each, the
// routine under it, and the night under the cursor in words.
//
//	History   2w  6w ‹3m›  1y  all          22 Aug – 22 Nov 2026
//
//	cramps a night, stronger colour = worse   ▁ none   · not logged
//	2 ┤     █
//	  │     █
//	1 ┤  █  █     █
//	  │▁▁█▁▁█··▁▁▁█
//	0 ┼─────▲──────
//	  ●●●·●●○●●●●◐●
//	▲ Thu 12 Nov: 2 cramps, left calf 7/10 3 min 03:10 · routine full
//
// Its one rule: it reads no more nights than it shows, and counts them when they
// come, never while it draws.
package history

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen reads.
type Journal interface {
	// Nights returns the stored nights from one date to another, both included,
	// oldest first.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Span returns the first and the last stored night, zero dates when there is
	// none.
	Span() (first, last diary.Date, err error)
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	View    nav.View // the view shown first; "" is that of the nights
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

	asked      scope // the last scope asked for; the chart may still show another
	generation int   // of the last reading asked for
	state      state
	window     *window // nil until it is shown
	cursor     int     // the night under it, in every view
	chart      *chartView
	views      []namedView
	at         int // the view shown
}

// view is one way to look at the nights. Only the one shown is kept up to date.
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
		chart: &chartView{theme: d.Theme, signs: signsOf(d.Theme)},
	}
	m.views = []namedView{{"nights", m.chart}}
	m.at = max(0, slices.IndexFunc(m.views, func(v namedView) bool { return v.name == string(d.View) }))
	m.enable()
	return m
}

// Init reads the journal, again when the screen is returned to; the range and
// the cursor stay.
func (m *Model) Init() tea.Cmd { return m.read() }

// SetSize lays the screen out anew.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = max(0, width), max(0, height)
	m.lay()
}

// lay lays the view that is shown out anew.
func (m *Model) lay() {
	if m.state == shown {
		m.views[m.at].show(m.window, m.cursor, m.width, m.height)
	}
}

// moveTo puts the cursor on a night, or on the nearest that there is.
func (m *Model) moveTo(night int) {
	m.cursor = max(0, min(len(m.window.kept)-1, night))
	m.views[m.at].moveTo(m.cursor)
}

// Update reacts to a key or to the journal's answer.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.press(msg)
	case readMsg:
		return m.show(msg)
	}
	return nil
}

func (m *Model) press(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	case key.Matches(msg, k.earlier):
		m.moveTo(m.cursor - 1)
	case key.Matches(msg, k.later):
		m.moveTo(m.cursor + 1)
	case key.Matches(msg, k.weekEarlier):
		m.moveTo(m.cursor - week)
	case key.Matches(msg, k.weekLater):
		m.moveTo(m.cursor + week)
	case key.Matches(msg, k.first):
		m.moveTo(0)
	case key.Matches(msg, k.last):
		m.moveTo(len(m.window.kept) - 1)
	case key.Matches(msg, k.longer):
		return m.ask(m.asked + 1)
	case key.Matches(msg, k.shorter):
		return m.ask(m.asked - 1)
	case key.Matches(msg, k.again):
		return m.read()
	case key.Matches(msg, k.edit):
		return nav.Go(nav.CheckIn{Night: m.cursorDate()})
	}
	return nil
}

func (m *Model) ask(s scope) tea.Cmd {
	m.asked = s
	return m.read()
}

// readMsg is the journal's answer. Without a window the journal is empty.
type readMsg struct {
	generation int
	window     *window
	err        error
}

// read asks for the nights of the scope.
func (m *Model) read() tea.Cmd {
	m.generation++
	generation, asked, journal, now := m.generation, m.asked, m.deps.Journal, m.deps.Now
	return func() tea.Msg {
		w, err := readWindow(journal, asked, now())
		return readMsg{generation: generation, window: w, err: err}
	}
}

func readWindow(journal Journal, asked scope, now time.Time) (*window, error) {
	start, _, err := journal.Span()
	if err != nil {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	if start.IsZero() {
		return nil, nil
	}
	tonight := diary.NightOf(now)
	if asked == fitting {
		asked = fit(start, tonight)
	}
	first := asked.first(start, tonight)
	stored, err := journal.Nights(first, tonight)
	if err != nil {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	w := newWindow(asked, first, now, stored)
	return &w, nil
}

// show takes in the answer. What was shown before stays when there is none.
func (m *Model) show(msg readMsg) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	cursor := m.cursorDate()
	switch {
	case msg.err != nil && m.state == shown:
		m.asked = m.window.scope
	case msg.err != nil:
		m.state = unread
	case msg.window == nil:
		m.state = empty
	default:
		if cursor.IsZero() {
			cursor = msg.window.last
		}
		m.state, m.asked, m.window = shown, msg.window.scope, msg.window
		m.cursor = m.window.nearest(cursor)
		m.chart.window = m.window
		m.lay()
	}
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	return nil
}
