// Package coach is the screen that performs a routine with the user: the figure, the
// seconds, the words.
//
//	Wall calf stretch and short massage           wall calf stretch · 2 of 6
//
//	      (figure)                  (25)  STRETCH
//
//	                                LEFT LEG      all in letters that are read
//	                                              from two metres
//	                                Back knee straight.
//	━━━━━━━━━━━━━━━━━━━━──────────────────────────────────────────────────
//	then: right leg
//
// Its one rule: the engine, routines.Player, decides everything; this package gives it
// the time and shows its state.
package coach

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/motion"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Recorder stores sessions and settings.
type Recorder interface {
	// SaveSession adds a session, or replaces the one with the same id.
	SaveSession(diary.Session) error
	Remember(name, value string) error
}

// Reader reads the journal.
type Reader interface {
	// Nights returns the nights from one date to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Recall returns a setting by its name, or "".
	Recall(name string) (string, error)
}

// Body reads the files about a body, and the journal once: for its active warning signs,
// and for what also reads.
type Body func(also func(Reader) error) (diary.Body, error)

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Recorder
	Words   diary.CareWords
	Body    Body
	Still   bool // no motion: the figure stays in the hold
	Now     func() time.Time
	NewID   func() string
	Senses  Senses
	// Others returns all routines; it may read files.
	Others func() []routines.Routine
	// Checklist has the words about warning signs; it may read files.
	Checklist func() diary.Checklist
}

// Model is the screen.
type Model struct {
	deps          Deps
	figure        *figure.Drawer
	keys          keyMap
	width, height int
	signs         map[sign][]string // drawn so far

	routine routines.Routine
	id      string // of the session
	beginning
	reading  nav.Pending        // of the beginning
	begins   bool               // the reply may begin the routine: whoever asked waits for it
	pager    pager.Pager        // of that page
	evidence bool               // the evidence is in its place
	path     []routines.Routine // whose pages were left for this one

	player  *routines.Player // nil until the routine begins
	state   routines.State
	done    []routines.Performed
	stage   motion.Stage
	ticks   nav.Pending
	gap     time.Duration // that was not counted because nobody was there; 0 without one
	confirm nav.Confirm   // whether to stop
	resumes bool          // the question paused the clock, and a no resumes it
	leaving nav.Msg       // where to go once the session is saved; nil stays
	session diary.Session
	saving  nav.Pending
	saved   bool

	senses senses
	speaks bool // the voice is on
}

// New returns the screen for one performance of r.
func New(d Deps, r routines.Routine) *Model {
	m := &Model{deps: d, routine: r, id: d.NewID(), begins: true, speaks: d.Senses.Speaks}
	m.SetTheme(d.Theme)
	return m
}

// Init reads how the routine begins. Nothing begins before the reply, or when the clock
// comes to another night while a page is open and nobody may be there. A performance that
// is paused then ends: what would be held now is for the next night.
func (m *Model) Init() tea.Cmd {
	now := m.deps.Now()
	switch {
	case m.player == nil:
		m.about, m.earlier = false, nil
		m.enable()
		return m.read()
	case m.over():
		return nil
	}
	cmd := m.follow(m.player.Advance(now))
	if m.state.Paused && diary.NightOf(m.player.Result().Started) != diary.NightOf(now) {
		cmd = nav.Batch(cmd, m.follow(m.player.Stop(now)))
	}
	m.enable()
	return cmd
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys, m.figure, m.signs = t, newKeys(t), figure.New(t), map[sign][]string{}
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height, m.signs = width, height, map[sign][]string{}
	m.enable()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case nav.Reply:
		return msg.Handle()
	case noticeMsg:
		return m.noticed(msg)
	case tea.KeyMsg:
		return m.key(msg)
	}
	return nil
}

func (m *Model) over() bool { return m.player != nil && m.state.Phase == routines.Over }

// Holding implements nav.Holder.
func (m *Model) Holding() bool {
	return m.player != nil && m.state.Phase == routines.Hold && !m.state.Paused && !m.confirm.Open()
}

// MayLeave implements nav.Guard. It asks while a routine runs.
func (m *Model) MayLeave() bool {
	defer m.enable()
	if m.player == nil || m.over() {
		return true
	}
	m.ask(nav.Quit{})
	return m.over() // it ended just now: Keep saves it
}

// Keep implements nav.Keeper. It saves a session that is not saved yet, and leaves
// nothing running.
func (m *Model) Keep() error {
	m.senses.close()
	if m.player == nil || m.saved {
		return nil
	}
	m.player.Stop(m.deps.Now())
	m.saved = true
	return m.deps.Journal.SaveSession(diary.SessionOf(m.id, m.player.Result()))
}

// saveDone leaves, if that waits for the saving.
func (m *Model) saveDone(err error) tea.Cmd {
	m.saved = err == nil
	then := m.leaving
	m.leaving = nil
	switch {
	case !m.saved:
		return nav.Go(nav.Fail{Err: err})
	case then == nil:
		return nil
	}
	return m.leave(then)
}
