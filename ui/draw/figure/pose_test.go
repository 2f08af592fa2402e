package figure

import (
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
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

// drawerOf draws a pose file named toes in ASCII; one that can't be read is no figure.
func drawerOf(text string) *Drawer {
	d := New(theme.Plain(theme.ASCII))
	p, _ := parse("toes", []byte(text))
	d.poses = []pose{p}
	return d
}

// asText draws the way in of a pose file as ASCII.
func asText(t *testing.T, text string) string {
	t.Helper()
	return drawerOf(text).Draw(Scene{Pose: "toes"}, 44, 16)
}

func TestTowelIsHeldBetweenHandAndToes(t *testing.T) {
	with, without := asText(t, toes), asText(t, strings.Replace(toes, `, ["towel"]`, "", 1))
	if with == without {
		t.Errorf("got the same picture with and without the towel:\n%s", with)
	}
}

func TestAnAidLiesWhereThePoseSays(t *testing.T) {
	with := asText(t, strings.Replace(toes, `["floor"]`, `["floor"], ["aid", 1.05, 0.8, 1.05, 0.8, 0.06]`, 1))
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

func TestAFrameLeavesOutWhatStaysWhereItWas(t *testing.T) {
	start := strings.LastIndex(toes, `{
      "head"`)
	short := toes[:start] + `{"near": {"toe": [0.85, 0.3]}}]}`
	end := func(text string) string {
		return drawerOf(text).Draw(Scene{Pose: "toes", Fraction: 1}, 44, 16)
	}
	if got, want := end(short), end(toes); got != want || got == "" {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAFileThatCannotBeReadIsNoFigure(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON": "hello", "no frames": "{}", "a view that is no list": `{"view": 1}`, "a prop that is no list": `{"props": ["floor"]}`,
		"a joint that is no list": strings.Replace(toes, "[0.28, 0.22]", "0.28", 1),
	} {
		if got := asText(t, text); got != "" {
			t.Errorf("%s: got the picture\n%s", name, got)
		}
	}
}
