//go:build unix

package cli_test

import (
	"bytes"
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

	"calmcalf/ui/terminal/termtest"

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
	pressed map[rune]time.Time

	mu      sync.Mutex
	written bytes.Buffer
	screen  termtest.Screen
	shown   bytes.Buffer // every picture that was on the screen
	more    chan struct{}
	gone    chan struct{}
	ended   error
}

// onTerminal starts a command with this environment on a terminal of 100x30.
func onTerminal(t testing.TB, env []string, name string, args ...string) *terminal {
	t.Helper()
	term := &terminal{t: t, command: exec.Command(name, args...), pressed: map[rune]time.Time{}, screen: termtest.New(t, 100, 30), more: make(chan struct{}, 1), gone: make(chan struct{})}
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
		_, _ = term.screen.Write(chunk[:n])
		term.shown.WriteString(term.screen.String())
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

func (term *terminal) output() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.written.String()
}

// showed reports whether words were written, on however many lines, or on the screen at any
// time.
func (term *terminal) showed(words string) bool {
	term.mu.Lock()
	defer term.mu.Unlock()
	written := bare(term.written.String())
	return strings.Contains(written, words) || strings.Contains(breaks.ReplaceAllString(written, " "), words) || bytes.Contains(term.shown.Bytes(), []byte(words))
}

// now is what is on the screen.
func (term *terminal) now() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.screen.String()
}

func (term *terminal) sees(words string) {
	term.t.Helper()
	term.until(words, term.showed)
}

// writes waits for the program to write just this.
func (term *terminal) writes(text string) {
	term.t.Helper()
	term.until(text, func(text string) bool { return strings.Contains(term.output(), text) })
}

func (term *terminal) until(words string, come func(string) bool) {
	term.t.Helper()
	timeout := time.After(patience)
	for !come(words) {
		select {
		case <-term.more:
		case <-timeout:
			term.t.Fatalf("no %q within %v, but\n%s", words, patience, term.now())
		}
	}
}

// The pauses of somebody who is awake: what is pressed within 150 ms of an answer, or
// again within 700 ms, is taken for a slip of the hand.
const (
	unhurried = 250 * time.Millisecond
	onPurpose = 900 * time.Millisecond
)

// press presses keys, each a character, one after the other.
func (term *terminal) press(keys string) {
	for _, key := range keys {
		<-time.After(max(unhurried, time.Until(term.pressed[key].Add(onPurpose))))
		if _, err := io.WriteString(term.tty, string(key)); err != nil {
			term.t.Fatal(err)
		}
		term.pressed[key] = time.Now()
	}
}

// types types a line, which no screen reads key by key.
func (term *terminal) types(line string) {
	if _, err := io.WriteString(term.tty, line+"\r"); err != nil {
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
		term.t.Fatalf("it still runs after %v, showing\n%s", patience, term.now())
		return nil
	}
}

func (term *terminal) ends() {
	term.t.Helper()
	if err := term.over(); err != nil {
		term.t.Fatal(err)
	}
}

var (
	escapes = regexp.MustCompile("\x1b(\\[[0-?]*[ -/]*[@-~]|\\][^\a\x1b]*(\a|\x1b\\\\)|[@-Z\\\\^_])")
	breaks  = regexp.MustCompile("\r\n *")
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

func newJournal(t *testing.T) string {
	return "CALMCALF_JOURNAL=" + filepath.Join(t.TempDir(), "journal.db")
}

// writeFile writes a file, in a folder that need not be there, and returns its path.
func writeFile(t *testing.T, path, text string) string {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}
