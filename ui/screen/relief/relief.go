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
// Its one rule: words before questions. The first instruction and the clock are
// there at once, the cramp is in the journal a moment later, and nothing is asked
// before it has eased.
package relief

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

// Journal is what relief keeps a cramp in.
type Journal interface {
	// BeginCramp keeps a cramp that is there now, or returns the one that is open.
	BeginCramp(diary.Cramp) (diary.Cramp, error)
	// EditCramp lets edit work on a cramp of a night, and returns what is kept.
	EditCramp(night diary.Date, gone diary.Cramp, edit func(*diary.Cramp)) (diary.Cramp, error)
	// DropCramp takes a cramp out of a night.
	DropCramp(night diary.Date, id string) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme // for someone who has just been woken
	Figure  *figure.Drawer
	Journal Journal
	// Flow returns the routine for a cramp in this muscle.
	Flow      func(diary.Muscle) (routines.Routine, error)
	Known     diary.Body                 // what the profile tells of the body
	Body      func() (diary.Body, error) // the same with the active warning signs; it reads files
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
	keys          keyMap
	width, height int

	phase   phase
	clock   diary.Stopwatch
	flow    routines.Routine
	player  *routines.Player // nil until it begins
	state   routines.State
	stage   motion.Stage
	round   int         // how often the steps were gone through
	body    diary.Body  // that is moved; its warning signs are known a moment after the first instruction
	told    string      // why nothing is to be stretched or rubbed, and until when
	cramp   diary.Cramp // as it is kept, or to be kept
	record  record      // what of it is not kept yet
	tick    int         // the generation of the tick that counts
	asked   *details    // nil before it has eased
	asking  bool        // whether to take the cramp back
	leaving bool        // as soon as all is kept
}

// New makes the screen for a cramp in this leg and muscle; either may be unknown.
// Time runs from Init on.
func New(d Deps, side routines.Side, muscle diary.Muscle) *Model {
	m := &Model{deps: d, keys: newKeys(d.Theme.Glyphs), body: d.Known}
	m.record.id = d.NewID()
	m.cramp = diary.Cramp{ID: m.record.id, Side: side, Muscle: muscle, Open: true}
	m.keys.enable(m)
	return m
}

// Init starts the clock, and afterwards the cramp is kept. It does not wait for the
// journal. When the screen is returned to, it looks again at the warning signs.
func (m *Model) Init() tea.Cmd {
	now := m.deps.Now()
	if m.player != nil {
		return tea.Batch(m.readSigns(), m.follow(now))
	}
	m.cramp.At = now.Round(0).Truncate(time.Second)
	m.clock = diary.NewStopwatch(now, now)
	failed := m.begin(now)
	return tea.Batch(failed, tea.Sequence(m.readSigns(), m.save()), m.next())
}

// begin starts the steps for the muscle. Where there are none, the clock runs all
// the same.
func (m *Model) begin(now time.Time) tea.Cmd {
	flow, err := m.deps.Flow(m.cramp.Muscle)
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	flow.Prompts = m.body.Prompts(flow.Prompts)
	m.flow = flow
	m.player = m.perform(now)
	m.show()
	return nil
}

func (m *Model) perform(now time.Time) *routines.Player {
	side := m.cramp.Side
	if side == "" {
		side = routines.None
	}
	return routines.NewPlayer(m.flow, now, routines.Options{Chosen: side, Fit: m.body.Fit})
}

// SetSize gives the screen its space, in cells.
func (m *Model) SetSize(width, height int) { m.width, m.height = width, height }

// Nightly makes the screen one for somebody who has just been woken.
func (m *Model) Nightly() bool { return true }

// Update takes keys, ticks and the journal's answers.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.keys.enable(m)
	switch msg := msg.(type) {
	case tickMsg:
		if msg.id != m.record.id || msg.generation != m.tick {
			return nil
		}
		return m.follow(msg.at)
	case keptMsg:
		return m.kept(msg)
	case signsMsg:
		return m.signs(msg)
	case droppedMsg:
		return m.dropped(msg)
	case tea.KeyMsg:
		return m.key(msg)
	}
	return nil
}

// tickMsg is the time, for the tick of one generation of one screen.
type tickMsg struct {
	at         time.Time
	id         string
	generation int
}

// follow brings the clock and the steps to now, and asks for the next tick. A gap in
// the readings does not pause the steps: nobody has a hand free.
func (m *Model) follow(now time.Time) tea.Cmd {
	if m.phase != hard {
		return nil
	}
	m.clock.Advance(now)
	if m.clock.Gap > 0 {
		m.phase = away
		return nil
	}
	if m.player != nil {
		m.player.Advance(now)
		switch state := m.player.State(); {
		case state.Paused:
			m.player.Resume(now)
		case state.Phase == routines.Over: // and still hard: once more
			m.round++
			m.player = m.perform(now)
		}
		m.show()
	}
	return tea.Batch(m.again(now), m.next())
}

// next asks for the tick at which something changes next.
func (m *Model) next() tea.Cmd {
	m.tick++
	wait := m.clock.Tick()
	if m.player != nil {
		if change, runs := m.player.Tick(); runs {
			wait = min(wait, change)
		}
		if m.stage.Moving {
			wait = min(wait, motion.Frame)
		}
	}
	now, id, generation := m.deps.Now, m.record.id, m.tick
	return tea.Tick(wait, func(time.Time) tea.Msg { return tickMsg{now(), id, generation} })
}

// show takes over the state of the steps.
func (m *Model) show() {
	m.state = m.player.State()
	m.stage = motion.Of(m.state, m.deps.Figure.Cycle(m.state.Step.Pose))
	if m.deps.Still {
		m.stage = m.stage.Still()
	}
}

// ease ends the hard phase.
func (m *Model) ease() tea.Cmd {
	m.clock.Advance(m.deps.Now())
	if m.clock.Gap > 0 {
		m.phase = away
		return nil
	}
	m.phase = eased
	m.asked = newDetails(m.cramp)
	began, spent := m.cramp.At, m.clock.Elapsed
	return m.edit(func(c *diary.Cramp) {
		if !c.Open { // another window was quicker
			return
		}
		c.Open = false
		earlier := max(0, began.Sub(c.At)) // where it turns out to be one that was open already
		if lasted := max(time.Second, (spent + earlier).Round(time.Second)); lasted <= diary.MaxDuration {
			c.Duration = new(diary.Seconds(lasted))
		}
	})
}

// resume goes on with a cramp that has not eased after all.
func (m *Model) resume() tea.Cmd {
	now := m.deps.Now()
	m.phase, m.asked, m.cramp.Duration = hard, nil, nil
	return tea.Batch(m.follow(now), m.edit(func(c *diary.Cramp) { c.Open, c.Duration = true, nil }))
}

// turnTo takes the cramp for one of another muscle, with the steps for that.
func (m *Model) turnTo(muscle diary.Muscle) tea.Cmd {
	m.cramp.Muscle = muscle
	failed := m.begin(m.deps.Now())
	return tea.Batch(failed, m.next(), m.edit(func(c *diary.Cramp) { c.Muscle = muscle }))
}

func (m *Model) sideIs(side routines.Side) tea.Cmd {
	m.cramp.Side = side
	return m.edit(func(c *diary.Cramp) { c.Side = side })
}
