package ui

import (
	"os"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// gentle is a routine whose first step has a gentler variant.
func gentle() routines.Routine {
	return routines.Routine{ID: "gentle", Name: "Two steps", Steps: []routines.Step{
		{
			Title: "Calf stretch", Side: routines.Each, Hold: 30 * time.Second, Reps: 1, Prep: 5 * time.Second, Switch: 5 * time.Second,
			Gentler: &routines.Step{Title: "Towel stretch", Hold: 10 * time.Second, Reps: 1},
		},
		{Title: "Massage", Side: routines.None, Hold: 20 * time.Second, Reps: 1, SkipIf: []routines.Caution{routines.MassageCaution}},
		{Title: "Settle", Side: routines.None, Hold: 5 * time.Second, Reps: 1},
	}}
}

func TestAStepThatHurtsEndsAtOnceAndOffersAGentlerOne(t *testing.T) {
	sit(t, Start{nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.pass(15 * time.Second)
		s.press("x")
		s.sees("STOPPED", "Pain is a reason to stop.", "g: towel stretch, instead", "g gentler", "space next step")
		s.pass(10 * time.Minute) // nothing goes on by itself
		s.sees("STOPPED")
		s.press("g")
		s.pass(time.Second)
		s.sees("HOLD · left leg", "step 2 of 5")
		s.pass(10 * time.Second)
		s.sees("SWITCH · right leg")
		s.pass(8 * time.Second)
		s.press("x", "space")
		s.sees("MASSAGE", "step 4 of 5")
		s.pass(26 * time.Second)
		s.sees("Good night", "done in part", "10 s, it hurt")
		got := s.session()
		want := []routines.Outcome{routines.Hurt, routines.Done, routines.Hurt, routines.Done, routines.Done}
		for i, step := range got.Steps {
			if step.Outcome != want[i] {
				t.Errorf("step %d: got %s, want %s", i+1, step.Outcome, want[i])
			}
		}
		if got.Completion != diary.Partial {
			t.Errorf("got %s, want partial", got.Completion)
		}
	})
}

func TestOneCanGoBackAStep(t *testing.T) {
	sit(t, Start{nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.pass(45 * time.Second) // in the right stretch
		s.sees("step 2 of 4")
		s.press("b")
		s.sees("step 1 of 4", "GET READY · left leg")
		s.pass(2 * time.Minute)
		s.sees("Good night", "done in full")
		if got := s.session().Steps[0]; got.Held != diary.Seconds(time.Minute) || got.Outcome != routines.Done {
			t.Errorf("got %v, want both attempts held and done", got)
		}
	})
}

func TestACautionLeavesAStepOutAndSaysSo(t *testing.T) {
	sitWith(t, Start{nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.besides = []routines.Caution{routines.MassageCaution}
	}, func(s *sitting) {
		s.pass(2 * time.Minute)
		s.sees("Good night", "done in full", "left out, for safety")
		if got := s.session(); got.Completion != diary.Full || got.Steps[2].Outcome != routines.Safety {
			t.Errorf("got %v, want it full, with the massage left out for safety", got)
		}
	})
}

func TestASessionThatEndedEarlyCanBeGoneOnWith(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(time.Minute) // in the right stretch
		s.press("esc", "y")
		s.pass(12 * time.Minute)
		s.sees("Tonight")
		s.press("enter")
		s.sees("You stopped 12 min ago, at step 3 of 6: wall calf stretch.", "enter go on from there", "a begin anew")
		s.press("enter")
		s.sees("step 3 of 6", "right leg")
		s.pass(3 * time.Minute)
		s.sees("Good night", "done in full")
		got := s.session()
		if got.Completion != diary.Full || got.Ended.Sub(got.Started) < 14*time.Minute {
			t.Errorf("got %v, want one full session from the first start to the last end", got)
		}
		if held := time.Duration(got.Steps[2].Held); held < 31*time.Second || held > 33*time.Second {
			t.Errorf("got %v of the right stretch, want the 2 s of before and 30 s more", held)
		}
		s.press("enter", "enter")
		s.sees("step 1 of 6") // what is full is not offered again
	})
}

func TestOneCanBeginAnewInstead(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(time.Minute)
		s.press("esc", "y")
		s.pass(time.Second)
		s.press("enter", "a")
		s.sees("step 1 of 6")
		s.press("ctrl+c")
		s.over()
		nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
		if err != nil || len(nights) != 1 || len(nights[0].Sessions) != 2 {
			t.Errorf("got %v, %v, want two sessions", nights, err)
		}
	})
}

func TestAfterHalfAnHourASessionIsOver(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.pass(time.Minute)
		s.press("esc", "y")
		s.pass(31 * time.Minute)
		s.press("enter")
		s.sees("step 1 of 6")
	})
}

func TestTheVoiceIsToggledAndRemembered(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.sees("v voice")
		s.press("v")
		s.sees("v voice off")
		s.pass(5 * time.Second)
		if s.voice == nil || s.voice.count(routines.HoldBegan) != 1 {
			t.Fatal("the voice did not hear the hold begin")
		}
		s.voice.notices <- "No voice was found."
		s.pass(time.Second)
		s.sees("No voice was found.")
		s.press("v")
		s.pass(time.Second)
		if !s.voice.closed {
			t.Error("the voice goes on after it was turned off")
		}
		s.press("v")
		s.pass(time.Second)
		s.press("esc", "y")
		s.pass(time.Second)
		if !s.voice.closed || !s.chimes.closed || s.lit {
			t.Error("something goes on after the coach was left")
		}
		s.voice = nil
		s.press("enter")
		s.pass(time.Second)
		s.press("a") // the session before it ended early
		s.sees("v voice off")
		if s.voice == nil {
			t.Error("the voice was not remembered")
		}
	})
}

func TestTwoQuickKeysLeaveOneScreenAndOpenOne(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.pass(2 * time.Minute)
		s.sees("Good night", "Saved")
		s.quickly("enter", "enter")
		s.sees("Tonight")
		s.quickly("h", "h")
		s.sees("History")
		s.press("esc")
		s.sees("Tonight")
	})
}

func TestLeavingTheLastPageSavesFirst(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: gentle()}}, func(s *sitting) {
		if err := os.Mkdir(s.path, 0o700); err != nil {
			t.Fatal(err)
		}
		s.pass(2 * time.Minute)
		s.press("enter")
		s.pass(time.Second)
		s.sees("Not saved yet")
		if err := os.Remove(s.path); err != nil {
			t.Fatal(err)
		}
		s.press("enter")
		s.pass(time.Second)
		s.sees("Tonight")
		if got := s.session(); got.Completion != diary.Full {
			t.Errorf("got %v, want the full session", got)
		}
	})
}

func TestASessionWithAGentlerStepCanBeGoneOnWith(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Play{Routine: gentle()}}, func(s *sitting) {
		s.pass(10 * time.Second)
		s.press("x", "g")
		s.pass(25 * time.Second) // in the right stretch
		s.press("esc", "y")
		s.pass(time.Second)
		s.program.Send(nav.Play{Routine: gentle()})
		s.pass(time.Second)
		s.sees("at step 3 of 5: calf stretch")
		s.press("enter")
		s.pass(2 * time.Minute)
		s.sees("Good night")
		want := []routines.Outcome{routines.Hurt, routines.Done, routines.Done, routines.Done, routines.Done}
		for i, step := range s.session().Steps {
			if step.Outcome != want[i] {
				t.Errorf("step %d: got %s, want %s", i+1, step.Outcome, want[i])
			}
		}
	})
}
