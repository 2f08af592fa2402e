package relief

import "time"

// tooLong is a gap in the readings after which nobody can say that the muscle was
// hard all the while: the lid was closed, and the user may have slept.
const tooLong = 30 * time.Minute

// clock measures how long the cramp has lasted, by the wall clock, because the
// monotonic one stands still while a machine sleeps. A short gap counts: the cramp
// goes on while a lid is closed. A clock set back counts nothing, and takes nothing
// away.
type clock struct {
	last  time.Time
	spent time.Duration
	gone  time.Duration // a gap that is too long to be counted; the clock stands then
}

// start begins at now a clock of a cramp that was begun at.
func start(began, now time.Time) clock {
	now = now.Round(0)
	return clock{last: now, spent: max(0, now.Sub(began.Round(0)))}
}

func (c *clock) advance(now time.Time) {
	now = now.Round(0)
	gap := now.Sub(c.last)
	c.last = now
	switch {
	case c.gone > 0 || gap <= 0:
	case gap >= tooLong:
		c.gone = gap
	default:
		c.spent += gap
	}
}

// tick is the time until the seconds change.
func (c clock) tick() time.Duration { return time.Second - c.spent%time.Second }
