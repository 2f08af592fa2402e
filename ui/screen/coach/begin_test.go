package coach_test

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func TestThePageAboutARoutineComesBeforeItsFirstStartOnly(t *testing.T) {
	sit(t, func(s *seat) {
		wall := navtest.Routine(t, "wall-calf-massage")
		s.opened(wall, time.Minute) // the clock waits
		s.Sees("Wall calf stretch and short massage", "3:33", "The everyday routine", "Who it is for: Calf cramps, if you stand",
			"If you are unsteady on your feet", "What is known: Doctors' groups advise", "seconds. In the one blinded trial, calf")
		s.SeesNo("Coppin")
		s.Press("e")
		s.Sees("(Mayo Clinic 30 s", "(Coppin 2005)")
		s.Press("e")
		s.SeesNo("Coppin")
		s.Press("esc")
		s.Went(nav.Back{})
		s.open(wall)
		s.Sees("What is known") // it was not started
		s.Press("enter")
		s.Sees("· 1 of 6")
		s.Pass(214 * time.Second)
		s.open(wall)
		s.Sees("· 1 of 6")
		if got, err := s.Journal.Recall("seen.wall-calf-massage"); got != "yes" || err != nil {
			t.Errorf("got %q, %v, want yes in the journal", got, err)
		}
	})
}

func TestAPageThatDoesNotFitScrolls(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(navtest.Routine(t, "wall-calf-massage"))
		if s.Offers("scroll") {
			t.Error("it is offered to scroll in a page that fits")
		}
		s.Screen.SetSize(56, 10)
		s.Sees("3:33", pager.More)
		if !s.Offers("scroll") {
			t.Error("it is not offered to scroll")
		}
		for keys, want := range map[string][]string{
			"end":  {"end"},
			"down": {"down", "j", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"},
		} {
			s.Press(keys)
			s.Press(want...)
			s.Sees("preventing cramps.")
			s.SeesNo(pager.More, "3:33")
			s.Press("home")
			s.Sees("3:33", pager.More)
		}
		s.Screen.SetSize(30, 10)
		s.Press("end")
		s.Fits()
	})
}

func TestThePageHasASCIIAlone(t *testing.T) {
	sit(t, func(s *seat) {
		s.glyphs = theme.ASCII
		s.open(navtest.Routine(t, "wall-calf-massage"))
		s.Screen.SetSize(30, 10)
		s.ASCII()
	})
}

func TestWithoutAJournalTheRoutineCanBeDone(t *testing.T) {
	sit(t, func(s *seat) {
		s.Damage()
		s.opened(bedtime(t), 2*time.Second)
		s.Sees("doesn't know whether a warning sign is")
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
		s.Sees("You stopped 12 min ago, at step 3 of 6: wall calf stretch.", "enter  go on from there", "a      begin anew")
		s.Press("enter")
		s.Sees("change sides · 3 of 6")
		s.Pass(3 * time.Minute)
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
		wall := navtest.Routine(t, "wall-calf-massage")
		s.open(wall)
		s.Press("enter")
		s.Pass(time.Minute)
		s.Press("esc", "y")
		s.open(wall)
		s.Sees("go on from there")
		s.Press("esc")
		s.Sign("rest-pain")
		s.open(wall)
		s.Press("enter")
		s.Sees("go on from there")
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
