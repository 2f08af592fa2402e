package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/nav"
)

// untriedOnHome puts the shipped routine on home, which has a page of its own.
func untriedOnHome(s *sitting) { s.routines = []routines.Routine{untried(s.t)} }

func TestThePageAboutARoutineComesBeforeItsFirstStartOnly(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, untriedOnHome, func(s *sitting) {
		s.press("enter")
		s.sees("Wall calf stretch and short massage", "3:33", "The everyday routine", "Suits Calf cramps, if you stand steadily.",
			"Careful If you are unsteady on your feet", "Known Doctors' groups advise", "enter start", "esc back")
		s.pass(time.Minute) // the clock waits
		s.sees("Careful")
		s.press("esc")
		s.pass(time.Second)
		s.sees("Tonight")
		s.press("enter")
		s.sees("Careful") // it was not started
		s.press("enter")
		s.sees("step 1 of 6")
		s.pass(214 * time.Second)
		s.sees("Good night")
		s.press("enter")
		s.pass(time.Second)
		s.press("enter")
		s.sees("step 1 of 6")
		if got, err := s.journal.Recall("seen.wall-calf-massage"); got != "yes" || err != nil {
			t.Errorf("got %q, %v, want yes in the journal", got, err)
		}
	})
}

func TestAnEarlierSessionShowsThatThePageWasRead(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, untriedOnHome, func(s *sitting) {
		s.press("enter", "enter")
		s.pass(time.Minute)
		s.press("esc", "y")
		s.pass(time.Second)
		s.press("enter")
		s.sees("enter go on from there")
	})
}

func TestARoutineThatWarnsOfNothingBeginsAtOnce(t *testing.T) {
	sit(t, Start{nav.Play{Routine: gentle()}}, func(s *sitting) { s.sees("step 1 of 4") })
}

func TestThePageComesWhenTheJournalCannotBeRead(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) {
		untriedOnHome(s)
		if err := os.WriteFile(s.path, []byte("Dear diary"), 0o600); err != nil {
			t.Fatal(err)
		}
	}, func(s *sitting) {
		s.pass(2 * time.Second)
		s.press("enter")
		s.pass(2 * time.Second)
		s.sees("Careful", "not a journal, or damaged")
		s.press("enter")
		s.pass(time.Second)
		s.sees("step 1 of 6")
	})
}

func TestAPageThatDoesNotFitIsReadLineByLine(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, untriedOnHome, func(s *sitting) {
		s.resize(60, 14)
		s.press("enter")
		s.sees("3:33", "more below", "scroll")
		for range 40 {
			s.press("down")
		}
		s.sees("Massage has not been tested")
		if strings.Contains(s.root.View(), "more below") {
			t.Errorf("at the end there is no more, but\n%s", s.root.View())
		}
		for range 40 {
			s.press("k")
		}
		s.sees("3:33", "more below")
		s.resize(100, 30)
		if strings.Contains(s.root.View(), "scroll") {
			t.Errorf("there is nothing to scroll in\n%s", s.root.View())
		}
	})
}
