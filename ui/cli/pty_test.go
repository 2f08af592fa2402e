//go:build unix

package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"calmcalf/store/diary"

	"github.com/creack/pty"
)

// patience is how long a test waits for words: long enough for a loaded machine. What a
// terminal is asked is seen in what is written, not in the time that it takes.
const patience = time.Minute

// terminal is a program on a terminal of its own, which never answers anything
// that the program asks.
type terminal struct {
	t       testing.TB
	command *exec.Cmd
	tty     *os.File

	mu      sync.Mutex
	written bytes.Buffer
	more    chan struct{}
	gone    chan struct{}
	ended   error
}

// onTerminal starts a command with this environment on a terminal of 100x30.
func onTerminal(t testing.TB, env []string, name string, args ...string) *terminal {
	t.Helper()
	term := &terminal{t: t, command: exec.Command(name, args...), more: make(chan struct{}, 1), gone: make(chan struct{})}
	term.command.Env = append([]string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}, env...)
	tty, err := pty.StartWithSize(term.command, &pty.Winsize{Cols: 100, Rows: 30})
	if err != nil {
		t.Fatal(err)
	}
	term.tty = polled(t, tty)
	go term.read()
	t.Cleanup(func() {
		_ = term.command.Process.Kill()
		<-term.gone
		_ = term.tty.Close()
	})
	return term
}

// polled makes the same terminal one whose Close does not wait for a Read.
func polled(t testing.TB, tty *os.File) *os.File {
	t.Helper()
	fd, err := syscall.Dup(int(tty.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(tty.Close(), syscall.SetNonblock(fd, true)); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "terminal")
}

func (term *terminal) read() {
	chunk := make([]byte, 1<<16)
	for {
		n, err := term.tty.Read(chunk)
		term.mu.Lock()
		term.written.Write(chunk[:n])
		term.mu.Unlock()
		select {
		case term.more <- struct{}{}:
		default:
		}
		if err != nil {
			break
		}
	}
	term.ended = term.command.Wait()
	close(term.gone)
}

// output is what the program has written so far.
func (term *terminal) output() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.written.String()
}

// sees waits for words.
func (term *terminal) sees(words string) {
	term.t.Helper()
	timeout := time.After(patience)
	for {
		if strings.Contains(bare(term.output()), words) {
			return
		}
		select {
		case <-term.more:
		case <-timeout:
			term.t.Fatalf("no %q within %v, but %q", words, patience, bare(term.output()))
		}
	}
}

func (term *terminal) press(keys string) {
	if _, err := io.WriteString(term.tty, keys); err != nil {
		term.t.Fatal(err)
	}
}

// over waits for the program to end.
func (term *terminal) over() error {
	term.t.Helper()
	select {
	case <-term.gone:
		return term.ended
	case <-time.After(patience):
		term.t.Fatalf("it still runs after %v, showing %q", patience, bare(term.output()))
		return nil
	}
}

var (
	escapes = regexp.MustCompile("\x1b(\\[[0-?]*[ -/]*[@-~]|\\][^\a\x1b]*(\a|\x1b\\\\)|[@-Z\\\\^_])")
	queries = regexp.MustCompile("\x1b(\\][0-9;]+;\\?|\\[[0-9;?>]*[cn])")
)

func bare(output string) string { return escapes.ReplaceAllString(output, "") }

// built is the program as it is shipped.
func built(t testing.TB, source string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "program")
	build := exec.Command("go", "run", "-exec", "cp", source, program) // which is cached, unlike go build -o
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

const calmcalf = "calmcalf" // the module, which is the program

// TestTheBuiltProgram uses the program, as it is shipped, on a terminal.
func TestTheBuiltProgram(t *testing.T) {
	program := built(t, calmcalf)
	for name, use := range map[string]func(*testing.T, string){
		"a terminal that never answers costs nothing":           neverAnswers,
		"the first evening goes over the page of a routine":     firstEvening,
		"an unreadable configuration opens no screen":           unreadableConfig,
		"an unreadable profile is named, and a new one started": unreadableProfile,
		"a whole routine runs":                                  wholeRoutine,
		"what was done is saved however the terminal ends":      savedAtTheEnd,
		"a journal that cannot be used is said on the screen":   unusableJournal,
		"a cramp whose terminal dies stays open":                killedCramp,
		"the check-in is one key":                               oneKey,
		"every command of the README does what it says":         readme,
		"every view has the same nights":                        twinsAgree,
		"the history opens in the view that is named":           historyOnScreen,
		"a trial is asked about before it begins and ends":      trialAsked,
		"a demo leaves nothing behind":                          demoLeavesNothing,
		"a pipe in place of a file is refused":                  neverWaits,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			use(t, program)
		})
	}
}

func neverAnswers(t *testing.T, program string) {
	term := onTerminal(t, nil, program)
	term.sees("Tonight")
	term.press("q")
	if err := term.over(); err != nil {
		t.Fatal(err)
	}
	if asked := queries.FindAllString(term.output(), -1); asked != nil {
		t.Errorf("the terminal was asked %q", asked)
	}
	for _, restored := range []string{"\x1b[?1049l", "\x1b[?25h"} {
		if !strings.Contains(term.output(), restored) {
			t.Errorf("the terminal is not as it was found: %q was not written", restored)
		}
	}
	quick := onTerminal(t, nil, program, "data", "path")
	quick.sees("journal.db")
	if err := quick.over(); err != nil {
		t.Error(err)
	}
	if strings.Contains(quick.output(), "\x1b") {
		t.Errorf("a command that opens no screen wrote %q", quick.output())
	}
}

