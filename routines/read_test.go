package routines_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
)

const head = "id = 'calf'\nname = 'Calf'\n"

// step is a routine whose step, from line 6 on, has the given lines beside its
// title and hold.
func step(lines string) string {
	return head + "[[step]]\ntitle = 'Stretch'\nhold = '30s'\n" + lines
}

func TestAStepWithoutMoreHasTheDefaults(t *testing.T) {
	got, err := routines.Read("calf.toml", []byte(step("")), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := routines.Routine{ID: "calf", Name: "Calf", Steps: []routines.Step{
		{Title: "Stretch", Side: routines.None, Hold: 30 * second, Reps: 1},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadAccepts(t *testing.T) {
	base := routines.Step{Title: "Stretch", Side: routines.None, Hold: 30 * second, Reps: 1}
	with := func(change func(*routines.Step)) routines.Step {
		s := base
		if change(&s); s.Exercises() { // without a word about sitting it may be done standing
			s.SkipIf = standing
		}
		return s
	}
	tests := []struct {
		name, text string
		want       routines.Step
	}{
		{"a byte order mark", "\ufeff" + step(""), base},
		{"lines as Windows ends them", strings.ReplaceAll(step("pose = ''\n"), "\n", "\r\n"), base},
		{"a caution that is empty", step("skip_if = ''"), base},
		{"steps written as one list", head + "step = [{title = 'Stretch', hold = '30s'}]", base},
		{"a switch as long as the prep when there is none", step("side = 'each'\nprep = '5s'"), with(func(s *routines.Step) {
			s.Side, s.Prep, s.Switch = routines.Each, 5*second, 5*second
		})},
		{"a switch of its own", step("side = 'each'\nprep = '5s'\nswitch = '0s'"), with(func(s *routines.Step) {
			s.Side, s.Prep = routines.Each, 5*second
		})},
		{"repetitions with a rest", step("reps = 3\nrest = '1m30s'"), with(func(s *routines.Step) {
			s.Reps, s.Rest = 3, 90*second
		})},
		{"tenths of a second", step("prep = '2.5s'"), with(func(s *routines.Step) { s.Prep = 2500 * time.Millisecond })},
		{"the leg that hurts", step("side = 'chosen'"), with(func(s *routines.Step) { s.Side = routines.Chosen })},
		{"a caution", step("skip_if = 'unsteady'"), with(func(s *routines.Step) { s.SkipIf = standing })},
		{"cautions", step("skip_if = ' massage_caution,open_skin , pregnant'"), with(func(s *routines.Step) {
			s.SkipIf = []routines.Caution{routines.MassageCaution, routines.OpenSkinCaution, routines.PregnantCaution}
		})},
		{"sides in turn", step("side = 'each'\nreps = 3\nrest = '0s'\nalternate = true"), with(func(s *routines.Step) {
			s.Side, s.Reps, s.Alternate = routines.Each, 3, true
		})},
		{"a false that needs no sides", step("alternate = false"), base},
		{"a gentler step on the same side", step("side = 'chosen'\n[step.gentler]\ntitle = '{Side}'\nprep = '2s'\nhold = '5s'\nreps = 2\nrest = '1s'\npose = 'wall-calf'\n[[step.gentler.cues]]\nat = '4s'\nsay = 'a'"), with(func(s *routines.Step) {
			s.Side = routines.Chosen
			s.Gentler = &routines.Step{
				Title: "{Side}", Side: routines.Chosen, Prep: 2 * second, Hold: 5 * second, Reps: 2, Rest: second, Pose: "wall-calf", SkipIf: standing,
				Cues: []routines.Cue{{At: 4 * second, Say: "a"}},
			}
		})},
		{"a gentler step on one line", step("gentler = {title = 'Less', hold = '5s'}"), with(func(s *routines.Step) {
			s.Gentler = &routines.Step{Title: "Less", Side: routines.None, Hold: 5 * second, Reps: 1}
		})},
		{"a figure that is known, which stands", step("pose = 'wall-calf'"), with(func(s *routines.Step) { s.Pose, s.SkipIf = "wall-calf", standing })},
		{"a position that stands", step("position = 'Standing, hands on a wall'"), with(func(s *routines.Step) {
			s.Position, s.SkipIf = "Standing, hands on a wall", standing
		})},
		{"a caution that it implies, once", step("position = 'walking'\nskip_if = 'pregnant, unsteady'"), with(func(s *routines.Step) {
			s.Position, s.SkipIf = "walking", []routines.Caution{routines.PregnantCaution, routines.UnsteadyCaution}
		})},
		{"an exercise that says it is done sitting", step("side = 'both'\nposition = 'Sitting on the bed'"), routines.Step{
			Title: "Stretch", Side: routines.Both, Hold: 30 * second, Reps: 1, Position: "Sitting on the bed",
		}},
		{"words to get ready", step("prep = '5s'\nready = 'Sit down.'"), with(func(s *routines.Step) { s.Prep, s.Ready = 5*second, "Sit down." })},
		{"words to get ready by standing, on your back", step("prep = '5s'\nready = 'Stand up, then lie on your back.'"), with(func(s *routines.Step) {
			s.Prep, s.Ready, s.SkipIf = 5*second, "Stand up, then lie on your back.", []routines.Caution{routines.UnsteadyCaution, routines.PregnantCaution}
		})},
		{"a cue that stands", step("cues = [{ at = '0s', say = 'Stand up.' }]"), with(func(s *routines.Step) {
			s.Cues, s.SkipIf = []routines.Cue{{Say: "Stand up."}}, standing
		})},
		{"things to have at hand", step("bring = 'a chair,  a towel '"), with(func(s *routines.Step) { s.Bring = []string{"a chair", "a towel"} })},
		{"nothing to have at hand", step("bring = ''"), base},
		{"a thing to rub with", step("bring = 'a massage ball'"), with(func(s *routines.Step) {
			s.Bring, s.SkipIf = []string{"a massage ball"}, []routines.Caution{routines.MassageCaution}
		})},
		{"a figure that rolls the sole", step("pose = 'sole-roll'"), with(func(s *routines.Step) {
			s.Pose, s.SkipIf = "sole-roll", []routines.Caution{routines.MassageCaution, routines.OpenSkinCaution}
		})},
		{"a position on the back", step("position = 'lying on your back'"), with(func(s *routines.Step) {
			s.Position, s.SkipIf = "lying on your back", []routines.Caution{routines.PregnantCaution}
		})},
		{"a position that rubs", step("position = 'seated, rubbing the sole'"), with(func(s *routines.Step) {
			s.Position, s.SkipIf = "seated, rubbing the sole", []routines.Caution{routines.MassageCaution}
		})},
		{"cues in tables of their own", step("[[step.cues]]\nat = '0s'\nsay = 'a'\n[[step.cues]]\nat = '29.9s'\nsay = 'b'"), with(func(s *routines.Step) {
			s.Cues = []routines.Cue{{Say: "a"}, {At: 29900 * time.Millisecond, Say: "b"}}
		})},
		{"a text over lines that are joined", step("position = \"\"\"on \\\n  the floor\"\"\""), with(func(s *routines.Step) { s.Position = "on the floor" })},
		{"words in any writing", step("position = 'assis · 座る · می\u200cنشیند'"), with(func(s *routines.Step) { s.Position = "assis · 座る · می\u200cنشیند" })},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := routines.Read("calf.toml", []byte(tt.text), func(pose string) bool { return pose == "wall-calf" || pose == "sole-roll" })
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]routines.Step{tt.want}, r.Steps); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadRefusesAFileThat(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"has too many steps", head + strings.Repeat("[[step]]\ntitle = 'x'\nhold = '1s'\n", 201), `calf.toml:603:3: there are too many steps; a routine has at most 200`},
		{"takes more than four hours", step("") + strings.Repeat("[[step]]\ntitle = 'x'\nhold = '1h'\nside = 'each'\n", 2), `calf.toml:10:3: with this step the routine takes more than 4h; make it shorter`},
		{"takes more than four hours when it hurts", head + strings.Repeat("[[step]]\ntitle = 'x'\nhold = '1s'\ngentler = {title = 'x', hold = '1h', reps = 3}\n", 2), `calf.toml:7:3: with this step the routine takes more than 4h; make it shorter`},
		{"takes more than four hours in turns", step("") + "[[step]]\ntitle = 'x'\nhold = '1m'\nswitch = '15s'\nreps = 100\nside = 'each'\nalternate = true\n", `calf.toml:6:3: with this step the routine takes more than 4h; make it shorter`},
		{"has another kind", "kind = 'day'\n" + step(""), `calf.toml:1:1: kind can't be "day"; choose from: acute`},
		{"has prompts in the evening", "prompts = [{ at = '2m', say = 'x' }]\n" + step(""), `calf.toml:1:1: prompts is for help with a cramp; leave it out, or write kind = "acute"`},
		{"has prompts out of order", "kind = 'acute'\nprompts = [{ at = '5m', say = 'x' }, { at = '2m', say = 'y' }]\n" + step(""), `calf.toml:2:40: at "2m" is not after the prompt before it; put the prompts in order of time`},
		{"has nothing to say afterwards", "kind = 'acute'\nafter = [{ says = 'x' }]\n" + step(""), `calf.toml:2:12: there is no key "says"; the keys of a line of after are say, skip_if
calf.toml:2:12: the line of after has no say; add say = "A warm shower."`},
		{"has no place in the order", "order = 0\n" + step(""), `calf.toml:1:1: order 0 is out of range; it is from 1 to 1000`},
		{"has no id", "name = 'x'\n[[step]]\ntitle = 'x'\nhold = '1s'", `calf.toml:1:1: the routine has no id; add id = "my-stretch"`},
		{"has no name", "id = 'x'\n[[step]]\ntitle = 'x'\nhold = '1s'", `calf.toml:1:1: the routine has no name; add name = "My stretch"`},
		{"has no step", head, `calf.toml:1:1: the routine has no step; add [[step]] and its lines`},
		{"has an empty list of steps", head + "step = []", `calf.toml:3:1: there is no step; a routine needs at least one`},
		{"has a step that is no list", head + "[step]\ntitle = 'x'", `calf.toml:3:2: step is not a list of tables; write [[step]], or step = [{ ... }]`},
		{"has a key that is not known", "names = 1\n" + step(""), `calf.toml:1:1: there is no key "names"; the keys of a routine are id, name, kind, order, purpose, suits, avoid, instead, known, evidence, prompts, after, step`},
		{"has a table that is not known", step("[extra]"), `calf.toml:6:2: there is no key "extra"; the keys of a routine are id, name, kind, order, purpose, suits, avoid, instead, known, evidence, prompts, after, step`},
		{"has an id with capitals", strings.Replace(step(""), "'calf'", "'My Calf'", 1), `calf.toml:1:1: id "My Calf" can't be used; write a short one with only a-z, 0-9 and -, like my-stretch`},
		{"has an id like an option", strings.Replace(step(""), "'calf'", "'-calf'", 1), `calf.toml:1:1: id "-calf" can't be used; write a short one with only a-z, 0-9 and -, like my-stretch`},
		{"has a blank name", strings.Replace(step(""), "'Calf'", "' '", 1), `calf.toml:2:1: name is empty; write what it is`},
		{"has a name that is a number", strings.Replace(step(""), "'Calf'", "7", 1), `calf.toml:2:1: name is not a text; put it in quotes`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { refuses(t, tt.text, tt.want) })
	}
}

func refuses(t *testing.T, text, want string) {
	t.Helper()
	_, err := routines.Read("calf.toml", []byte(text), func(string) bool { return false })
	if got := fmt.Sprint(err); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestEveryMistakeIsReportedInTheOrderOfTheFile(t *testing.T) {
	refuses(t, "nam = 'x'\n"+step("reps = 0\nside = 'up'\n[[step]]\nhold = '1'"), strings.Join([]string{
		`calf.toml:1:1: there is no key "nam"; the keys of a routine are id, name, kind, order, purpose, suits, avoid, instead, known, evidence, prompts, after, step`,
		`calf.toml:7:1: reps 0 is out of range; it is from 1 to 100`,
		`calf.toml:8:1: side can't be "up"; choose from: none, left, right, both, each, chosen`,
		`calf.toml:9:3: the step has no title; add title = "Calf stretch"`,
		`calf.toml:10:1: hold "1" has no unit; write "1s" for seconds`,
	}, "\n"))
}
