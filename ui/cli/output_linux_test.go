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
	program, journal := built(t, calmcalf), filepath.Join(t.TempDir(), "journal.db")
	run := exec.Command(program, "--journal", journal, "checkin", "none", "--night", "2026-11-20")
	run.Env = append(os.Environ(), "CALMCALF_NOW=2026-11-22T22:00:00Z", "HOME="+t.TempDir())
	said := &strings.Builder{}
	run.Stdout, run.Stderr = full, said
	if err := run.Run(); err == nil || run.ProcessState.ExitCode() != 1 {
		t.Errorf("got %v, want status 1", err)
	}
	if want := "calmcalf: it is saved, but that could not be shown: "; !strings.HasPrefix(said.String(), want) {
		t.Errorf("got %q, want %q", said, want)
	}
	read := exec.Command(program, "--journal", journal, "history", "--plain")
	read.Env = run.Env
	if text, err := read.CombinedOutput(); err != nil || !strings.Contains(string(text), "no cramps") {
		t.Errorf("got %s, %v, want the night", text, err)
	}
}
