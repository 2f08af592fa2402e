package motion_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/draw/motion"

	"pgregory.net/rapid"
)

// stretch has two holds of a left and a right calf, and then breathing without a prep.
func stretch() routines.Routine {
	return routines.Routine{ID: "stretch", Steps: []routines.Step{
		{
			Title: "Calf", Side: routines.Each, Pose: "wall-calf", Prep: 5 * time.Second, Switch: 6 * time.Second,
			Hold: 8 * time.Second, Reps: 2, Rest: 6 * time.Second,
		},
		{Title: "Settle", Side: routines.None, Pose: "settle", Hold: 8 * time.Second, Reps: 1},
		{Title: "Breathe", Side: routines.None, Pose: "breathe", Hold: 20 * time.Second, Reps: 1},
	}}
}

var evening = time.Date(2026, 11, 20, 22, 0, 0, 0, time.UTC)

// performed is a performance of stretch so many seconds after its start.
func performed(seconds float64) *routines.Player {
	now := evening
	p := routines.NewPlayer(stretch(), now, routines.Options{})
	for end := now.Add(time.Duration(seconds * float64(time.Second))); now.Before(end); {
		now = now.Add(min(time.Second, end.Sub(now)))
		p.Advance(now)
	}
	return p
}

// at describes the stage so many seconds into a performance of stretch.
func at(seconds float64, cycle time.Duration, after func(*routines.Player, time.Time)) string {
	p := performed(seconds)
	if after != nil {
		after(p, evening.Add(time.Duration(seconds*float64(time.Second))))
	}
	s := motion.Of(p.State(), cycle, false)
	text := fmt.Sprintf("%.2f", s.Fraction)
	for i, is := range []bool{s.Moving, s.Switching, s.Before, s.Breathing} {
		if is {
			text += []string{" moving", " switching", " before", " breathing"}[i]
		}
	}
	return text + fmt.Sprintf(", glow %.2f", s.Glow)
}

func TestTheFigureMovesWithTheStep(t *testing.T) {
	pause := func(p *routines.Player, now time.Time) { p.Pause(now) }
	resume := func(p *routines.Player, now time.Time) { p.Pause(now); p.Resume(now) }
	over := func(p *routines.Player, now time.Time) { p.Stop(now) }
	for _, test := range []struct {
		what    string
		seconds float64
		cycle   time.Duration
		after   func(*routines.Player, time.Time)
		want    string
	}{
		{"a prep moves in at once", 1, 0, nil, "0.50 moving, glow 0.80"},
		{"unless it is paused", 1, 0, pause, "0.50, glow 0.80"},
		{"and shows what to get ready for", 4, 0, nil, "1.00, glow 0.80"},
		{"a hold is still", 5, 0, nil, "1.00, glow 0.80"},
		{"while the muscle glows", 9, 0, nil, "1.00, glow 0.90"},
		{"a massage goes to and fro", 7, 4 * time.Second, nil, "0.00, glow 0.85"},
		{"a lead-in is in the hold", 9, 0, resume, "1.00, glow 0.80"},
		{"a rest moves out", 14, 0, nil, "0.50 moving, glow 0.80"},
		{"waits", 16, 0, nil, "0.00, glow 0.80"},
		{"and moves in again", 18, 0, nil, "0.50 moving, glow 0.80"},
		{"one leg comes back as the sides change", 28, 0, nil, "0.50 moving switching before, glow 0.80"},
		{"and then the other moves in", 30, 0, nil, "0.50 moving switching, glow 0.80"},
		{"and waits", 32, 0, nil, "1.00 switching, glow 0.80"},
		{"a step without a prep moves into its hold", 57, 0, nil, "0.50, glow 0.85"},
		{"breath goes in for four seconds", 65, 0, nil, "0.50 breathing, glow 0.00"},
		{"and out for six", 70, 0, nil, "0.50 breathing, glow 0.00"},
		{"nothing moves at the end", 70, 0, over, "0.00, glow 0.00"},
	} {
		if got := at(test.seconds, test.cycle, test.after); got != test.want {
			t.Errorf("%s: got %s, want %s", test.what, got, test.want)
		}
	}
}

func TestWithoutMotionTheFigureIsInTheHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := performed(float64(rapid.IntRange(0, 90).Draw(t, "second")))
		moving, still := motion.Of(p.State(), 0, false), motion.Of(p.State(), 0, true)
		if still.Moving || still.Before || still.Breathing || still.Fraction != 1 || still.Glow != moving.Glow || still.Switching != moving.Switching {
			t.Fatalf("got %+v in place of %+v", still, moving)
		}
	})
}

// A hold is drawn once a second at most.
func TestNothingMovesWithinASecondOfAHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		second := rapid.IntRange(5, 12).Draw(t, "second")
		part := float64(rapid.IntRange(0, 4).Draw(t, "tenth")) / 10
		cycle := time.Duration(rapid.IntRange(0, 10).Draw(t, "cycle")) * time.Second
		whole, later := at(float64(second), cycle, nil), at(float64(second)+part, cycle, nil)
		if strings.Contains(whole, "moving") || strings.Fields(whole)[0] != strings.Fields(later)[0] {
			t.Fatalf("got %s, and %v s later %s", whole, part, later)
		}
	})
}
