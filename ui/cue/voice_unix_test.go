//go:build unix

package cue

import (
	"os"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
)

func TestTheFirstVoiceInOrderIsUsed(t *testing.T) {
	tests := map[string]struct{ installed, want string }{
		"the one of the desktop first": {"say espeak-ng spd-say", "spd-say -w -r -20 -- Hold."},
		"espeak-ng, slowly":            {"say espeak-ng", "espeak-ng -s 140 --stdin"},
		"the voice of macOS":           {"powershell say", "say -r 140"},
		"the voice of Windows":         {"powershell", "powershell -NoProfile -NonInteractive -Command Add-Type -AssemblyName System.Speech;"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			for _, program := range strings.Fields(test.installed) {
				s.install(program, "")
			}
			s.open(true).Say("Hold.")
			s.says(test.want)
		})
	}
}

func TestWordsAreNeverOptions(t *testing.T) {
	const text = "--version\x1b[2J\n-f /etc/passwd %n"
	s := newStage(t)
	s.install("spd-say", "")
	s.open(true).Say(text)
	s.says("spd-say -w -r -20 -- --version [2J -f /etc/passwd percentn")

	s = newStage(t)
	s.install("espeak-ng", "cat > '"+s.log+"'; echo > '"+s.log+"'")
	s.open(true).Say(text)
	s.says("espeak-ng -s 140 --stdin")
	s.says("--version [2J -f /etc/passwd percentn")
}

func TestANewSentenceReplacesTheOldOneAtItsService(t *testing.T) {
	s := newStage(t)
	s.install("spd-say", "test \"$1\" = -S || exec sleep 1000")
	c := s.open(true)
	c.Say("One.")
	s.says("spd-say -w -r -20 -- One.")
	c.Say("Two.")
	s.says("spd-say -S")
	s.says("spd-say -w -r -20 -- Two.")
	c.Close(0)
	s.says("spd-say -S")
}

func TestCountingDoesNotCutOffACue(t *testing.T) {
	s := newStage(t)
	gate := s.pipe("gate")
	s.install("espeak-ng", "read word < '"+gate+"' && echo said > '"+s.log+"'")
	c := s.open(true)
	c.Say("Back knee straight.")
	s.says("espeak-ng")
	c.Announce([]routines.Event{{Kind: routines.Countdown, Remaining: 10 * time.Second}})
	if err := os.WriteFile(gate, []byte("go\n"), 0); err != nil {
		t.Fatal(err)
	}
	s.says("said")
}

func TestAVoiceThatCannotSpeakSaysSoOnce(t *testing.T) {
	for name, body := range map[string]string{"it fails": "exit 1", "it sleeps for ever": "exec sleep 1000"} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			s.install("espeak-ng", body)
			c := s.openImpatient(true)
			c.Say("A")
			s.reads(c, "The voice could not speak.")
			c.Say("B")
			c.Close(long)
			if again, more := <-c.Notices(); more {
				t.Errorf("got another notice %q, want one", again)
			}
			if len(s.rings) > 0 {
				t.Error("got a bell, want none for words")
			}
		})
	}
}

func TestAMissingVoiceIsMissedOnlyWhenWanted(t *testing.T) {
	s := newStage(t)
	c := s.open(true)
	for range 3 {
		c.Say("Hold.")
	}
	s.reads(c, "No voice was found.")
	c.Close(long)
	if again, more := <-c.Notices(); more {
		t.Errorf("got another notice %q, want one", again)
	}

	quiet := s.open(false)
	quiet.Say("Hold.")
	quiet.Close(long)
	if notice, more := <-quiet.Notices(); more {
		t.Errorf("got the notice %q, want none", notice)
	}
}
