package relief

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
)

// tooLong is a gap in the readings after which nobody can say that the muscle was
// hard all the while: the lid was closed, and the user may have slept.
const tooLong = 30 * time.Minute

// Clock measures how long a cramp has lasted, by the wall clock, because the
// monotonic one stands still while a machine sleeps. A short gap counts: the cramp
// goes on while a lid is closed. A clock set back counts nothing, and takes nothing
// away.
type Clock struct {
	Spent time.Duration // how long it has lasted
	Gone  time.Duration // a gap that is too long to be counted; the clock stands then
	last  time.Time
}

// Start begins at now a clock of a cramp that was begun at.
func Start(began, now time.Time) Clock {
	now = now.Round(0)
	return Clock{last: now, Spent: max(0, now.Sub(began.Round(0)))}
}

// Advance brings the clock to now.
func (c *Clock) Advance(now time.Time) {
	now = now.Round(0)
	gap := now.Sub(c.last)
	c.last = now
	switch {
	case c.Gone > 0 || gap <= 0:
	case gap >= tooLong:
		c.Gone = gap
	default:
		c.Spent += gap
	}
}

// Away says what there is to say after a gap in a cramp that was begun at.
func (c Clock) Away(began time.Time) string {
	return fmt.Sprintf("Away for %s, and so nobody knows when it eased. The cramp of %s stays open: the check-in asks how long it was.",
		diary.Minutes(c.Gone), began.Format("15:04"))
}

// whole is the time in whole seconds, so that the clock never runs ahead.
func (c Clock) whole() time.Duration { return c.Spent.Truncate(time.Second) }

// tick is the time until the seconds change.
func (c Clock) tick() time.Duration { return time.Second - c.Spent%time.Second }
