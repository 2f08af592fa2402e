package ui

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// drafted is the draft of the check-in as it is on the disk, where a dead battery leaves it.
func (s *sitting) drafted() string {
	s.t.Helper()
	var draft json.RawMessage
	if _, err := s.journal.LoadDraft(diary.CheckInForm, &draft); err != nil {
		s.t.Fatal(err)
	}
	return string(draft)
}

// TestADeadBatteryCostsASecondOfTyping looks at the draft while a word is typed and after it.
func TestADeadBatteryCostsASecondOfTyping(t *testing.T) {
	sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
		s.press("e")
		s.pass(time.Second)
		for _, letter := range "stiff" {
			s.quickly(string(letter))
			s.pass(300 * time.Millisecond)
		}
		if got := s.drafted(); !strings.Contains(got, `"sti"`) && !strings.Contains(got, `"stif"`) {
			t.Errorf("got %s after 1.5 s of typing, want at least 3 letters", got)
		}
		s.pass(999 * time.Millisecond)
		if got := s.drafted(); !strings.Contains(got, `"stiff"`) {
			t.Errorf("got %s a second after the last letter", got)
		}
	})
}

// TestWhoeverStopsTypingLeavesNoTimer counts the messages of an hour in which nothing is typed.
func TestWhoeverStopsTypingLeavesNoTimer(t *testing.T) {
	sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
		s.press("e")
		s.quickly("a")
		s.pass(2 * time.Second)
		if s.root.typed {
			t.Error("the timer runs on")
		}
		before := s.drafted()
		s.pass(time.Hour)
		if s.root.typed || s.drafted() != before {
			t.Errorf("got %s after an hour, timer: %v, want %s", s.drafted(), s.root.typed, before)
		}
	})
}
