//go:build unix

package cue

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestTheFirstPlayerInOrderIsUsed(t *testing.T) {
	tests := map[string]struct{ installed, want string }{
		"PipeWire before all others":   {"powershell afplay aplay paplay pw-play", "pw-play /"},
		"PulseAudio before ALSA":       {"aplay paplay", "paplay /"},
		"ALSA is told to be quiet":     {"aplay espeak-ng", "aplay -q /"},
		"the player of macOS":          {"afplay say", "afplay /"},
		"PowerShell plays and returns": {"powershell", "powershell -NoProfile -NonInteractive -Command (New-Object Media.SoundPlayer '/"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			for _, program := range strings.Fields(test.installed) {
				s.install(program, "")
			}
			s.open(false).Play(Start)
			s.says(test.want)
		})
	}
}

func TestAPlayerThatCannotPlayIsReplacedByTheBell(t *testing.T) {
	const megabytes = "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; "
	for name, body := range map[string]string{
		"it sleeps for ever":             "exec sleep 1000",
		"it waits for a child":           "sleep 1000 & wait",
		"it ends with 1":                 "exit 1",
		"it prints megabytes and fails":  megabytes + "exit 1",
		"it prints megabytes and sleeps": megabytes + "exec sleep 1000",
		"it is killed":                   "kill -9 $$",
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			s.install("aplay", body)
			c := s.openImpatient(false)
			c.Play(Tick) // rings no bell
			s.reads(c, "The bell rings instead.")
			for range 3 {
				c.Play(Start)
				s.hears()
			}
			c.Close(0)
			if again, more := <-c.Notices(); more {
				t.Errorf("got another notice %q, want one", again)
			}
			if len(s.rings) > 0 {
				t.Errorf("got %d more rings, want none", len(s.rings))
			}
		})
	}
}

func TestOutputOfAPlayerIsDropped(t *testing.T) {
	s := newStage(t)
	s.install("aplay", "head -c 3000000 /dev/zero && head -c 3000000 /dev/zero >&2 && echo played > '"+s.log+"'")
	c := s.open(false)
	for range 2 {
		c.Play(Half)
		s.says("aplay")
		s.says("played")
	}
	c.Close(long)
	if notice, more := <-c.Notices(); more {
		t.Errorf("got the notice %q, want none", notice)
	}
}

func TestTheNextPlayerTakesOver(t *testing.T) {
	s := newStage(t)
	s.install("pw-play", "exit 1")
	s.install("aplay", "")
	c := s.open(false)
	c.Play(Start)
	s.says("pw-play")
	s.says("aplay")
	c.Play(End)
	s.says("aplay")
	c.Close(long)
	if notice, more := <-c.Notices(); more {
		t.Errorf("got the notice %q, want none", notice)
	}
}

func TestANewSoundReplacesTheOldOne(t *testing.T) {
	s := newStage(t)
	first := s.life()
	s.install("aplay", "case $2 in *start.wav) "+first.hold()+" sleep 1000 & wait;; esac")
	c := s.open(false)
	c.Play(Start)
	s.says("aplay -q ")
	s.says("on")
	c.Play(Half)
	s.says("aplay -q ")
	first.ends()
}

func TestNobodyWaitsForASound(t *testing.T) {
	newStage(t)
	stuck := make(chan struct{})
	c := Open(Options{Bell: func() { <-stuck }})
	for range 1000 {
		c.Play(Start) // the test ends only if this returns
	}
	close(stuck)
	c.Close(0)
}

func TestNothingIsWrittenBeforeItIsNeeded(t *testing.T) {
	s := newStage(t)
	s.install("aplay", "")
	s.open(true).Close(long)
	if files, err := os.ReadDir(os.TempDir()); err != nil || len(files) > 0 {
		t.Errorf("got %v and %v in the directory for passing files, want nothing", files, err)
	}
}

func TestNothingIsLeftAfterClose(t *testing.T) {
	s := newStage(t)
	sound, speech := s.life(), s.life()
	s.install("aplay", sound.hold()+"sleep 1000 & wait")
	s.install("espeak-ng", speech.hold()+"sleep 1000 & wait")
	c := s.open(true)
	c.Play(Start)
	s.says("aplay")
	s.says("on")
	files, err := filepath.Glob(filepath.Join(os.TempDir(), "calmcalf-*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("got the directories %v and %v, want one", files, err)
	}
	if info, err := os.Stat(files[0]); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("got %v and %v, want a directory for the user alone", info, err)
	}
	c.Say("Hold.")
	s.says("espeak-ng")
	s.says("on")
	c.Close(0)
	sound.ends()
	speech.ends()
	if _, err := os.Stat(files[0]); !os.IsNotExist(err) {
		t.Errorf("got %v for the directory of the chimes, want it gone", err)
	}
	c.Close(0)
	c.Play(Start)
	c.Say("Nobody hears this.")
}

func TestCloseLetsTheEndBeHeard(t *testing.T) {
	s := newStage(t)
	gate := s.pipe("gate")
	s.install("aplay", "read word < '"+gate+"' && echo played > '"+s.log+"'")
	c := s.open(false)
	c.Play(End)
	s.says("aplay")
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		c.Close(long)
	}()
	if err := os.WriteFile(gate, []byte("go\n"), 0); err != nil {
		t.Fatal(err)
	}
	s.says("played")
	select {
	case <-closed:
	case <-time.After(long):
		t.Error("got no end of Close, want one once all is heard")
	}
}

func TestWithoutAPlayerTheBellRingsForChanges(t *testing.T) {
	s := newStage(t)
	c := s.open(false)
	for _, sound := range []Sound{Tick, Half} {
		c.Play(sound)
	}
	c.Close(long)
	if len(s.rings) != 0 {
		t.Errorf("got %d rings for a tick and a half, want none", len(s.rings))
	}
	for _, sound := range []Sound{Ease, Start, Switch, End} {
		c := s.open(false)
		c.Play(sound)
		s.hears()
		c.Close(0)
		if notice, more := <-c.Notices(); more {
			t.Errorf("got the notice %q, want none", notice)
		}
	}
}

// BenchmarkFirstPlayToStart measures the same as BenchmarkPlayToStart, but with the
// programs to find and the files to write.
func BenchmarkFirstPlayToStart(b *testing.B) {
	s := newStage(b)
	s.install("aplay", "")
	for b.Loop() {
		c := s.open(false)
		c.Play(Tick)
		s.says("aplay")
		c.Close(0)
	}
}

// BenchmarkPlayToStart measures from Play to the first words of a program that is
// a shell script: the least that any player takes.
func BenchmarkPlayToStart(b *testing.B) {
	s := newStage(b)
	s.install("aplay", "")
	c := s.open(false)
	for b.Loop() {
		c.Play(Tick)
		s.says("aplay")
	}
}
