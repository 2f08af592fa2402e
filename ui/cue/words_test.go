package cue

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
)

var evening = time.Date(2026, 11, 20, 22, 0, 0, 0, time.UTC)

// calf is two holds a side, and a step without a side after it.
func calf() routines.Routine {
	return routines.Routine{ID: "calf", Name: "Calf", Steps: []routines.Step{
		{
			Title: "Wall calf stretch", Side: routines.Each, Prep: 5 * time.Second, Switch: 8 * time.Second,
			Hold: 20 * time.Second, Reps: 2, Rest: 6 * time.Second,
			Cues: []routines.Cue{{At: 0, Say: "{Side} foot back."}, {At: 10 * time.Second, Say: "Halfway. Breathe out."}},
		},
		{Title: "Settle", Side: routines.None, Hold: 15 * time.Second, Reps: 1},
	}}
}

// heard is a line for each time at which something is heard: the second, the
// sound, and the words.
func heard(events []routines.Event) []string {
	sound, found := soundOf(events)
	words := strings.Join(Words(events), " ")
	if !found && words == "" {
		return nil
	}
	name := "-"
	if found {
		name = sound.String()
	}
	at := events[len(events)-1].At.Sub(evening).Seconds()
	return []string{strings.TrimSpace(fmt.Sprintf("%.0f %s %s", at, name, words))}
}

// story is all that is heard of calf.
const story = `
0 - Wall calf stretch, left leg. Get ready.
5 start Stretch 1 of 2, 20 seconds. Left foot back.
15 half Halfway. Breathe out.
22 tick
23 tick
24 tick
25 ease Rest for 6 seconds.
31 start Stretch 2 of 2, 20 seconds. Left foot back.
41 half Halfway. Breathe out.
48 tick
49 tick
50 tick
51 switch Switch to the right leg.
59 start Stretch 1 of 2, 20 seconds. Right foot back.
69 half Halfway. Breathe out.
76 tick
77 tick
78 tick
79 ease Rest for 6 seconds.
85 start Stretch 2 of 2, 20 seconds. Right foot back.
95 half Halfway. Breathe out.
102 tick
103 tick
104 tick
105 start Settle. For 15 seconds.
110 - Ten seconds.
112 half Halfway.
117 tick
118 tick
119 tick
120 end Done. Good night.`

