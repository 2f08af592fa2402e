package routines_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"unicode"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/routines/strict"
)

func FuzzRead(f *testing.F) {
	names, err := fs.Glob(assets.Sources, "routines/*.toml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(assets.Sources, name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		"", "\ufeff", "\x00", "\xff", "[", "[[", "[[step", "[[step]]", "[[step.cues]]", "step = [[]]", "step = [{}, 1, {cues = [{}]}]",
		step("side = 'each'\nswitch = '1s'\nreps = 100\nrest = '1h'"), step("side = ''"), step("cues = [{at = '29.9s', say = '{side}'}]"),
		step("[[step.cues]]\nat = '0s'\nsay = \"\\u0007\""), step("hold.x = 1"), step("[step.cues]"), step("\"\\u0000\" = nan"),
		step("side = 'each'\nreps = 3\nalternate = true\nswitch = '2s'"), step("skip_if = 'unsteady, open_skin'"), step("skip_if = ','"),
		step("side = 'both'\n[step.gentler]\ntitle = '{Side}'\nhold = '5s'\ncues = [{at = '4.9s', say = '{side}'}]"), step("gentler = [{}]"),
		step("gentler = {gentler = {gentler = {}}}"), "kind = 'acute'\norder = 1000\n" + step(""),
		head + "step.title = 1\n", "id = 1979-05-27T07:32:00Z", "a = 9223372036854775808", "a.b.c.d.e.f.g.h.i.j = {k = [{l = [[[]]]}]}",
		"id = \"\"\"\n\\\n\"\"\"", "a = \"\\UFFFFFFFF\"", "a = 1\r", "# \u0085", "[a]\n[a]", "é = 1",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := routines.Read("calf.toml", data, nil)
		if err != nil {
			everyProblemHasAPlace(t, data, err)
			return
		}
		if r.ID == "" || r.Name == "" || r.Total() <= 0 || r.Total() > routines.MaxTotal || len(r.Steps) > routines.MaxSteps {
			t.Errorf("got %+v, want an id, a name and a total within %v", r, routines.MaxTotal)
		}
		calm(t, r.ID, r.Name, r.Purpose, r.Suits, r.Avoid, r.Evidence)
		for _, s := range r.Unfold(routines.Right) {
			wellFormed(t, s)
			if s.Gentler != nil {
				wellFormed(t, *s.Gentler)
				if s.Gentler.Side != s.Side || s.Gentler.Gentler != nil {
					t.Errorf("got gentler step %+v, want one on side %s and none in it", s.Gentler, s.Side)
				}
			}
		}
	})
}

func everyProblemHasAPlace(t *testing.T, data []byte, err error) {
	t.Helper()
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("got %T, want joined errors", err)
	}
	for _, e := range joined.Unwrap() {
		var at *strict.Error
		if !errors.As(e, &at) || at.Line < 1 || at.Column < 1 || at.Line > 1+strings.Count(string(data), "\n") || at.Problem == "" {
			t.Errorf("got %#v, want a place in the file", e)
		}
		calm(t, e.Error())
	}
}

func wellFormed(t *testing.T, s routines.Step) {
	t.Helper()
	calm(t, s.Title, s.Position, s.Ready, s.Pose)
	if s.Title == "" || s.Hold <= 0 || s.Hold > routines.MaxSpan || s.Prep < 0 || s.Rest < 0 || s.Reps < 1 || s.Reps > routines.MaxReps || s.Alternate {
		t.Errorf("got %+v, want a title and times in their limits", s)
	}
	if s.Side != routines.None && s.Side != routines.Left && s.Side != routines.Right && s.Side != routines.Both {
		t.Errorf("got side %q, want one that can be performed", s.Side)
	}
	for i, c := range s.Cues {
		calm(t, c.Say)
		if c.At < 0 || c.At >= s.Hold || i > 0 && c.At <= s.Cues[i-1].At || c.Say == "" {
			t.Errorf("got cue %+v in a hold of %v, want words within it, in order", c, s.Hold)
		}
	}
}

// calm fails on what could disturb a terminal.
func calm(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Bidi_Control) }) {
			t.Errorf("got %q, want no control characters", s)
		}
	}
}
