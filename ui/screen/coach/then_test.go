package coach

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/ui/cue"

	"pgregory.net/rapid"
)

// foretold fails the test unless "then:" names what comes after every hold of a routine.
func foretold(fail func(string, ...any), r routines.Routine) {
	now := time.Date(2026, 11, 22, 22, 0, 0, 0, time.UTC)
	fit := func(s routines.Step) routines.Step { return s }
	m := &Model{player: routines.NewPlayer(r, now, routines.Options{Fit: fit})}
	said, holds, hold := "", 0, routines.Event{}
	for wait, moves := time.Duration(0), true; moves; wait, moves = m.player.Tick() {
		now = now.Add(wait)
		led := m.state.Phase == routines.Prep && holds > 0
		for _, e := range m.player.Advance(now) {
			follows := e.Kind == routines.StepBegan || e.Kind == routines.Finished || e.Kind == routines.HoldBegan && e.Rep > 0
			if want := "then: " + naming(e, hold.Step); follows && holds > 0 && said != want {
				fail("%s: after hold %d of step %d came %q, and before that it said %q", r.ID, hold.Rep+1, hold.Index+1, want, said)
			}
			if want := "then: " + lasting(e.Step); led && e.Kind == routines.HoldBegan && e.Rep == 0 && said != want {
				fail("%s: step %d began with %q, and before that it said %q", r.ID, e.Index+1, want, said)
			}
			if e.Kind == routines.HoldBegan {
				holds, hold = holds+1, e
			}
		}
		m.state = m.player.State()
		said = m.then(1 << 20)
	}
	if m.state.Phase != routines.Over {
		fail("%s: it did not end", r.ID)
	}
}

// naming is what "then:" is to say before an event that comes after a hold of the step was.
func naming(e routines.Event, was routines.Step) string {
	leg, more := e.Step.Side.Leg(), e.Step.Reps-e.Rep
	switch {
	case e.Kind == routines.Finished:
		return "good night"
	case e.Kind == routines.StepBegan && e.Step.Switched && e.Step.Title == was.Title:
		return leg
	case e.Kind == routines.StepBegan:
		title := titled(e.Step)
		if was.Posture() == "stand" && e.Step.Posture() == "sit" { // in time to find the chair
			title = "sit down for " + title
		}
		return title
	case more == 1:
		return strings.TrimSpace(leg + " once more")
	default:
		return strings.TrimPrefix(fmt.Sprintf("%s, %d more times", leg, more), ", ")
	}
}

func titled(s routines.Step) string {
	return strings.TrimSuffix(strings.ToLower(s.Title)+", "+s.Side.Leg(), ", ")
}

// lasting is what "then:" is to say before a step that one gets ready for.
func lasting(s routines.Step) string {
	times := ""
	if s.Reps > 1 {
		times = fmt.Sprintf("%d times ", s.Reps)
	}
	return strings.ToLower(s.Title) + ", " + times + cue.Spoken(s.Hold)
}

// TestThenIsTheNextWord is about a massage that is stroked, then squeezed, and stroked again.
func TestThenIsTheNextWord(t *testing.T) {
	now := time.Date(2026, 11, 22, 22, 0, 0, 0, time.UTC)
	cues := []routines.Cue{{Word: "stroke"}, {At: 10 * time.Second, Word: "squeeze"}, {At: 20 * time.Second, Word: "stroke"}}
	massage := routines.Step{Title: "Calf massage", Side: routines.Left, Hold: 30 * time.Second, Reps: 1, Cues: cues}
	m := &Model{player: routines.NewPlayer(routines.Routine{Steps: []routines.Step{massage}}, now, routines.Options{})}
	for second := range 30 {
		m.player.Advance(now.Add(time.Duration(second) * time.Second))
		m.state = m.player.State()
		if got, want := m.then(80), []string{"then: squeeze", "then: stroke", "then: good night"}[second/10]; got != want {
			t.Errorf("after %d s: got %q, want %q", second, got, want)
		}
		if got, want := m.number(), fmt.Sprintf("%2d", 10-second%10); got != want {
			t.Errorf("after %d s: got %q, want the %q seconds of one word", second, got, want)
		}
	}
}

func TestThenIsWhatComes(t *testing.T) {
	for _, r := range shipped.Routines() {
		foretold(t.Fatalf, r)
	}
}

