package ui

import (
	"os"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// cramps are all cramps of the journal.
func (s *sitting) cramps() []diary.Cramp {
	s.t.Helper()
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	var cramps []diary.Cramp
	for _, n := range nights {
		cramps = append(cramps, n.Cramps...)
	}
	return cramps
}

// only is the only cramp of the journal.
func (s *sitting) only() diary.Cramp {
	s.t.Helper()
	cramps := s.cramps()
	if len(cramps) != 1 {
		s.t.Fatalf("got %v in the journal, want one cramp", cramps)
	}
	return cramps[0]
}

// reads fails the test unless the clock shows this time, which a small window has in
// plain digits.
func (s *sitting) reads(clock string) {
	s.t.Helper()
	s.resize(40, 6)
	s.sees(clock)
	s.resize(60, 30) // without the figure, so that words stand in one column
}

func lasted(c diary.Cramp) time.Duration {
	if c.Duration == nil {
		return 0
	}
	return time.Duration(*c.Duration)
}

func TestACrampIsHelpedAndKeptFromTheFirstMoment(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.reads("0:00")
		s.sees("A cramp, since 22:14", "Straighten the knee. Pull your toes and foot up towards your shin.", "If the leg is swollen, hot", "space eased")
		if got := s.only(); !got.Open || got.Duration != nil {
			t.Errorf("got %v, want it open at once", got)
		}
		s.pass(7 * time.Second)
		s.sees("Slow and steady.")
		s.pass(2 * time.Minute)
		s.press("space")
		s.sees("Eased after 2 min 7 s", "Saved.", "▸ leg", "Rest with the knee straight")
		if got := s.only(); got.Open || lasted(got) != 127*time.Second || got.Severity != nil {
			t.Errorf("got %v, want 127 s and no more", got)
		}
		s.press("r", "c", "1", "0")
		if got := s.only().String(); got != "right calf 10/10 2 min 7 s 22:14" {
			t.Errorf("got %s", got)
		}
		s.press("enter")
		s.sees("Tonight")
	})
}

func TestOfACrampNothingHasToBeTold(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.press("enter", "enter")
		s.sees("Tonight")
		if got := s.only(); lasted(got) != time.Minute || got.Side != "" || got.Muscle != "" {
			t.Errorf("got %v, want a minute, and nothing else", got)
		}
	})
}

func TestTheAdviceComesAtItsTimes(t *testing.T) {
	const ten = "Ten minutes. If the muscle is still hard, ask for advice today: 111."
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		at := 100 * time.Millisecond // that sit lets pass
		until := func(d time.Duration) {
			s.pass(d - at)
			at = d
		}
		until(2*time.Minute - 100*time.Millisecond)
		s.seesNot("Two minutes.")
		until(2*time.Minute + 100*time.Millisecond)
		s.sees("Two minutes. Keep the toes up.")
		until(3 * time.Minute)
		s.seesNot("Two minutes.")
		until(5*time.Minute + time.Second)
		s.sees("Five minutes. Most cramps are over within ten.")
		until(10*time.Minute - 100*time.Millisecond)
		s.reads("9:59")
		s.seesNot("Ten minutes.")
		until(10*time.Minute + 100*time.Millisecond)
		s.reads("10:00")
		s.sees(ten)
		until(14 * time.Minute)
		s.sees(ten) // it stays
		s.resize(60, 20)
		s.sees("Ten minutes. If the muscle is still")
		s.resize(40, 6)
		s.sees("14:00 Ten minutes.")
		s.resize(60, 30)
		until(16 * time.Minute)
		s.sees("Still gripping. Get advice now: 111.", "call 999.")
		s.press("space")
		s.sees("Eased after 16 min", "Still gripping.")
	})
}

func TestStepsGoOnUntilItHasEased(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.press("right")
		s.sees("Put weight on it: standing")
		s.press("left")
		s.pass(11 * time.Second)
		s.sees("Only if you feel steady.")
		s.press("right", "right", "right")
		s.sees("Knee straight or gently bent")
		s.pass(21 * time.Second)
		s.sees("Straighten the knee. Pull your toes") // and again from the start
	})
}

func TestACautionLeavesStepsOfReliefOut(t *testing.T) {
	sitWith(t, Start{nav.Relief{}}, func(s *sitting) {
		s.besides = []routines.Caution{routines.UnsteadyCaution, routines.MassageCaution}
	}, func(s *sitting) {
		s.press("right")
		s.sees("Knee straight or gently bent") // the last step
	})
}

func TestTheLegAndTheMuscleCanBeToldMeanwhile(t *testing.T) {
	sit(t, Start{nav.Relief{Side: routines.Left}}, func(s *sitting) {
		s.pass(5 * time.Second)
		s.press("r", "f")
		if got := s.only(); got.Side != routines.Right || got.Muscle != diary.Foot || !got.Open {
			t.Errorf("got %v, want the right foot, open", got)
		}
		s.press("t")
		s.sees("right thigh back")
		s.press("t")
		s.sees("right thigh front")
		s.reads("0:05") // the clock runs on
		s.press("space")
		s.sees("▸ how bad")
	})
}

func TestAMistakenEndIsTakenBack(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.press("space")
		s.pass(30 * time.Second)
		s.press("u")
		s.reads("1:30")
		if got := s.only(); !got.Open || got.Duration != nil {
			t.Errorf("got %v, want it open again", got)
		}
		s.press("space")
		if got := s.only(); lasted(got) < 90*time.Second {
			t.Errorf("got %v, want all of it", got)
		}
	})
}

