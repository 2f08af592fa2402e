package diary_test

import (
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
)

func TestHowFarARoutineCame(t *testing.T) {
	step := func(outcome routines.Outcome, held time.Duration) routines.Performed {
		return routines.Performed{Title: "Stretch", Side: routines.Left, Planned: 30 * time.Second, Held: held, Outcome: outcome}
	}
	const all, part = 30 * time.Second, 10 * time.Second
	for _, test := range []struct {
		name  string
		steps []routines.Performed
		want  diary.Completion
	}{
		{"all steps done", []routines.Performed{step(routines.Done, all), step(routines.Done, all)}, diary.Full},
		{"one left out for safety", []routines.Performed{step(routines.Done, all), step(routines.Safety, 0)}, diary.Full},
		{"one skipped", []routines.Performed{step(routines.Done, all), step(routines.Skipped, 0)}, diary.Partial},
		{"one held in part", []routines.Performed{step(routines.Done, all), step(routines.Cut, part)}, diary.Partial},
		{"only a part of one", []routines.Performed{step(routines.Cut, part), step(routines.Skipped, 0)}, diary.Partial},
		{"one that hurt", []routines.Performed{step(routines.Done, all), step(routines.Hurt, part)}, diary.Partial},
		{"only 4.9 s of one", []routines.Performed{step(routines.Cut, 4900*time.Millisecond), step(routines.Cut, 4900*time.Millisecond)}, diary.Abandoned},
		{"only 5 s of one", []routines.Performed{step(routines.Cut, 5*time.Second), step(routines.Skipped, 0)}, diary.Partial},
		{"nothing but setting up", []routines.Performed{{Title: "Set up", Side: routines.None, Held: all, Outcome: routines.Done}, step(routines.Cut, time.Second)}, diary.Abandoned},
		{"nothing held", []routines.Performed{step(routines.Skipped, 0), step(routines.Skipped, 0)}, diary.Abandoned},
		{"nothing but safety", []routines.Performed{step(routines.Safety, 0)}, diary.Abandoned},
		{"it hurt at once", []routines.Performed{step(routines.Hurt, 0)}, diary.Abandoned},
		{"no steps", nil, diary.Abandoned},
	} {
		if got := diary.SessionOf("id", routines.Result{Steps: test.steps}).Completion; got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestASessionKeepsItsSteps(t *testing.T) {
	started := time.Date(2026, 11, 21, 0, 20, 0, 0, time.UTC)
	got := diary.SessionOf("01H", routines.Result{
		Routine: "wall-calf-massage", Started: started, Ended: started.Add(time.Minute),
		Steps: []routines.Performed{{
			Title: "Stretch", Side: routines.Right, Planned: 30 * time.Second, Held: 10 * time.Second, Outcome: routines.Cut,
		}},
	})
	want := diary.Session{
		ID: "01H", Routine: "wall-calf-massage", Started: started, Ended: started.Add(time.Minute), Completion: diary.Partial,
		Steps: []diary.Step{{
			Title: "Stretch", Side: routines.Right, Planned: diary.Seconds(30 * time.Second), Held: diary.Seconds(10 * time.Second),
			Outcome: routines.Cut,
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if night := got.Night(); night != day(t, "2026-11-20") {
		t.Errorf("got the night of %v, want that of the evening before", night)
	}
}

func TestTheBestSessionCounts(t *testing.T) {
	var night diary.Night
	for _, step := range []struct{ came, want diary.Completion }{
		{"", ""},
		{diary.Abandoned, diary.Abandoned},
		{diary.Partial, diary.Partial},
		{diary.Full, diary.Full},
		{diary.Abandoned, diary.Full},
	} {
		night.Sessions = append(night.Sessions, diary.Session{Completion: step.came})
		if got := night.Did(); got != step.want {
			t.Errorf("after %q: got %q, want %q", step.came, got, step.want)
		}
	}
}

func TestASessionThatEndedEarlyCanBeContinued(t *testing.T) {
	r := routines.Routine{ID: "wall", Steps: []routines.Step{{Title: "Stretch", Side: routines.None, Hold: 30 * time.Second, Reps: 1}, {Title: "Walk", Side: routines.None, Hold: 30 * time.Second, Reps: 1}}}
	ended := friday.At(22, 0, time.UTC)
	session := func(id string, completion diary.Completion, ended time.Time) diary.Session {
		return diary.Session{ID: id, Routine: "wall", Completion: completion, Ended: ended, Steps: []diary.Step{
			{Title: "Stretch", Side: routines.None, Planned: diary.Seconds(30 * time.Second), Held: diary.Seconds(30 * time.Second), Outcome: routines.Done},
			{Title: "Walk", Side: routines.None, Planned: diary.Seconds(30 * time.Second), Outcome: routines.Skipped},
		}}
	}
	early := session("early", diary.Partial, ended)
	for _, c := range []struct {
		name     string
		sessions []diary.Session
		now      time.Time
		want     string
	}{
		{"none", nil, ended, ""},
		{"half an hour later", []diary.Session{early}, ended.Add(30 * time.Minute), "early"},
		{"later than that", []diary.Session{early}, ended.Add(30*time.Minute + time.Second), ""},
		{"by a clock that was set back", []diary.Session{early}, ended.Add(-time.Minute), "early"},
		{"done in full since", []diary.Session{early, session("full", diary.Full, ended.Add(time.Minute))}, ended.Add(5 * time.Minute), ""},
		{"nothing held since", []diary.Session{early, session("nothing", diary.Abandoned, ended.Add(time.Minute))}, ended.Add(5 * time.Minute), "early"},
	} {
		got := ""
		if s := diary.Unfinished([]diary.Night{{Date: friday, Sessions: c.sessions}}, r, c.now); s != nil {
			got = s.ID
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	r.Steps[1].Title = "Rub"
	if s := diary.Unfinished([]diary.Night{{Date: friday, Sessions: []diary.Session{early}}}, r, ended); s != nil {
		t.Errorf("got %v of a routine that was edited", s)
	}
}
