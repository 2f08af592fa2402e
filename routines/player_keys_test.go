package routines_test

import (
	"testing"

	"calmcalf/routines"
)

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

func TestAPauseDuringALeadInStartsItAfresh(t *testing.T) {
	f := perform(stretch).until(10).pause().until(12).resume().until(14).pause().until(20)
	f.shows(t, "1.1 lead-in paused, 1s of 3s left; routine 50s of 1m2s left; Lean.")
	f.lines = nil
	f.resume().until(23).emitted(t, "20s: Calf 1.1 resumed, 3s", "23s: Calf 1.1 hold, 15s")
	f.until(43).did(t, "cut 20s/40s, skipped 0s/6s")
}

func TestPausingTwiceAndResumingTwiceIsTheSameAsOnce(t *testing.T) {
	f := perform(stretch).until(10)
	f.lines = nil
	f.pause().pause().emitted(t, "10s: Calf 1.1 paused, 15s")
	f.resume().resume().emitted(t, "10s: Calf 1.1 resumed, 3s")
}

func TestSkipping(t *testing.T) {
	tests := []struct {
		name string
		at   float64
		want []string
		did  string
	}{
		{"in a prep leaves the step out", 3, []string{"3s: Calf 1.1 ended", "3s: Settle 2.1 began", "3s: Settle 2.1 hold, 6s"}, "skipped 0s/40s, skipped 0s/6s"},
		{"in a hold cuts the step", 15.5, []string{"15.5s: Calf 1.1 ended", "15.5s: Settle 2.1 began", "15.5s: Settle 2.1 hold, 6s"}, "cut 10.5s/40s, skipped 0s/6s"},
		{"in a rest cuts the step", 30, []string{"30s: Calf 1.1 ended", "30s: Settle 2.1 began", "30s: Settle 2.1 hold, 6s"}, "cut 20s/40s, skipped 0s/6s"},
		{"in the last step is the end", 55, []string{"55s: Settle 2.1 ended", "55s: Settle 2.1 finished"}, "done 40s/40s, cut 2s/6s"},
		{"at the end does nothing", 60, nil, "done 40s/40s, done 6s/6s"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := perform(stretch).until(tt.at)
			f.lines = nil
			f.skip().emitted(t, tt.want...)
			f.did(t, tt.did)
		})
	}
}

func TestAStepAgainStartsOverAndKeepsWhatWasHeld(t *testing.T) {
	f := perform(stretch).until(40)
	f.shows(t, "1.2 hold, 13s of 20s left; routine 19s of 59s left; Lean.")
	f.lines = nil
	f.again().emitted(t, "40s: Calf 1.1 began, 5s")
	f.shows(t, "1.1 prep, 5s of 5s left; routine 59s of 59s left")
	f.until(45).emitted(t, "45s: Calf 1.1 hold, 20s", "45s: Calf 1.1 cue Lean., 20s")
	f.until(99).did(t, "done 1m7s/40s, done 6s/6s")
}

func TestAStepAgainThatIsCutIsNotDone(t *testing.T) {
	perform(stretch).until(50).again().until(60).skip().did(t, "cut 42s/40s, skipped 0s/6s")
}

func TestAStepThatWasHeldToItsEndStaysDone(t *testing.T) {
	for name, test := range map[string]struct {
		then func(f *performance) // 5 s into the second step
		want string
	}{
		"gone back to and skipped": {func(f *performance) { f.back().until(66).skip().stop() }, "done 43s/40s, cut 5s/6s"},
		"gone back to and stopped": {func(f *performance) { f.back().until(66).stop() }, "done 43s/40s, cut 5s/6s"},
		"left in its prep":         {func(f *performance) { f.back().skip().stop() }, "done 40s/40s, cut 5s/6s"},
		"begun again twice":        {func(f *performance) { f.back().until(70).again().until(80).skip().until(200) }, "done 52s/40s, done 11s/6s"},
		"and then it hurts":        {func(f *performance) { f.back().until(70); f.note(f.Hurt(f.now)); f.stop() }, "hurt 47s/40s, cut 5s/6s"},
	} {
		t.Run(name, func(t *testing.T) {
			f := perform(stretch).until(58)
			test.then(f)
			f.did(t, test.want)
		})
	}
	t.Run("in a longer attempt that is begun again", func(t *testing.T) {
		f := perform(stretch).until(40).extend().until(62).again().stop()
		f.did(t, "done 49s/40s, skipped 0s/6s")
	})
	t.Run("also where it is gone on with", func(t *testing.T) {
		earlier := perform(stretch).until(56).stop().Result()
		f := &performance{Player: routines.NewPlayer(stretch, after(100), routines.Options{Earlier: &earlier}), now: after(100)}
		f.back().until(110).stop().did(t, "done 45s/40s, cut 3s/6s")
		result := f.Result()
		if got := result.Stopped(); got != 1 {
			t.Errorf("got step %d to go on with, want the second", got+1)
		}
	})
}

func TestAPausedStepCanBeSkippedBegunAgainOrStopped(t *testing.T) {
	f := perform(stretch).until(10).pause().skip()
	f.shows(t, "2.1 hold, 6s of 6s left; routine 6s of 59s left")
	f = perform(stretch).until(10).pause().again()
	f.shows(t, "1.1 prep, 5s of 5s left; routine 59s of 59s left")
	f = perform(stretch).until(10).pause().stop()
	f.shows(t, "1.1 over, 0s of 0s left; routine 0s of 59s left; Lean.")
	f.did(t, "cut 5s/40s, skipped 0s/6s")
}

func TestExtending(t *testing.T) {
	tests := []struct {
		name        string
		at          float64
		want, shown string
		did         string
	}{
		{"a prep", 1, "1s: Calf 1.1 extended, 14s", "1.1 prep, 14s of 15s left; routine 1m8s of 1m9s left", "done 40s/40s, done 6s/6s"},
		{"a hold", 20, "20s: Calf 1.1 extended, 15s", "1.1 hold, 15s of 30s left; routine 49s of 1m9s left; Breathe.", "done 50s/40s, done 6s/6s"},
		{"a rest", 30, "30s: Calf 1.1 extended, 13s", "1.1 rest, 13s of 18s left; routine 39s of 1m9s left; Breathe.", "done 40s/40s, done 6s/6s"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := perform(stretch).until(tt.at)
			f.lines = nil
			f.extend().emitted(t, tt.want)
			f.shows(t, tt.shown)
			f.until(100).did(t, tt.did)
			if got, want := f.Result().Ended, after(69); !got.Equal(want) {
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
