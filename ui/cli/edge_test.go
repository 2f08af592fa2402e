//go:build unix

package cli_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// dumbTerminal gets lines of text, and nothing that only a terminal for full screens obeys.
func dumbTerminal(t *testing.T, program string) {
	term := onTerminal(t, []string{"TERM=dumb", newJournal(t)}, program)
	term.sees("Showing plain text (TERM=dumb).")
	term.types("quit")
	term.ends()
	if out := term.output(); strings.Contains(out, "\x1b") {
		t.Errorf("got an escape in %q", out)
	}
}

// anyWindow goes through windows that are too small for anything, and larger than any desk.
func anyWindow(t *testing.T, program string) {
	term := onTerminal(t, []string{newJournal(t)}, program)
	term.sees("cramp now")
	for _, size := range [][2]uint16{{1, 1}, {500, 200}, {2, 1}, {100, 30}} {
		term.resizes(size[0], size[1])
		if size[0] >= 100 {
			term.until("cramp now", func(words string) bool { return strings.Contains(term.now(), words) })
		}
	}
	for range 5 { // back to its size before the program can look
		term.resizes(1, 1)
		term.resizes(100, 30)
		term.until("cramp now", func(words string) bool { return strings.Contains(term.now(), words) })
	}
	term.press("q")
	term.ends()
}

// aMillionKeys are pasted, with the brackets that say so and without: nothing is recorded.
func aMillionKeys(t *testing.T, program string) {
	dir := t.TempDir()
	term := onTerminal(t, []string{"CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db"), "CALMCALF_CONFIG=" + dir}, program)
	term.sees("cramp now")
	for _, pasted := range []string{strings.Repeat("calf", 1<<18), "\x1b[200~" + strings.Repeat("calf", 1<<18) + "\x1b[201~"} {
		if _, err := io.WriteString(term.tty, pasted); err != nil {
			t.Fatal(err)
		}
	}
	_, _ = io.WriteString(term.tty, "\x03")
	term.ends()
	if made, err := os.ReadDir(dir); err != nil || len(made) > 0 {
		t.Errorf("got %v, %v, want nothing saved", made, err)
	}
}

// resizes gives the window another size.
func (term *terminal) resizes(width, height uint16) {
	term.t.Helper()
	term.mu.Lock()
	defer term.mu.Unlock()
	term.screen.Resize(int(width), int(height))
	if err := pty.Setsize(term.tty, &pty.Winsize{Cols: width, Rows: height}); err != nil {
		term.t.Fatal(err)
	}
}
