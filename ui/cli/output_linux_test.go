package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheBuiltProgramSavesWhatItCannotSay: /dev/full is an output that takes nothing.
func TestTheBuiltProgramSavesWhatItCannotSay(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	program, home := built(t, calmcalf), t.TempDir()
	run := func(words ...string) *exec.Cmd {
		cmd := exec.Command(program, append([]string{"--journal", filepath.Join(home, "journal.db")}, words...)...)
		cmd.Env = append(os.Environ(), "CALMCALF_NOW=2026-11-22T22:00:00Z", "HOME="+home, "CALMCALF_CONFIG="+filepath.Join(home, "config"))
		return cmd
	}
	for _, words := range [][]string{
		{"checkin", "none", "--night", "2026-11-20"},
		{"data", "export", filepath.Join(home, "nights.json")},
		{"data", "backup", filepath.Join(home, "backup.db")},
		{"routines", "new", filepath.Join(home, "own.toml")},
		{"profile", "set", "unsteady", "yes"},
		{"data", "undo"},
		{"data", "redo"},
		{"sheet", "--html", filepath.Join(home, "sheet.html")},
	} {
		cmd, said := run(words...), &strings.Builder{}
		cmd.Stdout, cmd.Stderr = full, said
		if err := cmd.Run(); err == nil || cmd.ProcessState.ExitCode() != 1 {
			t.Errorf("%v: got %v, want status 1", words, err)
		}
		if want := "calmcalf: it is saved, but that could not be shown: "; !strings.HasPrefix(said.String(), want) {
			t.Errorf("%v: got %q, want %q", words, said, want)
		}
	}
	for _, name := range []string{"nights.json", "backup.db", "own.toml", "sheet.html"} {
		if info, err := os.Stat(filepath.Join(home, name)); err != nil || info.Size() == 0 {
			t.Errorf("got %v, %v, want %s", info, err, name)
		}
	}
	for words, want := range map[string]string{"history --plain": "no cramps", "profile": "unsteady: yes"} {
		if text, err := run(strings.Fields(words)...).CombinedOutput(); err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s: got %s, %v, want %s", words, text, err, want)
		}
	}
	for _, words := range []string{"history --plain", "--help", "help log", "now --help", "--version"} {
		cmd, said := run(strings.Fields(words)...), &strings.Builder{}
		cmd.Stdout, cmd.Stderr = full, said
		if err := cmd.Run(); err == nil || cmd.ProcessState.ExitCode() != 1 || strings.Contains(said.String(), "it is saved") {
			t.Errorf("%s: got %v and %q of what saves nothing, want status 1", words, err, said)
		}
	}
}
