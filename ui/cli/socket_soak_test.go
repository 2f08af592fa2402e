//go:build soak && linux

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNothingIsSentAnywhere follows the system calls of a morning and of some
// commands: calmcalf, and what it starts, ask for no network.
func TestNothingIsSentAnywhere(t *testing.T) {
	program := built(t, calmcalf)
	trace := filepath.Join(t.TempDir(), "trace")
	traced := func(args ...string) *terminal {
		return onTerminal(t, []string{newJournal(t), "CALMCALF_NOW=2026-11-20T22:00:00Z"}, "strace",
			append([]string{"-f", "-A", "-o", trace, "-e", "trace=%network,execve", program}, args...)...)
	}
	morning := traced("checkin")
	morning.sees("n  none")
	morning.press("n")
	morning.sees("Saved")
	morning.press("q")
	morning.ends()
	for _, args := range [][]string{{"insight", "--plain"}, {"sheet"}, {"history", "--plain"}, {"data", "export", "-", "--format", "json"}} {
		traced(args...).ends()
	}
	if _, err := exec.LookPath("git"); err == nil { // the one command that may use a network does not with a folder
		repository := filepath.Join(t.TempDir(), "nights.git")
		if out, err := exec.Command("git", "init", "--quiet", "--bare", repository).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		traced("sync", repository).ends()
	}
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	if begun := strings.Count(string(calls), "execve("); begun < 5 {
		t.Errorf("got %d programs in the trace, want each that was run", begun)
	}
	for line := range strings.Lines(string(calls)) {
		if strings.Contains(line, "AF_INET") || strings.Contains(line, "connect(") {
			t.Errorf("got %s", line)
		}
	}
}
