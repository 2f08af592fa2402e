package settings

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"
)

// FuzzConfig holds that config.toml, whatever is in it, gives only what it may say, and an
// error that a terminal can show.
func FuzzConfig(f *testing.F) {
	themes := []string{"night", "day"}
	f.Add("theme = \"day\"\nreduced_motion = true\nsound = false\nvoice = true\ncautions = [\"massage_caution\"]\n")
	f.Add("theme = \"\\u001b]2;x\\u0007\"\ncautions = [[\"massage_caution\"], 1]\n[sound]\n")
	f.Add("\ufeffsound = 1\nsound = true\nreduced_motion = \"yes")
	f.Fuzz(func(t *testing.T, text string) {
		folder := Folder(t.TempDir())
		if err := os.WriteFile(filepath.Join(string(folder), "config.toml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		config, err := folder.Config(themes)
		if config.Theme != "" && !slices.Contains(themes, config.Theme) {
			t.Errorf("got the theme %q", config.Theme)
		}
		for _, caution := range config.Cautions {
			if !slices.Contains(routines.CautionWords(), string(caution)) {
				t.Errorf("got the caution %q", caution)
			}
		}
		if err != nil && strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }) {
			t.Errorf("a control character in %q", err)
		}
	})
}
