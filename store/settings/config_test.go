package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
)

func TestConfig(t *testing.T) {
	folder := Folder(t.TempDir())
	for _, test := range []struct {
		text string
		want Config
		err  string
	}{
		{"", Config{Sound: true}, ""},
		{"theme = 'red'\nreduced_motion = true\nsound = false\nvoice = true\ncautions = ['unsteady']", Config{Theme: "red", Still: true, Voice: true, Cautions: []routines.Caution{routines.UnsteadyCaution}}, ""},
		{"theme = 'neon'\nvoice = true", Config{Sound: true, Voice: true}, `config.toml:1:1: theme "neon" is not known; it is one of auto, red`},
		{"colour = 1", Config{Sound: true}, `key "colour" is not known; a configuration has theme, reduced_motion, sound, voice, cautions`},
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
