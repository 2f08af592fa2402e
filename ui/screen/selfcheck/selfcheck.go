// Package selfcheck asks about warning signs, and then, if that is wanted, what
// else than a cramp it could be.
//
//	Is any of these there now?                           warning signs, 1 of 2
//
//	▸ 1 [ ] A leg suddenly cold, pale or blue, numb, or that you cannot move
//	  2 [x] Sudden weakness on one side, a drooping face, or trouble speaking
//
// Its one rule: an answer is saved before anything is said about it, and a sign
// that was answered with yes ends the asking: what it calls for is all that is
// shown then.
package selfcheck

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the self-check needs of the journal.
type Journal interface {
	// LastSigns returns the last answer about warning signs up to a night.
	LastSigns(until diary.Date) (diary.Signs, error)
	SaveSigns(night diary.Date, s diary.Signs) (diary.Change, error)
}

// Deps is what the screen is made of.
type Deps struct {
	Theme     theme.Theme
	Journal   Journal
	Checklist func() diary.Checklist // of this user; it may read files
	// SaveProfile saves the user's answers about themselves.
	SaveProfile func(diary.Profile) error
	Now         func() time.Time
}

// state is what the screen shows.
type state int

const (
	reading state = iota
	unread        // the journal could not be read
	listing       // a list of signs
	told          // the signs that stand
	clear         // there are none
	asking        // a question
	found         // what the replies sound like
)

// request is what a reply answers, told apart by its address: a reply to any but
// the last one is stale.
type request struct{ _ byte }

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state  state
	saving bool // no key counts until the journal answers
	doubt  doubt
	sent   *request

	checklist diary.Checklist
	saved     diary.Signs // the last answer of the journal
	list      list        // of the tier that is asked about
	marked    map[string]bool
	replies   map[string]diary.Reply
	at        int // the question that is asked
	top       int // the first line shown, of a page that does not fit
}

// doubt is a question before marks are lost, by what a yes leads to.
type doubt int

const (
	sure doubt = iota
	closing
	quitting
)

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, keys: newKeys(d.Theme.Glyphs), replies: map[string]diary.Reply{}}
	m.enable()
	return m
}

// Init reads the last answer. A check that has begun stays where it is.
func (m *Model) Init() tea.Cmd {
	if m.state != reading && m.state != unread {
		return nil
	}
	return m.read()
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.enable()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case readMsg:
		return m.begin(msg)
	case savedMsg:
		return m.kept(msg)
	}
	return nil
}

// MayLeave tells whether leaving would lose no mark; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	switch {
	case m.saving:
		return false
	case !m.unsaved():
		return true
	}
	m.doubt = quitting
	m.enable()
	return false
}

// Keep saves marks that were set and not confirmed, when the program ends without
// asking: a sign that is there must not be lost.
func (m *Model) Keep() error {
	if !m.unsaved() {
		return nil
	}
	_, err := m.deps.Journal.SaveSigns(m.answer())
	return err
}

// unsaved reports whether there is a mark of a sign that does not stand yet.
func (m *Model) unsaved() bool {
	if m.state != listing {
		return false
	}
	standing := m.standing()
	for id, marked := range m.marked {
		stands := slices.Contains(m.saved.Yes, id) || slices.ContainsFunc(standing, func(s diary.Sign) bool { return s.ID == id })
		if marked && !stands {
			return true
		}
	}
	return false
}

// fail shows an error; what was marked stays.
func fail(err error) tea.Cmd { return nav.Go(nav.Fail{Err: err}) }
