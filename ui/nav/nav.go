// Package nav says what a screen is, where one can go from it, and what screens share
// that is not drawn: requests, questions and keys. Its one rule: screens know this package
// and never each other; the root model alone knows them all.
package nav

import (
	"reflect"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/help"
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Screen is one full view of the program. Init is also called when a screen is returned
// to, so that it can read again what may have changed. The root draws the footer from its
// keys; View fills the rest of the window, at most the size that SetSize gave, in cells.
type Screen interface {
	help.KeyMap
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View() string
	SetSize(width, height int)
	SetTheme(theme.Theme) // while it runs, too
	// Answers returns the keys that, pressed now, save, delete, undo, answer or mark something:
	// held down, they count once, and those that come at once with others not at all. Keys that
	// scroll, move the focus or pick an option repeat.
	Answers() []key.Binding
}

// Keeper is a screen that may have something unsaved. Keep saves it: it is called once
// when the program ends, however it ends, after the terminal is restored.
type Keeper interface{ Keep() error }

// Guard is a screen that one key must not quit: MayLeave reports whether the program may
// quit now. A screen that says no asks the user itself, and sends Quit when the answer is
// yes.
type Guard interface{ MayLeave() bool }

// Pause is longer than one between two letters of a word that a slow hand types. A key that comes
// sooner may be another letter of it.
const Pause = 2 * time.Second

// Paused reports whether two keys so far apart can't be letters of one word. A clock that was set
// back between them ends a word, too.
func Paused(apart time.Duration) bool { return apart < 0 || apart >= Pause }

// Typist is a screen in which text is typed: while Typing reports true, letters are text
// and not keys of the root.
type Typist interface{ Typing() bool }

// Drafter is a Typist that saves unfinished answers. Draft saves what was typed so far: the
// root calls it while somebody types, so that a dead battery costs a second of it.
type Drafter interface{ Draft() tea.Cmd }

// Asker is a screen that asks one question after the other. Choices returns the keys that answer
// the one that is asked now, most of which lead to the next.
type Asker interface{ Choices() []key.Binding }

// Topical is a screen that is about one thing after the other, with the same keys. Topic names the
// one that it is about now, "" for none.
type Topical interface{ Topic() string }

// Marker is a screen with a list of which several lines can be marked, one key after the other.
// Marks returns those keys, which are answers, too.
type Marker interface{ Marks() []key.Binding }

// Helper is a screen with a key for help at once. Help returns that key.
type Helper interface{ Help() key.Binding }

// Nightly is a screen that may be for somebody who has just been woken: while Nightly
// reports true, it is drawn in the colours that wake least.
type Nightly interface{ Nightly() bool }

// Holder is a screen on which somebody holds still: while Holding reports true, nothing is
// to be typed or chosen, and the terminal's cursor is hidden.
type Holder interface{ Holding() bool }

// Mouser is a screen that uses the mouse. The terminal is asked to report it only while
// such a screen is on top. Cells count from the screen's own corner.
type Mouser interface{ Mouse(tea.MouseMsg) tea.Cmd }

// Msg is what a screen asks of the root. The interface is sealed, so that a value of any
// other type does not compile.
type Msg interface{ nav() }

type (
	// Back leaves the screen for the one below it, and then does Then, if that is not
	// nil: both in one message, so that no reply comes between them.
	Back struct{ Then Msg }
	// Quit leaves the program.
	Quit struct{}
	// Sample leaves the program for one with a year of sample data.
	Sample struct{}
	// Home shows tonight.
	Home struct{}
	// Play performs a routine.
	Play struct{ Routine routines.Routine }
	// CheckIn asks about one night, and then, unless it is about that alone, about others.
	CheckIn struct {
		Night diary.Date
		Alone bool
	}
	// History shows the nights, first in the view named; "" is that of the nights.
	History struct{ View View }
	// Relief helps with a cramp now. What is not known of it is empty.
	Relief struct {
		Side     routines.Side
		Muscle   diary.Muscle
		Severity *int // 0-10
	}
	// Day asks about the day before a night.
	Day struct{ Night diary.Date }
	// Profile asks about the user.
	Profile struct{}
	// SelfCheck asks about warning signs, and about what is not a cramp.
	SelfCheck struct{}
	// Flags shows the reasons in the log to see a doctor.
	Flags struct{}
	// Learn shows the page about a topic, or with "" the list of pages; with Sources,
	// where each sentence is from.
	Learn struct {
		Topic   string
		Sources bool
	}
	// Notice shows one calm line at the foot until a key does something.
	Notice struct{ Text string }
	// Fail shows what went wrong at the foot until a key does something.
	Fail struct{ Err error }
)

// View is one way to look at the history.
type View string

// The views of the history, by their names in its heading.
const (
	ViewNights   View = "nights"
	ViewCalendar View = "calendar"
	ViewWhere    View = "when and where"
	ViewInsight  View = "does it help?"
)

func (Back) nav()      {}
func (Quit) nav()      {}
func (Sample) nav()    {}
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

// Go is the command that asks the root for m. It has too many callers to be inlined.
//
//go:noinline
func Go(m Msg) tea.Cmd { return func() tea.Msg { return m } }

// Commands returns the commands of a batch, or of a sequence, whose type is not public;
// what is put into the slice is run in their place. Any other message has none.
func Commands(msg tea.Msg) []tea.Cmd {
	several := reflect.ValueOf(msg)
	if several.Kind() != reflect.Slice || several.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil
	}
	return several.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd)
}

// Batch is tea.Batch, which in each of its places would make the program larger.
//
//go:noinline
func Batch(commands ...tea.Cmd) tea.Cmd { return tea.Batch(commands...) }
