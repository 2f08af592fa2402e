//go:build unix

package termtest

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// Patience is how long a session waits for what has to come: long enough for a loaded
// machine.
const Patience = time.Minute

// Session is a program on a terminal of its own, which answers nothing by itself.
type Session struct {
	t       testing.TB
	Command *exec.Cmd
	tty     *os.File // the terminal's side
	found   *term.State
	drained chan struct{} // full while the session reads
	rate    atomic.Int64  // bytes a second that the terminal takes; 0 is as many as come

	mu      sync.Mutex
	screen  Screen
	written []byte
	more    chan struct{}
	ended   chan error
}

// Start starts a program on a terminal of this size.
func Start(t testing.TB, command *exec.Cmd, width, height int) *Session {
	t.Helper()
	tty, program, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	s := &Session{
		t: t, Command: command, tty: polled(t, tty), screen: New(t, width, height),
		drained: make(chan struct{}, 1), more: make(chan struct{}, 1), ended: make(chan error, 1),
	}
	s.Resize(width, height)
	s.found = s.modes()
	command.Stdin, command.Stdout, command.Stderr = program, program, program
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	_ = program.Close()
	go s.read()
	go func() { s.ended <- command.Wait() }()
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = s.tty.Close()
	})
	return s
}

// polled makes the same terminal one whose Close does not wait for a Read.
func polled(t testing.TB, tty *os.File) *os.File {
	t.Helper()
	fd, err := unix.FcntlInt(tty.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err == nil {
		err = errors.Join(tty.Close(), unix.SetNonblock(fd, true))
	}
	if err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "terminal")
}

func (s *Session) read() {
	b := make([]byte, 64<<10)
	for {
		s.drained <- struct{}{}
		<-s.drained
		some := b
		if rate := s.rate.Load(); rate > 0 { // in tenths of a second
			some = b[:max(1, rate/10)]
			time.Sleep(time.Second / 10)
		}
		n, err := s.tty.Read(some)
		s.mu.Lock()
		s.written = append(s.written, b[:n]...)
		_, _ = s.screen.Write(b[:n])
		s.mu.Unlock()
		select {
		case s.more <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// Stall makes the terminal take nothing more, but for what it is reading, until the
// returned function is called.
func (s *Session) Stall() (resume func()) {
	s.drained <- struct{}{}
	return func() { <-s.drained }
}

// Throttle makes the terminal take so many bytes a second, until the returned function is
// called.
func (s *Session) Throttle(rate int64) (normal func()) {
	s.rate.Store(rate)
	return func() { s.rate.Store(0) }
}

// Resize gives the window another size. The picture is the program's to change.
func (s *Session) Resize(width, height int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.control(func(fd uintptr) error {
		return unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(width), Row: uint16(height)})
	})
	s.screen.Resize(width, height)
}

// Press writes what is typed, or what a terminal answers.
func (s *Session) Press(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// HangUp closes the terminal.
func (s *Session) HangUp() { _ = s.tty.Close() }

// Written is all that the program has written.
func (s *Session) Written() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.written)
}

// Shown is what is on the screen.
func (s *Session) Shown() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.screen.String()
}

// Sees waits until the words are on the screen.
func (s *Session) Sees(words string) {
	s.t.Helper()
	s.Until(words, func() bool { return bytes.Contains([]byte(s.Shown()), []byte(words)) })
}

// Until waits for something that the program's output changes.
func (s *Session) Until(what string, come func() bool) {
	s.t.Helper()
	late := time.After(Patience)
	for !come() {
		select {
		case <-s.more:
		case <-late:
			s.t.Fatalf("no %s within %v, but\n%s", what, Patience, s.Shown())
		}
	}
}

// End waits for the end of the program.
func (s *Session) End() error {
	s.t.Helper()
	select {
	case err := <-s.ended:
		return err
	case <-time.After(Patience):
		s.t.Fatalf("it still runs, showing\n%s", s.Shown())
		return nil
	}
}

var modes = regexp.MustCompile(`\x1b\[\?([0-9]+)([hl])`)

// Restored waits until the terminal is as it was found: its modes, its screen and its
// cursor.
func (s *Session) Restored() {
	s.t.Helper()
	want := map[string]string{"7": "h", "25": "h"}
	s.Until("terminal as it was", func() bool {
		last := map[string]string{}
		for _, mode := range modes.FindAllStringSubmatch(s.Written(), -1) {
			last[mode[1]] = mode[2]
		}
		for mode, state := range last {
			if state != "l" && want[mode] != state || want[mode] == "h" && state == "l" {
				return false
			}
		}
		return len(last) > 0 && *s.modes() == *s.found
	})
}

// modes are those of the line, as stty shows them.
func (s *Session) modes() (state *term.State) {
	s.control(func(fd uintptr) (err error) {
		state, err = term.GetState(fd)
		return err
	})
	return state
}

// control does something with the terminal's descriptor, which stays as it is.
func (s *Session) control(do func(fd uintptr) error) {
	s.t.Helper()
	conn, err := s.tty.SyscallConn()
	if err == nil {
		err = errors.Join(conn.Control(func(fd uintptr) { err = do(fd) }), err)
	}
	if err != nil {
		s.t.Fatal(err)
	}
}
