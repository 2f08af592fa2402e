// Package routines defines routines, reads them from TOML, and performs them in time.
//
// Its one rule: it is pure. It opens no files and has no clock; callers pass the text
// and the time.
package routines

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
)

// Routine is an ordered list of steps.
type Routine struct {
	ID       string
	Name     string
	Kind     string // Acute, or "" for a routine of the evening
	Order    int    // its place in a list, from 1; 0 puts it after those that have one
	Purpose  string
	Suits    string   // who it is for
	Avoid    string   // who should not do it
	Instead  []string // ids of routines for whoever should not do it
	Known    string   // what is known about it, in a sentence
	Evidence string   // what studies say, with the sources, and how sure that is
	Steps    []Step

	// Of an acute routine only: what to say once the cramp has lasted for a time, with
	// {advice} and {emergency} for the numbers to call, and what may help afterwards.
	Prompts []Cue
	After   []Advice
}

// AdviceFrom is the time of a cramp from which a prompt calls for advice; earlier ones go
// with the steps.
const AdviceFrom = 10 * time.Minute

// Advice is a sentence about what may help after a cramp.
type Advice struct {
	Say    string
	SkipIf []Caution // any of them omits it
}

// Acute is the Kind of a routine for a cramp that is there now.
const Acute = "acute"

// Step is one movement. In a routine file a step may be for each side; Unfold
// makes two of it, or more when the sides alternate.
type Step struct {
	Title     string
	Side      Side
	Prep      time.Duration // to get into position before the first hold
	Switch    time.Duration // the Prep after a change of sides, in a step for each side
	Alternate bool          // the sides take turns at the repetitions
	Hold      time.Duration // the timed work of one repetition
	Reps      int           // at least 1
	Rest      time.Duration // between repetitions
	Pose      string        // the figure to draw; "" draws none
	Position  string
	Ready     string    // what to do in a lead-in before a hold: in Prep and Switch
	Bring     []string  // what to have at hand: "a chair"
	SkipIf    []Caution // any of them
	Cues      []Cue

	// Gentler is what to do instead when the step hurts, or nil. It has the step's side
	// and no Gentler of its own.
	Gentler *Step

	// Switched is set by Unfold on a step that is the other side of the one before it.
	Switched bool

	// Of a step that a performance has fitted to a body: it is Omitted, or it is done in
	// place of the step titled Instead, or gently, and Why says why. "" for a step that is
	// done as the file has it.
	Omitted bool
	Instead string
	Why     string

	// Exercise marks a step for the leg that hurts, also while nobody knows which that is.
	Exercise bool
}

// Cue is shown and spoken at a moment of each hold.
type Cue struct {
	At   time.Duration
	Say  string
	Word string // what to do from then on, in one word: "squeeze"; "" says no more than the cue before
}

// Side is the side of the body that a step works on.
type Side string

// The sides. Each and Chosen occur in routine files only: Unfold resolves them.
const (
	None   Side = "none"
	Left   Side = "left"
	Right  Side = "right"
	Both   Side = "both"
	Each   Side = "each"   // left, then right
	Chosen Side = "chosen" // the leg that hurts
)

// Leg names the leg of a side: "left leg", "both legs", or "" where there is none.
func (s Side) Leg() string {
	switch s {
	case Left, Right:
		return string(s) + " leg"
	case Both:
		return "both legs"
	default:
		return ""
	}
}

// Bring returns what to have at hand for steps, each thing once.
// It has too many callers to be inlined.
//
//go:noinline
func Bring(steps []Step) []string {
	var things []string
	for _, s := range steps {
		for _, thing := range s.Bring {
			if !s.Omitted && !slices.Contains(things, thing) {
				things = append(things, thing)
			}
		}
	}
	return things
}

// Work is the time to hold in all repetitions together.
func (s Step) Work() time.Duration { return s.Hold * time.Duration(s.Reps) }

// Total is the time from the step's start to its end: Prep, all holds, and the
// rests between them.
func (s Step) Total() time.Duration {
	return s.Prep + s.Work() + s.Rest*time.Duration(s.Reps-1)
}

// Total is the time of all steps; a step for each side counts twice.
func (r Routine) Total() time.Duration {
	var sum time.Duration
	for _, s := range r.Steps {
		for turn := range s.turns(Left) {
			sum += turn.Total()
		}
	}
	return sum
}

// Unfold returns the steps in the order in which they are performed. A step for Each side
// becomes left and right, once or for every repetition in turn; one for the Chosen side
// gets that side; "{Side}" and "{side}" in its words become "Left" and "left".
func (r Routine) Unfold(chosen Side) []Step { return slices.Collect(r.Unfolded(chosen)) }

// Unfolded yields the steps of Unfold, for whoever needs only the first ones.
func (r Routine) Unfolded(chosen Side) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, s := range r.Steps {
			for turn := range s.turns(chosen) {
				if !yield(turn.worded()) {
					return
				}
			}
		}
	}
}

// turns yields the steps, each with its side, that a step becomes.
func (s Step) turns(chosen Side) iter.Seq[Step] {
	if s.Side == Chosen {
		s.Side, s.Exercise = chosen, true
	}
	rounds, turn, sides := 1, s, []Side{Left, Right}
	switch {
	case s.Side != Each:
		sides = []Side{s.Side}
	case s.Alternate:
		rounds, turn.Reps, turn.Alternate = s.Reps, 1, false
	}
	return func(yield func(Step) bool) {
		turn := turn
		for range rounds {
			for _, side := range sides {
				if turn.Side = side; !yield(turn) {
					return
				}
				turn.Prep, turn.Switched = s.Switch, true
			}
		}
	}
}

// worded puts the step's side into its words.
func (s Step) worded() Step {
	word := string(s.Side)
	title := strings.ToUpper(word[:1]) + word[1:]
	sided := func(words string) string {
		return strings.ReplaceAll(strings.ReplaceAll(words, "{side}", word), "{Side}", title)
	}
	s.Title, s.Position, s.Ready = sided(s.Title), sided(s.Position), sided(s.Ready)
	cues := make([]Cue, len(s.Cues))
	for i, c := range s.Cues {
		c.Say = sided(c.Say)
		cues[i] = c
	}
	s.Cues = cues
	if s.Gentler != nil {
		gentler := *s.Gentler
		gentler.Side = s.Side
		gentler = gentler.worded()
		s.Gentler = &gentler
	}
	return s
}

// Clock writes a time as minutes and seconds, 3:43, or from an hour on with the hours, 1:03:43,
// rounded up to the second.
func Clock(d time.Duration) string {
	seconds := int((d + time.Second - 1) / time.Second)
	if seconds >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
