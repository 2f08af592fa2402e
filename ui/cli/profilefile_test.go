package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// configured is a program whose profile is in a folder of its own.
func configured(t *testing.T) *program {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "config")
	return &program{getenv: func(name string) string { return map[string]string{"CALMCALF_CONFIG": dir}[name] }}
}

func TestProfileText_isReadAsItWasTold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var told diary.Profile
		for _, f := range diary.Facts() {
			words := []string{rapid.SampledFrom(f.Words).Draw(t, f.Key)}
			if f.Many {
				words = rapid.SliceOfDistinct(rapid.SampledFrom(f.Words), func(word string) string { return word }).Draw(t, f.Key)
			}
			if rapid.Bool().Draw(t, f.Key+" told") {
				if err := f.SetAnswer(&told, words); err != nil {
					t.Fatal(err)
				}
			}
		}
		text := profileText(told)
		again, err := parseProfile("profile.toml", []byte(text))
		if diff := cmp.Diff(told, again); err != nil || diff != "" {
			t.Errorf("%v: %s\n%s", err, diff, text)
		}
		for line := range strings.SplitSeq(text, "\n") {
			if comment := strings.HasPrefix(line, "#"); comment && len(line) > 90 {
				t.Errorf("a comment of %d columns: %s", len(line), line)
			}
		}
	})
}

