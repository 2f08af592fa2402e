package routines_test

import (
	"flag"
	"maps"
	"slices"
	"testing"
	"time"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "2000"); err != nil {
		panic(err)
	}
	m.Run()
}

func tenths(least, most int) *rapid.Generator[time.Duration] {
	return rapid.Map(rapid.IntRange(least, most), func(n int) time.Duration { return time.Duration(n) * tenth })
}

func anyStep(t *rapid.T) routines.Step {
	s := routines.Step{
		Title: "step",
		Side:  rapid.SampledFrom([]routines.Side{routines.None, routines.Left, routines.Both, routines.Each, routines.Chosen}).Draw(t, "side"),
		Prep:  tenths(0, 60).Draw(t, "prep"), Switch: tenths(0, 60).Draw(t, "switch"),
		Hold: tenths(1, 300).Draw(t, "hold"), Reps: rapid.IntRange(1, 3).Draw(t, "reps"), Rest: tenths(0, 60).Draw(t, "rest"),
	}
	moments := rapid.SliceOfNDistinct(tenths(0, int(s.Hold/tenth)-1), 0, min(3, int(s.Hold/tenth)), rapid.ID).Draw(t, "cues")
	slices.Sort(moments)
	for _, at := range moments {
		s.Cues = append(s.Cues, routines.Cue{At: at, Say: "at " + at.String()})
	}
	if rapid.Bool().Draw(t, "has a gentler variant") {
		s.Gentler = &routines.Step{Title: "gentler", Hold: tenths(1, 100).Draw(t, "gentler hold"), Reps: 1}
	}
	return s
}

var anyRoutine = rapid.Custom(func(t *rapid.T) routines.Routine {
	return routines.Routine{ID: "any", Steps: rapid.SliceOfN(rapid.Custom(anyStep), 1, 4).Draw(t, "steps")}
})

// act is what a user does after some time.
type act struct {
	after time.Duration
	key   string
}

func anyActs(longest int) *rapid.Generator[[]act] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) act {
		keys := slices.Sorted(maps.Keys(presses))
		key := "look"
		if rapid.IntRange(0, 2).Draw(t, "press") == 0 {
			key = rapid.SampledFrom(keys).Draw(t, "key")
		}
		return act{tenths(0, longest).Draw(t, "after"), key}
	}), 1, 60)
}

// presses are the keys, and what a player does at each. To look is to advance.
var presses = map[string]func(*routines.Player, time.Time) []routines.Event{
	"look": (*routines.Player).Advance, "pause": (*routines.Player).Pause, "resume": (*routines.Player).Resume,
	"skip": (*routines.Player).Skip, "again": (*routines.Player).Again, "back": (*routines.Player).Back,
	"hurt": (*routines.Player).Hurt, "gentler": (*routines.Player).Gentler, "stop": (*routines.Player).Stop,
	"extend": func(p *routines.Player, now time.Time) []routines.Event { return p.Extend(now) },
}

func press(p *routines.Player, key string, now time.Time) []routines.Event {
	return presses[key](p, now)
}

func (m *model) press(key string) {
	if m.phase == routines.Over {
		return
	}
	switch key {
	case "pause":
		m.paused = true
	case "resume":
		m.resume()
	case "skip":
		m.begin(m.index + 1)
	case "again":
		m.begin(m.index)
	case "back":
		m.begin(max(0, m.index-1))
	case "hurt":
		m.hurt, m.paused, m.hurts[m.index] = true, true, true
	case "gentler":
		m.gentler()
	case "extend":
		if m.hurt {
			return
		}
		m.remains, m.length = m.remains+10*second, m.length+10*second
	case "stop":
		m.begin(len(m.steps))
	}
}

// The player shows and counts what the model does, whatever is pressed and
// however long nobody looks.
func TestAPlayerDoesWhatTheModelDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine.Draw(t, "routine")
		p, m, now := routines.NewPlayer(r, evening, routines.Options{}), newModel(r), evening
		for _, a := range anyActs(35).Draw(t, "acts") {
			now = now.Add(a.after)
			press(p, a.key, now)
			if a.after > routines.MaxGap && m.runs() {
				m.paused = true
			} else {
				m.wait(a.after)
			}
			m.press(a.key)
			got := p.State()
			got.Cue = ""
			if diff := cmp.Diff(m.state(), got); diff != "" {
				t.Fatalf("state after %v (-want +got):\n%s", now.Sub(evening), diff)
			}
			for i, got := range p.Result().Steps {
				if want := m.did(i); got != want {
					t.Fatalf("step %d: got %v, want %v", i, got, want)
				}
			}
			ticksToAChange(t, p)
		}
	})
}

