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
// What was answered the day before is offered as a default, which enter keeps and
// backspace takes away. Its one rule: what was not answered is not recorded, and
// is never a "no".
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
	// Night returns what is kept of a night; of one without records, its date.
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

// state is where the screen stands with the day.
type state int

const (
	reading state = iota
	unread        // it could not be read
	shown
	saving // no key counts until the journal answers
)

// request is what a reply answers, told apart by its address: a reply to any but
// the last one of this screen is stale.
type request struct{ night diary.Date }

// onDay is the focus on the day itself, above the first factor.
const onDay = -1

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state   state
	sent    *request
	latest  diary.Date // the night that today comes before
	night   diary.Date // the night whose day is asked about
	answers answers
	asked   []diary.Question // the factors that are asked about
	focus   int              // index of asked, or onDay
	entry   *form.Entry      // an amount of water being typed; nil while it is closed
	refused string           // why what was typed was not taken
	doubt   doubt
	choice  choice
}

// New makes the screen that asks about the day before a night; for the zero Date
// it is the night that now belongs to, so before noon the day asked about is
// yesterday.
func New(d Deps, night diary.Date) *Model {
	now := d.Now()
	if night.IsZero() {
		night = diary.NightOf(now)
	}
	m := &Model{deps: d, keys: newKeys(d.Theme), latest: diary.DayOf(now), night: night, asked: usual()}
	m.enable()
	return m
}

// Init reads the day, unless something told about it is not saved yet.
func (m *Model) Init() tea.Cmd {
	if m.state == saving || m.answers.changed() {
		return nil
	}
	m.latest = diary.DayOf(m.deps.Now())
	return m.read(m.night)
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Typing tells whether letters are text now.
func (m *Model) Typing() bool { return m.entry != nil }

// MayLeave tells whether leaving would lose nothing; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	if m.state == saving {
		return false
	}
	m.doubt = doubt{open: m.answers.changed(), then: nav.Quit{}}
	m.enable()
	return !m.doubt.open
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

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	if msg.Paste && !m.Typing() { // what is pasted is no answer
		return nil
	}
	m.refused = ""
	switch {
	case m.state == saving:
		return nil
	case m.doubt.open:
		return m.decide(msg)
	case m.Typing():
		m.typeWater(msg)
		return nil
	case m.choice.open:
		return m.choose(msg)
	default:
		return m.tell(msg)
	}
}

// fail shows an error; what the user told stays.
func fail(err error) tea.Cmd { return nav.Go(nav.Fail{Err: err}) }
