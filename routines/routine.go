// Package routines says what a routine is, reads one from TOML, and performs one
// in time. It is pure: no files, no clock, no terminal; its callers hand it the
// text and the time.
package routines

import (
	"fmt"
	"strings"
	"time"
)

// Routine is an ordered list of steps.
type Routine struct {
	ID       string
	Name     string
	Purpose  string
	Suits    string // who it is for
	Avoid    string // who should not do it
	Evidence string // what is known of it, and how surely
	Steps    []Step
}

// Step is one movement. In a routine file a step may be for each side; Unfold
// makes two of it.
type Step struct {
	Title    string
	Side     Side
	Prep     time.Duration // to get into position before the first hold
	Switch   time.Duration // the Prep of the second side of a step for each side
	Hold     time.Duration // the timed work of one repetition
	Reps     int           // at least 1
	Rest     time.Duration // between repetitions
	Pose     string        // the figure to draw; "" draws none
	Position string
	SkipIf   Caution
	Cues     []Cue

	// Switched marks the second side of a step for each side, after Unfold.
	Switched bool
}

// Cue is words shown and spoken at a moment of each hold.
type Cue struct {
	At  time.Duration
	Say string
}

// Side is the side of the body that a step works on.
type Side string

// The sides. Each and Chosen stand in routine files only: Unfold resolves them.
const (
	None   Side = "none"
	Left   Side = "left"
	Right  Side = "right"
	Both   Side = "both"
	Each   Side = "each"   // left, then right
	Chosen Side = "chosen" // the leg that hurts
)

// Caution is a fact about the user that makes a step unsafe.
type Caution string

// The cautions that a step may name.
const (
	NoCaution       Caution = ""
	MassageCaution  Caution = "massage_caution"
	UnsteadyCaution Caution = "unsteady"
)

// Work is the time held in all repetitions together.
func (s Step) Work() time.Duration { return s.Hold * time.Duration(s.Reps) }

// Total is the time from the step's start to its end: Prep, all holds, and the
// rests between them.
func (s Step) Total() time.Duration {
	return s.Prep + s.Work() + s.Rest*time.Duration(s.Reps-1)
}

// Total is the time of all steps, with each side of an Each step counted.
func (r Routine) Total() time.Duration {
	var sum time.Duration
	for _, s := range r.Unfold(Left) {
		sum += s.Total()
	}
	return sum
}

// Unfold returns the steps as they are performed: a step for Each side becomes
// two, one for the Chosen side gets that side, and "{Side}" and "{side}" in
// words become "Left" and "left".
func (r Routine) Unfold(chosen Side) []Step {
	var steps []Step
	for _, s := range r.Steps {
		switch s.Side {
		case Each:
			second := s
			second.Prep, second.Switched = s.Switch, true
			steps = append(steps, s.on(Left), second.on(Right))
		case Chosen:
			steps = append(steps, s.on(chosen))
		default:
			steps = append(steps, s.on(s.Side))
		}
	}
	return steps
}

func (s Step) on(side Side) Step {
	s.Side = side
	word := string(side)
	title := strings.ToUpper(word[:1]) + word[1:]
	words := strings.NewReplacer("{side}", word, "{Side}", title)
	s.Title, s.Position = words.Replace(s.Title), words.Replace(s.Position)
	cues := make([]Cue, len(s.Cues))
	for i, c := range s.Cues {
		cues[i] = Cue{At: c.At, Say: words.Replace(c.Say)}
	}
	s.Cues = cues
	return s
}

// Clock writes a time as minutes and seconds, 3:33, rounded up to the second.
func Clock(d time.Duration) string {
	seconds := int((d + time.Second - 1) / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
