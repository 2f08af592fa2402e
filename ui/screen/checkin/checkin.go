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
// Its one rule: no answer is not logged, and nothing the user entered is lost or
// replaced without a question.
package checkin

import (
	"errors"
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the check-in needs of the journal.
type Journal interface {
	// Night returns the record of a night; of one without records, its date.
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
	// Undo restores the night as it was before its newest change.
	Undo(diary.Change) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	NewID   func() string // of a cramp; later ids sort later
}

type state int

const (
	reading  state = iota
	unread         // reading failed
	ready          // for keys: with the question, the answer or the form
	saving         // no key counts until the journal answers
	finished       // every night was answered or passed over
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state    state
	requests nav.Pending
	unsaved  func() error // the write that saving waits for, made once however often it is called
	agenda   agenda
	night    diary.Night // the one asked about
	last     diary.Cramp // the last one recorded, up to that night
	sore     []soreNight // earlier nights to ask about soreness, in turn
	body     chart.Body
	draft    *draft // nil while no form is open
	confirm  nav.Confirm

	undoable *diary.Change // the newest change, where that is a check-in or about soreness
	saved    string        // what was saved last, while it can be undone
	done     bool          // the one night that is visited is saved: there is nothing else to do
}

// New makes the screen that asks about night.
func New(d Deps, night diary.Date) *Model {
	latest := diary.LastNight(d.Now())
	m := &Model{deps: d, agenda: agenda{latest: latest, visit: night != latest}, night: diary.Night{Date: night}}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the night, and which others are open.
func (m *Model) Init() tea.Cmd {
	switch {
	case m.state == saving:
		return nil
	case m.done:
		return nav.Go(nav.Back{})
	}
	return m.readFirst()
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.enable()
}

// SetTheme sets the styles and glyphs of the view and of the names of keys.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys, m.body = t, newKeys(t), chart.NewBody(t)
	m.enable()
}

// Typing reports whether letters are text now.
func (m *Model) Typing() bool {
	return m.draft != nil && (m.draft.typed.Open() || m.draft.focus == note) && !m.confirm.Open()
}

// MayLeave reports whether leaving would lose nothing; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	if m.state == saving {
		return false
	}
	if m.draft == nil || !m.draft.dirty() {
		return true
	}
	m.confirmDiscard(nav.Go(nav.Quit{}))
	m.enable()
	return false
}

// confirmDiscard asks whether the form may be closed unsaved, and something else done.
func (m *Model) confirmDiscard(then tea.Cmd) {
	discard := func() tea.Cmd {
		m.draft = nil
		return then
	}
	m.confirm.Ask("Leave without saving?", nav.Answer{Label: "leave", Do: discard}, nav.Answer{Label: "stay"})
}

// Keep finishes the write under way, when the program ends before its reply.
func (m *Model) Keep() error {
	if m.state != saving {
		return nil
	}
	err := m.unsaved()
	if errors.Is(err, diary.ErrCramps) {
		return fmt.Errorf("%w: check in again", err)
	}
	return err
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case readMsg:
		return m.read(msg)
	case writtenMsg:
		return m.written(msg)
	}
	return nil
}

// key handles a key. What is pasted is text where that is typed, and no answer
// elsewhere.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	switch {
	case m.state == saving, msg.Paste && !m.Typing():
		return nil
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case m.Typing():
		return m.typingKey(msg)
	case m.draft != nil:
		return m.formKey(msg)
	default:
		return m.nightKey(msg)
	}
}
