package routines_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
)

// evening is when every performance of these tests begins.
var evening = time.Date(2026, 11, 20, 22, 30, 0, 0, time.UTC)

// performance is a player with a clock that the test moves.
type performance struct {
	*routines.Player
	now   time.Time
	lines []string // of events since the last check
}

func perform(r routines.Routine) *performance {
	f := &performance{Player: routines.NewPlayer(r, evening, routines.Options{}), now: evening}
	f.note(f.Advance(evening))
	return f
}

// until reads the clock at every second up to the given one.
func (f *performance) until(seconds float64) *performance {
	end := after(seconds)
	for f.now.Before(end) {
		f.at(min(f.now.Add(second).Truncate(second).Sub(evening), end.Sub(evening)).Seconds())
	}
	return f
}

// at reads the clock once, whatever time it was before.
func (f *performance) at(seconds float64) *performance {
	f.now = after(seconds)
	f.note(f.Advance(f.now))
	return f
}

func (f *performance) pause() *performance  { return f.note(f.Pause(f.now)) }
func (f *performance) resume() *performance { return f.note(f.Resume(f.now)) }
func (f *performance) skip() *performance   { return f.note(f.Skip(f.now)) }
func (f *performance) again() *performance  { return f.note(f.Again(f.now)) }
func (f *performance) back() *performance   { return f.note(f.Back(f.now)) }
func (f *performance) stop() *performance   { return f.note(f.Stop(f.now)) }
func (f *performance) extend() *performance { return f.note(f.Extend(f.now)) }

func after(seconds float64) time.Time {
	return evening.Add(time.Duration(seconds * float64(second)))
}

func (f *performance) note(events []routines.Event) *performance {
	for _, e := range events {
		f.lines = append(f.lines, sentence(e))
	}
	return f
}

// emitted checks the events since the last call.
func (f *performance) emitted(t *testing.T, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, f.lines); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	f.lines = nil
}

func sentence(e routines.Event) string {
	words := map[routines.Kind]string{
		routines.StepBegan: "began", routines.HoldBegan: "hold", routines.CueReached: "cue", routines.Half: "half",
		routines.Countdown: "countdown", routines.HoldEnded: "hold ended", routines.RestBegan: "rest", routines.StepEnded: "ended",
		routines.Paused: "paused", routines.Resumed: "resumed", routines.Interrupted: "interrupted",
		routines.Extended: "extended", routines.Finished: "finished",
	}
	s := fmt.Sprintf("%v: %s %d.%d %s", e.At.Sub(evening), e.Step.Title, e.Index+1, e.Rep+1, words[e.Kind])
	if e.Text != "" {
		s += " " + e.Text
	}
	if e.Remaining > 0 {
		s += fmt.Sprintf(", %v", e.Remaining)
	}
	return s
}

// shows checks what there is to show now.
func (f *performance) shows(t *testing.T, want string) {
	t.Helper()
	if got := picture(f.State()); got != want {
		t.Errorf("at %v\ngot  %s\nwant %s", f.now.Sub(evening), got, want)
	}
}

func picture(s routines.State) string {
	phase := []string{"prep", "hold", "rest", "over"}[s.Phase]
	if s.LeadIn {
		phase = "lead-in"
	}
	if s.Paused {
		phase += " paused"
	}
	text := fmt.Sprintf("%d.%d %s, %v of %v left; routine %v of %v left", s.Index+1, s.Rep+1, phase, s.PhaseRemaining, s.Length, s.Remaining, s.Total)
	if s.Cue != "" {
		text += "; " + s.Cue
	}
	return text
}

// did checks what was done so far: outcome, held and planned of each step.
func (f *performance) did(t *testing.T, want string) {
	t.Helper()
	var steps []string
	for _, s := range f.Result().Steps {
		steps = append(steps, fmt.Sprintf("%s %v/%v", s.Outcome, s.Held, s.Planned))
	}
	if got := strings.Join(steps, ", "); got != want {
		t.Errorf("did: got %s, want %s", got, want)
	}
}

// stretch is a short routine: 5 s of prep, two holds of 20 s with a rest of 8 s,
// then a hold of 6 s without a prep. 59 s in all.
var stretch = routines.Routine{ID: "stretch", Steps: []routines.Step{
	{
		Title: "Calf", Side: routines.Left, Prep: 5 * second, Hold: 20 * second, Reps: 2, Rest: 8 * second,
		Cues: []routines.Cue{{At: 0, Say: "Lean."}, {At: 12 * second, Say: "Breathe."}},
	},
	{Title: "Settle", Side: routines.None, Hold: 6 * second, Reps: 1},
}}
