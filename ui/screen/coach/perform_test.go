package coach_test

import (
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/x/ansi"
)

func TestARoutineIsPerformedAndSaved(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), time.Second)
		s.Sees("· 1 of 6", "set up at the wall", "the floor is dry")
		s.Pass(15 * time.Second)
		s.Sees("· 2 of 6", "get ready ·", "Left foot back, heel down, hands on the wall.")
		s.Pass(5 * time.Second)
		s.Sees("stretch ·", "Left foot back, heel down", "then: right leg")
		s.Pass(30 * time.Second)
		s.Sees("switch ·")
		s.Pass(2 * time.Second)
		s.Sees("switch ·", "· 3 of 6")
		s.Pass(156 * time.Second)
		s.Sees("settle in bed · 6 of 6", "If you are sitting, get up slowly", "then: settle in bed")
		s.Pass(45 * time.Second)
		s.Sees("settle in bed · 6 of 6", "loosen the covers", "then: good night")
		s.Pass(15 * time.Second)
		s.Sees("Good night", "All done in 4 min 28 s", "Loosen the covers.", "Saved. Good night.")
		if got := s.session(); got.Completion != diary.Full || got.Ended.Sub(got.Started) != bedtime(t).Total() {
			t.Errorf("got %s in %v, want full in %v", got.Completion, got.Ended.Sub(got.Started), bedtime(t).Total())
		}
		s.Press("enter")
		s.Went(nav.Quit{})
	})
}

// What to check before the light goes out is cut by whole items, so that whether it is saved is always seen.
func TestTheEndOfASmallWindowLeavesOutWholeItems(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), bedtime(t).Total()+time.Second)
		for height := 9; height <= 20; height++ {
			s.Screen.SetSize(40, height)
			s.Sees("All done in", "Saved. Good night.")
			got := strings.Join(strings.Fields(ansi.Strip(s.Screen.View())), " ")
			for _, item := range []string{"Loosen the covers.", "Keep water within reach."} {
				if strings.Contains(got, item[:4]) != strings.Contains(got, item) {
					t.Errorf("40x%d: got a cut item:\n%s", height, s.Screen.View())
				}
			}
		}
	})
}

func TestAnyOtherKeyAtTheEndShowsHome(t *testing.T) {
	for _, k := range []string{"esc", " ", "left", "v", "right"} {
		sit(t, func(s *seat) {
			s.opened(gentle(), 2*time.Minute)
			s.Press(k)
			s.Went(nav.Back{})
		})
	}
}

func TestAPauseStopsTheClockUntilALeadIn(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 30*time.Second) // 10 s into the left stretch
		s.Press(" ")
		s.Pass(10 * time.Minute)
		s.Sees("paused ·", "Press space to continue")
		s.Press(" ")
		s.Sees("get ready ·")
		s.Pass(23*time.Second + 200*time.Millisecond)
		s.Sees("· 3 of 6")
		s.Pass(bedtime(t).Total())
		if got := s.session(); got.Steps[1].Held != diary.Seconds(30*time.Second) || got.Completion != diary.Full {
			t.Errorf("got %v, want the stretch held for 30 s, and full", got)
		}
	})
}

func TestTheQuestionWhetherToStopPausesTheClock(t *testing.T) {
	for name, c := range map[string]struct {
		ask   func(*seat)
		leads nav.Msg
	}{
		"esc":           {func(s *seat) { s.Press("esc") }, nav.Back{}},
		"q":             {func(s *seat) { s.quit() }, nav.Quit{}},
		"esc and q":     {func(s *seat) { s.Press("esc"); s.quit() }, nav.Quit{}},
		"with any keys": {func(s *seat) { s.Press("esc", " ", "n", "esc", "+", "x", "enter") }, nav.Back{}},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.opened(bedtime(t), 30*time.Second) // 10 s into the left stretch
				c.ask(s)
				s.Pass(10 * time.Minute)
				s.Sees("Stop here? What you've done so far is saved.", "paused ·")
				s.Screen.SetSize(30, 5)
				s.Sees("Stop? y or n")
				s.Screen.SetSize(96, 26)
				s.Press("n")
				s.Sees("get ready ·")
				s.Pass(4 * time.Second)
				s.Sees("stretch ·")
				c.ask(s)
				s.Press("y")
				s.Went(c.leads)
				got := s.session()
				if held := time.Duration(got.Steps[1].Held); held < 11*time.Second || held > 15*time.Second {
					t.Errorf("got %v held, want the seconds before the questions", held)
				}
				if got.Completion != diary.Partial {
					t.Errorf("got %s, want partial", got.Completion)
				}
				s.outcomes(routines.Done, routines.Cut, routines.Skipped, routines.Skipped, routines.Skipped, routines.Skipped)
			})
		})
	}
}

