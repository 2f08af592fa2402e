package routines_test

import "testing"

func TestPausing(t *testing.T) {
	tests := []struct {
		name             string
		pause            float64
		paused, resumed  string
		shown            string // when paused
		next             string // what comes next, and when
		nextAt, finishes float64
	}{
		{
			"in a prep goes on with it", 1, "1s: Calf 1.1 paused, 4s", "11s: Calf 1.1 resumed, 4s",
			"1.1 prep paused, 4s of 5s left; routine 58s of 59s left", "15s: Calf 1.1 hold, 20s", 15, 69,
		},
		{
			"near the end of a prep leaves time to get ready", 4, "4s: Calf 1.1 paused, 1s", "14s: Calf 1.1 resumed, 3s",
			"1.1 prep paused, 1s of 5s left; routine 55s of 59s left", "17s: Calf 1.1 hold, 20s", 17, 71,
		},
		{
			"in a hold leads in, and goes on with it", 18.5, "18.5s: Calf 1.1 paused, 6.5s", "28.5s: Calf 1.1 resumed, 3s",
			"1.1 hold paused, 6.5s of 20s left; routine 40.5s of 59s left; Breathe.", "31.5s: Calf 1.1 hold, 6.5s", 31.5, 72,
		},
		{
			"in a rest goes on with it", 27, "27s: Calf 1.1 paused, 6s", "37s: Calf 1.1 resumed, 6s",
			"1.1 rest paused, 6s of 8s left; routine 32s of 59s left; Breathe.", "43s: Calf 1.2 hold, 20s", 43, 69,
		},
		{
			"near the end of a rest leaves time to get ready", 32, "32s: Calf 1.1 paused, 1s", "42s: Calf 1.1 resumed, 3s",
			"1.1 rest paused, 1s of 8s left; routine 27s of 59s left; Breathe.", "45s: Calf 1.2 hold, 20s", 45, 71,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := perform(stretch).until(tt.pause)
			f.lines = nil
			f.pause().emitted(t, tt.paused)
			f.shows(t, tt.shown)
			if _, moves := f.Tick(); moves {
				t.Error("got a tick while paused, want none")
			}
			f.until(tt.pause+10).resume().emitted(t, tt.resumed)
			f.until(tt.nextAt)
			if len(f.lines) == 0 || f.lines[0] != tt.next {
				t.Errorf("got %q, want first %q", f.lines, tt.next)
			}
			f.until(100).did(t, "done 40s/40s, done 6s/6s")
			if got, want := f.Result().Ended, after(tt.finishes); !got.Equal(want) {
				t.Errorf("ended: got %v, want %v", got, want)
			}
		})
	}
}

func TestAnExtendedHoldRepeatsNothingButItsCountdown(t *testing.T) {
	f := perform(stretch).until(5)
	f.lines = nil
	f.extend().until(21).extend().until(45).emitted(t,
		"5s: Calf 1.1 extended, 30s",
		"17s: Calf 1.1 cue Breathe., 18s",
		"20s: Calf 1.1 half, 15s",
		"21s: Calf 1.1 extended, 24s",
		"35s: Calf 1.1 countdown, 10s",
		"42s: Calf 1.1 countdown, 3s",
		"43s: Calf 1.1 countdown, 2s",
		"44s: Calf 1.1 countdown, 1s",
		"45s: Calf 1.1 hold ended",
		"45s: Calf 1.1 rest, 8s",
	)
}

func TestStopping(t *testing.T) {
	f := perform(stretch).until(7.3)
	f.lines = nil
	f.stop().emitted(t, "7.3s: Calf 1.1 ended", "7.3s: Calf 1.1 finished")
	f.did(t, "cut 2.3s/40s, skipped 0s/6s")
	f.until(20).pause().resume().skip().again().extend().stop().emitted(t)
	if got, want := f.Result().Ended, after(7.3); !got.Equal(want) {
		t.Errorf("ended: got %v, want %v", got, want)
	}
}
