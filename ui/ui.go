// Package ui runs the full-screen program: a stack of screens, the routing of messages, and
// what the screens share of the window, its margins, its foot and its help. Its one rule: it
// alone knows all screens, and asks nothing of one beyond the interfaces of nav.
package ui

import (
	"context"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
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
	"calmcalf/ui/terminal"
)

// Journal is what the screens need of the journal.
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

// Backups are made of what was saved, once a screen says so.
type Backups interface {
	Due() bool
	Tend() error // the error is for the person
}

// Deps is what the screens need. Those that read files or the journal are called in
// commands alone: Profile, Body, Checklist, Pages, Evening, Flags and Study.
type Deps struct {
	Theme    theme.Theme
	Red      theme.Theme                             // for somebody who was just woken
	Themes   func(dark bool) (look, red theme.Theme) // by the terminal's background; nil where another says
	Still    bool                                    // no motion
	Standing string                                  // a short line at the foot while there is no message, or ""

	Journal Journal
	Backups Backups // nil for sample data
	Now     func() time.Time
	NewID   func() string // of a session, a cramp or a drink
	Senses  coach.Senses

	Profile   profile.File
	About     func() profile.Words        // for the profile
	Known     func() diary.Body           // as the profile that was last read has it
	Body      func() (diary.Body, error)  // with the active warning signs
	Moving    coach.Body                  // for the coach
	Checklist func() diary.Checklist      // the self-check of this user
	Words     func() diary.CareWords      // for the coach
	Fill      func(string) string         // replaces the numbers to call in words
	Pages     func() ([]page.Page, error) // to read

	Sample  func()                                            // when sample data is to be shown, once the program has ended
	Evening func() (home.Evening, error)                      // what home shows
	Others  func() []routines.Routine                         // all routines
	Flow    func(diary.Muscle) routines.Routine               // the routine for a cramp in a muscle
	Flags   func() (insight.FlagReport, error)                // the reasons in the log to see a doctor
	Study   func() (insight.Study, insight.FlagReport, error) // what all nights show together
}

// Start is where the program opens. Several screens are opened one above the other, so
// that leaving the last shows the one before.
type Start []nav.Msg

// Run shows the program until the user leaves it or ctx ends. Whatever ends it, what was
// not saved yet is saved then; the error says when that failed.
func Run(ctx context.Context, d Deps, start Start) error {
	return terminal.Run(ctx, newRoot(d, start), d.Themes != nil)
}