func wholeRoutine(t *testing.T, program string) {
	dir := t.TempDir()
	journal := "CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db")
	term := onTerminal(t, []string{journal}, program, "bedtime", routineFile(t, dir, "0.4s"))
	term.sees("Good night")
	term.sees("Saved in your journal.")
	if !strings.Contains(term.output(), "\a") {
		t.Error("no bell was heard")
	}
	term.press("\r")
	if err := term.over(); err != nil {
		t.Fatal(err)
	}
	if got := onlySession(t, program, journal); got.Completion != diary.Full {
		t.Errorf("got %v, want a full session", got)
	}
}

func savedAtTheEnd(t *testing.T, program string) {
	for name, end := range map[string]func(*terminal){
		"the terminal is closed": func(term *terminal) { _ = term.tty.Close() },
		"the line hangs up":      func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGHUP) },
		"it is told to end":      func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGTERM) },
		"ctrl+c":                 func(term *terminal) { term.press("\x03") },
	} {
		for _, mode := range []string{"--plain=false", "--plain"} {
			t.Run(name+", "+mode, func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				journal := "CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db")
				term := onTerminal(t, []string{journal}, program, "bedtime", routineFile(t, dir, "60s"), mode)
				term.sees("Keep breathing.")
				end(term)
				select {
				case <-term.gone:
				case <-time.After(patience):
					t.Fatalf("it still runs after %v", patience)
				}
				if got := onlySession(t, program, journal); got.Completion != diary.Partial || got.Steps[0].Held == 0 {
					t.Errorf("got %v, want a partial session", got)
				}
			})
		}
	}
}

func unusableJournal(t *testing.T, program string) {
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := os.WriteFile(path, []byte("Dear diary"), 0o600); err != nil {
		t.Fatal(err)
	}
	term := onTerminal(t, []string{"CALMCALF_JOURNAL=" + path}, program)
	term.sees("journal.db")
	term.sees("Tonight")
	term.press("q")
	if err := term.over(); err != nil {
		t.Error(err)
	}
}

// killedCramp is a night: a cramp whose terminal is killed, and the check-in.
func killedCramp(t *testing.T, program string) {
	journal := "CALMCALF_JOURNAL=" + filepath.Join(t.TempDir(), "journal.db")
	night := onTerminal(t, []string{journal, "CALMCALF_NOW=2026-11-21T03:10:00Z"}, program, "now", "left")
	night.sees("Straighten the knee.")
	night.sees("since 03:10")
	for len(nightsOf(t, program, journal)) == 0 { // it is saved a moment after the first words
		select {
		case <-night.more:
		case <-time.After(patience):
			t.Fatal("the cramp is not in the journal")
		}
	}
	_ = night.command.Process.Kill()
	<-night.gone
	if cramps := nightsOf(t, program, journal)[0].Cramps; len(cramps) != 1 || !cramps[0].Open {
		t.Fatalf("got %v, want one open cramp", cramps)
	}
	morning := onTerminal(t, []string{journal, "CALMCALF_NOW=2026-11-21T07:40:00Z"}, program)
	morning.sees("left 03:10 not closed")
	morning.press("y")
	morning.sees("Nobody closed this one.")
	morning.press("m\r")
	morning.sees("1 cramp, night of Friday 20 November")
	morning.press("q")
	if err := morning.over(); err != nil {
		t.Fatal(err)
	}
	nights := nightsOf(t, program, journal)
	if len(nights) != 1 || !nights[0].CheckedIn || len(nights[0].Cramps) != 1 || nights[0].Cramps[0].String() != "left 2 min 03:10" {
		t.Errorf("got %v, want one night with one closed cramp", nights)
	}
}

// oneKey answers the check-in of a journal that has nights.
func oneKey(t *testing.T, program string) {
	journal := "CALMCALF_JOURNAL=" + filepath.Join(t.TempDir(), "journal.db")
	for _, now := range []string{"2026-11-20T07:40:00Z", "2026-11-21T07:40:00Z"} {
		term := onTerminal(t, []string{journal, "CALMCALF_NOW=" + now}, program, "checkin")
		term.sees("Any cramps?")
		term.press("n")
		term.sees("no cramps, night of ")
		term.press("q")
		if err := term.over(); err != nil {
			t.Fatal(err)
		}
	}
	if nights := nightsOf(t, program, journal); len(nights) != 2 || !nights[1].CheckedIn {
		t.Errorf("got %v, want both nights", nights)
	}
}

// routineFile writes a routine of one hold.
func routineFile(t *testing.T, dir, hold string) string {
	t.Helper()
	path := filepath.Join(dir, "one.toml")
	text := "id = \"one\"\nname = \"One hold\"\n[[step]]\ntitle = \"Calf stretch\"\nside = \"left\"\nhold = \"" + hold + "\"\ncues = [{ at = \"0.3s\", say = \"Keep breathing.\" }]\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// onlySession reads the journal as a script does.
func onlySession(t *testing.T, program, journal string) diary.Session {
	t.Helper()
	nights := nightsOf(t, program, journal)
	if len(nights) != 1 || len(nights[0].Sessions) != 1 {
		t.Fatalf("got %v, want one session", nights)
	}
	return nights[0].Sessions[0]
}

func nightsOf(t *testing.T, program, journal string) []diary.Night {
	t.Helper()
	command := exec.Command(program, "history", "--json")
	command.Env = append(os.Environ(), journal)
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	if err := json.Unmarshal(text, &nights); err != nil {
		t.Fatal(err)
	}
	return nights
}
