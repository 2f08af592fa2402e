package relief

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Whatever happens to the clock, a cramp has lasted as long as time passed between the
// readings: never less than before, and never longer than one gap that is too long.
func TestTheClockCountsTheTimeThatPassed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 11, 21, 3, 10, 0, 0, time.UTC)
		c, passed := Start(now, now), time.Duration(0)
		for _, seconds := range rapid.SliceOf(rapid.IntRange(-7200, 1799)).Draw(t, "steps of the clock") {
			step := time.Duration(seconds) * time.Second
			now, passed = now.Add(step), passed+max(0, step)
			c.Advance(now)
			if c.Spent != passed || c.Gone != 0 {
				t.Fatalf("got %v and a gap of %v, want %v", c.Spent, c.Gone, passed)
			}
		}
		c.Advance(now.Add(tooLong))
		if c.Gone != tooLong || c.Spent != passed {
			t.Fatalf("got %v and a gap of %v, want %v and a gap of %v", c.Spent, c.Gone, passed, tooLong)
		}
		if began := now.Add(time.Hour); Start(began, now).Spent != 0 {
			t.Fatal("got a time counted of a cramp that is still to come by a clock set back")
		}
	})
}
