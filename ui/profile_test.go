package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"calmcalf/ui/nav"
)

func TestWhatIsTold_leavesStepsOutAtOnce(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Profile{}}, func(s *sitting) {
		s.press("s", "s", "c", "enter", "s", "s", "s", "s", "s", "enter")
		s.sees("warning signs, 1 of 2", "Saved: what you told about yourself.")
		s.press("n", "n", "esc")
		s.sees("Tonight")
		if len(s.told.Massage) != 1 || s.told.Massage[0] != "varicose-veins" {
			t.Errorf("got %v, want the veins alone", s.told)
		}
		s.program.Send(nav.Play{Routine: gentle()})
		s.pass(2 * time.Minute)
		s.sees("Good night", "left out, for safety")
	})
}

func TestTheProgramIsNotLeftWithAnswersUnsaved(t *testing.T) {
	sit(t, Start{nav.Profile{}}, func(s *sitting) {
		s.press("c", "q")
		s.sees("Leave without saving what you told?", "y leave", "n stay")
		s.press("n")
		s.sees("2 of 8")
		s.press("q", "y")
		if err := s.over(); err != nil || s.asked {
			t.Errorf("got %v, saved: %v", err, s.asked)
		}
	})
}

func TestAProblemAtTheStartIsAtTheFootUntilAKey(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Fail{Err: errors.New("the profile cannot be read")}}, func(s *sitting) {
		s.sees("Tonight", "the profile cannot be read")
		s.press("down")
		if view := s.root.View(); strings.Contains(view, "cannot be read") {
			t.Errorf("it is still there:\n%s", view)
		}
	})
}
