package routines_test

import (
	"io/fs"
	"testing"
	"time"

	"calmcalf/assets"
	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const second = time.Second

// wallCalfMassage is the everyday routine as it is performed, but for its figures.
var wallCalfMassage = []routines.Step{
	{
		Title: "Set up at the wall", Side: routines.None, Hold: 15 * second, Reps: 1,
		Position: "standing",
		Cues: []routines.Cue{
			{At: 0, Say: "Dry floor, bare feet or shoes with grip, light on."},
			{At: 7 * second, Say: "Face the wall at arm's length. Hands at chest height."},
		},
	},
	{
		Title: "Wall calf stretch", Side: routines.Left, Prep: 5 * second, Switch: 8 * second, Hold: 30 * second, Reps: 1,
		Position: "standing, hands on wall",
		Cues: []routines.Cue{
			{At: 0, Say: "Left foot back, heel down, toes pointing at the wall."},
			{At: 8 * second, Say: "Back knee straight. Lean in until the pull is firm but comfortable."},
			{At: 15 * second, Say: "Halfway. Breathe out and let the calf soften."},
			{At: 25 * second, Say: "Five more. No bouncing."},
		},
	},
	{
		Title: "Wall calf stretch", Side: routines.Right, Prep: 8 * second, Switch: 8 * second, Hold: 30 * second, Reps: 1,
		Position: "standing, hands on wall", Switched: true,
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
		Position: "in bed",
		Cues: []routines.Cue{
			{At: 0, Say: "Covers loose at the foot of the bed."},
			{At: 7 * second, Say: "Let your feet rest with toes up or to the side, not pointed."},
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
		Purpose:  "The everyday bedtime routine: one 30 s calf stretch per side, then a short massage of each calf.",
		Suits:    "Adults who stand steadily. Calf cramps.",
		Avoid:    "Unsteady on your feet (use chair-gentle or bed-sitting); recent calf, Achilles, ankle or knee injury or surgery; any sign of a clot (no stretch, no massage, get help).",
		Evidence: "Stretch: guideline/consumer standard (30 s hold: Mayo pregnancy page, AAOS 15-30 s, ACSM 30-60 s if older). Calf stretching ALONE did not beat a sham in the one blinded trial (Coppin 2005). Massage: expert opinion only.",
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Errorf("routine (-want +got):\n%s", diff)
	}
}

func TestEveryBuiltInRoutineReads(t *testing.T) {
	folder, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		t.Fatal(err)
	}
	all, errs := routines.ReadAll(nil, routines.Folder{Files: folder})
	for _, err := range errs {
		t.Error(err)
	}
	files, err := fs.Glob(folder, "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(all), len(files); got != want || got == 0 {
		t.Errorf("routines: got %d, want %d", got, want)
	}
}
