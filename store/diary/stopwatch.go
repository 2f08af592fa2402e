package diary

import (
	"fmt"
	"time"
)

// TooLong is a gap in the readings, or a time without a key, after which nobody can say
// that the muscle was hard all the while: the user may have slept.
const TooLong = 30 * time.Minute

// Stopwatch measures how long a cramp has lasted, by the wall clock, because the
// monotonic one stands still while a machine sleeps. A short gap counts: the cramp
// goes on while a lid is closed. A clock that is set back neither adds nor subtracts.
type Stopwatch struct {
	Elapsed time.Duration // how long the cramp has lasted
	Gap     time.Duration // a gap too long to count, which stops the watch; 0 until one comes
	last    time.Time
}

// NewStopwatch starts at now a stopwatch for a cramp that began earlier.
func NewStopwatch(began, now time.Time) Stopwatch {
	now = now.Round(0)
	return Stopwatch{last: now, Elapsed: max(0, now.Sub(began.Round(0)))}
}

// Advance brings the stopwatch to now.
func (s *Stopwatch) Advance(now time.Time) {
	now = now.Round(0)
	gap := now.Sub(s.last)
	s.last = now
	switch {
	case s.Gap > 0 || gap <= 0:
	case gap >= TooLong:
		s.Gap = gap
	default:
		s.Elapsed += gap
	}
}

// SayGap says what a gap too long to count means for a cramp that began at began.
func (s Stopwatch) SayGap(began time.Time) string {
	return fmt.Sprintf("You were away for %s, so calmcalf can't tell when the cramp eased. The cramp at %s is saved without an end time. The check-in will ask how long it lasted.",
		Minutes(s.Gap), began.Format("15:04"))
}

// Whole is the elapsed time in whole seconds, rounded down so that a display never
// runs ahead.
func (s Stopwatch) Whole() time.Duration { return s.Elapsed.Truncate(time.Second) }

// Tick is the time until the whole seconds change.
func (s Stopwatch) Tick() time.Duration { return time.Second - s.Elapsed%time.Second }
