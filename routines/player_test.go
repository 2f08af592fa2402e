package routines_test

import (
	"slices"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
)

func TestAPerformanceReportsEachChangeAtItsMoment(t *testing.T) {
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
		r := shipped.Routine("wall-calf-massage")
		f := perform(r)
		for f.now.Before(evening.Add(r.Total() + 7*second)) {
			f.now = f.now.Add(every)
			f.Advance(f.now)
		}
		if got, want := f.Result().Ended.Sub(evening), r.Total(); got != want {
			t.Errorf("read every %v: got an end after %v, want %v", every, got, want)
		}
		f.did(t, "done 15s/15s, done 30s/30s, done 30s/30s, done 45s/45s, done 45s/45s, done 15s/15s")
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

func TestTheMonotonicClockIsNotTrusted(t *testing.T) {
	start := time.Now()
	p := routines.NewPlayer(stretch, start, routines.Options{})
	p.Advance(start.Add(2 * second))
	got := p.Result()
	if got.Started != start.Round(0) || got.Ended != start.Add(2*second).Round(0) {
		t.Errorf("got %v to %v, want no monotonic readings", got.Started, got.Ended)
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
		"massage is left out":      {"wall-calf-massage", []routines.Caution{routines.MassageCaution}, 2, "Settle in bed"},
		"nothing speaks against":   {"cramp-now", nil, 0, "Stand on the leg"},
		"the last but those left":  {"cramp-now-thigh-back", routines.Cautions(), 0, ""},
		"the last is not left out": {"cramp-now", routines.Cautions(), 1, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := routines.NewPlayer(shipped.Routine(tt.routine), evening, routines.Options{Fit: leavingOut(tt.cautions)})
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
	r := shipped.Routine("wall-calf-massage")
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

func TestWhatToBringIsSaidAtTheFirstStepAlone(t *testing.T) {
	step := func(title string, things ...string) routines.Step {
		return routines.Step{Title: title, Side: routines.None, Hold: 2 * second, Reps: 1, Bring: things}
	}
	r := routines.Routine{ID: "r", Steps: []routines.Step{
		step("Stand", "a wall"), step("Sit", "a chair"), step("Sit again", "a chair", "a towel"),
	}}
	fit := func(s routines.Step) routines.Step {
		s.Omitted = s.Title == "Stand"
		return s
	}
	p := routines.NewPlayer(r, evening, routines.Options{Fit: fit})
	want := []string{"a chair", "a towel"}
	if got := p.State().Bring; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q: nothing for what is left out", got, want)
	}
	said := 0
	for s := range 5 {
		for _, e := range p.Advance(evening.Add(time.Duration(s) * time.Second)) {
			if len(e.Bring) > 0 {
				said++
			}
		}
	}
	if got := p.State().Bring; said != 1 || got != nil {
		t.Errorf("it was said %d times, and %q later, want once", said, got)
	}
}
