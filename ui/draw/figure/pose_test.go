package figure_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"

	"github.com/google/go-cmp/cmp"
)

// toes is a whole pose file: a person with a towel round the foot.
const toes = `{
  "muscle": "arch",
  "props": [["floor"], ["line", 0, 0.1, 1, 0.1, 0.03], ["towel"]],
  "frames": [
    {
      "head": [0.28, 0.72], "shoulder": [0.27, 0.6], "hip": [0.28, 0.22],
      "near": {"knee": [0.56, 0.22], "ankle": [0.84, 0.19], "toe": [0.93, 0.26], "elbow": [0.36, 0.42], "hand": [0.5, 0.42]},
      "far": {"knee": [0.5, 0.46], "ankle": [0.58, 0.17], "toe": [0.68, 0.15], "elbow": [0.36, 0.42], "hand": [0.5, 0.4]}
    },
    {
      "head": [0.28, 0.72], "shoulder": [0.27, 0.6], "hip": [0.28, 0.22],
      "near": {"knee": [0.56, 0.22], "ankle": [0.84, 0.19], "toe": [0.85, 0.3], "elbow": [0.36, 0.42], "hand": [0.5, 0.42]},
      "far": {"knee": [0.5, 0.46], "ankle": [0.58, 0.17], "toe": [0.68, 0.15], "elbow": [0.36, 0.42], "hand": [0.5, 0.4]}
    }
  ]
}`

func load(text string) figure.Poses {
	return figure.Load(fstest.MapFS{"poses/toes.json": {Data: []byte(text)}})
}

func TestShippedPoses(t *testing.T) {
	poses := shipped(t)
	if err := poses.Check(); err != nil {
		t.Error(err)
	}
	want := []string{
		"ankle-circles", "ankle-flex", "ankle-pumps", "arch-stretch", "breathe", "calf-massage", "foot-press",
		"hamstring-chair", "heel-walk", "knee-straight", "seated-hamstring", "settle", "settle-side", "sole-roll",
		"sole-rub", "stand-on-leg", "thigh-back", "thigh-front", "thigh-rub", "toes-up", "towel-bed",
		"towel-chair", "walk", "wall-calf", "wall-lean", "wall-ready", "worktop-calf",
	}
	if diff := cmp.Diff(want, poses.Names()); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

// asText draws the way in of a pose file as ASCII.
func asText(t *testing.T, text string) string {
	t.Helper()
	poses := load(text)
	if err := poses.Check(); err != nil {
		t.Fatal(err)
	}
	return figure.New(poses, theme.Theme{Glyphs: theme.ASCII}).Draw(figure.Scene{Pose: "toes"}, 44, 16)
}

func TestTowelIsHeldBetweenHandAndToes(t *testing.T) {
	with, without := asText(t, toes), asText(t, strings.Replace(toes, `, ["towel"]`, "", 1))
	if with == without {
		t.Errorf("got the same picture with and without the towel:\n%s", with)
	}
}

func TestABallLiesWhereThePoseSays(t *testing.T) {
	with := asText(t, strings.Replace(toes, `["floor"]`, `["floor"], ["ball", 1.05, 0.8, 0.06]`, 1))
	was := strings.Split(asText(t, toes), "\n")
	for i, line := range strings.Split(with, "\n") {
		topRight := i == 3 || i == 4
		if topRight == (line == was[i]) || topRight && strings.TrimSpace(line[36:]) == "" {
			t.Errorf("line %d: got %q after %q, want a ball at the top right only", i, line, was[i])
		}
	}
}

func TestAViewComesCloser(t *testing.T) {
	whole := asText(t, toes)
	closer := asText(t, strings.Replace(toes, `"props"`, `"view": [-0.05, 1.05, 0.82], "props"`, 1))
	if len(strings.Fields(closer)) <= len(strings.Fields(whole)) || strings.TrimSpace(closer[:44]) == "" {
		t.Errorf("got\n%s\nwant the person of this picture, larger:\n%s", closer, whole)
	}
}

func TestBadFilesAreRefused(t *testing.T) {
	tests := map[string]struct{ from, to, want string }{
		"an unknown field":             {`"muscle"`, `"muscles"`, `unknown field "muscles"`},
		"an unknown joint":             {`"elbow"`, `"elbows"`, `unknown field "elbows"`},
		"an unknown muscle":            {`"arch"`, `"neck"`, `unknown muscle "neck": it is one of arch, calf, hamstring, quadriceps`},
		"a missing joint":              {`"elbow": [0.36, 0.42], `, ``, "frame 1: missing joint: near elbow"},
		"no far side":                  {`"far": {`, `"far": {}}, {"far": {`, "frame 1: missing joint: far knee"},
		"a joint without its height":   {`"hip": [0.28, 0.22]`, `"hip": [0.28]`, "frame 1: hip has 1 numbers: write [x, y]"},
		"a joint out of the picture":   {`"hip": [0.28, 0.22]`, `"hip": [28, 22]`, "frame 1: hip is at [28 22]: write body heights, from -1 to 2"},
		"a shin that grows":            {`"ankle": [0.84, 0.19]`, `"ankle": [0.74, 0.19]`, "near knee to near ankle is 0.182 long in frame 1 and 0.282 in frame 2: keep it within 12 %"},
		"an unknown prop":              {`["floor"]`, `["sofa"]`, "prop sofa []: write floor, towel, ball x y radius, or line x1 y1 x2 y2 radius"},
		"a ball without its size":      {`["floor"]`, `["ball", 0.5, 0.1]`, "prop ball [0.5 0.1]: write floor"},
		"a view without its height":    {`"props"`, `"view": [0, 1], "props"`, "view [0 1]: write [left, right, top] in body heights"},
		"a view inside out":            {`"props"`, `"view": [1, 0, 1], "props"`, "view [1 0 1]: write [left, right, top]"},
		"a view that is no list":       {`"props"`, `"view": 1, "props"`, "reading the view: "},
		"a line without its thickness": {`, 0.03]`, `]`, "prop line [0 0.1 1 0.1]: write floor"},
		"a prop without a name":        {`["floor"]`, `[]`, "a prop without a name"},
		"a prop that is no list":       {`["floor"]`, `"floor"`, "reading a prop: "},
		"a second pose":                {toes, toes + toes, "more than one pose"},
		"an empty file":                {toes, "{}", "0 frames: a pose has at least 2"},
		"no JSON at all":               {toes, "hello", "invalid character"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			poses := load(strings.Replace(toes, test.from, test.to, 1))
			err := poses.Check()
			if err == nil {
				t.Fatal("got no error")
			}
			if got := figure.New(poses, theme.Theme{}).Draw(figure.Scene{Pose: "toes"}, 44, 16); got != "" {
				t.Errorf("got the picture\n%s", got)
			}
			for _, want := range []string{"reading the pose poses/toes.json: ", test.want} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got %q, want it to say %q", err, want)
				}
			}
		})
	}
}
