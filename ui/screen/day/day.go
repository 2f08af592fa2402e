// Package day asks about the day before a night: what was done, drunk and taken.
//
//	Today, Sunday 22 November   before the night to Monday
//
//	▸ exercise    n‹none›  u usual  d hard  s unusual   as yesterday
//	  feet          little   some  ‹long›
//	  water         1.2 l   400 ml of it from 18:00 on
//	                ···▄··▄···▂··▄▄·········
//	                  6     12    18    24
//
// What was answered the day before is offered as a default, which enter saves and
// backspace clears. Its one rule: what was not answered is not recorded, and is never
// a "no".
package day

import (
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen needs of the journal.
type Journal interface {
	// Night returns the record of a night; of one without records, its date.
	Night(diary.Date) (diary.Night, error)
	Log(diary.DayLog) (diary.Change, error)
	// Recall returns what was remembered under a name, or "".
	Recall(name string) (string, error)
	Remember(name, value string) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	NewID   func() string // of a drink; later ids sort later
}

type state int

const (
	reading state = iota
	unread        // reading failed
	ready         // for keys
	saving        // no key counts until the journal answers
)

// onDay is the focus on the day itself, above the first factor.
const onDay = -1

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state    state
	requests nav.Pending
	latest   diary.Date // the night that today comes before
	night    diary.Date // the night whose day is asked about
	answers  answers
	asked    []diary.Question // the factors that are asked about
	focus    int              // index of asked, or onDay
	typed    form.Prompt      // an amount of water
	confirm  nav.Confirm
	choice   choice
}

// New makes the screen that asks about the day before a night; for the zero Date
// it is the night that now belongs to, so before noon the day asked about is
// yesterday.
func New(d Deps, night diary.Date) *Model {
	now := d.Now()
	if night.IsZero() {
		night = diary.NightOf(now)
	}
	m := &Model{
		deps: d, latest: diary.DayOf(now), night: night, asked: usual(),
		typed: form.Prompt{Entry: form.Entry{Most: longestDrink}},
	}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the day, unless it has unsaved answers.
func (m *Model) Init() tea.Cmd {
	if m.state == saving || m.answers.dirty() {
		return nil
	}
	m.latest = diary.DayOf(m.deps.Now())
	return m.read(m.night)
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// SetTheme sets the styles and glyphs of the view and of the names of keys.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys = t, newKeys(t)
	m.enable()
}

// Typing reports whether letters are text now.
func (m *Model) Typing() bool { return m.typed.Open() }

// MayLeave reports whether leaving would lose nothing; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	if m.state == saving {
		return false
	}
	if !m.answers.dirty() {
		return true
	}
	m.leave(func() tea.Cmd { return nav.Go(nav.Quit{}) })
	m.enable()
	return false
}

// leave goes elsewhere, after a question where that would lose answers.
func (m *Model) leave(then func() tea.Cmd) tea.Cmd {
	if !m.answers.dirty() {
		return then()
	}
	m.confirm.Ask("Leave this day without saving?", nav.Answer{Label: "leave", Do: then}, nav.Answer{Label: "stay"})
	return nil
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case readMsg:
		return m.show(msg)
	case savedMsg:
		return m.saved(msg)
	case rememberedMsg:
		return m.remembered(msg)
	}
	return nil
}

// key handles a key. What is pasted is text where that is typed, and no answer
// elsewhere.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	if m.state == saving || msg.Paste && !m.Typing() {
		return nil
	}
	m.typed.Refused = ""
	switch {
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case m.Typing():
		m.typed.Key(msg, m.addTyped)
		return nil
	case m.choice.open:
		return m.choiceKey(msg)
	default:
		return m.rowKey(msg)
	}
}
