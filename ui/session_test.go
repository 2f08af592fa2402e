package ui

import (
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestTheRoutineRunsFromHomeToGoodNight(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.sees("Start tonight's routine", "4:28", "guides you through a short stretch")
		s.press("enter")
		s.sees("· 1 of 6", "set up at the wall", "the floor is dry")
		s.watch(15*time.Second + 100*time.Millisecond)
		s.sees("· 2 of 6", "get ready ·", "Left foot back, heel down, hands on the wall.")
		s.pass(5 * time.Second)
		s.sees("stretch ·", "Left foot back, heel down", "then: right leg")
		s.watch(30 * time.Second)
		s.sees("switch ·")
		s.pass(2 * time.Second)
		s.sees("switch ·", "· 3 of 6")
		s.watch(40 * time.Second)
		s.sees("calf massage · sit down · 4 of 6", "Sit on the chair, with your left knee bent", "then: calf massage, 45 seconds")
		s.watch(bedtime(s.t).Total() - 92*time.Second)
		s.sees("Good night", "All done in 4 min 28 s", "Loosen the covers.", "Saved. Good night.")

		got := s.session()
		if got.Completion != diary.Full || got.Ended.Sub(got.Started) != bedtime(s.t).Total() {
			t.Errorf("got %s in %v, want full in %v", got.Completion, got.Ended.Sub(got.Started), bedtime(s.t).Total())
		}
		for _, step := range got.Steps {
			if step.Held != step.Planned || step.Outcome != routines.Done {
				t.Errorf("got %v, want it held as planned", step)
			}
		}
		if want := 6; s.chimes.count(routines.HoldBegan) != want || s.chimes.count(routines.Finished) != 1 || s.voice != nil {
			t.Errorf("got %v heard, want %d holds and one end, and no voice", s.chimes.heard, want)
		}
		if s.lit.Load() {
			t.Error("the screen is still kept lit after the end")
		}
		s.press("esc")
		s.pass(time.Second)
		s.sees("cramp now", "Done for tonight.", "enter quit", "No check-ins yet.")
	})
}

func TestNothingThatHappensMeanwhileMovesTheClock(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.press("enter")
		for i := range int(bedtime(s.t).Total().Seconds()) + 1 {
			s.resize(20+7*i%120, 5+3*i%50)
			s.press([]string{"?", "x", "esc", "up"}[i%4])
			s.pass(time.Second)
		}
		if got := s.session(); got.Completion != diary.Full || got.Ended.Sub(got.Started) != bedtime(s.t).Total() {
			t.Errorf("got %s in %v, want full in %v", got.Completion, got.Ended.Sub(got.Started), bedtime(s.t).Total())
		}
	})
}

// TestAProgramThatEndsSavesWhatWasDone goes through the ways to end it in the middle of a
// routine and of a cramp.
func TestAProgramThatEndsSavesWhatWasDone(t *testing.T) {
	for name, end := range map[string]func(*sitting){
		"by q":                 func(s *sitting) { s.press("q", "y") },
		"by ctrl+c":            func(s *sitting) { s.press("ctrl+c") },
		"by a closed terminal": func(s *sitting) { s.cancel() },
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
				s.pass(35 * time.Second)
				end(s)
				s.over()
				got := s.session()
				if held := time.Duration(got.Steps[1].Held); got.Completion != diary.Partial || held < 14*time.Second || held > 16*time.Second {
					t.Errorf("got %v, want it partial with about 15 s of the left stretch", got)
				}
				if !s.chimes.closed.Load() || s.lit.Load() {
					t.Error("something goes on after the end")
				}
			})
			sit(t, Start{nav.Relief{}}, func(s *sitting) {
				s.pass(2 * time.Minute)
				end(s)
				s.over()
				if got := s.cramp(); !got.Open || got.Duration != nil {
					t.Errorf("got %v, want it open", got)
				}
			})
		})
	}
}

func TestTwoQuickKeysLeaveOneScreenAndOpenOne(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.pass(2 * time.Minute)
		s.sees("Good night", "Saved")
		s.quickly("b", "b")
		s.sees("cramp now")
		s.quickly("h", "h")
		s.sees("History")
		s.pass(time.Second)
		s.press("esc")
		s.sees("cramp now")
	})
}

func TestKeysThatArriveTogetherAreSeveralKeys(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.watch(time.Minute)
		s.press("r", "c", "space", "10")
		if got := s.cramp().String(); got != "right calf 10/10 1 min 1 s 22:14" {
			t.Errorf("got %s", got)
		}
	})
}

// cramp is the only cramp of the journal.
func (s *sitting) cramp() diary.Cramp {
	s.t.Helper()
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil || len(nights) != 1 || len(nights[0].Cramps) != 1 {
		s.t.Fatalf("got %v, %v in the journal, want one night with one cramp", nights, err)
	}
	return nights[0].Cramps[0]
}