// ticksToAChange fails on a tick that would show late what is next.
func ticksToAChange(t *rapid.T, p *routines.Player) {
	s := p.State()
	next, moves := p.Tick()
	if moves != (s.Phase != routines.Over && !s.Paused) {
		t.Fatalf("got a tick %v in %+v", moves, s)
	}
	if !moves {
		return
	}
	if next <= 0 || next > second || next > s.PhaseRemaining {
		t.Fatalf("got a tick of %v with %v left, want it above 0, and no more than 1s or what is left", next, s.PhaseRemaining)
	}
	if whole := s.PhaseRemaining.Truncate(second); s.PhaseRemaining-next < whole && s.PhaseRemaining != whole {
		t.Fatalf("got a tick of %v with %v left, want it to stop at %v", next, s.PhaseRemaining, whole)
	}
}

// A tick never jumps over an event: each happens at the moment it is read.
func TestReadAtItsTicksAPlayerIsNeverLate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine.Draw(t, "routine")
		p, now := routines.NewPlayer(r, evening, routines.Options{}), evening
		for {
			for _, e := range p.Advance(now) {
				if !e.At.Equal(now) {
					t.Fatalf("got an event of %v at %v, want it in time", e.At.Sub(evening), now.Sub(evening))
				}
			}
			next, moves := p.Tick()
			if !moves {
				break
			}
			if next <= 0 {
				t.Fatalf("got a tick of %v, want it above 0", next)
			}
			now = now.Add(next)
		}
		if got, want := now.Sub(evening), r.Total(); got != want {
			t.Fatalf("got an end after %v, want %v", got, want)
		}
	})
}

// However often the clock is read between, the same happens at the same moments.
func TestAPlayerReadOftenDoesTheSameAsOneReadSeldom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine.Draw(t, "routine")
		seldom, often, now := routines.NewPlayer(r, evening, routines.Options{}), routines.NewPlayer(r, evening, routines.Options{}), evening
		for _, a := range anyActs(30).Draw(t, "acts") {
			want := press(seldom, a.key, now.Add(a.after))
			var got []routines.Event
			readings := rapid.SliceOfN(tenths(0, int(a.after/tenth)), 0, 4).Draw(t, "readings")
			slices.Sort(readings)
			for _, between := range readings {
				got = append(got, often.Advance(now.Add(between))...)
			}
			now = now.Add(a.after)
			got = append(got, press(often, a.key, now)...)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("events (-seldom +often):\n%s", diff)
			}
		}
		if diff := cmp.Diff(seldom.Result(), often.Result()); diff != "" {
			t.Fatalf("results (-seldom +often):\n%s", diff)
		}
	})
}

// Whatever a person or a time server does to the clock, the length of a performance is
// that of the time that passed between the readings: nothing is held outside of it, and
// events keep their order.
func TestAClockThatIsSetNeverMakesAPerformanceShorterThanWhatWasHeld(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine.Draw(t, "routine")
		now := evening
		p := routines.NewPlayer(r, now, routines.Options{})
		passed, last := time.Duration(0), now
		read := func(events []routines.Event) {
			for _, e := range events {
				if e.At.Before(last) {
					t.Fatalf("got an event at %v after one at %v", e.At, last)
				}
				last = e.At
			}
		}
		read(p.Advance(now))
		for _, a := range anyActs(35).Draw(t, "acts") {
			step := time.Duration(0)
			if rapid.IntRange(0, 3).Draw(t, "is set") == 0 {
				step = tenths(-40000, 40000).Draw(t, "by")
			}
			if p.State().Phase != routines.Over {
				passed += max(0, a.after+step)
			}
			now = now.Add(a.after + step)
			read(press(p, a.key, now))
			got := p.Result()
			held := time.Duration(0)
			for _, s := range got.Steps {
				held += s.Held
			}
			lasted := got.Ended.Sub(got.Started)
			if lasted < held || lasted > passed || p.State().Phase != routines.Over && lasted != passed {
				t.Fatalf("got a performance of %v, want the %v that passed, and no less than the %v that were held", lasted, passed, held)
			}
			if held >= second && routines.Clock(lasted) == "0:00" {
				t.Fatalf("got 0:00 shown of %v", lasted)
			}
		}
	})
}
