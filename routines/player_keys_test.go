package routines_test

import (
	"testing"

	"calmcalf/assets/shipped"
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

func TestAPauseInWhichAPerformanceEndsIsNoPartOfIt(t *testing.T) {
	for name, test := range map[string]struct {
		do   func(*performance)
		want float64
	}{
		"a pause":                         {func(f *performance) { f.until(10).pause().at(9000).stop() }, 10},
		"a question before the end":       {func(f *performance) { f.until(10).pause().until(13).stop() }, 10},
		"a closed lid":                    {func(f *performance) { f.until(10).at(9000).stop() }, 10},
		"a closed lid, and a pause in it": {func(f *performance) { f.until(10).at(9000).pause().at(9100).stop() }, 10},
		"after it hurt":                   {func(f *performance) { f.until(55).note(f.Hurt(f.now)); f.at(9000).resume() }, 55},
		"hurt in a pause":                 {func(f *performance) { f.until(55).pause().at(9000).note(f.Hurt(f.now)); f.skip() }, 55},
		"skipped in a pause":              {func(f *performance) { f.until(55).pause().at(9000).skip() }, 55},
		"one that went on counts":         {func(f *performance) { f.until(10).pause().at(9000).resume().until(9001).stop() }, 9001},
	} {
		f := perform(stretch)
		test.do(f)
		if got := f.Result().Ended; f.State().Phase != routines.Over || !got.Equal(after(test.want)) {
			t.Errorf("%s: got an end after %v, want %v s", name, got.Sub(evening), test.want)
		}
	}
}

// exercise sets up for 20 s, and then holds a calf twice for 20 s.
var exercise = routines.Routine{ID: "exercise", Steps: []routines.Step{
	{Title: "Set up", Side: routines.None, Hold: 20 * second, Reps: 1},
	{Title: "Calf", Side: routines.Left, Prep: 5 * second, Hold: 20 * second, Reps: 2},
}}

func TestFiveSecondsOfAnExerciseAreAPartOfTheRoutine(t *testing.T) {
	const hold = 25 // it begins then
	for name, test := range map[string]struct {
		do   func(*performance)
		want bool
	}{
		"only setting up": {func(f *performance) { f.until(hold) }, false},
		"4.9 s of it":     {func(f *performance) { f.until(hold + 4.9) }, false},
		"5 s of it":       {func(f *performance) { f.until(hold + 5) }, true},
		"4.9 s and a pause, with its lead-in": {func(f *performance) {
			f.until(hold + 4.9).pause().until(600).resume().until(603)
		}, false},
		"5 s over a pause": {func(f *performance) { f.until(hold + 3).pause().until(600).resume().until(605) }, true},
		"4.9 s in two attempts": {func(f *performance) {
			f.until(hold + 3).again().until(hold + 3 + 5 + 1.9)
		}, false},
		"5 s in two attempts":        {func(f *performance) { f.until(hold + 3).again().until(hold + 3 + 5 + 2) }, true},
		"4.9 s before a closed lid":  {func(f *performance) { f.until(hold + 4.9).at(9000) }, false},
		"5 s around a closed lid":    {func(f *performance) { f.until(hold + 3).at(9000).resume().until(9005) }, true},
		"5 s, and then it hurt":      {func(f *performance) { f.until(hold + 5); f.note(f.Hurt(f.now)) }, true},
		"a moment, and it is undone": {func(f *performance) { f.until(hold + 1).back().until(hold + 2) }, false},
	} {
		f := perform(exercise)
		test.do(f)
		if got := f.stop().Result(); got.Exercised() != test.want {
			t.Errorf("%s: got exercised %v after %v, want %v", name, !test.want, got.Steps, test.want)
		}
	}
}

func TestAnExerciseHasASideOrATitleThatSaysSo(t *testing.T) {
	for title, want := range map[string]bool{"Stretch the calf": true, "Foot massage": true, "Walk": false, "Bed check": false} {
		r := routines.Result{Steps: []routines.Performed{{Title: title, Side: routines.None, Held: routines.LeastHeld}}}
		if r.Exercised() != want {
			t.Errorf("%s: got exercised %v, want %v", title, !want, want)
		}
	}
	for _, r := range shipped.Routines() {
		for _, s := range r.Unfold(routines.Left) {
			result := routines.Result{Steps: []routines.Performed{{Title: s.Title, Side: s.Side, Held: routines.LeastHeld}}}
			if result.Exercised() != s.Exercises() {
				t.Errorf("%s, %s: got exercised %v, want %v", r.ID, s.Title, !s.Exercises(), s.Exercises())
			}
		}
	}
}
