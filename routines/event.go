package routines

import (
	"cmp"
	"slices"
	"time"
)

// Event is one change in a performance. The screen, the plain text and the sound are
// all driven by the same events, in the same order.
type Event struct {
	Kind      Kind
	At        time.Time // when it happened, which may be before it was noticed; never before the event before
	Index     int       // of the step, from 0
	Step      Step
	Rep       int           // of the repetition, from 0
	Remaining time.Duration // of what runs now; for Interrupted, the gap that was not counted
	Text      string        // of CueReached: the words
	Hurt      bool          // of StepEnded: the user said that it hurts
	Bring     []string      // of StepBegan, at the first step: what to have at hand for all of them
}

// Kind says what changed.
type Kind int

// The kinds of Event.
const (
	StepBegan   Kind = iota // Remaining is the time to get ready; it may be 0
	HoldBegan               // also when a hold continues after a pause
	CueReached              // Text is to be shown and spoken
	Half                    // half of a hold of at least HalfFrom is over
	Countdown               // Remaining is 10, 3, 2 or 1 s
	HoldEnded               // one repetition was held to its end
	RestBegan               // Remaining is the time to rest
	StepEnded               // by its time, Skip, Hurt, Back or Stop
	Omitted                 // a step that this body must not do was passed over; Step.Why says why
	Paused                  // by the user
	Resumed                 // Remaining is the lead-in, or the rest of a prep or a rest
	Interrupted             // nobody was there: the gap was not counted, and the performance is paused
	Extended                // Remaining is the new time
	Finished                // once, by time or Stop; nothing follows it
)

// Outcome says how a step ended.
type Outcome string

// The outcomes. Hurt and Safety differ from Skipped because nobody chose them; a session
// with Safety can still be full.
const (
	Done    Outcome = "done"
	Cut     Outcome = "cut" // part of the hold
	Skipped Outcome = "skipped"
	Safety  Outcome = "safety" // omitted because of a caution
	Hurt    Outcome = "hurt"
)

// Performed is one step as it was performed.
type Performed struct {
	Title   string
	Side    Side
	Planned time.Duration // to be held, in all repetitions together
	Held    time.Duration // in all attempts together
	Outcome Outcome       // of the best attempt, or Hurt if one hurt
}

// Result is a performance so far, or after its end. It lasted from Started to Ended, with
// its pauses but for one in which it ended. Ended is Started plus the time measured since, so that a clock that is set
// back meanwhile does not shorten it.
type Result struct {
	Routine string
	Started time.Time
	Ended   time.Time
	Steps   []Performed
}

// LeastHeld is how long an exercise has to be held before a performance that ends early
// counts as a part of the routine, and not as one that was hardly begun: a key pressed by
// mistake is taken back sooner. It is a choice of this project, not of a study.
const LeastHeld = 5 * time.Second

// Exercised reports whether one exercise was held for LeastHeld, in all its repetitions
// and attempts together. Pauses, lead-ins and closed lids are no part of it.
func (r Result) Exercised() bool {
	return slices.ContainsFunc(r.Steps, func(p Performed) bool { return p.exercises() && p.Held >= LeastHeld })
}

// Exercise returns how long exercises were held, in all their repetitions and attempts together.
func (r Result) Exercise() (held time.Duration) {
	for _, p := range r.Steps {
		if p.exercises() {
			held += p.Held
		}
	}
	return held
}

// exercises reports whether the step was a stretch, a massage or a movement of the legs:
// those have a side, or a title that says so in a file that leaves out the side. Setting
// up, settling, breathing and walking have neither.
func (p Performed) exercises() bool {
	return p.Side != None || stretching.in(p.Title) || rubbing.in(p.Title)
}

// Phase is the part of a step that is running.
type Phase int

// The phases. The lead-in after a pause is Prep, too.
const (
	Prep Phase = iota
	Hold
	Rest
	Over
)

// State is everything to show of a performance at one moment.
type State struct {
	Index          int // of the step, from 0
	Then           int // index of the next step that is not omitted; len(Steps) after the last
	Steps          []Step
	Step           Step
	Rep            int // of the repetition, from 0
	Phase          Phase
	Paused         bool
	LeadIn         bool // in Prep, but in the middle of a hold
	Hurt           bool // paused, because the step ended when it hurt
	PhaseRemaining time.Duration
	Length         time.Duration // of this phase, with extensions
	Cue            string        // the last cue of this step so far
	Bring          []string      // at the first step: what to have at hand for all of them
	// Remaining and Total are for the whole routine, with the changes made so far.
	Remaining, Total time.Duration
}

// Spent is how long this phase has been running.
func (s State) Spent() time.Duration { return s.Length - s.PhaseRemaining }

// Fraction is the part of this phase that is over, from 0 to 1.
func (s State) Fraction() float64 {
	if s.Length <= 0 {
		return 0
	}
	return float64(s.Spent()) / float64(s.Length)
}

// Word is what to do now in one word, of the cues of the step so far, or "".
func (s State) Word() (word string) {
	for _, c := range s.Step.Cues {
		if s.Phase != Hold || c.At > s.Spent() {
			break
		}
		word = cmp.Or(c.Word, word)
	}
	return word
}

// NextWord is the next other word of the cues to come in this hold, or "".
func (s State) NextWord() string {
	word := s.Word()
	for _, c := range s.Step.Cues {
		if s.Phase == Hold && c.At > s.Spent() && c.Word != "" && c.Word != word {
			return c.Word
		}
	}
	return ""
}

// Part is how long the action lasts that Word names, and how much of that is left: until the next
// other word of the step, or the end of the phase.
func (s State) Part() (length, left time.Duration) {
	began, ends, word := time.Duration(0), s.Length, ""
	for _, c := range s.Step.Cues {
		switch {
		case s.Phase != Hold || c.Word == "" || c.Word == word:
		case c.At <= s.Spent():
			began, word = c.At, c.Word
		default:
			return c.At - began, c.At - s.Spent()
		}
	}
	return ends - began, ends - s.Spent()
}

// Next returns the step to come, and reports false at the last.
func (s State) Next() (Step, bool) {
	if s.Then >= len(s.Steps) {
		return Step{}, false
	}
	return s.Steps[s.Then], true
}
