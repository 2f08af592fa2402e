//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// demoLeavesNothing opens the demo and ends it in every way; a check-in there is
// nobody's.
func demoLeavesNothing(t *testing.T, program string) {
	for name, end := range map[string]func(*terminal){
		"q":                  func(term *terminal) { term.press("q") },
		"ctrl+c":             func(term *terminal) { term.press("\x03") },
		"it is told to end":  func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGTERM) },
		"the line hangs up":  func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGHUP) },
		"the terminal's end": func(term *terminal) { _ = term.tty.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, tmp := t.TempDir(), t.TempDir()
			own := filepath.Join(dir, "journal.db")
			term := onTerminal(t, []string{"CALMCALF_JOURNAL=" + own, "CALMCALF_CONFIG=" + dir, "TMPDIR=" + tmp}, program, "demo")
			term.sees("Tonight")
			term.sees("Made-up nights: nothing here is yours, or is kept.")
			term.press("h")
			term.sees("History")
			if made, err := os.ReadDir(tmp); err != nil || len(made) != 1 || !strings.HasPrefix(made[0].Name(), "calmcalf-demo-") {
				t.Errorf("got %v, %v, want the folder of the demo", made, err)
			}
			end(term)
			<-term.gone
			for _, folder := range []string{dir, tmp} {
				if remaining, err := os.ReadDir(folder); err != nil || len(remaining) > 0 {
					t.Errorf("got %v, %v, want nothing left", remaining, err)
				}
			}
		})
	}
}
