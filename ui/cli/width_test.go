//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// fitsTheWindow reads what commands print on a terminal: whole words, on lines that fit; and
// data as it is.
func fitsTheWindow(t *testing.T, program string) {
	home, journal := t.TempDir(), filepath.Join(t.TempDir(), "journal.db")
	env := []string{"TERM=xterm-256color", "HOME=" + home, "PATH=" + os.Getenv("PATH"), "CALMCALF_JOURNAL=" + journal, "CALMCALF_NOW=2026-11-22T22:14:00+01:00"}
	piped := func(args ...string) string {
		command := exec.Command(program, args...)
		command.Env = env
		out, _ := command.CombinedOutput()
		return string(out)
	}
	onWindow := func(columns uint16, args ...string) string {
		command := exec.Command(program, args...)
		command.Env = env
		tty, err := pty.StartWithSize(command, &pty.Winsize{Cols: columns, Rows: 24})
		if err != nil {
			t.Fatal(err)
		}
		defer tty.Close()
		out, _ := io.ReadAll(tty) // ends in an error once the program has
		_ = command.Wait()
		return strings.ReplaceAll(string(out), "\r\n", "\n")
	}
	piped("demo", "--journal", journal, "--nights", "60")
	for _, columns := range []uint16{40, 100} {
		for _, command := range []string{
			"--help", "checkin --help", "data", "history --plain", "history --plain --view where", "history --plain --view insight", "insight --details --plain",
			"flags --plain", "sheet", "trial status", "check status", "routines", "routines --plain", "routines show bed-sitting", "learn --plain", "learn doctor --plain",
			"checkin nonsense", "trial start alcohol --rounds 99", "nonsense", "history --view nothing",
		} {
			args := strings.Fields(command)
			printed := onWindow(columns, args...)
			for line := range strings.SplitSeq(printed, "\n") {
				if ansi.StringWidth(line) > int(columns) && len(strings.Fields(ansi.Strip(line))) > 1 {
					t.Errorf("%s is too wide for %d columns: %q", command, columns, line)
				}
			}
			alike := !strings.Contains(command, "routines") && !strings.Contains(command, "sheet") // which draw as wide as there is room
			if alike && !slices.Equal(strings.Fields(printed), strings.Fields(piped(args...))) {
				t.Errorf("%s at %d columns has other words than in a pipe:\n%s", command, columns, printed)
			}
		}
		for _, command := range []string{"history --json", "history --csv", "history --svg -", "data export - --format json", "data path"} {
			args := strings.Fields(command)
			if data := onWindow(columns, args...); data != piped(args...) {
				t.Errorf("%s is not the same on %d columns", command, columns)
			}
		}
	}
}
