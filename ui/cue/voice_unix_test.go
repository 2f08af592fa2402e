//go:build unix

package cue

import (
	"os"
	"testing"
	"time"

	"calmcalf/routines"
)

func TestWordsAreNeverOptions(t *testing.T) {
	const text = "--version\x1b[2J\n-f /etc/passwd %n"
	for name, options := range map[string]string{"spd-say": "-w -r -20 -e", "espeak-ng": "-s 140 --stdin"} {
		s := newStage(t)
		s.install(name, "cat > '"+s.log+"'; echo > '"+s.log+"'")
		s.open(true).Say(text)
		s.says(name + " " + options)
		s.says("--version [2J -f /etc/passwd percentn")
	}
}

func TestANewSentenceReplacesTheOldOneAtItsService(t *testing.T) {
	s := newStage(t)
	s.install("spd-say", "test \"$1\" = -S || { cat > '"+s.log+"'; echo > '"+s.log+"'; exec sleep 1000; }")
	c := s.open(true)
	c.Say("One.")
	s.says("spd-say -w -r -20 -e")
	s.says("One.")
	c.Say("Two.")
	s.says("spd-say -S")
	s.says("spd-say -w -r -20 -e")
	s.says("Two.")
	c.Close(0)
	s.says("spd-say -S")
}

func TestTheTimeDoesNotCutOffACue(t *testing.T) {
	s := newStage(t)
	gate := s.pipe("gate")
	s.install("espeak-ng", "read word < '"+gate+"' && echo said > '"+s.log+"'")
	c := s.open(true)
	c.Say("Back knee straight.")
	s.says("espeak-ng")
	c.Announce([]routines.Event{{Kind: routines.Half, Remaining: 15 * time.Second}})
	c.Announce([]routines.Event{{Kind: routines.Countdown, Remaining: 10 * time.Second}})
	if err := os.WriteFile(gate, []byte("go\n"), 0); err != nil {
		t.Fatal(err)
	}
	s.says("said")
}
