package coach_test

import (
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func TestThePageAboutARoutineComesBeforeItsFirstStartOnly(t *testing.T) {
	sit(t, func(s *seat) {
		wall := shipped.Routine("wall-calf-massage")
		s.opened(wall, time.Minute) // the clock waits
		s.Sees("Wall calf stretch and short massage", "4:28", "The everyday routine", "Have a sturdy chair within reach.",
			"If you are unsteady on your feet", "1  On a chair", "2  Sitting on the bed",
			"What is known: Stretching the calf alone")
		s.SeesNo("Coppin")
		for _, back := range []string{"e", "esc"} {
			s.Press("e")
			s.Sees("in the one trial", "the Mayo Clinic says 30 in pregnancy", "The trial is Coppin 2005.")
			s.SeesNo("Have a sturdy chair within reach.")
			s.Press(back)
			s.Sees("Have a sturdy chair within reach.")
			s.SeesNo("Coppin")
		}
		s.Press("esc")
		s.Went(nav.Back{})
		s.open(wall)
		s.Sees("What is known") // it was not started
		s.Press("enter")
		s.Sees("· 1 of 6")
		s.Pass(wall.Total() + time.Second)
		s.open(wall)
		s.Sees("· 1 of 6")
		if got, err := s.Journal.Recall("seen.wall-calf-massage"); got != "yes" || err != nil {
			t.Errorf("got %q, %v, want yes in the journal", got, err)
		}
	})
}

func TestAKeyOpensThePageOfARoutineToChooseInstead(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(shipped.Routine("wall-calf-massage"))
		s.Press("3")
		s.Sees("Wall calf stretch and short massage")
		s.Press("1")
		s.Sees("On a chair", "5:40", "Have a sturdy chair and a towel within reach.")
		s.SeesNo("1  ", "wall")
		s.Press("1", "esc")
		s.Sees("Wall calf stretch and short massage")
		s.Press("2", "1") // from the bed to the chair
		s.Sees("On a chair", "5:40")
		s.Press("esc")
		s.Sees("Sitting on the bed", "2:40", "1  On a chair")
		s.Press("enter")
		s.Sees("Sitting on the bed", "sit down · 1 of")
		s.Pass(time.Minute)
		s.Must(s.End())
		if got := s.session().Routine; got != "bed-sitting" {
			t.Errorf("got a session of %s, want bed-sitting", got)
		}
	})
}

func TestNothingIsOfferedThatThisBodyMustNotDo(t *testing.T) {
	sit(t, func(s *seat) {
		s.profile.Unsteady = new(true)
		s.open(shipped.Routine("wall-lean"))
		s.Sees("1  On a chair", "2  Sitting on the bed")
		s.Press("1")
		s.Sees("5:40")
		s.Sign("leg-swollen")
		s.open(shipped.Routine("wall-lean"))
		s.SeesNo("On a chair")
		s.Press("1")
		s.SeesNo("5:40")
	})
}

func TestWhatToBringFollowsTheBody(t *testing.T) {
	sit(t, func(s *seat) {
		s.profile.Unsteady = new(true)
		s.open(shipped.Routine("trial-standing"))
		s.Sees("Have a sturdy chair and a towel within reach.")
		s.Press("end", "enter")
		s.Sees("1 of 4", "Have a sturdy chair and a towel within reach.")
		s.Press("right")
		s.Sees("2 of 4")
		s.SeesNo("Have a sturdy chair")
	})
}

// The end of the page says who should not do the routine.
func TestNobodyStartsBeforeThePageWasRead(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(shipped.Routine("wall-calf-massage"))
		for height := 1; height <= 10; height++ {
			s.Screen.SetSize(56, height)
			s.Press("home")
			s.SeesNo("Don't do this routine")
			for presses := 0; s.Offers("read on"); presses++ {
				if s.Press("enter"); presses > 40 {
					t.Fatalf("in %d lines the page has no end", height)
				}
			}
			s.Sees("get help.")
		}
		s.Press("e", "enter")
		s.SeesNo("1 of")
		s.Press("e", "end", "enter")
		s.Sees("1 of")
	})
}

func TestAPageThatDoesNotFitScrolls(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(shipped.Routine("wall-calf-massage"))
		if s.Offers("scroll") {
			t.Error("it is offered to scroll in a page that fits")
		}
		s.Screen.SetSize(56, 10)
		s.Sees("4:28", pager.More)
		if !s.Offers("scroll") {
			t.Error("it is not offered to scroll")
		}
		for keys, want := range map[string][]string{
			"end":  {"end"},
			"down": {"down", "j", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"},
		} {
			s.Press(keys)
			s.Press(want...)
			s.Sees("get help.")
			s.SeesNo(pager.More, "4:28")
			s.Press("home")
			s.Sees("4:28", pager.More)
		}
		s.Screen.SetSize(30, 10)
		s.Press("end")
		s.Fits()
	})
}

func TestThePageHasASCIIAlone(t *testing.T) {
	sit(t, func(s *seat) {
		s.glyphs = theme.ASCII
		s.open(shipped.Routine("wall-calf-massage"))
		s.Screen.SetSize(30, 10)
		s.ASCII()
	})
}

func TestWithoutAJournalTheRoutineCanBeDone(t *testing.T) {
	sit(t, func(s *seat) {
		s.Damage()
		s.opened(bedtime(t), 2*time.Second)
		s.Sees("doesn't know whether you have reported a")
		if _, failed := s.Asked[0].(nav.Fail); !failed {
			t.Errorf("got %v, want the failure", s.Asked)
		}
		s.Press("enter")
		s.Sees("· 1 of 6")
	})
}

func TestASessionThatEndedEarlyCanBeContinued(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), time.Minute) // in the right stretch
		s.Press("esc", "y")
		s.Pass(12 * time.Minute)
		s.open(bedtime(t))
		s.Sees("You stopped 12 min ago, at step 3 of 6: wall calf stretch.", "enter  continue from there", "a      start over")
		s.Press("enter")
		s.Sees("switch · 3 of 6")
		s.Pass(4 * time.Minute)
		got := s.session()
		if got.Completion != diary.Full || got.Ended.Sub(got.Started) < 14*time.Minute {
			t.Errorf("got %v, want one full session from the first start to the last end", got)
		}
		if held := time.Duration(got.Steps[2].Held); held < 31*time.Second || held > 33*time.Second {
			t.Errorf("got %v of the right stretch, want the 2 s of before and 30 s more", held)
		}
		s.open(bedtime(t))
		s.Sees("· 1 of 6") // a full one is not offered
	})
}

func TestThePageDoesNotHideASessionToContinue(t *testing.T) {
	sit(t, func(s *seat) {
		wall := shipped.Routine("wall-calf-massage")
		s.open(wall)
		s.Press("enter")
		s.Pass(time.Minute)
		s.Press("esc", "y")
		s.open(wall)
		s.Sees("continue from there")
		s.Press("esc")
		s.Sign("rest-pain")
		s.open(wall)
		s.Press("enter")
		s.Sees("continue from there")
		s.Press("enter")
		s.Sees("· 3 of 6")
	})
}

func TestOneCanBeginAnewInstead(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), time.Minute)
		s.Press("esc", "y")
		s.open(bedtime(t))
		s.Press("a")
		s.Sees("· 1 of 6")
		s.Must(s.End())
		if all := navtest.All(s.Bedside, sessionsOf); len(all) != 2 {
			t.Errorf("got %v, want two sessions", all)
		}
	})
}