func TestWhatIsNoCrampIsTakenBack(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.press("x")
		s.sees("Not a cramp? Its record will be deleted.", "y delete")
		s.press("n", "x", "y")
		s.sees("Tonight", "Deleted: no cramp is recorded.")
		if got := s.cramps(); len(got) > 0 {
			t.Errorf("got %v, want none", got)
		}
	})
}

func TestACrampThatIsLeftStaysOpen(t *testing.T) {
	for name, leave := range map[string]func(*sitting){
		"to where one came from": func(s *sitting) { s.press("esc") },
		"the program":            func(s *sitting) { s.press("q") },
		"by ctrl+c":              func(s *sitting) { s.press("ctrl+c") },
		"by a closed terminal":   func(s *sitting) { s.cancel() },
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, Start{nav.Relief{}}, func(s *sitting) {
				s.pass(2 * time.Minute)
				leave(s)
				s.over()
				if got := s.only(); !got.Open || got.Duration != nil {
					t.Errorf("got %v, want it open", got)
				}
			})
		})
	}
}

func TestASecondCallGoesOnWithTheSameCramp(t *testing.T) {
	sitWith(t, Start{nav.Relief{}}, func(s *sitting) {
		open := diary.Cramp{ID: "elsewhere", At: evening.Add(-2 * time.Minute), Side: routines.Left, Muscle: diary.Foot}
		if _, err := s.journal.BeginCramp(open); err != nil {
			s.t.Fatal(err)
		}
	}, func(s *sitting) {
		s.reads("2:00")
		s.sees("A cramp, since 22:12", "left foot")
		s.pass(10 * time.Second)
		s.press("space")
		if got := s.only(); got.ID != "elsewhere" || lasted(got) < 130*time.Second || lasted(got) > 131*time.Second {
			t.Errorf("got %v, want one cramp of 2 min 10 s", got)
		}
	})
}

func TestTheQuickerOfTwoWindowsSaysHowLongItWas(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		c := s.only()
		_, err := s.journal.EditCramp(diary.NightOf(c.At), c, func(c *diary.Cramp) { c.Open, c.Duration = false, new(diary.Seconds(time.Minute)) })
		if err != nil {
			t.Fatal(err)
		}
		s.pass(time.Minute)
		s.press("space")
		if got := s.only(); got.Open || lasted(got) != time.Minute {
			t.Errorf("got %v, want the first minute", got)
		}
	})
}

func TestAClockSetBackTakesNothingAway(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.away.Store(int64(-time.Hour))
		s.pass(time.Minute)
		s.press("space")
		if got := lasted(s.only()); got < 118*time.Second || got > 121*time.Second {
			t.Errorf("got %v, want about two minutes", got)
		}
	})
}

func TestOfALongAbsenceNobodySaysHowLongItWas(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.away.Store(int64(9 * time.Hour))
		s.pass(time.Second)
		s.sees("Away for 9 h", "stays open")
		s.press("enter")
		s.sees("Tonight")
		if got := s.only(); !got.Open || got.Duration != nil {
			t.Errorf("got %v, want it open", got)
		}
	})
}

func TestAShortAbsenceCounts(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.away.Store(int64(4 * time.Minute)) // the lid was closed, to stand up
		s.pass(time.Second)
		s.press("space")
		if got := lasted(s.only()); got < 301*time.Second || got > 302*time.Second {
			t.Errorf("got %v, want five minutes", got)
		}
	})
}

func TestACrampThatCannotBeSavedIsHelpedAllTheSameAndSavedLater(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		if err := os.Mkdir(s.path, 0o700); err != nil { // a folder where the journal should be
			s.t.Fatal(err)
		}
	}, func(s *sitting) {
		s.sees("Straighten the knee.")
		s.pass(time.Minute)
		s.press("space")
		s.pass(2 * time.Second)
		s.sees("Not saved yet. s tries again.", "s save again")
		s.press("enter") // which saves first
		s.pass(2 * time.Second)
		s.sees("Not saved yet")
		if err := os.Remove(s.path); err != nil {
			t.Fatal(err)
		}
		s.press("r", "s")
		s.pass(2 * time.Second)
		s.sees("Saved.")
		if got := s.only(); lasted(got) < time.Minute || got.Side != routines.Right {
			t.Errorf("got %v, want a minute in the right leg", got)
		}
	})
}

func TestAWarningSignSpeaksAgainstStretchAndRub(t *testing.T) {
	for _, sign := range checklist(t).Signs {
		t.Run(sign.ID, func(t *testing.T) {
			sitWith(t, Start{nav.Relief{}}, func(s *sitting) { s.sign(20, sign.ID) }, func(s *sitting) {
				if !sign.Blocks {
					s.sees("Straighten the knee")
					return
				}
				s.sees(sign.Say, "Until then, no stretching", "s answer the check again", "space eased")
				s.seesNot("Straighten the knee")
				s.resize(40, 6)
				s.sees(sign.Say[:20])
				s.resize(100, 30)
				s.pass(time.Minute)
				s.press("space")
				if got := lasted(s.only()); got < time.Minute {
					t.Errorf("got %v, want it timed all the same", got)
				}
			})
		})
	}
}

func TestTheStepsComeBackWhenTheSignHasGone(t *testing.T) {
	sitWith(t, Start{nav.Relief{}}, func(s *sitting) { s.sign(0, "leg-swollen") }, func(s *sitting) {
		s.press("s")
		s.seesNot("A cramp, since")
		s.press("n", "1", "n", "esc")
		s.pass(time.Second)
		s.sees("A cramp, since 22:14", "Straighten the knee")
	})
}
