package coach_test

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav/navtest"
)

// recorded fails the test unless the only session belongs to the evening's night, and
// lasted this long, to a few seconds.
func (s *seat) recorded(completion diary.Completion, lasted time.Duration) {
	s.T.Helper()
	got := s.session()
	off := got.Ended.Sub(got.Started) - lasted
	if night := diary.NightOf(navtest.Evening); got.Night() != night || got.Completion != completion || off.Abs() > 3*time.Second {
		s.T.Errorf("got %s on %v in %v, want %s on %v in %v", got.Completion, got.Night(), got.Ended.Sub(got.Started), completion, night, lasted)
	}
}

func TestAPauseOverNight(t *testing.T) {
	const paused = 30 * time.Second // 10 s into the left stretch
	whole := bedtime(t).Total()
	const half = 14 * time.Hour // until after noon
	for name, c := range map[string]struct {
		do         func(*seat)
		completion diary.Completion
		lasted     time.Duration
	}{
		"is resumed in the morning": {func(s *seat) {
			s.Pass(9 * time.Hour)
			s.Press(" ")
			s.Pass(whole)
		}, diary.Full, 9*time.Hour + whole + 3*time.Second},
		"ends with the program in the morning": {func(s *seat) {
			s.Pass(9 * time.Hour)
			s.Must(s.End())
		}, diary.Partial, paused},
		"is stopped in the morning": {func(s *seat) {
			s.Pass(9 * time.Hour)
			s.Press("esc", "y")
		}, diary.Partial, paused},
		"ends at noon": {func(s *seat) {
			s.Pass(half)
			s.Run(s.Screen.Init())
			s.Sees("Good night", "Partly done", "Saved. Good night.")
		}, diary.Partial, paused},
		"ends at noon while it is asked whether to stop": {func(s *seat) {
			s.Press("esc")
			s.Pass(half)
			s.Run(s.Screen.Init())
			s.Press("right", " ")
		}, diary.Partial, paused},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.opened(bedtime(t), paused)
				s.Press(" ")
				c.do(s)
				s.recorded(c.completion, c.lasted)
			})
		})
	}
}

func TestALidThatIsClosedOverNoonEndsThePerformance(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 30*time.Second)
		s.Skew.Store(int64(15 * time.Hour))
		s.Run(s.Screen.Init())
		s.Sees("Good night")
		s.recorded(diary.Partial, 30*time.Second)
	})
}

func TestAPerformanceThatRunsOverFourGoesOn(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 30*time.Second)
		s.Run(s.Screen.Init()) // as the root does at 04:00
		s.Pass(bedtime(t).Total())
		s.recorded(diary.Full, bedtime(t).Total())
	})
}

// Nobody may be there when the clock comes to another day.
func TestNoPageThatIsLeftOpenBeginsByItself(t *testing.T) {
	for name, open := range map[string]func(*seat){
		"that offers to continue": func(s *seat) {
			s.opened(bedtime(t), time.Minute)
			s.Press("esc", "y")
			s.open(bedtime(t))
			s.Sees("continue from there")
		},
		"with a sign that has gone": func(s *seat) {
			s.Sign("rest-pain")
			s.open(bedtime(t))
			s.Sign()
		},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				open(s)
				s.Pass(6 * time.Hour)
				s.Run(s.Screen.Init())
				s.Pass(10 * time.Minute)
				s.Sees("What is known")
				s.SeesNo(" of 6", "Good night")
				s.Press("enter")
				s.Sees("· 1 of 6")
			})
		})
	}
}

func TestAnOfferToContinueEndsAfterHalfAnHour(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), time.Minute)
		s.Press("esc", "y")
		s.open(bedtime(t))
		s.Pass(31 * time.Minute)
		s.Press("enter")
		s.Sees("What is known")
		s.Press("enter")
		s.Sees("· 1 of 6")
		s.Must(s.End())
		if all := navtest.All(s.Bedside, sessionsOf); len(all) != 2 {
			t.Errorf("got %v, want the earlier session as it was, and another", all)
		}
	})
}

func TestFiveSecondsOfAStretchCount(t *testing.T) {
	const hold = 20 * time.Second // setting up, and getting ready
	for held, want := range map[time.Duration]diary.Completion{
		0: diary.Abandoned, 4900 * time.Millisecond: diary.Abandoned, 5 * time.Second: diary.Partial,
	} {
		sit(t, func(s *seat) {
			s.opened(bedtime(t), hold+held)
			s.Press("esc", "y")
			s.recorded(want, hold+held)
			if want == diary.Abandoned {
				s.Sees("Stopped after 2", "with no exercise held for 5 seconds: too short to count as a night with the routine.", "Saved.")
			}
		})
	}
}
