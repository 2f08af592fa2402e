package routines_test

import (
	"slices"
	"testing"
	"time"

	"calmcalf/routines"

	"pgregory.net/rapid"
)

// The stream of events alone tells what was held, what was reached, and that it
// ended once.
func TestEventsTellAWholeStory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine.Draw(t, "routine")
		p, now := routines.NewPlayer(r, evening, routines.Options{}), evening
		story := newStory(p.State().Steps)
		story.read(t, p.Advance(now), now)
		for _, a := range append(anyActs(40).Draw(t, "acts"), act{0, "stop"}) {
			before := now
			now = now.Add(a.after)
			events := press(p, a.key, now)
			story.fit(p.State())
			story.read(t, events, before)
		}
		if !story.finished {
			t.Fatal("got no end, want one")
		}
		for i, s := range p.Result().Steps {
			if s.Held != story.held[i] {
				t.Fatalf("held of step %d: got %v, want the %v between its events", i, s.Held, story.held[i])
			}
		}
	})
}

// story is what a listener makes of the events.
type story struct {
	held     []time.Duration
	since    time.Time // a hold runs since then, unless it is zero
	inHold   bool      // it may be paused
	cues     []string  // of this hold, still to come
	half     bool      // of this hold, was told
	finished bool
	last     time.Time
}

func newStory(steps []routines.Step) *story {
	return &story{held: make([]time.Duration, len(steps))}
}

// fit makes room for a gentler step that came between the others.
func (s *story) fit(now routines.State) {
	if len(now.Steps) > len(s.held) {
		s.held = slices.Insert(s.held, now.Index, 0)
	}
}

func (s *story) read(t *rapid.T, events []routines.Event, before time.Time) {
	for _, e := range events {
		if s.finished {
			t.Fatalf("got %s after the end, want nothing", sentence(e))
		}
		if e.At.Before(s.last) {
			t.Fatalf("got %s after %v, want events in the order of time", sentence(e), s.last.Sub(evening))
		}
		s.last = e.At
		s.hear(t, e, before)
	}
}

func (s *story) hear(t *rapid.T, e routines.Event, before time.Time) {
	switch e.Kind {
	case routines.HoldBegan:
		if !s.inHold {
			s.cues, s.half = nil, false
			for _, c := range e.Step.Cues {
				s.cues = append(s.cues, c.Say)
			}
		}
		s.since, s.inHold = e.At, true
	case routines.CueReached:
		if len(s.cues) == 0 || s.cues[0] != e.Text {
			t.Fatalf("got cue %q, want the first of %q", e.Text, s.cues)
		}
		s.cues = s.cues[1:]
	case routines.Half:
		if s.half {
			t.Fatalf("got %s, want it once a hold", sentence(e))
		}
		s.half = true
	case routines.HoldEnded:
		if len(s.cues) > 0 {
			t.Fatalf("got an end of the hold, want cues %q before it", s.cues)
		}
		s.close(e.Index, e.At)
		s.inHold = false
	case routines.Interrupted:
		s.close(e.Index, before)
	case routines.Paused, routines.StepEnded:
		s.close(e.Index, e.At)
	case routines.StepBegan:
		s.close(e.Index, e.At)
		s.inHold = false
	case routines.Finished:
		s.finished = true
	}
}

func (s *story) close(index int, at time.Time) {
	if !s.since.IsZero() {
		s.held[index] += at.Sub(s.since)
	}
	s.since = time.Time{}
}
