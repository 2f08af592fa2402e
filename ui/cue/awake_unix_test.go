//go:build unix && !darwin

package cue

import (
	"os"
	"os/exec"
	"testing"
)

// inhibit is what an inhibitor does: it runs the command at the end of its arguments.
const inhibit = `while [ "$1" != cat ]; do shift; done; "$@"`

// TestMain is also a process that keeps the display lit until it is killed.
func TestMain(m *testing.M) {
	if os.Getenv("CALMCALF_KEEP_AWAKE") != "" {
		Awake("test")
		select {}
	}
	os.Exit(m.Run())
}

func TestTheScreenStaysLitUntilReleased(t *testing.T) {
	s := newStage(t)
	inhibitor := s.life()
	s.install("systemd-inhibit", inhibitor.hold()+inhibit)
	release := Awake("a\nroutine")
	s.says("systemd-inhibit --what=idle --who=calmcalf --why=a routine --mode=block cat")
	s.says("on")
	release()
	release()
	inhibitor.ends()
}

func TestBothInhibitorsAreAsked(t *testing.T) {
	s := newStage(t)
	s.install("systemd-inhibit", "exit 1")
	inhibitor := s.life()
	s.install("gnome-session-inhibit", inhibitor.hold()+inhibit)
	release := Awake("routine")
	seen := map[string]bool{}
	for range 3 {
		seen[<-s.lines] = true
	}
	if !seen["gnome-session-inhibit --inhibit idle --reason routine cat"] || !seen["on"] {
		t.Errorf("got %v, want GNOME asked too", seen)
	}
	release()
	inhibitor.ends()
}

func TestWithoutAnInhibitorNothingHappens(t *testing.T) {
	newStage(t)
	release := Awake("routine")
	release()
	release()
}

func TestTheScreenIsLetGoWhenTheProgramIsKilled(t *testing.T) {
	s := newStage(t)
	inhibitor := s.life()
	s.install("systemd-inhibit", inhibitor.hold()+inhibit)
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), "CALMCALF_KEEP_AWAKE=1")
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	s.says("systemd-inhibit")
	s.says("on")
	if err := program.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = program.Wait()
	inhibitor.ends()
}
