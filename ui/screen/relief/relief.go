// Package relief is the screen for a cramp that is there now.
//
//	Cramp started 03:10 · 0:04
//
//	PULL YOUR TOES UP       (in letters that are read without glasses)
//
//	      (figure)          Straighten the knee. Pull your toes
//	                        and foot up towards your shin.
//
// Its one rule: words before questions. The first instruction and the clock are there at
// once, the cramp is in the journal a moment later, and nothing is asked before it has
// eased.
package relief

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/motion"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal stores the cramp.
type Journal interface {
	// BeginCramp adds a cramp that is there now, or returns the one that is open.
	BeginCramp(diary.Cramp) (diary.Cramp, error)
	// EditCramp applies edit to a cramp of a night, and returns what is stored then. If
	// the cramp was deleted meanwhile, edit receives it as gone.
	EditCramp(night diary.Date, gone diary.Cramp, edit func(*diary.Cramp)) (diary.Cramp, error)
	// DropCramp deletes a cramp from a night.
	DropCramp(night diary.Date, id string) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme // for somebody who has just been woken
	Journal Journal
	// Flow returns the routine for a cramp in this muscle.
	Flow      func(diary.Muscle) routines.Routine
	Known     diary.Body                 // from the profile alone
	Body      func() (diary.Body, error) // with the active warning signs, too; it reads files
	Checklist func() diary.Checklist
	Fill      func(string) string // puts the numbers to call into words
	Still     bool                // no motion
	Now       func() time.Time
	NewID     func() string
}

// phase is how far the cramp has come.
type phase int

const (
	hard  phase = iota
	eased       // questions may be answered
	away        // nobody was there for so long that only the user knows how it went
)

// Model is the screen.
type Model struct {
	deps          Deps
	figure        *figure.Drawer
	keys          keyMap
	width, height int

	phase   phase
	clock   diary.Stopwatch
	touched time.Time // when somebody last pressed a key, or began
	flow    routines.Routine
	player  *routines.Player // nil until the steps begin
	state   routines.State
	stage   motion.Stage
	ticks   nav.Pending
	reading nav.Pending // of the warning signs
	body    diary.Body  // its warning signs are known a moment after the first instruction
	refusal string      // what a blocking warning sign means, and until when
	cramp   diary.Cramp
	record  record     // what the journal does not have yet of the cramp
	details *form.Form // nil until it has eased
	easedAt time.Time
	confirm nav.Confirm // whether it was no cramp
	word    word        // that keys may be the letters of
	leaving bool        // once everything is saved
}

// New returns the screen for a cramp, of which all that a screen asks for it may be unknown.
// Time runs from Init on.
func New(d Deps, asked nav.Relief) *Model {
	m := &Model{deps: d, body: d.Known}
	m.record.id = d.NewID()
	m.cramp = diary.Cramp{ID: m.record.id, Side: asked.Side, Muscle: asked.Muscle, Severity: asked.Severity, Open: true}
	m.word.before = known(m.cramp)
	m.SetTheme(d.Theme)
	return m
}

// Init starts the clock, and then saves the cramp: the first instruction does not wait for
// the journal. When the screen is returned to, it reads the warning signs again.
func (m *Model) Init() tea.Cmd {
	now := m.deps.Now()
	if !m.cramp.At.IsZero() {
		return nav.Batch(m.readSigns(), m.follow(now))
	}
	m.cramp.At, m.touched = now.Round(0).Truncate(time.Second), now
	m.clock = diary.NewStopwatch(now, now)
	m.begin(now)
	return nav.Batch(tea.Sequence(m.readSigns(), m.save()), m.tick())
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys, m.figure = t, newKeys(t), figure.New(t)
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Nightly implements nav.Nightly.
func (m *Model) Nightly() bool { return true }

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case nav.Reply:
		return msg.Handle()
	case tea.KeyMsg:
		return m.key(msg)
	}
	return nil
}

// ease ends the hard phase. A screen that nobody has touched for too long has measured how
// long it was open, and not the cramp: that stays open.
func (m *Model) ease() tea.Cmd {
	now := m.deps.Now()
	if !m.advance(now) {
		return nil
	}
	if alone := now.Round(0).Sub(m.touched.Round(0)); alone >= diary.TooLong {
		m.phase, m.clock.Gap = away, alone
		return nil
	}
	m.phase, m.details, m.easedAt = eased, questions(m.cramp), now
	began, elapsed := m.cramp.At, m.clock.Elapsed
	return m.edit(func(c *diary.Cramp) {
		if !c.Open { // another window was quicker
			return
		}
		c.Open = false
		before := max(0, began.Sub(c.At)) // if the cramp turns out to have been open already
		if lasted := max(time.Second, (elapsed + before).Round(time.Second)); lasted <= diary.MaxDuration {
			c.Duration = new(diary.Seconds(lasted))
		}
	})
}

// resume continues a cramp that has not eased after all.
func (m *Model) resume() tea.Cmd {
	m.phase, m.details, m.cramp.Duration = hard, nil, nil
	return nav.Batch(m.follow(m.deps.Now()), m.edit(func(c *diary.Cramp) { c.Open, c.Duration = true, nil }))
}

// setMuscle corrects the muscle, and starts the steps for it.
func (m *Model) setMuscle(muscle diary.Muscle) tea.Cmd {
	m.cramp.Muscle = muscle
	m.begin(m.deps.Now())
	return nav.Batch(m.tick(), m.edit(func(c *diary.Cramp) { c.Muscle = muscle }))
}

func (m *Model) setSide(side routines.Side) tea.Cmd {
	m.cramp.Side = side
	return m.edit(func(c *diary.Cramp) { c.Side = side })
}
