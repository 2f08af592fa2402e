// Package ui runs the full-screen program. It alone knows all screens: it keeps
// them on a stack, routes messages, and draws what they share, the margins and
// the foot of the window.
package ui

import (
	"context"
	"errors"
	"fmt"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/page"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/screen/checkin"
	"calmcalf/ui/screen/coach"
	"calmcalf/ui/screen/day"
	"calmcalf/ui/screen/flags"
	"calmcalf/ui/screen/history"
	"calmcalf/ui/screen/home"
	"calmcalf/ui/screen/profile"
	"calmcalf/ui/screen/relief"
	"calmcalf/ui/screen/selfcheck"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screens together need of the journal.
type Journal interface {
	home.Journal
	coach.Recorder
	checkin.Journal
	history.Journal
	relief.Journal
	day.Journal
	selfcheck.Journal
	flags.Journal
}

// Deps is what the program is made of.
type Deps struct {
	Theme theme.Theme
	Poses figure.Poses
	// Evening reads what home shows. It is called each time that home is shown.
	Evening func() (home.Evening, error)
	// Flow returns the routine for a cramp that is there now in a muscle.
	Flow  func(diary.Muscle) (routines.Routine, error)
	Red   theme.Theme         // for a cramp at night
	Fill  func(string) string // puts the numbers to call into words
	Words func() diary.CareWords
	// Pages reads the pages to read. It is called when they are shown.
	Pages    func() ([]page.Page, error)
	Known    func() diary.Body          // what the profile tells of the body, as last read
	Body     func() (diary.Body, error) // the same with the active warning signs; it reads files
	Profile  profile.File
	About    func() profile.Words // called when the profile is shown
	Still    bool                 // no motion
	Journal  Journal
	Now      func() time.Time
	NewID    func() string // of a session, a cramp or a drink
	Senses   coach.Senses
	Standing string // a short line that stands at the foot while nothing else is said there, or ""
	// Checklist is the self-check of this user, for what stands, too:
	// d.Checklist().Active(answer). It may read files.
	Checklist func() diary.Checklist
	// Study reads every night and tells what they show together.
	Study func() ([]insight.Part, error)
	// Flags computes what the nights give reason to see somebody about. It reads the
	// journal and files.
	Flags func() (insight.FlagReport, error)
}

// Start is where the program opens. Several open one above the other, so that
// leaving the last shows the one before.
type Start []nav.Msg

// Run shows the program until the user leaves it or ctx ends. Whatever ends it,
// what was not saved yet is saved then; when that cannot be done, that is the
// error.
func Run(ctx context.Context, d Deps, start Start, options ...tea.ProgramOption) error {
	m := newRoot(d, start)
	_, err := program(ctx, m, options...).Run()
	if ctx.Err() != nil {
		err = nil // closed from outside: a way to leave
	}
	if err != nil {
		err = fmt.Errorf("running the screen: %w", err)
	}
	return errors.Join(err, m.keep())
}

// framesPerSecond is how often Bubble Tea looks for something to draw. It wakes
// that often even when nothing moves: 60 paints the first frame 8 ms later than
// 120 does, and costs half as much while idle.
const framesPerSecond = 60

func program(ctx context.Context, m *root, options ...tea.ProgramOption) *tea.Program {
	return tea.NewProgram(m, append([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithAltScreen(), tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond),
	}, options...)...)
}
