//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// neverWaits gives the program pipes that nobody writes to, wherever it reads a file.
func neverWaits(t *testing.T, program string) {
	pipe := func(path string) string {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(path, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	dir := t.TempDir()
	file := pipe(filepath.Join(dir, "file"))
	pipe(filepath.Join(dir, "config", "config.toml"))
	pipe(filepath.Join(dir, "profile", "profile.toml"))
	pipe(filepath.Join(dir, "routines", "routines", "own.toml"))
	for _, c := range []struct {
		config, command, says string
	}{
		{"config", "", "reading the configuration: open " + dir + "/config/config.toml: it is a pipe"},
		{"config", "bedtime --plain", "reading the configuration: open "},
		{"config", "now --plain", "reading the configuration: open "},
		{"profile", "--plain", "reading the profile: open " + dir + "/profile/profile.toml: it is a pipe"},
		{"profile", "now --plain", "reading the profile: open "},
		{"profile", "profile --plain", "reading the profile: open "},
		{"profile", "sheet", "reading the profile: open "},
		{"profile", "flags --json", "reading the profile: open "},
		{"routines", "routines", "reading the routine " + dir + "/routines/routines/own.toml: it is a pipe"},
		{"routines", "--plain", "own.toml: it is a pipe"},
		{"none", "bedtime " + file, "reading the routine: open " + file + ": it is a pipe"},
		{"none", "routines check " + file, "reading the routine: open "},
		{"none", "routines show " + file, "reading the routine: open "},
		{"none", "data import --format json " + file, "importing " + file + ": open " + file + ": it is a pipe"},
	} {
		env := []string{"CALMCALF_CONFIG=" + filepath.Join(dir, c.config), "CALMCALF_JOURNAL=" + filepath.Join(t.TempDir(), "journal.db")}
		term := onTerminal(t, env, program, strings.Fields(c.command)...)
		term.sees(c.says)
		if strings.HasPrefix(c.command, "now") {
			term.press("stop\r")
		}
		_ = term.over()
	}
}
