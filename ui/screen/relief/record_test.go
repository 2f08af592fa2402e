package relief_test

import (
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func TestASecondCallContinuesTheSameCramp(t *testing.T) {
	sit(t, func(s *seat) {
		_, err := s.Journal.BeginCramp(diary.Cramp{ID: "elsewhere", At: navtest.Evening.Add(-2 * time.Minute), Side: routines.Left, Muscle: diary.Foot})
		s.Must(err)
		s.open("")
		s.reads("2:00")
		s.Sees("Cramp started 22:12", "left foot")
		s.Pass(10 * time.Second)
		s.Press(" ")
		if got := s.only(); got.ID != "elsewhere" {
			t.Errorf("got %v, want the cramp that was open", got)
		}
		s.lasted(130*time.Second, 131*time.Second)
	})
}

func TestACrampThatWasOpenAlreadyIsTimedFromItsOwnStart(t *testing.T) {
	sit(t, func(s *seat) {
		_, err := s.Journal.BeginCramp(diary.Cramp{ID: "elsewhere", At: navtest.Evening.Add(-2 * time.Minute)})
		s.Must(err)
		unlock := s.lock()
		s.open("")
		s.Press(" ") // before the journal has replied
		unlock()
		s.Pass(5 * time.Second)
		s.Sees("Saved.", "Eased after 2 minutes")
		s.lasted(2*time.Minute, 121*time.Second)
	})
}

func TestTheFirstOfTwoWindowsSaysHowLongItWas(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		c := s.only()
		_, err := s.Journal.EditCramp(diary.NightOf(c.At), c, func(c *diary.Cramp) { c.Open, c.Duration = false, new(diary.Seconds(time.Minute)) })
		s.Must(err)
		s.Pass(time.Minute)
		s.Press(" ")
		s.lasted(time.Minute, time.Minute)
	})
}

func TestACrampThatCannotBeSavedIsHelpedAllTheSameAndSavedLater(t *testing.T) {
	sit(t, func(s *seat) {
		end := s.Obstruct()
		s.opened(2 * time.Second)
		s.Press("enter") // past the warning that signs are unknown
		s.Sees("Not saved yet. Press s to try again.")
		s.Press("enter") // saves first
		s.Pass(2 * time.Second)
		s.Sees("Not saved yet")
		end()
		s.Press("r", "s")
		s.Pass(2 * time.Second)
		s.Sees("Saved.")
		if got := s.only(); got.Side != routines.Right {
			t.Errorf("got %v, want the right leg", got)
		}
	})
}

func TestSavingIsTriedAgainWhileItLasts(t *testing.T) {
	sit(t, func(s *seat) {
		end := s.Obstruct()
		s.opened(2 * time.Second)
		s.Sees("Straighten the knee.")
		end()
		s.Pass(11 * time.Second)
		s.isOpen()
		if got := s.only(); !got.At.Equal(navtest.Evening) {
			t.Errorf("got %v, want it from its first moment", got.At)
		}
		if last := s.Asked[len(s.Asked)-1]; last != (nav.Notice{Text: "The cramp is saved now."}) {
			t.Errorf("got %v, want that it is saved now", last)
		}
	})
}

func TestACrampDiscardedBeforeItIsSavedIsNotRecorded(t *testing.T) {
	sit(t, func(s *seat) {
		unlock := s.lock()
		s.open("")
		s.Press("x", "y", "x", "r") // while it waits for the other program
		s.Pass(5 * time.Second)
		s.Sees("Cramp started 22:14") // deleting failed, and the keys go on
		unlock()
		s.Press("x", "y")
		s.Pass(time.Second)
		if got := s.cramps(); len(got) > 0 {
			t.Errorf("got %v, want none", got)
		}
	})
}

func TestTheEndOfTheProgramSavesOrDeletes(t *testing.T) {
	for name, c := range map[string]struct {
		keys   []string
		cramps int
	}{
		"an open one":      {nil, 1},
		"an unsaved edit":  {[]string{"r"}, 1},
		"one that is none": {[]string{"x", "y"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.open("")
				unlock := s.lock()
				s.Quickly(c.keys...)
				unlock()
				s.Must(s.End())
				if got := s.cramps(); len(got) != c.cramps || len(got) > 0 && len(c.keys) > 0 && got[0].Side != routines.Right {
					t.Errorf("got %v, want %d", got, c.cramps)
				}
			})
		})
	}
}

// TestAnActiveSignIsShownBeforeAnyInstruction goes through every sign.
func TestAnActiveSignIsShownBeforeAnyInstruction(t *testing.T) {
	for _, sign := range navtest.Checklist().Signs {
		t.Run(sign.ID, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.Sign(sign.ID)
				s.open("")
				first, rest, _ := strings.Cut(sign.Say, ". ")
				if large, drawn := digits.Letters(theme.Style{}, first+".", theme.Braille, 56, 1); drawn && strings.Contains(s.Screen.View(), large[0]) {
					s.Sees(append(large, rest)...)
				} else {
					s.Sees(sign.Say)
				}
				if !s.Offers("run the check again") {
					t.Error("the check is not offered")
				}
				if !sign.Blocks {
					s.Sees("Straighten the knee")
					return
				}
				s.Sees("Until then, no stretching")
				s.SeesNo("Straighten the knee")
				s.reads(sign.Say[:20])
				s.Pass(time.Minute)
				s.Press("right", "c", " ")
				s.lasted(time.Minute, time.Minute) // it is timed all the same
			})
		})
	}
}

func TestTheStepsComeBackWhenTheSignHasGone(t *testing.T) {
	sit(t, func(s *seat) {
		s.Sign("leg-swollen")
		s.open("")
		s.Press("s")
		s.Went(nav.SelfCheck{})
		s.Sign()
		s.Run(s.Screen.Init())
		s.Sees("Cramp started 22:14", "Straighten the knee")
	})
}

func TestNobodyWhoIsWeakWalks(t *testing.T) {
	sit(t, func(s *seat) {
		s.Sign("new-weakness")
		s.open("")
		s.Sees("New weakness")
		s.Press("right")
		s.Sees("Rub the muscle")
	})
}

func TestAnUnreadableJournalMayHideASign(t *testing.T) {
	sit(t, func(s *seat) {
		s.Sign("leg-swollen")
		unlock := s.lock()
		s.opened(3 * time.Second)
		s.Sees("doesn't know whether you have reported a", "Straighten the knee")
		unlock()
		s.Pass(30 * time.Second)
		s.Sees("It could be a clot")
		s.SeesNo("Straighten the knee")
	})
}
