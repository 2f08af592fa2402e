//go:build unix

package cue

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestTheFirstProgramInOrderIsUsed(t *testing.T) {
	for name, test := range map[string]struct{ installed, want string }{
		"PipeWire before all others":         {"powershell afplay aplay paplay pw-play", "pw-play /"},
		"PulseAudio before ALSA":             {"aplay paplay", "paplay /"},
		"ALSA is told to be quiet":           {"aplay espeak-ng", "aplay -q /"},
		"the player of macOS":                {"afplay", "afplay /"},
		"PowerShell plays and returns":       {"powershell", "powershell -NoProfile -NonInteractive -Command (New-Object Media.SoundPlayer '/"},
		"the voice of the desktop, politely": {"say espeak-ng spd-say", "spd-say -w -r -20 -e"},
		"espeak-ng, slowly":                  {"say espeak-ng", "espeak-ng -s 140 --stdin"},
		"the voice of macOS":                 {"say powershell", "say -r 140"},
		"the voice of Windows":               {"powershell", "powershell -NoProfile -NonInteractive -Command Add-Type -AssemblyName System.Speech;"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			for _, program := range strings.Fields(test.installed) {
				s.install(program, "")
			}
			c := s.open(true)
			if strings.Contains(test.want, "/") {
				c.Play(Start)
			} else {
				c.Say("Hold.")
			}
			s.says(test.want)
		})
	}
}

func TestWhatCannotBeHeardIsSaidOnce(t *testing.T) {
	const megabytes = "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; "
	for name, test := range map[string]struct{ installed, body, notice string }{
		"a player that sleeps for ever":             {"aplay", "exec sleep 1000", "The bell rings instead."},
		"one that waits for a child":                {"aplay", "sleep 1000 & wait", "The bell rings instead."},
		"one that ends with 1":                      {"aplay", "exit 1", "The bell rings instead."},
		"one that prints megabytes and fails":       {"aplay", megabytes + "exit 1", "The bell rings instead."},
		"one that prints megabytes and then sleeps": {"aplay", megabytes + "exec sleep 1000", "The bell rings instead."},
		"one that is killed":                        {"aplay", "kill -9 $$", "The bell rings instead."},
		"a voice that fails":                        {"espeak-ng", "exit 1", "The voice could not speak."},
		"one that is silent for ever":               {"espeak-ng", "exec sleep 1000", "The voice could not speak."},
		"no voice at all":                           {"", "", "No voice was found."},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			rings := 0
			if test.installed != "" {
				s.install(test.installed, test.body)
			}
			c := s.openImpatient(true)
			if test.installed == "aplay" {
				c.Play(Tick) // rings no bell
				rings = 3
			} else {
				c.Say("A")
			}
			s.reads(c, test.notice)
			for range rings {
				c.Play(Start)
				s.hears()
			}
			c.Close(long)
			s.isQuiet(c)
		})
	}
}

func TestProgramsThatAreHeardSayNothing(t *testing.T) {
	s := newStage(t)
	s.install("pw-play", "exit 1") // the next one takes over
	s.install("aplay", "head -c 3000000 /dev/zero && head -c 3000000 /dev/zero >&2 && echo played > '"+s.log+"'")
	c := s.open(false)
	c.Say("Nobody asked for a voice.")
	for _, says := range []string{"pw-play", ""} {
		c.Play(Half)
		if says != "" {
			s.says(says)
		}
		s.says("aplay")
		s.says("played")
	}
	c.Close(long)
	s.isQuiet(c)
}

func TestWithoutAPlayerTheBellRingsForChanges(t *testing.T) {
	s := newStage(t)
	for sound, rings := range map[Sound]bool{Tick: false, Half: false, Ease: true, Start: true, Switch: true, End: true} {
		c := s.open(false)
		c.Play(sound)
		if rings {
			s.hears()
		}
		c.Close(long)
		s.isQuiet(c)
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

func TestWithoutRoomForAFileTheBellRings(t *testing.T) {
	s := newStage(t)
	s.install("aplay", "")
	s.Setenv("TMPDIR", filepath.Join(s.bin, "missing"))
	c := s.open(false)
	c.Play(Start)
	s.hears()
	s.reads(c, "The bell rings instead.")
	c.Play(End)
	s.hears()
	c.Close(long)
	s.isQuiet(c)
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
