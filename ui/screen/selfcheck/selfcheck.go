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
	"calmcalf/ui/draw/pager"
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
	active        // the signs that are
	none          // that no sign is active
	asking        // a question
	found         // what the replies sound like
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	state    state
	saving   bool // no key counts until the journal answers
	requests nav.Pending
	confirm  nav.Confirm // whether marks may be lost

	checklist diary.Checklist
	last      diary.Signs // the last answer in the journal
	list      list        // of the tier that is asked about
	marked    map[string]bool
	replies   map[string]diary.Reply
	at        int // the question that is asked
	page      pager.Pager
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, replies: map[string]diary.Reply{}}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the last answer. A check that has started stays where it is.
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

// SetTheme sets the styles and glyphs of the view and of the names of keys.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys = t, newKeys(t)
	m.enable()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return m.key(msg)
	case readMsg:
		return m.start(msg)
	case savedMsg:
		return m.saved(msg)
	}
	return nil
}

// show shows a page from its first line.
func (m *Model) show(s state) {
	m.state = s
	m.page.Home()
}

// MayLeave reports whether leaving would lose no mark; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	switch {
	case m.saving:
		return false
	case !m.unsaved():
		return true
	}
	m.confirmDiscard(nav.Quit{})
	m.enable()
	return false
}

// confirmDiscard asks whether the marks may be lost, and goes where that was asked for.
func (m *Model) confirmDiscard(to nav.Msg) {
	discard := func() tea.Cmd {
		m.marked = map[string]bool{}
		return nav.Go(to)
	}
	m.confirm.Ask("Leave without saving what you marked? y leaves, n stays.",
		nav.Answer{Label: "leave without saving", Do: discard}, nav.Answer{Label: "stay"})
}

// Keep saves marks that were set and not confirmed, when the program ends without
// asking: a sign that the user has must not be lost.
func (m *Model) Keep() error {
	if !m.unsaved() {
		return nil
	}
	_, err := m.deps.Journal.SaveSigns(m.answer())
	return err
}

// unsaved reports whether there is a mark of a sign that is not active yet.
func (m *Model) unsaved() bool {
	if m.state != listing {
		return false
	}
	before := m.active()
	for id, marked := range m.marked {
		is := slices.Contains(m.last.Yes, id) || slices.ContainsFunc(before, func(s diary.Sign) bool { return s.ID == id })
		if marked && !is {
			return true
		}
	}
	return false
}
