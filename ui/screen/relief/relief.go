// Package relief is the screen for a cramp that is there now.
//
//	A cramp, since 03:10
//
//	      (figure)          ▀▀█  ▄▄▄  ▄▀▀▄
//	                        the clock, from the first moment
//
//	                        Straighten the knee. Pull your toes
//	                        and foot up towards your shin.
//
// Its one rule: words before questions. The first instruction and the clock are there at
// once, the cramp is in the journal a moment later, and nothing is asked before it has
// eased.
package relief

import (
	"cmp"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
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
	Poses   figure.Poses
	Journal Journal
	// Flow returns the routine for a cramp in this muscle.
	Flow      func(diary.Muscle) (routines.Routine, error)
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
	flow    routines.Routine
	player  *routines.Player // nil until the steps begin
	state   routines.State
	stage   motion.Stage
	ticks   nav.Pending
	reading nav.Pending // of the warning signs
	body    diary.Body  // its warning signs are known a moment after the first instruction
	refusal string      // what a blocking warning sign means, and until when
	cramp   diary.Cramp
	record  record      // what the journal does not have yet of the cramp
	details *details    // nil until it has eased
	confirm nav.Confirm // whether it was no cramp
	leaving bool        // once everything is saved
}

// New returns the screen for a cramp in this leg and muscle; either may be unknown. Time
// runs from Init on.
func New(d Deps, side routines.Side, muscle diary.Muscle) *Model {
	m := &Model{deps: d, body: d.Known}
	m.record.id = d.NewID()
	m.cramp = diary.Cramp{ID: m.record.id, Side: side, Muscle: muscle, Open: true}
	m.SetTheme(d.Theme)
	return m
}

// Init starts the clock, and then saves the cramp: the first instruction does not wait for
// the journal. When the screen is returned to, it reads the warning signs again.
func (m *Model) Init() tea.Cmd {
	now := m.deps.Now()
	if m.player != nil {
		return tea.Batch(m.readSigns(), m.follow(now))
	}
	m.cramp.At = now.Round(0).Truncate(time.Second)
	m.clock = diary.NewStopwatch(now, now)
	return tea.Batch(m.begin(now), tea.Sequence(m.readSigns(), m.save()), m.tick())
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys, m.figure = t, newKeys(t), figure.New(m.deps.Poses, t)
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Nightly implements nav.Nightly.
func (m *Model) Nightly() bool { return true }

// tickMsg is the time at a tick.
type tickMsg struct {
	tick *nav.Request
	at   time.Time
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tickMsg:
		if !m.ticks.Accept(msg.tick) {
			return nil
		}
		return m.follow(msg.at)
	case savedMsg:
		return m.saved(msg)
	case signsMsg:
		return m.signs(msg)
	case deletedMsg:
		return m.deleted(msg)
	case tea.KeyMsg:
		return m.key(msg)
	}
	return nil
}

// begin starts the steps for the muscle. If they cannot be read, the clock runs all the
// same.
func (m *Model) begin(now time.Time) tea.Cmd {
	flow, err := m.deps.Flow(m.cramp.Muscle)
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	flow.Prompts = m.body.Prompts(flow.Prompts)
	m.flow = flow
	m.perform(now)
	m.show()
	return nil
}

// perform starts the steps from the first.
func (m *Model) perform(now time.Time) {
	side := cmp.Or(m.cramp.Side, routines.None)
	m.player = routines.NewPlayer(m.flow, now, routines.Options{Chosen: side, Fit: m.body.Fit})
}

// follow brings the clock and the steps to now. A gap in the readings does not pause the
// steps, because nobody has a hand free.
func (m *Model) follow(now time.Time) tea.Cmd {
	if m.phase != hard || !m.advance(now) {
		return nil
	}
	if m.player != nil {
		m.player.Advance(now)
		switch state := m.player.State(); {
		case state.Paused:
			m.player.Resume(now)
		case state.Phase == routines.Over: // and the muscle is still hard
			m.perform(now)
		}
		m.show()
	}
	return tea.Batch(m.retry(now), m.tick())
}

// advance brings the clock to now, and reports whether it still runs.
func (m *Model) advance(now time.Time) bool {
	m.clock.Advance(now)
	if m.clock.Gap == 0 {
		return true
	}
	m.phase = away
	m.confirm.Close()
	return false
}

// tick asks for a message when something changes next. It makes earlier ticks stale.
func (m *Model) tick() tea.Cmd {
	wait := m.clock.Tick()
	if m.player != nil {
		if change, running := m.player.Tick(); running {
			wait = min(wait, change)
		}
		if m.stage.Moving {
			wait = min(wait, motion.Frame)
		}
	}
	tick, now := m.ticks.Send(), m.deps.Now
	return tea.Tick(wait, func(time.Time) tea.Msg { return tickMsg{tick, now()} })
}

// show takes the state from the engine.
func (m *Model) show() {
	m.state = m.player.State()
	m.stage = motion.Of(m.state, m.figure.Cycle(m.state.Step.Pose))
	if m.deps.Still {
		m.stage = m.stage.Still()
	}
}

// ease ends the hard phase.
func (m *Model) ease() tea.Cmd {
	if !m.advance(m.deps.Now()) {
		return nil
	}
	m.phase, m.details = eased, newDetails(m.cramp)
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
	return tea.Batch(m.follow(m.deps.Now()), m.edit(func(c *diary.Cramp) { c.Open, c.Duration = true, nil }))
}

// setMuscle corrects the muscle, and starts the steps for it.
func (m *Model) setMuscle(muscle diary.Muscle) tea.Cmd {
	m.cramp.Muscle = muscle
	return tea.Batch(m.begin(m.deps.Now()), m.tick(), m.edit(func(c *diary.Cramp) { c.Muscle = muscle }))
}

func (m *Model) setSide(side routines.Side) tea.Cmd {
	m.cramp.Side = side
	return m.edit(func(c *diary.Cramp) { c.Side = side })
}
