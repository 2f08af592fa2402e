package routines_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets"
	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const second = time.Second

// towel is what the everyday calf stretch becomes when it hurts.
func towel(side routines.Side) *routines.Step {
	return &routines.Step{
		Title: "Calf stretch with a towel", Side: side, Prep: 15 * second, Hold: 20 * second, Reps: 1,
		Position: "seated, leg straight, towel round the ball of the foot",
		Cues:     []routines.Cue{{Say: "Towel round the " + string(side) + " foot. Draw the toes towards you, a mild pull only."}},
	}
}

// standing is the caution of whatever is done on one's feet.
var standing = []routines.Caution{routines.UnsteadyCaution}

// wallCalfMassage is the everyday routine as it is performed, but for its figures.
var wallCalfMassage = []routines.Step{
	{
		Title: "Set up at the wall", Side: routines.None, Hold: 15 * second, Reps: 1,
		Position: "standing", SkipIf: standing,
		Cues: []routines.Cue{
			{At: 0, Say: "Dry floor, bare feet or shoes with grip, light on."},
			{At: 7 * second, Say: "Face the wall at arm's length. Hands at chest height."},
		},
	},
	{
		Title: "Wall calf stretch", Side: routines.Left, Prep: 5 * second, Switch: 8 * second, Hold: 30 * second, Reps: 1,
		Position: "standing, hands on wall", SkipIf: standing, Gentler: towel(routines.Left),
		Cues: []routines.Cue{
			{At: 0, Say: "Left foot back, heel down, toes pointing at the wall."},
			{At: 8 * second, Say: "Back knee straight. Lean in until the pull is firm but comfortable."},
			{At: 15 * second, Say: "Halfway. Breathe out and let the calf soften."},
			{At: 25 * second, Say: "Five more. No bouncing."},
		},
	},
	{
		Title: "Wall calf stretch", Side: routines.Right, Prep: 8 * second, Switch: 8 * second, Hold: 30 * second, Reps: 1,
		Position: "standing, hands on wall", SkipIf: standing, Gentler: towel(routines.Right), Switched: true,
		Cues: []routines.Cue{
			{At: 0, Say: "Right foot back, heel down, toes pointing at the wall."},
			{At: 8 * second, Say: "Back knee straight. Lean in until the pull is firm but comfortable."},
			{At: 15 * second, Say: "Halfway. Breathe out and let the calf soften."},
			{At: 25 * second, Say: "Five more. No bouncing."},
		},
	},
	{
		Title: "Calf massage", Side: routines.Left, Prep: 15 * second, Switch: 5 * second, Hold: 45 * second, Reps: 1,
		Position: "seated, knee bent, calf loose", SkipIf: []routines.Caution{routines.MassageCaution},
		Cues: []routines.Cue{
			{At: 0, Say: "Left calf. Long light strokes from the ankle up towards the knee."},
			{At: 22 * second, Say: "Now squeeze and let go, working up the muscle. It should feel pleasant, not sore."},
			{At: 38 * second, Say: "Finish with a few light strokes upwards."},
		},
	},
	{
		Title: "Calf massage", Side: routines.Right, Prep: 5 * second, Switch: 5 * second, Hold: 45 * second, Reps: 1,
		Position: "seated, knee bent, calf loose", SkipIf: []routines.Caution{routines.MassageCaution}, Switched: true,
		Cues: []routines.Cue{
			{At: 0, Say: "Right calf. Long light strokes from the ankle up towards the knee."},
			{At: 22 * second, Say: "Now squeeze and let go, working up the muscle. It should feel pleasant, not sore."},
			{At: 38 * second, Say: "Finish with a few light strokes upwards."},
		},
	},
	{
		Title: "Settle", Side: routines.None, Hold: 15 * second, Reps: 1,
		Position: "in bed", SkipIf: []routines.Caution{routines.PregnantCaution},
		Cues: []routines.Cue{
			{At: 0, Say: "Covers loose at the foot of the bed."},
			{At: 7 * second, Say: "Let your feet rest with toes up or to the side, not pointed."},
		},
		Gentler: &routines.Step{
			Title: "Settle on your side", Side: routines.None, Hold: 15 * second, Reps: 1,
			Position: "in bed, on your side, a pillow between the knees",
			Cues: []routines.Cue{
				{At: 0, Say: "Loosen the covers at the foot of the bed."},
				{At: 7 * second, Say: "Lie on your side, a pillow between the knees, feet relaxed and not pointed."},
			},
		},
	},
}

