// Package coach is the screen that performs a routine with the user: the figure,
// the seconds, the words.
//
//	Wall calf stretch and short massage             step 2 of 6 · 2:41 left
//	━━━━━━━━━━━━━━━━━━━━━━━━━╺──────────────────────────────────────────────
//	set up at the wall ✓   wall calf stretch LEFT right   calf massage left ...
//
//	      (figure)                     ▄▀▀▄ ▀▀█
//	                                   HOLD · left leg
//	                                   Back knee straight.
//
// Its one rule: the engine, routines.Player, decides everything; this package
// tells it the time and shows what it says.
package coach

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/motion"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Recorder keeps sessions.
type Recorder interface {
	// SaveSession keeps a session, in place of one with the same id.
	SaveSession(diary.Session) error
	// Nights returns the nights stored from one to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Recall returns what was remembered under a name, or "".
	Recall(name string) (string, error)
	Remember(name, value string) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Figure  *figure.Drawer
	Journal Recorder
	Words   diary.CareWords
	Body    func() (diary.Body, error) // of whoever performs it, with the active warning signs; it reads files
	Still   bool                       // no motion: the figure stands in the hold
	Now     func() time.Time
	NewID   func() string
	Senses  Senses
	// Checklist has the words about warning signs; it may read files.
	Checklist func() diary.Checklist
}

// extension is what one press adds to the time that runs.
const extension = 10 * time.Second

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	routine       routines.Routine
	player        *routines.Player // nil until it begins
	earlier       *diary.Session   // that ended early just now, and can be gone on with
	ago           time.Duration    // since then, to the minute
	about         about            // the routine, before its first start
	body          diary.Body       // that is moved
	checkWords    diary.CheckWords // what the page about a routine says of warning signs
	id            string           // of the session
	width, height int

	state   routines.State
	done    []routines.Performed
	stage   motion.Stage
	gap     time.Duration // not counted, because nobody was there; 0 when not interrupted
	asking  ask
	saving  saving
	awake   awake
	speaks  bool
	tick    int // the generation of the tick that counts
	session diary.Session
}

// ask is a question that waits for y or n, by what a yes leads to.
type ask int

const (
	askNothing ask = iota
	askBack
	askQuit
)

// saving is how far the finished session has come.
type saving int

const (
	unsaved saving = iota
	underWay
	saved
	failed
)

// tickMsg is the time, for the tick of one generation.
type tickMsg struct {
	at         time.Time
	id         string
	generation int
}

// savedMsg is the journal's answer.
type savedMsg struct {
	id  string
	err error
}

// New makes the screen for a performance of r.
func New(d Deps, r routines.Routine) *Model {
	m := &Model{deps: d, keys: newKeys(d.Theme.Glyphs), routine: r, id: d.NewID(), speaks: d.Senses.Speaks}
	m.keys.enable(m)
	return m
}

// Init looks for an earlier session to go on with, and begins where there is none.
func (m *Model) Init() tea.Cmd {
	if m.player != nil {
		return m.follow(m.player.Advance(m.deps.Now()))
	}
	m.about.open, m.earlier = false, nil // nothing begins before the journal was asked
	m.keys.enable(m)
	return m.look()
}

// SetSize gives the screen its space, in cells.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.keys.enable(m)
}

// Update takes keys, ticks and the journal's answer.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		return m.ticked(msg)
	case savedMsg:
		return m.answered(msg)
	case earlierMsg:
		return m.found(msg)
	case heedMsg:
		return m.heeded(msg)
	case tea.KeyMsg:
		return m.key(msg)
	default:
		return nil
	}
}

// MayLeave tells whether the program may quit without a question.
func (m *Model) MayLeave() bool {
	if m.player == nil || m.state.Phase == routines.Over {
		return true
	}
	m.ask(askQuit)
	return false
}

// Keep saves what was done, if that has not happened yet, and leaves nothing
// running.
func (m *Model) Keep() error {
	m.awake.end()
	m.awake = awake{}
	if m.player == nil || m.saving == saved {
		return nil
	}
	if m.player.State().Phase != routines.Over {
		m.player.Stop(m.deps.Now())
	}
	m.saving = saved
	return m.deps.Journal.SaveSession(diary.SessionOf(m.id, m.player.Result()))
}

func (m *Model) ticked(msg tickMsg) tea.Cmd {
	if m.player == nil || msg.id != m.id || msg.generation != m.tick {
		return nil
	}
	return m.follow(m.player.Advance(msg.at))
}

func (m *Model) answered(msg savedMsg) tea.Cmd {
	if msg.id != m.id {
		return nil
	}
	m.saving = saved
	if msg.err != nil {
		m.saving, m.asking = failed, askNothing
	}
	m.keys.enable(m)
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	return m.left()
}

// left leaves, when the session was ended in order to leave.
func (m *Model) left() tea.Cmd {
	switch m.asking {
	case askBack:
		return m.leave(nav.Back{})
	case askQuit:
		return m.leave(nav.Quit{})
	default:
		return nil
	}
}