// quit is what the root does before q quits the program.
func (s *seat) quit() { s.Screen.(nav.Guard).MayLeave() }

func TestNoPauseEndsWithAQuestion(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 30*time.Second)
		s.Press(" ", "esc", "n")
		s.Pass(time.Minute)
		s.Sees("paused ·", "Press space to continue")
		s.Press(" ", "x", "esc", "n")
		s.Sees("stopped ·", "Pain is a reason to stop.")
	})
}

func TestAtTheEndNobodyIsAsked(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(gentle(), 94*time.Second+999*time.Millisecond)
		s.Skew.Store(int64(time.Second)) // the last second is over, but not shown yet
		if !s.Screen.(nav.Guard).MayLeave() {
			t.Error("got a question")
		}
		if err := s.End(); err != nil || s.session().Completion != diary.Full {
			t.Errorf("got %v, %v, want it full", s.session(), err)
		}
	})
}

func TestAStepThatHurtsEndsAtOnceAndOffersAGentlerOne(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(gentle(), 15*time.Second)
		s.Press("x")
		s.Pass(10 * time.Minute) // nothing goes on by itself
		s.Sees("stopped ·", "Pain is a reason to stop.", "Press g to do this instead: towel stretch.")
		if !s.Offers("gentler") || !s.Offers("next step") {
			t.Error("got neither the gentler step nor the next one offered")
		}
		s.Press("g")
		s.Pass(time.Second)
		s.Sees("stretch ·", "· 2 of 5")
		s.Pass(10 * time.Second)
		s.Sees("switch ·")
		s.Pass(8 * time.Second)
		s.Press("x", " ")
		s.Sees("massage · rub", "· 4 of 5")
		s.Pass(26 * time.Second)
		s.Sees("Good night", "Partly done", "10 s, it hurt")
		if view := s.Screen.View(); strings.Index(view, "Partly done") > strings.Index(view, "█▄") {
			t.Errorf("got a good night before that it was done in part:\n%s", view)
		}
		s.outcomes(routines.Hurt, routines.Done, routines.Hurt, routines.Done, routines.Done)
	})
}

func TestMoreTimeIsAddedToWhatRuns(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(gentle(), 10*time.Second)
		s.Press("+", "left", "right", "left")
		s.Sees("· 2 of 4")
		s.Press("+")
		s.Pass(14 * time.Second)
		s.Sees("switch ·")
		s.Pass(2 * time.Second)
		s.Sees("stretch ·")
	})
}

func TestAClosedLidIsNotCounted(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 30*time.Second)
		s.Skew.Store(int64(7 * time.Hour))
		s.Pass(time.Second)
		s.Sees("paused ·", "You were away for 7 hours")
		if err := s.End(); err != nil {
			t.Fatal(err)
		}
		if held := time.Duration(s.session().Steps[1].Held); held > 11*time.Second {
			t.Errorf("got %v held, want no more than the 10 s before the lid was closed", held)
		}
	})
}

func TestTheEndOfTheProgramSavesWhatWasDone(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 35*time.Second)
		if err := s.End(); err != nil {
			t.Fatal(err)
		}
		s.outcomes(routines.Done, routines.Cut, routines.Skipped, routines.Skipped, routines.Skipped, routines.Skipped)
	})
}

// TestADeadBatteryCostsTheStepUnderWay looks into the journal while a routine runs.
func TestADeadBatteryCostsTheStepUnderWay(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(gentle(), 34*time.Second)
		if nights := s.Nights(); len(nights) != 0 {
			t.Errorf("got %+v in the first step", nights)
		}
		s.Pass(2 * time.Second)
		if got := s.session(); got.Completion != diary.Partial || got.Steps[0].Outcome != routines.Done || got.Steps[1].Held != 0 {
			t.Errorf("got %+v, want the first step", got)
		}
		s.Pass(2 * time.Minute)
		if got := s.session(); got.Completion != diary.Full {
			t.Errorf("got %v at the end, want the full session", got)
		}
	})
}

func TestASessionThatCannotBeSavedIsSavedLater(t *testing.T) {
	for name, keys := range map[string]struct{ before, after string }{
		"by s":                {"s", "s"},
		"by leaving":          {"enter", "enter"},
		"when it was stopped": {"esc", "s"},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.open(gentle())
				end := s.Obstruct()
				s.Pass(2 * time.Minute)
				s.Sees("Not saved yet. Press s to try again.")
				s.Press(keys.before)
				s.Pass(2 * time.Second)
				s.Sees("Not saved yet")
				if !s.Offers("save again") || !s.Offers("save and quit") {
					t.Error("got no key to save again")
				}
				end()
				s.Press(keys.after)
				s.Pass(2 * time.Second)
				s.Sees("Saved. Good night.")
				if got := s.session(); got.Completion != diary.Full {
					t.Errorf("got %v, want the full session", got)
				}
			})
		})
	}
}
