package ui

import (
	"os"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestAnActiveSignIsShownBeforeAnyInstruction goes through every sign, on the two
// screens that move a body.
func TestAnActiveSignIsShownBeforeAnyInstruction(t *testing.T) {
	for _, sign := range checklist(t).Signs {
		t.Run(sign.ID, func(t *testing.T) {
			signed := func(s *sitting) { s.sign(0, sign.ID) }
			sitWith(t, Start{nav.Play{Routine: bedtime(t)}}, signed, func(s *sitting) {
				s.sees(sign.Say, "s answer the check again")
				s.seesNot("step 1 of 6")
			})
			sitWith(t, Start{nav.Home{}, nav.Relief{}}, signed, func(s *sitting) { s.sees(firstLine(sign.Say)) })
		})
	}
}

// firstLine is as much of a sentence as stands on one line of any window.
func firstLine(text string) string { return text[:min(len(text), 30)] }

func TestTheCoachLeavesOutWhatASignSpeaksAgainst(t *testing.T) {
	sitWith(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) { s.sign(0, "rest-pain") }, func(s *sitting) {
		s.sees("For you", "Calf massage is left out")
		s.press("enter")
		s.sees("step 1 of 6")
		s.press("n", "n", "n") // over the stretches: the massage is passed over
		s.sees("step 6 of 6", "SETTLE")
	})
}

func TestTheCoachReplacesWhatIsDoneStanding(t *testing.T) {
	sitWith(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) { s.told = diary.Profile{Unsteady: new(true)} }, func(s *sitting) {
		s.sees("step 2 of 6", "calf stretch with a towel LEFT", "This takes the place of")
		s.pass(15 * time.Second)
		s.press("n", "n")
		s.sees("step 4 of 6")
	})
}

func TestARoutineOfWhichNothingRemainsIsNotStarted(t *testing.T) {
	lean := shipped(t, "wall-lean")
	sitWith(t, Start{nav.Home{}, nav.Play{Routine: lean}}, func(s *sitting) { s.told = diary.Profile{Unsteady: new(true)} }, func(s *sitting) {
		s.sees("Press esc and choose another routine.")
		s.press("enter", "space")
		s.sees("Press esc and choose another routine.")
		s.press("esc")
		s.sees("Tonight")
	})
}

func TestASessionIsGoneOnWithOnlyAsTheBodyAllowsNow(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.press("enter")
		s.pass(25 * time.Second) // in the first stretch
		s.press("esc", "y")
		s.told = diary.Profile{Unsteady: new(true)}
		s.press("enter")
		s.sees("You stopped", "go on from there")
		s.press("enter")
		s.sees("calf stretch with a towel LEFT", "This takes the place of")
	})
}

func TestRelief_walksNobodyWhoIsWeakAndRubsNoSoreFoot(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) { s.sign(0, "new-weakness") }, func(s *sitting) {
		s.sees("New weakness")
		s.press("n")
		s.sees("rub the muscle")
	})
}

func TestAJournalThatCannotBeReadMayHideASign(t *testing.T) {
	broken := func(s *sitting) {
		if err := os.WriteFile(s.path, []byte("Dear diary"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sitWith(t, Start{nav.Play{Routine: bedtime(t)}}, broken, func(s *sitting) {
		s.pass(2 * time.Second)
		s.sees("doesn't know whether a warning sign is", "s warning signs")
		s.press("enter")
		s.pass(time.Second)
		s.sees("step 1 of 6")
	})
	sitWith(t, Start{nav.Home{}, nav.Relief{}}, broken, func(s *sitting) {
		s.pass(2 * time.Second)
		s.sees("doesn't know whether a warning sign is", "Straighten the knee")
	})
}

func TestRelief_findsTheSignOnceTheJournalCanBeRead(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.sign(0, "leg-swollen")
		unlock := s.lock()
		go func() {
			<-time.After(5 * time.Second)
			unlock()
		}()
	}, func(s *sitting) {
		s.pass(3 * time.Second)
		s.sees("doesn't know whether a warning sign is")
		s.pass(30 * time.Second)
		s.sees("This can be a clot")
		s.seesNot("Straighten the knee")
	})
}
