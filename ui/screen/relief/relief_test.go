package relief_test

import (
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestACrampIsHelpedAndRecordedFromTheFirstMoment(t *testing.T) {
	sit(t, func(s *seat) {
		s.open("")
		s.reads("0:00")
		s.Sees("Cramp started 22:14", "Straighten the knee. Pull your toes and foot up towards your shin.", "If the leg is swollen, hot")
		s.isOpen()
		s.Pass(7 * time.Second)
		s.Sees("Slow and steady.")
		s.Pass(2 * time.Minute)
		s.Press(" ")
		s.Sees("Eased after 2 minutes 7 seconds", "Saved.", "▸ leg", "Rest with your knee straight")
		s.lasted(127*time.Second, 127*time.Second)
		s.Press("r", "c", "1", "0")
		if got := s.only().String(); got != "right calf 10/10 2 min 7 s 22:14" {
			t.Errorf("got %s", got)
		}
		s.Press("enter")
		s.Went(nav.Back{})
	})
}

func TestEveryDetailIsOptional(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		s.Press("enter", "enter")
		s.Went(nav.Back{})
		if got := s.only(); got.Side != "" || got.Muscle != "" || got.Severity != nil {
			t.Errorf("got %v, want no details", got)
		}
		s.lasted(time.Minute, time.Minute)
	})
}

func TestDetailsAreChosenWithArrows(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		s.Press(" ", "right")
		s.Went(nav.Notice{Text: "The cramp has eased, so the arrow keys now choose an answer. Nothing has changed yet."})
		s.Pass(nav.Pause)
		s.Press("right", "right", "down", "right", "right", "left", "down", "1", "0", "up", "k", "l")
		if got := s.only().String(); got != "left calf 10/10 1 min 22:14" {
			t.Errorf("got %s, want the 10 of 1 and 0", got)
		}
	})
}

func TestSpaceTwiceStillAsks(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		s.Quickly(" ", " ")
		s.Sees("Eased after 1 minute", "Optional: which leg")
	})
}

// TestASleeperIsToldHowToLeave from midnight on.
func TestASleeperIsToldHowToLeave(t *testing.T) {
	for before, want := range map[time.Duration]string{0: "Or leave it for the morning.", 2 * time.Hour: "Or press q and go back to sleep."} {
		sit(t, func(s *seat) {
			<-time.After(before)
			s.opened(time.Minute)
			s.Press(" ")
			s.Sees(want)
		})
	}
}

func TestStepsRepeatUntilItHasEased(t *testing.T) {
	sit(t, func(s *seat) {
		s.open("")
		s.Press("right")
		s.Sees("Sit on the edge of the bed first")
		s.Press("left")
		s.Pass(11 * time.Second)
		s.Sees("Stand up only if you feel steady.")
		s.Press("right", "right", "right")
		s.Sees("Keep your knee straight")
		s.Pass(21 * time.Second)
		s.Sees("Straighten the knee. Pull your toes")
	})
}

func TestAClosedLidDoesNotPauseTheSteps(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(5 * time.Second)
		s.Skew.Store(int64(time.Minute))
		s.Pass(8 * time.Second)
		s.Sees("0:2") // of the first step: it continued after a lead-in
		s.SeesNo("PAUSED")
	})
}

func TestACautionOmitsSteps(t *testing.T) {
	sit(t, func(s *seat) {
		s.configured = []routines.Caution{routines.UnsteadyCaution, routines.MassageCaution}
		s.open("")
		s.Press("right")
		s.Sees("Keep your knee straight") // the last step
	})
}

func TestTheLegAndTheMuscleCanBeCorrectedMeanwhile(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(routines.Left)
		s.Pass(5 * time.Second)
		s.Press("r", "f")
		if got := s.only(); got.Side != routines.Right || got.Muscle != diary.Foot || !got.Open {
			t.Errorf("got %v, want the right foot, open", got)
		}
		s.Press("b", "c")
		s.Sees("both calves")
		s.Press("l", "t")
		s.Sees("left thigh")
		if got := s.only(); got.Muscle != diary.Thigh {
			t.Errorf("got %v, want the thigh: nobody said which side of it", got)
		}
		s.Press("t")
		s.Sees("back of the left thigh")
		s.Press("t")
		s.Sees("front of the left thigh")
		s.reads("0:05") // the clock runs on
		s.Press(" ")
		s.Sees("▸ how bad")
	})
}

func TestACrampThatComesBackContinues(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		s.Press(" ")
		s.Pass(30 * time.Second)
		s.Press("u")
		s.reads("1:30")
		s.isOpen()
		s.Press(" ")
		s.lasted(90*time.Second, 91*time.Second)
	})
}

func TestWhatIsNoCrampIsDeletedAfterAQuestion(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Second)
		s.Press("x")
		s.Sees("Not a cramp? Its record will be deleted.", "y  delete")
		s.reads("Not a cramp? y or n")
		s.Press(" ", "r", "enter", "n")
		s.reads("0:01")
		s.isOpen()
		s.Press("x", "y")
		s.Went(nav.Back{Then: nav.Notice{Text: "Deleted: no cramp is recorded."}})
		if got := s.cramps(); len(got) > 0 {
			t.Errorf("got %v, want none", got)
		}
	})
}

func TestACrampStaysOpenUntilItHasEased(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(2 * time.Minute)
		s.Press("esc")
		s.Went(nav.Back{Then: nav.Notice{Text: "The cramp is saved without an end time. The check-in will ask how long it lasted."}})
		s.isOpen()
		s.Must(s.End())
		s.isOpen()
	})
}

func TestAShortAbsenceCounts(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		s.Skew.Store(int64(4 * time.Minute)) // the lid was closed, to stand up
		s.Pass(time.Second)
		s.Press(" ")
		s.lasted(301*time.Second, 302*time.Second)
	})
}

func TestAfterALongAbsenceNobodyKnowsHowLongItWas(t *testing.T) {
	for name, keys := range map[string][]string{"": nil, "while it is asked whether it was one": {"x"}} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.opened(time.Minute)
				s.Press(keys...)
				s.Skew.Store(int64(9 * time.Hour))
				s.Pass(time.Second)
				s.Sees("You were away for 9 h", "is saved without an end")
				s.reads("Away too long")
				s.Press("enter")
				s.Went(nav.Back{Then: nav.Notice{Text: "The cramp is saved without an end time. The check-in will ask how long it lasted."}})
				s.isOpen()
			})
		})
	}
	sit(t, func(s *seat) { // and the next key is that it has eased
		s.opened(time.Minute)
		s.Skew.Store(int64(9 * time.Hour))
		s.Press(" ")
		s.Sees("You were away for 9 h")
		s.isOpen()
	})
}
