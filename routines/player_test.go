package routines_test

import (
	"slices"
	"testing"
	"time"

	"calmcalf/routines"
)

func TestAPerformanceTellsEachChangeAtItsMoment(t *testing.T) {
	f := perform(stretch).until(70)
	f.emitted(t,
		"0s: Calf 1.1 began, 5s",
		"5s: Calf 1.1 hold, 20s",
		"5s: Calf 1.1 cue Lean., 20s",
		"15s: Calf 1.1 half, 10s",
		"15s: Calf 1.1 countdown, 10s",
		"17s: Calf 1.1 cue Breathe., 8s",
		"22s: Calf 1.1 countdown, 3s",
		"23s: Calf 1.1 countdown, 2s",
		"24s: Calf 1.1 countdown, 1s",
		"25s: Calf 1.1 hold ended",
		"25s: Calf 1.1 rest, 8s",
		"33s: Calf 1.2 hold, 20s",
		"33s: Calf 1.2 cue Lean., 20s",
		"43s: Calf 1.2 half, 10s",
		"43s: Calf 1.2 countdown, 10s",
		"45s: Calf 1.2 cue Breathe., 8s",
		"50s: Calf 1.2 countdown, 3s",
		"51s: Calf 1.2 countdown, 2s",
		"52s: Calf 1.2 countdown, 1s",
		"53s: Calf 1.2 hold ended",
		"53s: Calf 1.2 ended",
		"53s: Settle 2.1 began",
		"53s: Settle 2.1 hold, 6s",
		"56s: Settle 2.1 countdown, 3s",
		"57s: Settle 2.1 countdown, 2s",
		"58s: Settle 2.1 countdown, 1s",
		"59s: Settle 2.1 hold ended",
		"59s: Settle 2.1 ended",
		"59s: Settle 2.1 finished",
	)
	f.did(t, "done 40s/40s, done 6s/6s")
	if got, want := f.Result().Ended, after(59); !got.Equal(want) {
		t.Errorf("ended: got %v, want %v", got, want)
	}
}

func TestTheEverydayRoutineTakesItsTimeHoweverLateTheReadings(t *testing.T) {
	for _, every := range []time.Duration{100 * time.Millisecond, second, 1300 * time.Millisecond, 2999 * time.Millisecond, 3 * second} {
		f := perform(builtIn(t, "wall-calf-massage"))
		for f.now.Before(after(220)) {
			f.now = f.now.Add(every)
			f.Advance(f.now)
		}
		if got, want := f.Result().Ended.Sub(evening), 213*second; got != want {
			t.Errorf("read every %v: got an end after %v, want %v", every, got, want)
		}
		f.did(t, "done 15s/15s, done 30s/30s, done 30s/30s, done 45s/45s, done 45s/45s, done 15s/15s")
	}
}

func TestRepetitionsWithoutARestFollowAtOnce(t *testing.T) {
	f := perform(routines.Routine{Steps: []routines.Step{{Title: "Lean", Side: routines.None, Hold: second, Reps: 2}}})
	f.until(2).emitted(t,
		"0s: Lean 1.1 began", "0s: Lean 1.1 hold, 1s", "1s: Lean 1.1 hold ended",
		"1s: Lean 1.2 hold, 1s", "2s: Lean 1.2 hold ended", "2s: Lean 1.2 ended", "2s: Lean 1.2 finished",
	)
}

func TestWhatThereIsToShowAtEachMoment(t *testing.T) {
	tests := []struct {
		at   float64
		want string
	}{
		{0, "1.1 prep, 5s of 5s left; routine 59s of 59s left"},
		{5, "1.1 hold, 20s of 20s left; routine 54s of 59s left; Lean."},
		{17, "1.1 hold, 8s of 20s left; routine 42s of 59s left; Breathe."},
		{25, "1.1 rest, 8s of 8s left; routine 34s of 59s left; Breathe."},
		{32.5, "1.1 rest, 500ms of 8s left; routine 26.5s of 59s left; Breathe."},
		{33, "1.2 hold, 20s of 20s left; routine 26s of 59s left; Lean."},
		{53, "2.1 hold, 6s of 6s left; routine 6s of 59s left"},
		{58.9, "2.1 hold, 100ms of 6s left; routine 100ms of 59s left"},
		{59, "2.1 over, 0s of 0s left; routine 0s of 59s left"},
		{90, "2.1 over, 0s of 0s left; routine 0s of 59s left"},
	}
	f := perform(stretch)
	for _, tt := range tests {
		f.until(tt.at).shows(t, tt.want)
	}
}

func TestAResultInTheMiddleSaysWhatWasDoneSoFar(t *testing.T) {
	f := perform(stretch).until(8)
	f.did(t, "cut 3s/40s, skipped 0s/6s")
	got := f.Result()
	if got.Routine != "stretch" || !got.Started.Equal(evening) || !got.Ended.Equal(after(8)) {
		t.Errorf("got %+v, want stretch from %v to %v", got, evening, after(8))
	}
	f.until(55).did(t, "done 40s/40s, cut 2s/6s")
	if got.Steps[0].Held != 3*second {
		t.Errorf("got %v in the earlier result, want it unchanged", got.Steps[0].Held)
	}
}

func TestNobodyHoldsWhileTheLidIsClosed(t *testing.T) {
	f := perform(stretch).until(10)
	f.lines = nil
	f.at(14).emitted(t, "14s: Calf 1.1 interrupted, 4s")
	f.shows(t, "1.1 hold paused, 15s of 20s left; routine 49s of 59s left; Lean.")
	f.did(t, "cut 5s/40s, skipped 0s/6s")
	f.at(9000).emitted(t)
	f.resume().until(9003).emitted(t, "2h30m0s: Calf 1.1 resumed, 3s", "2h30m3s: Calf 1.1 hold, 15s")
}

