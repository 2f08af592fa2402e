package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestWhatIsTold_leavesStepsOutAtOnce(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Profile{}}, func(s *sitting) {
		s.press("s", "s", "c", "enter", "s", "s", "s", "s", "s", "enter")
		s.pass(time.Second) // the next screen may have to wait for the journal
		s.sees("warning signs, 1 of 2", "Saved.")
		s.press("n")
		s.pass(nav.Pause) // to read the second list
		s.press("n", "esc")
		s.sees("cramp now")
		if len(s.told.Massage) != 1 || s.told.Massage[0] != "varicose-veins" {
			t.Errorf("got %v, want the veins alone", s.told)
		}
		s.program.Send(nav.Play{Routine: gentle()})
		s.pass(2 * time.Minute)
		s.sees("Good night", "left out, for safety")
	})
}

func TestAProblemAtTheStartIsAtTheFootUntilAKeyDoesSomething(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Fail{Err: errors.New("the profile cannot be read")}}, func(s *sitting) {
		s.sees("cramp now", "the profile cannot be read")
		s.press("?", "esc")
		if view := s.root.View(); strings.Contains(view, "cannot be read") {
			t.Errorf("it is still there:\n%s", view)
		}
	})
}

// unclear has a profile that an earlier release kept.
func unclear(s *sitting) {
	s.told, s.asked = diary.Profile{Massage: []diary.Concern{diary.UnclearClot, "varicose-veins"}, Age: "60-74"}, true
}

func TestAnUnclearClotBlocksUntilTheCheckIsAnswered(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, unclear, func(s *sitting) {
		s.sees("! In your profile you answered \"a clot\".", "phone 111 today", "s: warning signs. p: about you.")
		s.press("enter")
		s.sees("In your profile you answered \"a clot\".", "Until then, no stretching", "s run the check again")
		s.press("enter", "s", "n")
		s.sees("[x] One leg swollen")
		s.pass(nav.Pause)
		s.press("1", "n")
		s.pass(time.Second)
		s.sees("None of these right now.")
		s.press("esc")
		s.pass(time.Second)
		s.sees("· 1 of 6")
		if want := []diary.Concern{diary.PastClot, "varicose-veins"}; !slices.Equal(s.told.Massage, want) || s.told.Age != "60-74" {
			t.Errorf("got %v, want %v for massage and the rest as it was", s.told, want)
		}
		s.stands()
	})
}

func TestAnUnclearClotThatIsThereNowStandsInTheJournal(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, unclear, func(s *sitting) {
		s.press("p")
		s.sees("n now", "e earlier")
		s.press("n", "n")
		s.sees("n has just opened this screen, so n was ignored.")
		s.press("n")
		s.pass(nav.Pause)
		s.press("enter")
		s.pass(time.Second)
		s.sees("Phone 111 today. It could be a clot.")
		s.press("esc")
		s.pass(time.Second)
		s.sees("About you", "massage I have had a clot; bulging varicose veins")
		s.press("esc")
		s.pass(time.Second)
		s.sees("! Phone 111 today. It could be a clot.")
		s.stands("leg-swollen")
	})
}
