package settings

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/routines/strict"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestFolder_answersAreTheUsersAlone, also where a copy of the folder made them everybody's.
func TestFolder_answersAreTheUsersAlone(t *testing.T) {
	f := Folder(t.TempDir())
	unsteady := diary.Profile{Unsteady: new(true)}
	if err := f.ChangeProfile(unsteady, 0, 0); err != nil {
		t.Fatal(err)
	}
	if f.Narrow() || Folder("").Narrow() {
		t.Error("nobody else could read it")
	}
	if runtime.GOOS == "windows" {
		return
	}
	for _, path := range []string{f.ProfilePath(), f.historyPath()} {
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if !f.Narrow() {
			t.Error("everybody could read it, and that is not said")
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: got %v, %v", path, info, err)
		}
	}
}

func parse(file, text string) (diary.Profile, error) {
	return readProfile(strict.Open(file, []byte(text), form("a profile")))
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
		again, err := parse("profile.toml", text)
		if diff := cmp.Diff(told, again); err != nil || diff != "" {
			t.Errorf("%v: %s\n%s", err, diff, text)
		}
		for _, f := range diary.Facts() {
			if profileComment(f.Key) == "" {
				t.Errorf("there is no comment for %s", f.Key)
			}
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
		"an unknown key":         {"\n colour = 1", `p:2:2: there is no key "colour"; the keys of a profile are muscle, .*, country`},
		"a word for a truth":     {"unsteady = \"yes\"", `p:1:1: unsteady is not true or false; write unsteady = true without quotes, or leave it out`},
		"a word for a list":      {"massage = \"clot\"", `p:1:1: massage is not a list; write massage = \["clot"\]`},
		"none and others":        {"massage = [\"none\", \"varicose-veins\", \"clot\"]", `p:1:1: massage says "none" and also "varicose-veins", "clot"; remove what is not right`},
		"others and none":        {"medicines = [\"statin\", \"none\"]", `p:1:1: medicines says "none" and also "statin"; remove what is not right`},
		"none alone":             {"conditions = \"none\"", `p:1:1: conditions is not a list; write conditions = \["none"\]`},
		"an unknown medicine":    {"medicines = [\"statin\", \"sugar\"]", `p:1:1: medicines can't be "sugar"; choose one or more of: laba-inhaler, .*`},
		"an unknown muscle":      {"muscle = \"shin\"", `p:1:1: muscle can't be "shin"; choose from: calf, foot, thigh`},
		"an empty word":          {"country = \"\"", `p:1:1: country can't be ""; choose from: uk, eu, us`},
		"a control character":    {"medicines = [\"\\u001b[2J\"]", `p:1:1: medicines can't be "\\x1b\[2J"; .*`},
		"several, in their line": {"pregnant = 1\n\ncountry = 2", `p:1:1: pregnant is not .*\np:3:1: country is not a text.*`},
	} {
		t.Run(name, func(t *testing.T) {
			told, err := parse("p", tt.text)
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
		if _, err := parse("p", text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzProfile(f *testing.F) {
	f.Add(profileText(diary.Profile{Massage: []diary.Concern{}}))
	f.Add("age = \"60-74\"\n[massage]\n\x00")
	f.Add("unsteady = 1\nmedicines = [[\"statin\"]]\n\"a\\u0007\".b = 1")
	f.Fuzz(func(t *testing.T, text string) {
		told, err := parse("p", text)
		if err != nil {
			if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' }) {
				t.Errorf("a control character in %q", err)
			}
			return
		}
		again, err := parse("p", profileText(told))
		if diff := cmp.Diff(told, again); err != nil || diff != "" {
			t.Errorf("%v: %s", err, diff)
		}
	})
}

func TestABrokenProfile_isSetAside(t *testing.T) {
	folder := Folder(filepath.Join(t.TempDir(), "config"))
	if _, err := folder.Profile(); err != nil || folder.HasProfile() {
		t.Errorf("without a file: got %v, %v", folder.HasProfile(), err)
	}
	for _, text := range []string{"age = 61\n", strings.Repeat("# long\n", 64<<10)} {
		if err := folder.SaveProfile(diary.Profile{Muscle: diary.Foot}); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(folder.ProfilePath(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if profile, err := folder.Profile(); err == nil || profile.Muscle != "" {
			t.Errorf("got %v, %v, want an error and no answer", profile, err)
		}
		if err := folder.SaveProfile(diary.Profile{Age: "60-74"}); err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(folder.ProfilePath() + ".broken"); err != nil || string(data) != text {
			t.Errorf("got %.20q, %v, want the broken file as it was", data, err)
		}
		if profile, err := folder.Profile(); err != nil || profile.Age != "60-74" {
			t.Errorf("got %v, %v, want the new answer", profile, err)
		}
	}
}

func TestAProfileThatIsALinkToNothing_isNoEmptyOne(t *testing.T) {
	folder := Folder(t.TempDir())
	if err := os.Symlink(filepath.Join(t.TempDir(), "gone"), folder.ProfilePath()); err != nil {
		t.Fatal(err)
	}
	if profile, err := folder.Profile(); err == nil {
		t.Errorf("got %v, want an error: there are answers somewhere", profile)
	}
}

func TestWithoutAHome_nothingIsSaved(t *testing.T) {
	var folder Folder
	if profile, err := folder.Profile(); err != nil || profile.Muscle != "" || folder.HasProfile() || folder.RoutinesPath() != "" {
		t.Errorf("got %v, %v, want no answer", profile, err)
	}
	if err := folder.SaveProfile(diary.Profile{}); err == nil || !strings.Contains(err.Error(), "CALMCALF_CONFIG") {
		t.Errorf("got %v, want where to save it", err)
	}
}

func TestConfig(t *testing.T) {
	folder := Folder(t.TempDir())
	for _, test := range []struct {
		text string
		want Config
		err  string
	}{
		{"", Config{Sound: true}, ""},
		{"theme = 'red'\nreduced_motion = true\nsound = false\nvoice = true\ncautions = ['unsteady']", Config{Theme: "red", Still: true, Voice: true, Cautions: []routines.Caution{routines.UnsteadyCaution}}, ""},
		{"theme = 'neon'\nvoice = true", Config{Sound: true, Voice: true}, `config.toml:1:1: theme can't be "neon"; choose from: auto, red`},
		{"colour = 1", Config{Sound: true}, `there is no key "colour"; the keys of a settings file are theme, reduced_motion, sound, voice, cautions`},
		{strings.Repeat("# long\n", 64<<10), Config{Sound: true}, "the file is too large; a configuration is at most 64 KiB"},
	} {
		if err := os.WriteFile(filepath.Join(string(folder), "config.toml"), []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := folder.Config([]string{"auto", "red"})
		if diff := cmp.Diff(test.want, got); diff != "" || (err != nil) != (test.err != "") || err != nil && !strings.Contains(err.Error(), test.err) {
			t.Errorf("%.40q: got %v, want %q: %s", test.text, err, test.err, diff)
		}
	}
}