func TestAGapOfThreeSecondsIsBelieved(t *testing.T) {
	f := perform(stretch).until(10).at(13)
	f.did(t, "cut 8s/40s, skipped 0s/6s")
	f.at(16.1).did(t, "cut 8s/40s, skipped 0s/6s")
}

func TestAGapBeforeAKeyIsNotCountedEither(t *testing.T) {
	f := perform(stretch).until(10)
	f.now = after(40)
	f.lines = nil
	f.skip().emitted(t, "40s: Calf 1.1 interrupted, 30s", "40s: Calf 1.1 ended", "40s: Settle 2.1 began", "40s: Settle 2.1 hold, 6s")
	f.did(t, "cut 5s/40s, skipped 0s/6s")
}

func TestAClockSetBackCountsNothing(t *testing.T) {
	f := perform(stretch).until(10)
	f.lines = nil
	f.at(-3600).emitted(t)
	f.did(t, "cut 5s/40s, skipped 0s/6s")
	f.at(-3598).did(t, "cut 7s/40s, skipped 0s/6s")
	if got := f.Result(); got.Ended.Sub(got.Started) != 12*second {
		t.Errorf("got a performance of %v, want the 12s that passed", got.Ended.Sub(got.Started))
	}
}

func TestTheMonotonicClockIsNotTrusted(t *testing.T) {
	start := time.Now()
	p := routines.NewPlayer(stretch, start, routines.Options{})
	p.Advance(start.Add(2 * second))
	got := p.Result()
	if got.Started != start.Round(0) || got.Ended != start.Add(2*second).Round(0) {
		t.Errorf("got %v to %v, want no monotonic readings", got.Started, got.Ended)
	}
}

func TestTicks(t *testing.T) {
	halves := routines.Routine{Steps: []routines.Step{{
		Title: "x", Side: routines.None, Prep: 1500 * time.Millisecond, Hold: 11 * second, Reps: 1,
		Cues: []routines.Cue{{At: 300 * time.Millisecond, Say: "a"}},
	}}}
	tests := []struct {
		name string
		at   float64
		want time.Duration
	}{
		{"the next whole second of a prep", 0, 500 * time.Millisecond},
		{"a whole second from a whole second", 0.5, second},
		{"a cue that comes sooner", 1.5, 300 * time.Millisecond},
		{"the whole second after a cue", 1.8, 700 * time.Millisecond},
		{"a half that comes sooner", 6.5, 500 * time.Millisecond},
		{"the end", 12.4, 100 * time.Millisecond},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, moves := perform(halves).until(tt.at).Tick(); got != tt.want || !moves {
				t.Errorf("got %v %v, want %v", got, moves, tt.want)
			}
		})
	}
	if got, moves := perform(halves).until(20).Tick(); moves {
		t.Errorf("at the end: got %v, want none", got)
	}
}

func TestTheStepToComeIsNotOneThatIsLeftOut(t *testing.T) {
	tests := map[string]struct {
		routine  string
		cautions []routines.Caution
		step     int // of those performed, from 0
		want     string
	}{
		"unsteady in a cramp":      {"cramp-now", []routines.Caution{routines.UnsteadyCaution}, 0, "Rub the muscle"},
		"pregnant in a cramp":      {"cramp-now", []routines.Caution{routines.PregnantCaution}, 0, "Walk, heels first"},
		"massage is left out":      {"wall-calf-massage", []routines.Caution{routines.MassageCaution}, 2, "Settle"},
		"nothing speaks against":   {"cramp-now", nil, 0, "Put weight on it"},
		"the last but those left":  {"cramp-now-thigh-back", routines.Cautions(), 0, ""},
		"the last is not left out": {"cramp-now", routines.Cautions(), 1, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := routines.NewPlayer(builtIn(t, tt.routine), evening, routines.Options{Fit: leavingOut(tt.cautions)})
			for range tt.step {
				p.Skip(evening)
			}
			if next, _ := p.State().Next(); next.Title != tt.want {
				t.Errorf("got %q, want %q", next.Title, tt.want)
			}
		})
	}
}

// leavingOut leaves out the steps that any of the cautions speaks against.
func leavingOut(cautions []routines.Caution) func(routines.Step) routines.Step {
	return func(s routines.Step) routines.Step {
		s.Omitted = slices.ContainsFunc(s.SkipIf, func(c routines.Caution) bool { return slices.Contains(cautions, c) })
		return s
	}
}

// A step that was done before may not be for this body any more when the session is
// continued: nobody is led back to it.
func TestBackPassesOverWhatIsNotForTheBodyNow(t *testing.T) {
	r := builtIn(t, "wall-calf-massage")
	p := routines.NewPlayer(r, evening, routines.Options{})
	now := evening
	for range 3 { // set up and both stretches
		now = now.Add(time.Second)
		p.Skip(now)
	}
	for range 20 {
		now = now.Add(time.Second)
		p.Advance(now)
	}
	p.Stop(now)
	earlier := p.Result()
	again := routines.NewPlayer(r, now, routines.Options{Earlier: &earlier, Fit: leavingOut([]routines.Caution{routines.UnsteadyCaution})})
	if got := again.State().Step.Title; got != "Calf massage" {
		t.Fatalf("got %q, want the massage", got)
	}
	again.Back(now)
	if got := again.State().Step.Title; got != "Calf massage" {
		t.Errorf("got back to %q, which is done standing", got)
	}
}