func TestBrokenProfiles_areToldLineByLine(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"no TOML":                {"age = ", `p:1:6: this is not valid TOML: .*`},
		"a key twice":            {"age = \"60-74\"\nage = \"60-74\"", `p:2:1: this is not valid TOML: .*`},
		"an unknown key":         {"\n colour = 1", `p:2:2: there is no key "colour" here; the keys are muscle, .*, country`},
		"a table":                {"[age]\nyears = 7", `p:1:2: there is no such age; write one of "under 16", .*`},
		"a number for an age":    {"age = 61", `p:1:1: there is no such age; .*`},
		"a word for a truth":     {"unsteady = \"yes\"", `p:1:1: unsteady is not true or false; write unsteady = true, without quotes`},
		"a word for a list":      {"massage = \"clot\"", `p:1:1: massage is not a list; write massage = \["clot"\]`},
		"none and others":        {"massage = [\"none\", \"varicose-veins\", \"clot\"]", `p:1:1: massage says "none" and also "varicose-veins", "clot"; remove what is not right`},
		"others and none":        {"medicines = [\"statin\", \"none\"]", `p:1:1: medicines says "none" and also "statin"; remove what is not right`},
		"a known word alone":     {"massage = \"numb-feet\"", `p:1:1: massage is not a list; write massage = \["numb-feet"\]`},
		"none alone":             {"conditions = \"none\"", `p:1:1: conditions is not a list; write conditions = \["none"\]`},
		"an age in a list":       {"age = [\"60-74\"]", `p:1:1: there is no such age; .*`},
		"a list in a list":       {"massage = [[\"clot\"]]", `p:1:1: massage "\[clot\]" is not known; .*`},
		"no text at all":         {"\xff\xfe\x00", `p:1:1: this is not valid TOML: .*`},
		"a number in a list":     {"conditions = [1]", `p:1:1: condition "1" is not known; the words are \[diabetes .*\]`},
		"an unknown medicine":    {"medicines = [\"statin\", \"sugar\"]", `p:1:1: medicine "sugar" is not known; the words are \[laba-inhaler .*\]`},
		"an unknown muscle":      {"muscle = \"shin\"", `p:1:1: there is no such muscle; write one of "calf", "foot", "thigh"`},
		"an empty word":          {"country = \"\"", `p:1:1: there is no such country; write one of "uk", "eu", "us"`},
		"a control character":    {"medicines = [\"\\u001b[2J\"]", `p:1:1: medicine "\\x1b\[2J" is not known; .*`},
		"one in a key":           {"\"\\u001b[2J\" = 1", `p:1:1: there is no key "\\x1b\[2J" here; .*`},
		"several, in their line": {"pregnant = 1\n\ncountry = 2", `p:1:1: pregnant is not .*\np:3:1: there is no such country.*`},
	} {
		t.Run(name, func(t *testing.T) {
			told, err := parseProfile("p", []byte(tt.text))
			if err == nil || !regexp.MustCompile("^"+tt.want+"$").MatchString(err.Error()) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if diff := cmp.Diff(diary.Profile{}, told); diff != "" {
				t.Errorf("want nothing told, got %s", diff)
			}
		})
	}
	for name, text := range map[string]string{
		"none by its name": "massage = [\"none\"]", "none twice": "massage = [\"none\", \"none\"]",
		"nothing": "", "a byte order mark": "\ufeffage = \"60-74\"", "comments": "# mine\n", "a word twice": "massage = [\"clot\", \"clot\"]",
	} {
		if _, err := parseProfile("p", []byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzProfile(f *testing.F) {
	f.Add(profileText(diary.Profile{Massage: []diary.Concern{}}))
	f.Add("age = \"60-74\"\n[massage]\n\x00")
	f.Add("unsteady = 1\nmedicines = [[\"statin\"]]\n\"a\\u0007\".b = 1")
	f.Fuzz(func(t *testing.T, text string) {
		told, err := parseProfile("p", []byte(text))
		if err != nil {
			if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' }) {
				t.Errorf("a control character in %q", err)
			}
			return
		}
		again, err := parseProfile("p", []byte(profileText(told)))
		if diff := cmp.Diff(told, again); err != nil || diff != "" {
			t.Errorf("%v: %s", err, diff)
		}
	})
}

func TestAProfileThatCannotBeRead_turnsEveryCautionOn(t *testing.T) {
	p := configured(t)
	if got := p.safety(nil); got.err != nil || first(got) != "" || len(got.Cautions()) > 0 || p.asked() {
		t.Errorf("without a file: got %+v, asked %v", got, p.asked())
	}
	if err := p.saveProfile(diary.Profile{Unsteady: new(true)}); err != nil {
		t.Fatal(err)
	}
	want := []routines.Caution{routines.MassageCaution, routines.UnsteadyCaution}
	if got := p.safety([]routines.Caution{routines.MassageCaution}); first(got) != "chair-gentle" || !slices.Equal(got.Cautions(), want) {
		t.Errorf("got %+v, want %v", got, want)
	}
	if err := os.WriteFile(p.profilePath(), []byte(strings.Repeat("# long\n", maxSettings)), 0o600); err != nil {
		t.Fatal(err)
	}
	got := p.safety(nil)
	if !slices.Equal(got.Cautions(), routines.Cautions()) || first(got) != "chair-gentle" || got.err == nil || !strings.Contains(got.err.Error(), "is too large") {
		t.Errorf("got %+v, want every caution and why", got)
	}
}

func first(s safety) string {
	id, _ := s.First()
	return id
}

func TestABrokenProfile_isSetAside(t *testing.T) {
	p := configured(t)
	path := p.profilePath()
	if err := p.saveProfile(diary.Profile{}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("age = 61\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	held := p.hold(nil)
	if got := held.Known().Cautions(); len(got) != len(routines.Cautions()) {
		t.Errorf("got %v, want every caution", got)
	}
	if _, asked, err := held.Load(); !asked || err == nil {
		t.Errorf("got asked %v, %v", asked, err)
	}
	if err := held.Save(diary.Profile{Age: "60-74"}); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path + ".broken"); err != nil || string(data) != "age = 61\n" {
		t.Errorf("got %q, %v, want the broken file as it was", data, err)
	}
	if told, _, err := held.Load(); err != nil || told.Age != "60-74" || len(held.Known().Cautions()) > 0 {
		t.Errorf("got %v, %v and %v", told, err, held.Known().Cautions())
	}
}

func TestReplaceFile_losesNothingWhenItCannot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "profile.toml")
	if err := os.MkdirAll(filepath.Join(path, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := replaceFile(path, []byte("x")); err == nil {
		t.Error("got no error, want one")
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("got %v, %v, want nothing left lying about", entries, err)
	}
	if _, err := os.Stat(filepath.Join(path, "in the way")); errors.Is(err, fs.ErrNotExist) {
		t.Error("what was there is gone")
	}
}

// TestAboutYou_saysEverythingAndPromisesNothing reads the page as a clinician does.
func TestAboutYou_saysEverythingAndPromisesNothing(t *testing.T) {
	words := aboutYou()
	keys := []string{
		"nothing", "end", "says " + string(diary.PastClot), "says " + string(diary.Child),
		"doubt " + string(diary.LatePregnancy), "doubt " + string(diary.OtherThinner),
		"swollen now", "unclear", "now", "if now", "earlier", "if earlier",
	}
	for _, f := range diary.Facts() {
		keys = append(keys, f.Key)
		if profileComments[f.Key] == "" {
			t.Errorf("the file has no comment for %s", f.Key)
		}
	}
	for _, c := range routines.Cautions() {
		keys = append(keys, "without "+string(c))
	}
	for _, told := range []diary.Profile{{Pregnant: new(true)}, {Unsteady: new(true)}, {Muscle: diary.Foot}, {Muscle: diary.Thigh}} {
		id, _ := told.Routine()
		keys = append(keys, "first "+id)
	}
	for _, key := range keys {
		if words[key] == "" {
			t.Errorf("there are no words for %q", key)
		}
	}
	if len(words) != len(keys) {
		t.Errorf("got %d sentences, want %d", len(words), len(keys))
	}
	forbidden := regexp.MustCompile(`(?i)\b(prevents?|cures?|proven|causes?|works|you have|do not worry|take|stop taking)\b`)
	for key, text := range words {
		if found := forbidden.FindString(text); found != "" {
			t.Errorf("%s: says %q", key, found)
		}
	}
}
