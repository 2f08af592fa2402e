package relief_test

import (
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav/navtest"
)

func TestACrampThatNobodyTouchedForHalfAnHourWasNotMeasured(t *testing.T) {
	for name, c := range map[string]struct {
		alone    time.Duration // after a key in the first minute
		measured bool
	}{
		"not yet":    {30*time.Minute - time.Second, true},
		"just":       {30 * time.Minute, false},
		"all night":  {9 * time.Hour, false},
		"until noon": {14 * time.Hour, false},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.opened(time.Minute)
				s.Press("l")
				s.Pass(c.alone)
				if c.alone > time.Hour {
					s.Sees("Cramp started 22:14") // the clock runs on for whoever is there
				}
				s.Press(" ")
				if c.measured {
					s.lasted(c.alone+time.Minute, c.alone+time.Minute+time.Second)
					return
				}
				s.Sees("is saved without an end")
				s.isOpen()
				s.onEvening()
			})
		})
	}
}

// onEvening fails the test unless all that is recorded is of the night that began then.
func (s *seat) onEvening() {
	s.T.Helper()
	for _, n := range s.Nights() {
		if n.Date != diary.NightOf(navtest.Evening) {
			s.T.Errorf("got %v recorded, want nothing but of %v", n, diary.NightOf(navtest.Evening))
		}
	}
}

func TestAnswersAfterNoonAreOfTheNightOfTheCramp(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Minute)
		s.Press(" ")
		s.Pass(15 * time.Hour)
		s.Run(s.Screen.Init()) // as the root does at 04:00 and at noon
		s.Press("r", "c", "7")
		s.lasted(time.Minute, time.Minute)
		if got := s.only(); got.Side != routines.Right || *got.Severity != 7 {
			t.Errorf("got %v, want the right leg, 7", got)
		}
		s.onEvening()
	})
}

func TestAScreenThatIsReturnedToKeepsTheStartOfTheCramp(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(5 * time.Minute)
		s.Run(s.Screen.Init())
		s.reads("5:00")
		s.Press(" ")
		s.lasted(5*time.Minute, 5*time.Minute+time.Second)
	})
}
