package ui

import (
	"os"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestTheRoutineRunsFromHomeToGoodNight(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.sees("Tonight", "Wall calf stretch and short massage", "3:33", "Nothing logged yet")
		s.press("enter")
		s.sees("step 1 of 6", "SET UP AT THE WALL", "Dry floor")
		s.pass(15*time.Second + 100*time.Millisecond)
		s.sees("step 2 of 6", "GET READY · left leg", "standing, hands on wall")
		s.pass(5 * time.Second)
		s.sees("HOLD · left leg", "Left foot back, heel down", "next: the other leg in 8 s")
		s.pass(30 * time.Second)
		s.sees("SWITCH: right leg")
		s.pass(2 * time.Second)
		s.sees("GET READY · right leg", "step 3 of 6")
		s.pass(213*time.Second - 52*time.Second)
		s.sees("Good night", "done in full, in 3:33", "Covers loose.", "Saved in your journal.")

		got := s.session()
		if got.Completion != diary.Full || got.Ended.Sub(got.Started) != 213*time.Second {
			t.Errorf("got %s in %v, want full in 3m33s", got.Completion, got.Ended.Sub(got.Started))
		}
		for _, step := range got.Steps {
			if step.Held != step.Planned || step.Outcome != routines.Done {
				t.Errorf("got %v, want it held as planned", step)
			}
		}
		if want := 6; s.chimes.count(routines.HoldBegan) != want || s.chimes.count(routines.Finished) != 1 || s.voice != nil {
			t.Errorf("got %v heard, want %d holds and one end, and no voice", s.chimes.heard, want)
		}
		if s.lit {
			t.Error("the screen is still kept lit after the end")
		}
		s.press("enter")
		s.pass(time.Second)
		s.sees("Tonight", "Routine on 1 of the last 7 nights")
	})
}

func TestNothingThatHappensMeanwhileMovesTheClock(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		s.press("enter")
		for i := range 428 { // 214 s
			s.resize(20+i%120, 5+i%50)
			s.press([]string{"?", "x", "esc", "up"}[i%4])
			s.pass(time.Second / 2)
		}
		if got := s.session(); got.Completion != diary.Full || got.Ended.Sub(got.Started) != 213*time.Second {
			t.Errorf("got %s in %v, want full in 3m33s", got.Completion, got.Ended.Sub(got.Started))
		}
	})
}

func TestAPauseStopsTheClockAndGoesOnWithALeadIn(t *testing.T) {
	sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(30 * time.Second) // 10 s into the left stretch
		s.press("space")
		s.sees("PAUSED", "Space goes on", "space go on")
		s.pass(10 * time.Minute)
		s.sees("PAUSED")
		s.press("space")
		s.sees("GET READY · left leg")
		s.pass(23*time.Second + 200*time.Millisecond)
		s.sees("step 3 of 6")
		s.pass(time.Minute * 4)
		got := s.session()
		if got.Steps[1].Held != diary.Seconds(30*time.Second) || got.Completion != diary.Full {
			t.Errorf("got %v, want the stretch held for 30 s, and full", got)
		}
	})
}

func TestLeavingInTheMiddleAsksOnceAndKeepsWhatWasDone(t *testing.T) {
	for _, leave := range []struct{ name, key string }{{"to where one came from", "esc"}, {"the program", "q"}} {
		t.Run(leave.name, func(t *testing.T) {
			sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
				s.pass(30 * time.Second)
				s.press(leave.key)
				s.sees("Stop here? What you did is saved.", "PAUSED · left leg", "y stop")
				s.pass(10 * time.Minute) // the clock waits for the answer
				s.press("n")
				s.sees("GET READY · left leg", "Back knee straight")
				s.pass(4 * time.Second)
				s.sees("HOLD · left leg")
				s.press(leave.key, "y")
				if err := s.over(); err != nil {
					t.Fatal(err)
				}
				got := s.session()
				if got.Completion != diary.Partial || got.Steps[1].Outcome != routines.Cut || got.Steps[2].Outcome != routines.Skipped {
					t.Errorf("got %v, want it partial, cut in the left stretch", got)
				}
			})
		})
	}
}

func TestAProgramThatIsEndedKeepsWhatWasDone(t *testing.T) {
	for name, end := range map[string]func(*sitting){
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
			})
		})
	}
}

func TestAResultThatCannotBeSavedStaysAndIsSavedLater(t *testing.T) {
	sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		if err := os.Mkdir(s.path, 0o700); err != nil { // a folder where the journal should be
			t.Fatal(err)
		}
		s.pass(214 * time.Second)
		s.sees("Good night", "Not saved yet. s tries again.", "s save again")
		s.press("s")
		s.pass(2 * time.Second)
		s.sees("Not saved yet")
		if err := os.Remove(s.path); err != nil {
			t.Fatal(err)
		}
		s.press("s")
		s.pass(2 * time.Second)
		s.sees("Saved in your journal.")
		if got := s.session(); got.Completion != diary.Full {
			t.Errorf("got %v, want the full session", got)
		}
	})
}

func TestAClockSetBackMakesASessionNoShorter(t *testing.T) {
	sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(30 * time.Second)
		s.away.Store(int64(-time.Hour))
		s.pass(185 * time.Second)
		s.sees("Good night", "done in full, in 3:33", "Saved in your journal.")
		if got := s.session(); !got.Started.Before(got.Ended) || got.Started.Before(evening) || got.Ended.After(evening.Add(4*time.Minute)) {
			t.Errorf("got %v to %v, want them about the time that passed", got.Started, got.Ended)
		}
	})
}

func TestASessionCanBeGoneOnWithAfterTheClockWasSetBack(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.away.Store(int64(10 * time.Minute)) }, func(s *sitting) {
		s.press("enter")
		s.pass(30 * time.Second)
		s.press("esc", "y")
		s.pass(time.Second)
		s.away.Store(0)
		s.press("enter")
		s.pass(time.Second)
		s.sees("You stopped 1 min ago, at step 2 of 6")
		s.press("enter")
		s.pass(4 * time.Minute)
		s.sees("done in full, in 3:")
	})
}

func TestGoingBackToAStepThatWasDoneLeavesTheSessionFull(t *testing.T) {
	sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(55 * time.Second)
		s.sees("step 3 of 6")
		s.press("b")
		s.pass(time.Second)
		s.sees("step 2 of 6")
		s.pass(8 * time.Second)
		s.press("n")
		s.sees("step 3 of 6")
		s.pass(4 * time.Minute)
		s.sees("done in full")
		got := s.session()
		if held := time.Duration(got.Steps[1].Held); got.Completion != diary.Full || got.Steps[1].Outcome != routines.Done || held < 33*time.Second || held > 36*time.Second {
			t.Errorf("got %v, want it full, with both attempts counted", got)
		}
	})
}

func TestAClosedLidIsNotCounted(t *testing.T) {
	sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(30 * time.Second)
		s.away.Store(int64(7 * time.Hour))
		s.pass(time.Second)
		s.sees("PAUSED", "Away for 7 h")
		s.press("ctrl+c")
		s.over()
		if held := time.Duration(s.session().Steps[1].Held); held > 11*time.Second {
			t.Errorf("got %v held, want no more than the 10 s before the lid was closed", held)
		}
	})
}
