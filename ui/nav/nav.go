// Package nav says what a screen is, and where one can go from it. Screens know
// this package and never each other; the root model alone knows them all.
package nav

import (
	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/charmbracelet/bubbles/help"
	tea "github.com/charmbracelet/bubbletea"
)

// Screen is one full view of the program. Init is also called when a screen is
// returned to, so that it can read again what may have changed. The root draws
// the footer from its keys; View gets what is left of the window.
type Screen interface {
	help.KeyMap
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View() string
	SetSize(width, height int)
}

// Keeper is a screen that holds something not saved yet. Keep is called once
// when the program ends, however it ends, after the terminal is restored.
type Keeper interface{ Keep() error }

// Guard is a screen that must not be left by one key: MayLeave is called before
// the program quits on one. A screen that says no asks the user itself, and
// sends Quit when the answer is yes.
type Guard interface{ MayLeave() bool }

// Typist is a screen that, while Typing, takes letters as text: the root then
// keeps its own letter keys to itself.
type Typist interface{ Typing() bool }

// Nightly is a screen that may be for somebody who has just been woken: while Nightly
// reports true, it is drawn in the colours that wake least.
type Nightly interface{ Nightly() bool }

// Mouser is a screen that takes the mouse, which the terminal is asked for only while
// such a screen is on top. Cells count from the screen's own corner.
type Mouser interface{ Mouse(tea.MouseMsg) tea.Cmd }

// Msg is what a screen asks of the root. The interface is sealed: a value of any
// other type does not compile.
type Msg interface{ nav() }

type (
	// Back leaves the screen for the one below it, and then does what Then asks, if it
	// asks for anything: one message, so that no reply comes between the two.
	Back struct{ Then Msg }
	// Quit leaves the program.
	Quit struct{}
	// Home shows tonight.
	Home struct{}
	// Play performs a routine.
	Play struct{ Routine routines.Routine }
	// CheckIn asks about one night.
	CheckIn struct{ Night diary.Date }
	// History shows the nights, first in the view named; "" is that of the nights.
	History struct{ View View }
	// Relief helps with a cramp that is there now. What is not known of it is empty.
	Relief struct {
		Side   routines.Side
		Muscle diary.Muscle
	}
	// Day asks about the day before a night.
	Day struct{ Night diary.Date }
	// Profile asks about the user.
	Profile struct{}
	// SelfCheck asks about warning signs, and what else it could be.
	SelfCheck struct{}
	// Flags shows what the nights give reason to see somebody about.
	Flags struct{}
	// Learn shows the pages to read: the one about a topic, or with "" the list; and
	// with them where each sentence is from.
	Learn struct {
		Topic   string
		Sources bool
	}
	// Notice shows one calm line at the foot until the next key.
	Notice struct{ Text string }
	// Fail shows what went wrong at the foot until the next key.
	Fail struct{ Err error }
)

// View is one way to look at the history.
type View string

// The views of the history, by the names that stand in its heading.
const (
	ViewNights   View = "nights"
	ViewCalendar View = "calendar"
	ViewWhere    View = "when and where"
	ViewInsight  View = "insight"
)

func (Back) nav()      {}
func (Quit) nav()      {}
func (Home) nav()      {}
func (Play) nav()      {}
func (CheckIn) nav()   {}
func (History) nav()   {}
func (Relief) nav()    {}
func (Day) nav()       {}
func (Profile) nav()   {}
func (SelfCheck) nav() {}
func (Flags) nav()     {}
func (Learn) nav()     {}
func (Notice) nav()    {}
func (Fail) nav()      {}

// Go is the command that asks the root for m.
func Go(m Msg) tea.Cmd { return func() tea.Msg { return m } }
