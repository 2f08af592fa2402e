package plain

import (
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// TestInLines_theLengthIsThatOfTheTimeThatPassed performs a minute's hold while the clock
// is set.
func TestInLines_theLengthIsThatOfTheTimeThatPassed(t *testing.T) {
	hold := routines.Routine{ID: "hold", Steps: []routines.Step{{Title: "Hold", Side: routines.Both, Hold: time.Minute, Reps: 1}}}
	for name, set := range map[string]time.Duration{
		"back by an hour": -time.Hour, "back by half a minute": -30 * time.Second, "back to long before it began": -1000 * time.Hour,
		"on by less than a gap": 2 * time.Second, "not at all": 0,
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				began, at := time.Now(), time.Date(2026, 11, 21, 22, 30, 0, 0, time.UTC)
				var away atomic.Int64
				time.AfterFunc(20*time.Second, func() { away.Store(int64(set)) })
				var out strings.Builder
				v := voice{Console: &Console{Out: &out}}
				s := diary.SessionOf("id", v.perform(t.Context(), hold, routines.Options{}, func() time.Time {
					return at.Add(time.Since(began) + time.Duration(away.Load()))
				}))
				v.end(s)
				if !strings.Contains(out.String(), "Done in full, 1 minute. Saved.") || !s.Started.Equal(at) || s.Ended.Sub(s.Started) != time.Minute {
					t.Errorf("got %v to %v, want one minute, and these said:\n%s", s.Started, s.Ended, &out)
				}
			})
		})
	}
}
