package profile

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
)

// full is a profile that has something to say in every place.
func full() diary.Profile {
	return diary.Profile{
		Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{diary.PastClot, diary.NumbFeet, diary.OpenSkin}, Age: "75 or more",
		Medicines: diary.Medicines(), Conditions: []diary.Condition{}, Country: diary.EuropeanUnion,
	}
}

// old is a profile that an earlier release kept.
func old() diary.Profile {
	return diary.Profile{Massage: []diary.Concern{diary.UnclearClot, diary.NumbFeet}, Age: "60-74", Country: diary.UnitedKingdom}
}

// scenes are what the screen can show: by the file, and the keys that lead there.
func scenes() map[string]struct {
	desk desk
	keys []string
} {
	return map[string]struct {
		desk desk
		keys []string
	}{
		"first":    {},
		"ticked":   {keys: []string{"f", "enter", "y", "enter", "a", "c", "down"}},
		"many":     {keys: []string{"s", "s", "s", "e", "enter", "e", "down"}},
		"children": {keys: []string{"s", "s", "s", "a"}},
		"last":     {keys: []string{"s", "y", "enter", "a", "enter", "e", "enter", "s", "s", "s"}},
		"list":     {desk: desk{exists: true, file: full()}},
		"end":      {desk: desk{exists: true, file: full()}, keys: []string{"j", "j", "j", "j", "j", "j", "j"}},
		"edited":   {desk: desk{exists: true, file: full()}, keys: []string{"down", "enter"}},
		"doubt":    {desk: desk{exists: true, file: full()}, keys: []string{"down", "enter", "n", "enter", "esc"}},
		"unclear":  {desk: desk{exists: true, file: old()}},
		"kept":     {desk: desk{exists: true, file: old()}, keys: []string{"enter", "down", "down"}},
		"broken": {desk: desk{exists: true, broken: errors.Join(
			errors.New("/home/somebody/.config/calmcalf/profile.toml:3:1: there is no such age; write one of \"under 16\", \"16-39\""),
			errors.New("/home/somebody/.config/calmcalf/profile.toml:9:1: there is no key \"colour\" here; the keys are muscle, unsteady"),
		)}},
	}
}

func TestView(t *testing.T) {
	for _, size := range navtest.Sizes {
		for _, name := range []string{"first", "ticked", "many", "list", "end", "edited", "broken"} {
			scene := scenes()[name]
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := sit(t, &scene.desk)
				d.Press(scene.keys...)
				d.Golden(size[0], size[1])
			})
		}
	}
}

// TestView_fitsAndNeedsNoUnicode shows each scene in every size, and then with the glyphs
// of a terminal that has ASCII alone.
func TestView_fitsAndNeedsNoUnicode(t *testing.T) {
	for _, scene := range scenes() {
		d := sit(t, &scene.desk)
		d.Press(scene.keys...)
		d.Fits()
		d.screen.SetTheme(navtest.Plain(theme.ASCII))
		d.ASCII()
	}
}

// TestTheCursor_isAlwaysInTheWindow also holds for what the arrows lead to.
func TestTheCursor_isAlwaysInTheWindow(t *testing.T) {
	for name, scene := range scenes() {
		if name == "first" || name == "children" || name == "doubt" || name == "broken" || name == "unclear" {
			continue // without a cursor
		}
		d := sit(t, &scene.desk)
		d.Press(scene.keys...)
		d.Press("down")
		for range 14 {
			for height := leastHeight; height <= 20; height++ {
				d.screen.SetSize(56, height)
				if !strings.Contains(d.screen.View(), "▸") {
					t.Fatalf("%s: no cursor in %d lines:\n%s", name, height, d.screen.View())
				}
			}
			d.Press("down")
		}
	}
}

func TestView_inOneLine(t *testing.T) {
	for name, tt := range map[string]struct {
		keys []string
		want string
	}{
		"the question": {nil, "cramps: no answer"},
		"the answer":   {[]string{"s", "s", "n"}, "massage: none of these"},
		"the list":     {[]string{"s", "s", "s", "s", "s", "s", "s", "s"}, "About you"},
	} {
		d := sit(t, &desk{})
		d.screen.SetSize(50, 1)
		d.Press(tt.keys...)
		if got := d.screen.View(); got != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

func TestEveryOption_hasAKeyOfItsOwn(t *testing.T) {
	for at, f := range diary.Facts() {
		q, seen := questionAt(at, diary.Profile{}), map[string]bool{}
		for _, o := range q.options {
			if seen[o.Key] || strings.Contains("qsjk?", o.Key) {
				t.Errorf("%s: the key %q is not its own", f.Key, o.Key)
			}
			seen[o.Key] = true
		}
		if Asked(f) == "" {
			t.Errorf("%s is not asked", f.Key)
		}
	}
}

// TestWhatIsUrgent_isReadInASmallWindow holds for a small terminal too: what an
// answer calls for goes before the question and its other options.
func TestWhatIsUrgent_isReadInASmallWindow(t *testing.T) {
	d := sit(t, &desk{})
	d.screen.SetSize(40, 6)
	d.Press("c", "enter", "n", "enter", "a")
	d.Sees("[x] I have had a clot", "It could be a clot", "with breathlessness.")
}
