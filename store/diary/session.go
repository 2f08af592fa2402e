package diary

import (
	"math"
	"slices"
	"strconv"
	"time"

	"calmcalf/routines"
)

// Session is one performance of a routine, with its steps as they were performed, so that
// editing a routine never changes the past.
type Session struct {
	ID         string     `json:"id"`
	Routine    string     `json:"routine"`
	Started    time.Time  `json:"started"`
	Ended      time.Time  `json:"ended"`
	Completion Completion `json:"completion"`
	Steps      []Step     `json:"steps"`
	Changed    time.Time  `json:"changed,omitzero"` // zero: not known
}

// Step is one performed step.
type Step struct {
	Title   string           `json:"title"`
	Side    routines.Side    `json:"side"`
	Planned Seconds          `json:"planned_s"` // of holding, all repetitions together
	Held    Seconds          `json:"held_s"`    // of holding, repeated attempts included
	Outcome routines.Outcome `json:"outcome"`
}

// Completion is how much of a routine was done.
type Completion string

// Full means that every step that was not skipped for safety was held to its end in one of
// its attempts, Partial that at least one exercise was held for routines.LeastHeld, and
// Abandoned that none was: such a session counts nowhere as a night with the routine.
const (
	Full      Completion = "full"
	Partial   Completion = "partial"
	Abandoned Completion = "abandoned"
)

// rank is 0 for what is no completion, and higher for more of the routine.
func (c Completion) rank() int { return 1 + slices.Index([]Completion{Abandoned, Partial, Full}, c) }

// Counts reports whether a night with it is one with the routine, whole or in part.
func (c Completion) Counts() bool { return c == Full || c == Partial }

// SessionOf returns the record of a performance.
func SessionOf(id string, r routines.Result) Session {
	s := Session{ID: id, Routine: r.Routine, Started: r.Started.Truncate(time.Millisecond), Ended: r.Ended.Truncate(time.Millisecond), Completion: Full, Steps: []Step{}}
	var held time.Duration
	for _, p := range r.Steps {
		held += p.Held
		if p.Outcome != routines.Done && p.Outcome != routines.Safety {
			s.Completion = Partial
		}
		s.Steps = append(s.Steps, Step{
			Title: p.Title, Side: p.Side,
			Planned: Seconds(p.Planned), Held: Seconds(p.Held), Outcome: p.Outcome,
		})
	}
	if held == 0 || s.Completion == Partial && !r.Exercised() {
		s.Completion = Abandoned
	}
	return s
}

// Result returns the performance that the session records.
// It has too many callers to be inlined.
//
//go:noinline
func (s Session) Result() routines.Result {
	r := routines.Result{Routine: s.Routine, Started: s.Started, Ended: s.Ended}
	for _, step := range s.Steps {
		r.Steps = append(r.Steps, routines.Performed{
			Title: step.Title, Side: step.Side,
			Planned: time.Duration(step.Planned), Held: time.Duration(step.Held), Outcome: step.Outcome,
		})
	}
	return r
}

// resumable is how long after its early end a session can be continued.
const resumable = 30 * time.Minute

// Unfinished returns the last session of r in these nights if it ended early, and at most
// half an hour from now, so that it can be continued. By a clock that was set back it may
// end after now.
func Unfinished(nights []Night, r routines.Routine, now time.Time) *Session {
	var last *Session
	for _, n := range nights {
		for i, s := range n.Sessions {
			if s.Routine == r.ID && s.Completion.Counts() && (last == nil || !s.Ended.Before(last.Ended)) {
				last = &n.Sessions[i]
			}
		}
	}
	if last == nil || last.Completion != Partial || now.Sub(last.Ended).Abs() > resumable || !r.Fits(last.Result()) {
		return nil
	}
	return last
}

// Night returns the night that the session belongs to: that of its start.
func (s Session) Night() Date { return NightOf(s.Started) }

// Seconds is a duration that JSON has in seconds, to the tenth.
type Seconds time.Duration

// MarshalJSON writes a number of seconds.
func (s Seconds) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, s.tenths(), 'f', -1, 64), nil
}

func (s Seconds) tenths() float64 { return math.Round(time.Duration(s).Seconds()*10) / 10 }

// UnmarshalJSON reads a number of seconds.
func (s *Seconds) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	seconds, err := strconv.ParseFloat(string(data), 64)
	if err != nil {
		return err
	}
	const most = 1e9 // far more than anything takes, and less than an integer holds
	*s = Seconds(math.Round(max(-most, min(seconds, most))*10) * float64(time.Second/10))
	return nil
}