func TestARoutineIsHeardFromStartToEnd(t *testing.T) {
	p, now := routines.NewPlayer(calf(), evening, routines.Options{}), evening
	got := heard(p.Advance(now))
	for wait, moving := p.Tick(); moving; wait, moving = p.Tick() {
		now = now.Add(wait)
		got = append(got, heard(p.Advance(now))...)
	}
	want := strings.Split(strings.TrimSpace(story), "\n")
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// hold is three seconds into the first hold of calf.
var hold = evening.Add(8 * time.Second)

// holding is a performance of calf until then.
func holding() *routines.Player {
	p := routines.NewPlayer(calf(), evening, routines.Options{})
	for s := range 9 {
		p.Advance(evening.Add(time.Duration(s) * time.Second))
	}
	return p
}

func TestWhatTheUserDoesIsHeard(t *testing.T) {
	tests := map[string]struct {
		do   func(p *routines.Player) []routines.Event
		want string
	}{
		"a pause":   {func(p *routines.Player) []routines.Event { return p.Pause(hold) }, "8 - Paused."},
		"more time": {func(p *routines.Player) []routines.Event { return p.Extend(hold) }, "8 - More time: 27 seconds to go."},
		"a skip":    {func(p *routines.Player) []routines.Event { return p.Skip(hold) }, "8 switch Switch to the right leg."},
		"pain":      {func(p *routines.Player) []routines.Event { return p.Hurt(hold) }, "8 ease Stopped."},
		"the end":   {func(p *routines.Player) []routines.Event { return p.Stop(hold) }, "8 end Good night."},
		"a closed lid": {
			func(p *routines.Player) []routines.Event { return p.Advance(hold.Add(150 * time.Minute)) },
			"9008 ease You were away for 2 hours 30 minutes; that time isn't counted.",
		},
		"going on": {
			func(p *routines.Player) []routines.Event { p.Pause(hold); return p.Resume(hold) },
			"8 - Continuing in 3 seconds.",
		},
		"the second side again, which is no change of sides": {
			func(p *routines.Player) []routines.Event { p.Skip(hold); return p.Again(hold) },
			"8 - Wall calf stretch, right leg. Get ready.",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(heard(test.do(holding())), "\n"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestACueCountsForItself(t *testing.T) {
	got := heard([]routines.Event{
		{Kind: routines.CueReached, At: hold, Text: "Ten more, then slow down."},
		{Kind: routines.Countdown, At: hold, Remaining: 10 * time.Second},
	})
	if want := []string{"8 - Ten more, then slow down."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAStepThatIsLeftOutIsNamed(t *testing.T) {
	step := routines.Step{Title: "Calf massage"}
	got := heard([]routines.Event{{Kind: routines.Omitted, At: hold, Step: step}})
	if want := []string{"8 - Calf massage is left out for safety."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestHowToGetReadyIsSaidWhereThereIsTime(t *testing.T) {
	const lean, sit = "Left foot back, heel down, hands on the wall.", "Sit with your back supported."
	for name, test := range map[string]struct {
		ready    string
		switched bool
		prep     time.Duration
		want     string
	}{
		"it names the leg":         {lean, false, 5 * time.Second, "0 - Calf stretch. " + lean},
		"it does not":              {sit, false, 5 * time.Second, "0 - Calf stretch, left leg. " + sit},
		"there is too little time": {lean, false, 4 * time.Second, "0 - Calf stretch, left leg. Get ready."},
		"none at all":              {lean, false, 0, "0 - Calf stretch, left leg."},
		"the sides change":         {lean, true, 8 * time.Second, "0 switch Switch to the left leg. " + lean},
		"they change at once":      {lean, true, 2 * time.Second, "0 switch Switch to the left leg."},
	} {
		step := routines.Step{Title: "Calf stretch", Side: routines.Left, Ready: test.ready, Switched: test.switched}
		events := []routines.Event{{Kind: routines.StepBegan, At: evening, Step: step, Remaining: test.prep}}
		if test.switched {
			events = append([]routines.Event{{Kind: routines.StepEnded, At: evening}}, events...)
		}
		if got := heard(events); !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

func TestTimesAreSaidAsPeopleSayThem(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 seconds", time.Second: "1 second", 29600 * time.Millisecond: "30 seconds", time.Minute: "1 minute",
		90 * time.Second: "1 minute 30 seconds", 213 * time.Second: "3 minutes 33 seconds", 10 * time.Minute: "10 minutes",
		time.Hour: "1 hour", 8*time.Hour + 3*time.Minute: "8 hours 3 minutes",
	} {
		if got := Spoken(d); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
}

func TestTextForOtherProgramsIsPlain(t *testing.T) {
	for text, want := range map[string]string{
		"Hold.": "Hold.", "two\nlines\tand\x1b[2J\x00": "two lines and [2J", "50% \xff": "50 percent",
		" Füße \u0085": "Füße", "\n": "", "!-!SET all\n": "-!SET all",
	} {
		if got := plain(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestWhatToBringIsSaidFirstAndTakesItsTime(t *testing.T) {
	step := routines.Step{Title: "Calf stretch", Side: routines.Left, Ready: "Left foot back, heel down, hands on the wall."}
	for prep, want := range map[time.Duration]string{
		8 * time.Second: "0 - Have a chair and a towel within reach. Calf stretch. " + step.Ready,
		5 * time.Second: "0 - Have a chair and a towel within reach. Calf stretch, left leg. Get ready.",
	} {
		began := routines.Event{Kind: routines.StepBegan, At: evening, Step: step, Remaining: prep, Bring: []string{"a chair", "a towel"}}
		if got := heard([]routines.Event{began}); !slices.Equal(got, []string{want}) {
			t.Errorf("with %v to get ready: got %q, want %q", prep, got, want)
		}
	}
}