// TestThenIsWhatComesInAnyRoutine leaves out some steps, as for a body that must not do them.
func TestThenIsWhatComesInAnyRoutine(t *testing.T) {
	seconds := func(t *rapid.T, name string, least int) time.Duration {
		return time.Duration(rapid.IntRange(least, 12).Draw(t, name)) * time.Second
	}
	rapid.Check(t, func(t *rapid.T) {
		r := routines.Routine{ID: "any", Steps: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) routines.Step {
			s := routines.Step{
				Title: rapid.SampledFrom([]string{"Calf", "Towel stretch", "Settle"}).Draw(t, "title"),
				Side:  rapid.SampledFrom([]routines.Side{routines.None, routines.Left, routines.Right, routines.Both, routines.Each}).Draw(t, "side"),
				Prep:  seconds(t, "prep", 0), Switch: seconds(t, "switch", 0), Hold: seconds(t, "hold", 1), Rest: seconds(t, "rest", 0),
				Reps: rapid.IntRange(1, 4).Draw(t, "reps"), Omitted: rapid.IntRange(0, 4).Draw(t, "omitted") == 0,
			}
			s.Alternate = s.Side == routines.Each && rapid.Bool().Draw(t, "alternate")
			return s
		}), 1, 20).Draw(t, "steps")}
		foretold(t.Fatalf, r)
	})
}

func TestNothingMoreComesOfAStepThatHurt(t *testing.T) {
	now := time.Date(2026, 11, 22, 22, 0, 0, 0, time.UTC)
	stretch := routines.Step{Title: "Calf stretch", Side: routines.Left, Hold: 10 * time.Second, Reps: 3}
	settle := routines.Step{Title: "Settle", Side: routines.None, Hold: 10 * time.Second, Reps: 1}
	massage := routines.Step{Title: "Massage", Side: routines.Left, Hold: 10 * time.Second, Reps: 1, Cues: []routines.Cue{{Word: "stroke"}, {At: 5 * time.Second, Word: "squeeze"}}}
	ready := stretch
	ready.Prep = 5 * time.Second
	for what, hurts := range map[string]routines.Step{"in a hold": stretch, "before another word": massage, "while getting ready": ready} {
		m := &Model{player: routines.NewPlayer(routines.Routine{Steps: []routines.Step{hurts, settle}}, now, routines.Options{})}
		m.player.Hurt(now)
		m.state = m.player.State()
		if got, want := m.then(80), "then: settle"; got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
}

// TestWhoSatOnAChairGetsUpSlowly: from a bed, nobody gets up to lie down in it.
func TestWhoSatOnAChairGetsUpSlowly(t *testing.T) {
	now := time.Date(2026, 11, 22, 22, 0, 0, 0, time.UTC)
	stands := routines.Step{Title: "Stretch", Position: "standing", Side: routines.None, Hold: time.Second, Reps: 1}
	leftOut := routines.Step{Title: "Massage", Position: "seated", Side: routines.None, Hold: time.Second, Reps: 1, Omitted: true}
	lies := routines.Step{Title: "Settle", Position: "in bed", Side: routines.None, Prep: time.Second, Hold: time.Second, Reps: 1}
	for position, want := range map[string]string{"seated, knee bent": "get up slowly", "sitting on the bed": "lie down", "standing": "lie down", "in bed, legs out": "get ready"} {
		first := routines.Step{Title: "Massage", Position: position, Side: routines.None, Hold: time.Second, Reps: 1}
		for _, before := range [][]routines.Step{{first}, {stands, first}, {first, leftOut}} {
			m := &Model{player: routines.NewPlayer(routines.Routine{Steps: append(before, lies)}, now, routines.Options{})}
			m.player.Advance(now.Add(time.Duration(len(before)) * time.Second))
			for m.state = m.player.State(); m.state.Step.Title != "Settle"; m.state = m.player.State() {
				m.player.Skip(now.Add(time.Hour))
			}
			if got := m.readies(); got != want {
				t.Errorf("%s, of %d steps before: got %q, want %q", position, len(before), got, want)
			}
		}
	}
}

// TestAfterAPauseInBedNobodyGetsUp: nobody who already lies is asked to get up.
func TestAfterAPauseInBedNobodyGetsUp(t *testing.T) {
	now := time.Date(2026, 11, 22, 22, 0, 0, 0, time.UTC)
	sits := routines.Step{Title: "Massage", Position: "seated", Side: routines.None, Hold: time.Second, Reps: 1}
	lies := routines.Step{Title: "Settle", Position: "in bed", Side: routines.None, Prep: 9 * time.Second, Hold: 30 * time.Second, Reps: 1}
	m := &Model{player: routines.NewPlayer(routines.Routine{Steps: []routines.Step{sits, lies}}, now, routines.Options{})}
	for second := range 20 {
		m.player.Advance(now.Add(time.Duration(second) * time.Second))
		if second == 5 {
			if m.state = m.player.State(); m.phase() != rise || m.sideWords() != "go to bed" {
				t.Errorf("got %q and %q, want to get up slowly", m.phase(), m.sideWords())
			}
		}
	}
	m.player.Pause(now.Add(20 * time.Second))
	m.player.Resume(now.Add(30 * time.Second))
	if m.state = m.player.State(); !m.state.LeadIn || m.phase() != ready || m.sideWords() != "Settle" {
		t.Errorf("got %q and %q, lead-in %v; want to get ready to settle", m.phase(), m.sideWords(), m.state.LeadIn)
	}
}
