package routines_test

import (
	"testing"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
)

func TestSidesInTurnBecomeStepsOfOneRepetition(t *testing.T) {
	r := read(t, step("side = 'each'\nprep = '15s'\nswitch = '2s'\nreps = 2\nalternate = true\nposition = '{side} foot'\nready = '{Side} foot back.'"))
	turn := func(side routines.Side, position, ready string) routines.Step {
		return routines.Step{
			Title: "Stretch", Side: side, Prep: 2 * second, Switch: 2 * second, Hold: 30 * second, Reps: 1,
			Position: position, Ready: ready, SkipIf: standing, Cues: []routines.Cue{}, Switched: true,
		}
	}
	want := []routines.Step{
		turn(routines.Left, "left foot", "Left foot back."), turn(routines.Right, "right foot", "Right foot back."),
		turn(routines.Left, "left foot", "Left foot back."), turn(routines.Right, "right foot", "Right foot back."),
	}
	want[0].Prep, want[0].Switched = 15*second, false
	if diff := cmp.Diff(want, r.Unfold(routines.Left)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, want := r.Total(), (15+3*2+4*30)*second; got != want {
		t.Errorf("total: got %v, want %v", got, want)
	}
}

func TestAGentlerStepIsOnTheSideOfItsStep(t *testing.T) {
	const gentler = "\n[step.gentler]\ntitle = 'Less, {side}'\nhold = '5s'\ncues = [{ at = '0s', say = '{Side} foot.' }]"
	tests := []struct {
		name, lines string
		want        []string
	}{
		{"the leg that hurts", "side = 'chosen'", []string{"right: Less, right. Right foot."}},
		{"both together", "side = 'both'", []string{"both: Less, both. Both foot."}},
		{"one side after the other", "side = 'each'", []string{"left: Less, left. Left foot.", "right: Less, right. Right foot."}},
		{"sides in turn", "side = 'each'\nreps = 2\nalternate = true", []string{
			"left: Less, left. Left foot.", "right: Less, right. Right foot.", "left: Less, left. Left foot.", "right: Less, right. Right foot.",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range read(t, step(tt.lines+gentler)).Unfold(routines.Right) {
				g := s.Gentler
				got = append(got, string(g.Side)+": "+g.Title+". "+g.Cues[0].Say)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnfoldingChangesNothingInTheRoutine(t *testing.T) {
	const text = "side = 'each'\nreps = 2\nalternate = true\n[step.gentler]\ntitle = '{Side}'\nhold = '5s'\ncues = [{ at = '0s', say = '{Side}' }]"
	r := read(t, step(text))
	r.Unfold(routines.Left)
	if diff := cmp.Diff(read(t, step(text)), r); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestASideNamesItsLeg(t *testing.T) {
	for side, want := range map[routines.Side]string{routines.Right: "right leg", routines.Both: "both legs", routines.None: ""} {
		if got := side.Leg(); got != want {
			t.Errorf("%s: got %q, want %q", side, got, want)
		}
	}
}

func TestAGentlerStepIsNotCounted(t *testing.T) {
	r := read(t, step("gentler = { title = 'Less', hold = '1m' }"))
	if got, want := r.Total(), 30*second; got != want {
		t.Errorf("total: got %v, want %v", got, want)
	}
}

func read(t *testing.T, text string) routines.Routine {
	t.Helper()
	r, err := routines.Read("calf.toml", []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
