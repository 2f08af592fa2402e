package diary

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Whatever happens to the wall clock, a cramp has lasted as long as time passed between the
// readings: never less than before, and never longer than one gap that is too long.
func TestTheStopwatchCountsTheTimeThatPassed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 11, 21, 3, 10, 0, 0, time.UTC)
		s, passed := NewStopwatch(now, now), time.Duration(0)
		for _, seconds := range rapid.SliceOf(rapid.IntRange(-7200, 1799)).Draw(t, "steps of the clock") {
			step := time.Duration(seconds) * time.Second
			now, passed = now.Add(step), passed+max(0, step)
			s.Advance(now)
			if s.Elapsed != passed || s.Gap != 0 {
				t.Fatalf("got %v and a gap of %v, want %v", s.Elapsed, s.Gap, passed)
			}
		}
		s.Advance(now.Add(TooLong))
		if s.Gap != TooLong || s.Elapsed != passed {
			t.Fatalf("got %v and a gap of %v, want %v and a gap of %v", s.Elapsed, s.Gap, passed, TooLong)
		}
		if began := now.Add(time.Hour); NewStopwatch(began, now).Elapsed != 0 {
			t.Fatal("got a time counted of a cramp that is still to come by a clock set back")
		}
	})
}
