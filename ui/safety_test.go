package ui

import (
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
		s.sees("Left out", "calf massage")
		s.press("enter")
		s.sees("step 1 of 6")
		s.press("n", "n", "n") // over the stretches: the massage is passed over
		s.sees("step 6 of 6", "SETTLE")
	})
}

func TestTheCoachReplacesWhatIsDoneStanding(t *testing.T) {
	sitWith(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) { s.told = diary.Profile{Unsteady: new(true)} }, func(s *sitting) {
		s.sees("step 2 of 6", "calf stretch with a towel LEFT", "Note: you are unsteady on")
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
		s.sees("calf stretch with a towel LEFT", "Note: you are unsteady on")
	})
}

func TestRelief_walksNobodyWhoIsWeakAndRubsNoSoreFoot(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) { s.sign(0, "new-weakness") }, func(s *sitting) {
		s.sees("New weakness")
		s.press("n")
		s.sees("rub the muscle")
	})
}

func TestHome_aTestIsPausedWhileASignIsActive(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.sign(0, "elsewhere"); s.tries(diary.Alcohol, true) }, func(s *sitting) {
		s.sees("Cramps outside the legs should be checked", "Your test is paused.")
	})
}
