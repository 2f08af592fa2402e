//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// firstEvening goes from home over the page about the routine to its first step.
func firstEvening(t *testing.T, program string) {
	dir := t.TempDir()
	config := filepath.Join(dir, "config")
	writeConfig(t, config, "theme = \"mono\"\nreduced_motion = true\n")
	if err := os.Mkdir(filepath.Join(config, "routines"), 0o700); err != nil {
		t.Fatal(err)
	}
	routineFile(t, filepath.Join(config, "routines"), "1s")
	env := []string{"CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db"), "CALMCALF_CONFIG=" + config}
	term := onTerminal(t, env, program)
	term.sees("all routines…")
	term.press("jjj\r")
	term.sees("One hold") // the own one
	term.press("kkk\r")
	term.sees("Careful")
	term.press("\r")
	term.sees("step 1 of 6")
	term.press("\x03")
	if err := term.over(); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(term.output(), "\x1b[38;") {
		t.Error("the theme of the configuration has no colours, but there are some")
	}
}

// unreadableConfig opens no screen over a configuration that cannot be read.
func unreadableConfig(t *testing.T, program string) {
	config := t.TempDir()
	writeConfig(t, config, "sound = \"yes\"\n")
	term := onTerminal(t, []string{"CALMCALF_CONFIG=" + config}, program)
	term.sees("config.toml:1:1: sound is not true or false")
	if err := term.over(); err == nil || term.command.ProcessState.ExitCode() != 1 {
		t.Errorf("got %v, want exit status 1", err)
	}
	if strings.Contains(term.output(), "\x1b[?1049h") {
		t.Error("a screen was opened")
	}
}

func writeConfig(t *testing.T, dir, text string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "config.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
