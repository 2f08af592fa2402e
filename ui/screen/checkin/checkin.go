// Package checkin is the morning's question: did a cramp come in the night?
//
//	Last night, Saturday to Sunday
//
//	Any cramps?      n  none      y  yes      s  skip, I don't know
//
//	Still sore from Tuesday's cramp?      t  still sore      g  gone
//
//	also open: Friday, Thursday      ↑ an earlier night
//
// "None" is one key and one save. "Yes" opens a form, a page for each cramp. Whoever
// had a sore cramp is asked about it until it is gone; the question can be passed over.
// Its one rule: no answer is not logged, and nothing the user told is lost or
// replaced without a question.
package checkin

import (
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the check-in needs of the journal.
type Journal interface {
	// Night returns what is kept of a night; of one without records, its date.
	Night(diary.Date) (diary.Night, error)
	// Nights returns the nights stored from one to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Unlogged returns nights not checked in, newest first, at most that many.
	Unlogged(until diary.Date, most int) ([]diary.Date, error)
	CheckIn(diary.CheckIn) (diary.Change, error)
	// StillSore saves whether the cramps of a night still hurt at an instant.
	StillSore(night diary.Date, still bool, now time.Time) (diary.Change, error)
	// LastChange returns the newest change that can be undone, if there is one.
	LastChange() (diary.Change, bool, error)
	// Undo takes back the newest change of a night.
	Undo(diary.Change) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	NewID   func() string // of a cramp; later ids sort later
}

// state is where the screen stands with the night.
type state int

const (
	reading  state = iota
	unread         // it could not be read
	shown          // its question, its answer or its form
	saving         // no key counts until the journal answers
	finished       // every night was answered or passed over
)

// request is what a reply answers, told apart by its address: a reply to any
// but the last one of this screen is stale.
type request struct{ night diary.Date }

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state   state
	sent    *request
	pending func() error // what is being saved, once however often it is called
	agenda  agenda
	night   diary.Night // the one asked about
	last    diary.Cramp // the last one recorded, up to that night
	aching  []aching    // earlier nights to ask about soreness, in turn
	body    chart.Body
	form    *telling // nil while it is closed
	ask     question

	undoable *diary.Change // the newest change, where that is a check-in or about soreness
	told     string        // what was saved last, while it can be undone
	answered bool          // the one night that is visited: there is nothing left to do
}

// New makes the screen that asks about night.
func New(d Deps, night diary.Date) *Model {
	latest := diary.LastNight(d.Now())
	m := &Model{
		deps: d, keys: newKeys(d.Theme), body: chart.NewBody(d.Theme),
		agenda: agenda{latest: latest, visit: night != latest}, night: diary.Night{Date: night},
	}
	m.enable()
	return m
}

// Init reads the night, and which others are open.
func (m *Model) Init() tea.Cmd {
	switch {
	case m.state == saving:
		return nil
	case m.answered:
		return nav.Go(nav.Back{})
	}
	return m.readFirst()
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.enable()
}

// Typing tells whether letters are text now.
func (m *Model) Typing() bool {
	return m.form != nil && (m.form.span.open() || m.form.focus == note) && m.ask == nothing
}

// MayLeave tells whether leaving would lose nothing; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	if m.state == saving {
		return false
	}
	if m.form == nil || !m.form.changed() {
		return true
	}
	m.ask = quitting
	m.enable()
	return false
}

// Keep sees what is being saved to its end.
func (m *Model) Keep() error {
	if m.state != saving {
		return nil
	}
	return m.pending()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case readMsg:
		return m.read(msg)
	case savedMsg:
		return m.saved(msg)
	case soreMsg:
		return m.savedSore(msg)
	case undoneMsg:
		return m.undone(msg)
	}
	return nil
}

// key takes a key. What is pasted is text where that is typed, and no answer
// elsewhere.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Paste && !m.Typing():
		return nil
	case m.state == saving:
		return nil
	case m.ask != nothing:
		return m.answer(msg)
	case m.Typing():
		return m.typeWords(msg)
	case m.form != nil:
		return m.tell(msg)
	default:
		return m.decide(msg)
	}
}

// fail shows an error; what the user told stays.
func fail(err error) tea.Cmd { return nav.Go(nav.Fail{Err: err}) }
