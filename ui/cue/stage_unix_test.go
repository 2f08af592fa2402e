//go:build unix

package cue

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// long is more than anything here takes, on any machine.
const long = 20 * time.Second

// stage is a machine on which only the programs of the test are installed.
type stage struct {
	testing.TB
	bin, log string
	lines    chan string // what the programs wrote to the log
	rings    chan struct{}
}

func newStage(t testing.TB) *stage {
	t.Helper()
	s := &stage{TB: t, bin: t.TempDir(), lines: make(chan string, 100), rings: make(chan struct{}, 100)}
	s.Setenv("PATH", s.bin)
	s.Setenv("TMPDIR", t.TempDir())
	s.log = s.pipe("log")
	out, err := os.OpenFile(s.log, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = out.Close() })
	go func() {
		for in := bufio.NewScanner(out); in.Scan(); {
			s.lines <- in.Text()
		}
	}()
	return s
}

// pipe makes a named pipe and returns its path.
func (s *stage) pipe(name string) string {
	s.Helper()
	path := filepath.Join(s.TempDir(), name)
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		s.Fatal(err)
	}
	return path
}

// install adds a program that logs its name and arguments, and then does body.
func (s *stage) install(name, body string) {
	s.Helper()
	script := "#!/bin/sh\nPATH=/usr/bin:/bin\necho \"" + name + " $*\" > '" + s.log + "'\n" + body + "\n"
	if err := os.WriteFile(filepath.Join(s.bin, name), []byte(script), 0o700); err != nil {
		s.Fatal(err)
	}
}

// open opens the cues of this machine, which never give up a program that is slow.
func (s *stage) open(voice bool) *Cues { return s.openFor(voice, long) }

// openImpatient opens cues that soon give up a program that hangs.
func (s *stage) openImpatient(voice bool) *Cues { return s.openFor(voice, 300*time.Millisecond) }

func (s *stage) openFor(voice bool, patience time.Duration) *Cues {
	bell := func() { s.rings <- struct{}{} }
	c := open(Options{Chimes: true, Bell: bell, Voice: voice}, patience)
	s.Cleanup(func() { c.Close(0) })
	return c
}

// says waits for the next line of the log.
func (s *stage) says(want string) {
	s.Helper()
	select {
	case got := <-s.lines:
		if !strings.HasPrefix(got, want) {
			s.Errorf("got the line %q, want %q", got, want)
		}
	case <-time.After(long):
		s.Fatalf("got nothing, want the line %q", want)
	}
}

// hears waits for the bell.
func (s *stage) hears() {
	s.Helper()
	select {
	case <-s.rings:
	case <-time.After(long):
		s.Fatal("got no bell, want one")
	}
}

// reads waits for the next notice.
func (s *stage) reads(c *Cues, want string) {
	s.Helper()
	select {
	case got := <-c.Notices():
		if !strings.Contains(got, want) {
			s.Errorf("got the notice %q, want %q in it", got, want)
		}
	case <-time.After(long):
		s.Fatalf("got no notice, want %q", want)
	}
}

// isQuiet fails the test if cues that are closed have another notice or ring.
func (s *stage) isQuiet(c *Cues) {
	s.Helper()
	if notice, more := <-c.Notices(); more {
		s.Errorf("got the notice %q, want none", notice)
	}
	if len(s.rings) > 0 {
		s.Errorf("got %d rings, want none", len(s.rings))
	}
}

// life is a pipe that a program holds open: it ends with the last process of it.
type life struct {
	stage *stage
	path  string
	read  *os.File
}

func (s *stage) life() life {
	s.Helper()
	path := s.pipe("life")
	read, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { _ = read.Close() })
	return life{s, path, read}
}

// hold is what a program does to be watched, before it says on.
func (l life) hold() string { return "exec 9> '" + l.path + "'\necho on > '" + l.stage.log + "'\n" }

// ends waits for the last process that holds the pipe to end.
func (l life) ends() {
	l.stage.Helper()
	if err := l.read.SetReadDeadline(time.Now().Add(long)); err != nil {
		l.stage.Fatal(err)
	}
	if _, err := io.ReadAll(l.read); err != nil {
		l.stage.Errorf("a process is left running: %v", err)
	}
}
