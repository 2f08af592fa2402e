package routines_test

import (
	"testing"
	"time"

	"calmcalf/routines"
)

// withGentler is stretch, with a gentler variant of its first step.
func withGentler() routines.Routine {
	steps := []routines.Step{stretch.Steps[0], stretch.Steps[1]}
	steps[0].Gentler = &routines.Step{Title: "Towel", Hold: 4 * second, Reps: 1}
	return routines.Routine{ID: stretch.ID, Steps: steps}
}

func TestAPerformanceThatEndedEarlyIsContinued(t *testing.T) {
	tests := map[string]struct {
		until   func(*performance)
		stopped int
		want    string // after it was continued to its end
	}{
		"before anything was held": {func(f *performance) { f.until(3) }, 0, "done 40s/40s, done 6s/6s"},
		"in a hold":                {func(f *performance) { f.until(15) }, 0, "done 50s/40s, done 6s/6s"},
		"in the last step":         {func(f *performance) { f.until(55) }, 1, "done 40s/40s, done 8s/6s"},
		"after a step that hurt":   {func(f *performance) { f.until(15).note(f.Hurt(f.now)) }, 1, "hurt 10s/40s, done 6s/6s"},
		"in a gentler step": {func(f *performance) {
			f.until(15).note(f.Hurt(f.now))
			f.note(f.Gentler(f.now)).until(18)
		}, 1, "hurt 10s/40s, done 7s/4s, done 6s/6s"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := withGentler()
			f := perform(r)
			test.until(f)
			f.stop()
			earlier := f.Result()
			if got := earlier.Stopped(); got != test.stopped || !r.Fits(earlier) {
				t.Fatalf("got step %d to continue with, fits %v, want %d", got, r.Fits(earlier), test.stopped)
			}
			began := f.now.Add(time.Minute)
			f = &performance{Player: routines.NewPlayer(r, began, routines.Options{Earlier: &earlier}), now: began}
			f.until(300)
			f.did(t, test.want)
			if got := f.Result(); !got.Started.Equal(earlier.Started) || !got.Ended.After(began) {
				t.Errorf("got %v to %v, want it from the first start to the last end", got.Started, got.Ended)
			}
		})
	}
}

func TestAStepThatWasDoneStaysDoneInThePerformanceContinued(t *testing.T) {
	earlier := perform(stretch).until(56).stop().Result()
	f := &performance{Player: routines.NewPlayer(stretch, after(100), routines.Options{Earlier: &earlier}), now: after(100)}
	f.back().until(110).stop().did(t, "done 45s/40s, cut 3s/6s")
	if got := f.Result().Stopped(); got != 1 {
		t.Errorf("got step %d to continue with, want the second", got+1)
	}
}

func TestOnlyAPerformanceOfTheSameStepsIsContinued(t *testing.T) {
	partial := func(edit func(*routines.Result)) routines.Result {
		result := perform(stretch).until(15).Result()
		edit(&result)
		return result
	}
	for name, earlier := range map[string]routines.Result{
		"a finished one":         perform(stretch).until(60).Result(),
		"of another routine":     partial(func(r *routines.Result) { r.Routine = "other" }),
		"with a step more":       partial(func(r *routines.Result) { r.Steps = append(r.Steps, r.Steps[1]) }),
		"with a step less":       partial(func(r *routines.Result) { r.Steps = r.Steps[:1] }),
		"with a longer hold":     partial(func(r *routines.Result) { r.Steps[0].Planned += second }),
		"with the other side":    partial(func(r *routines.Result) { r.Steps[0].Side = routines.Right }),
		"with a renamed step":    partial(func(r *routines.Result) { r.Steps[1].Title = "Rest" }),
		"whose last step is cut": partial(func(r *routines.Result) { r.Steps[1].Title, r.Steps[1].Outcome = "Rest", routines.Cut }),
	} {
		if stretch.Fits(earlier) {
			t.Errorf("%s is continued", name)
		}
	}
	if !stretch.Fits(partial(func(*routines.Result) {})) {
		t.Error("one that stopped early is not continued")
	}
}

// A clock that was set back after the earlier performance ended continues from there.
func TestAContinuedPerformanceNeverEndsBeforeTheEarlierOne(t *testing.T) {
	earlier := perform(stretch).until(15).Result()
	for _, back := range []time.Duration{10 * second, time.Hour} {
		began := earlier.Ended.Add(-back)
		p := routines.NewPlayer(stretch, began, routines.Options{Earlier: &earlier})
		p.Advance(began.Add(2 * second))
		if got := p.Result(); !got.Ended.Equal(earlier.Ended.Add(2 * second)) {
			t.Errorf("set back by %v: got an end at %v, want 2 s after %v", back, got.Ended, earlier.Ended)
		}
	}
}

func TestAStateSaysHowFarItsPhaseIs(t *testing.T) {
	s := perform(stretch).until(10).State()
	if s.Spent() != 5*second || s.Fraction() != 0.25 {
		t.Errorf("got %v and %v of the hold, want 5 s and a quarter", s.Spent(), s.Fraction())
	}
	if got := perform(stretch).until(60).State().Fraction(); got != 0 {
		t.Errorf("got %v after the end, want 0", got)
	}
}
