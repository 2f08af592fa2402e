//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// unreadableProfile opens home on the seated routine, and the profile offers to
// start a new file.
func unreadableProfile(t *testing.T, program string) {
	dir := t.TempDir()
	path := filepath.Join(dir, "profile.toml")
	if err := os.WriteFile(path, []byte("unsteady = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	env := []string{"CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db"), "CALMCALF_CONFIG=" + dir}
	term := onTerminal(t, env, program)
	term.sees("your profile can't be read, so anything that may be unsafe is left out: profile.toml:1:1:")
	term.sees("On a chair")
	term.press("\x03")
	if err := term.over(); err != nil {
		t.Fatal(err)
	}
	term = onTerminal(t, env, program, "profile")
	term.sees("profile.toml.broken")
	term.press("y")
	term.sees("1 of 8")
	term.press("f\r")
	term.sees("2 of 8")
	term.press("\x1b") // skips the rest
	term.sees("save and go back")
	term.press("\r")
	if err := term.over(); err != nil {
		t.Fatal(err)
	}
	told, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(told), "\nmuscle = \"foot\"\n") {
		t.Errorf("got %v and\n%s", err, told)
	}
	if broken, err := os.ReadFile(path + ".broken"); err != nil || string(broken) != "unsteady = 1\n" {
		t.Errorf("got %q, %v, want the broken file as it was", broken, err)
	}
}