func builtIn(t *testing.T, id string) routines.Routine {
	t.Helper()
	data, err := fs.ReadFile(assets.Files, "routines/"+id+".toml")
	if err != nil {
		t.Fatal(err)
	}
	r, err := routines.Read(id+".toml", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTheEverydayRoutineWordForWord(t *testing.T) {
	r := builtIn(t, "wall-calf-massage")
	if diff := cmp.Diff(wallCalfMassage, r.Unfold(routines.Left), cmpopts.IgnoreFields(routines.Step{}, "Pose")); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
	if got, want := r.Total(), 213*second; got != want {
		t.Errorf("total: got %v, want %v", got, want)
	}
	r.Steps = nil
	want := routines.Routine{
		ID:       "wall-calf-massage",
		Name:     "Wall calf stretch and short massage",
		Order:    1,
		Purpose:  "The everyday routine: stretch each calf for 30 seconds, then massage each one briefly.",
		Suits:    "Calf cramps, if you stand steadily.",
		Avoid:    "If you are unsteady on your feet, choose the chair or the bed routine. Not after a recent injury or operation on the calf, Achilles tendon, ankle or knee. Not with any sign of a clot: no stretch, no massage, get help.",
		Evidence: "Doctors' groups advise holding for 15 to 60 seconds (Mayo Clinic 30 s in pregnancy, AAOS 15-30 s, ACSM 30-60 s if older). In the one blinded trial (Coppin 2005), calf stretching alone did no better than a dummy exercise. Massage has not been tested for preventing cramps.",
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Errorf("routine (-want +got):\n%s", diff)
	}
}

// shipped are the routines in the order in which they are offered.
func shipped(t *testing.T) []routines.Routine {
	t.Helper()
	folder, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		t.Fatal(err)
	}
	drawn := func(pose string) bool {
		_, err := fs.Stat(assets.Files, "poses/"+pose+".json")
		return err == nil
	}
	all, errs := routines.ReadAll(drawn, routines.Folder{Files: folder})
	for _, err := range errs {
		t.Error(err)
	}
	return all
}

func TestTheShippedRoutinesAndHowLongTheyTake(t *testing.T) {
	want := []string{
		"wall-calf-massage 3:33", "trial-standing 4:00", "trial-alternating 2:50", "bed-sitting 2:40", "chair-gentle 5:40",
		"wall-lean 5:14", "foot-arch 3:30", "thigh-release 2:46", "pregnancy 3:53", "wind-down 10:56",
		"cramp-now 4:20 acute", "cramp-now-foot 2:40 acute", "cramp-now-thigh-back 2:40 acute", "cramp-now-thigh-front 2:05 acute",
	}
	var got []string
	for _, r := range shipped(t) {
		got = append(got, strings.TrimSpace(r.ID+" "+routines.Clock(r.Total())+" "+r.Kind))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAShippedRoutineHasTheNameOfItsFile(t *testing.T) {
	for _, r := range shipped(t) {
		if got := builtIn(t, r.ID).ID; got != r.ID {
			t.Errorf("%s.toml: got id %q, want %q", r.ID, got, r.ID)
		}
	}
}

func TestAnAcuteRoutineSpeaksUpAsTheCrampLasts(t *testing.T) {
	for _, r := range shipped(t) {
		if r.Kind != routines.Acute {
			continue
		}
		var at []time.Duration
		for _, p := range r.Prompts {
			at = append(at, p.At)
		}
		if want := []time.Duration{2 * time.Minute, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute}; !slices.Equal(at, want) {
			t.Errorf("%s: got prompts at %v, want %v", r.ID, at, want)
		}
		if len(r.After) == 0 {
			t.Errorf("%s: nothing is said for afterwards", r.ID)
		}
	}
}

func TestAnAcuteRoutineIsForTheLegThatHurts(t *testing.T) {
	for _, r := range shipped(t) {
		for _, s := range r.Steps {
			if r.Kind == routines.Acute && s.Side != routines.Chosen && s.Side != routines.None {
				t.Errorf("%s, %s: got side %q, want chosen or none", r.ID, s.Title, s.Side)
			}
		}
	}
}

// promises are words that claim more than anybody knows, or that give orders
// about medicines.
var promises = regexp.MustCompile(`(?i)\b(prevents|cures|proven|causes|works|you have|do not worry|don't worry|take|stop taking)\b`)

func TestNoShippedRoutinePromisesAnything(t *testing.T) {
	for _, r := range shipped(t) {
		for _, words := range wordsOf(r) {
			if got := promises.FindString(words); got != "" {
				t.Errorf("%s: got %q in %q, want it said without", r.ID, got, words)
			}
			calm(t, words)
		}
	}
}

func TestAShippedRoutineSaysWhatItIsAndWhoItIsNotFor(t *testing.T) {
	for _, r := range shipped(t) {
		if r.Purpose == "" || r.Suits == "" || r.Avoid == "" || r.Evidence == "" {
			t.Errorf("%s: got purpose %q, suits %q, avoid %q, evidence %q, want words in each", r.ID, r.Purpose, r.Suits, r.Avoid, r.Evidence)
		}
	}
}

// wordsOf returns all that a routine says, for either leg.
func wordsOf(r routines.Routine) []string {
	words := []string{r.Name, r.Purpose, r.Suits, r.Avoid, r.Evidence}
	for _, a := range r.After {
		words = append(words, a.Say)
	}
	for _, p := range r.Prompts {
		words = append(words, p.Say)
	}
	for _, side := range []routines.Side{routines.Left, routines.Right} {
		for _, s := range r.Unfold(side) {
			words = append(words, said(s)...)
			if s.Gentler != nil {
				words = append(words, said(*s.Gentler)...)
			}
		}
	}
	return words
}

func said(s routines.Step) []string {
	words := []string{s.Title, s.Position}
	for _, c := range s.Cues {
		words = append(words, c.Say)
	}
	return words
}
