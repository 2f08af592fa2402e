package ui

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// saturdayAt lets the clock of a sitting begin on Saturday 21 November 2026.
func (s *sitting) saturdayAt(hour, minute int) {
	s.away.Store(int64(time.Date(2026, 11, 21, hour, minute, 0, 0, time.UTC).Sub(evening)))
}

var (
	thursday = diary.Date{Year: 2026, Month: 11, Day: 19}
	friday   = thursday.AddDays(1)
	saturday = thursday.AddDays(2)
)

// alternates puts a trial into the journal that has its first block on Thursday and Friday,
// on, and its second one from Saturday, off.
func (s *sitting) alternates() {
	s.t.Helper()
	plan := diary.Plan{Factor: diary.Covers, Start: thursday, Design: diary.FastDesign, Rounds: 14}
	for len(plan.On) == 0 || !plan.On[0] || plan.On[1] {
		plan.Seed++
		plan.On = diary.DrawSchedule(plan.Rounds, plan.Seed)
	}
	if err := s.journal.StartTrial(plan, thursday.AddDays(-1)); err != nil {
		s.t.Fatal(err)
	}
}

// TestHomeByTheHour holds which nights home means: its heading, what a trial asks, the
// mark of the routine, and the night that the check-in asks about.
func TestHomeByTheHour(t *testing.T) {
	const first, second = "Your test: tight covers as usual tonight (night 2 of 112).", "Your test: tonight without tight covers (night 3 of 112)."
	for name, c := range map[string]struct {
		hour, minute          int
		heading, trial, asked string
		title                 string
		night                 diary.Date
	}{
		"after midnight":       {0, 30, "Friday 20 November", first, "Thursday night is not logged yet", "Last night, Thursday to Friday", thursday},
		"at the end of it":     {3, 59, "Friday 20 November", first, "Thursday night is not logged yet", "Last night, Thursday to Friday", thursday},
		"early in the morning": {4, 0, "Saturday 21 November", second, "Friday night is not logged yet", "Last night, Friday to Saturday", friday},
		"in the morning":       {7, 40, "Saturday 21 November", second, "Friday night is not logged yet", "Last night, Friday to Saturday", friday},
		"at noon":              {12, 0, "Saturday 21 November", second, "Friday night is not logged yet", "Last night, Friday to Saturday", friday},
		"before midnight":      {23, 58, "Saturday 21 November", second, "Friday night is not logged yet", "Last night, Friday to Saturday", friday},
	} {
		t.Run(name, func(t *testing.T) {
			prepare := func(s *sitting) {
				s.saturdayAt(c.hour, c.minute)
				s.did(5, "wall-calf-massage", diary.Full) // Tuesday
				s.alternates()
			}
			sitWith(t, Start{nav.Home{}}, prepare, func(s *sitting) {
				s.sees(c.heading, c.trial, c.asked)
				s.press("m")
				s.sees(c.title, "Any cramps?")
				s.press("n")
				s.pass(time.Second)
				for _, night := range []diary.Date{thursday, friday, saturday} {
					kept, err := s.journal.Night(night)
					if err != nil || kept.CheckedIn != (night == c.night) {
						t.Errorf("the night of %v: got checked in %v, %v", night, kept.CheckedIn, err)
					}
				}
			})
		})
	}
}

func TestHomeMarksTheRoutineOfTonight(t *testing.T) {
	for name, c := range map[string]struct {
		hour       int
		week, done string
	}{
		"done in the night under way":    {1, "Sat Sun Mon Tue Wed Thu Fri", "routine · · · · · · ●"},
		"done last night, and not today": {8, "Sun Mon Tue Wed Thu Fri Sat", "routine · · · · · ● ○"},
	} {
		t.Run(name, func(t *testing.T) {
			prepare := func(s *sitting) {
				s.saturdayAt(c.hour, 0)
				s.did(2, "wall-calf-massage", diary.Full) // Friday, at 22:14
			}
			sitWith(t, Start{nav.Home{}}, prepare, func(s *sitting) { s.sees(c.week, c.done) })
		})
	}
}

func TestAStoppedTrialAsksNothingOfTonight(t *testing.T) {
	for name, hour := range map[string]int{"after midnight": 1, "in the morning": 8, "in the evening": 20} {
		t.Run(name, func(t *testing.T) {
			prepare := func(s *sitting) {
				s.saturdayAt(hour, 0)
				s.alternates()
				if err := s.journal.StopTrial(saturday); err != nil { // by a clock that was wrong
					s.t.Fatal(err)
				}
			}
			sitWith(t, Start{nav.Home{}}, prepare, func(s *sitting) { s.seesNot("Trial:") })
		})
	}
}

func TestACrampOfTheNightUnderWayIsNoCheckIn(t *testing.T) {
	sitWith(t, Start{nav.CheckIn{Night: friday}}, func(s *sitting) { s.saturdayAt(0, 30) }, func(s *sitting) {
		s.sees("Friday 20 November, to Saturday", "Any cramps so far?")
		s.seesNot("none")
		s.press("n")
		s.sees("Any cramps so far?")
		s.press("y", "enter")
		s.pass(time.Second)
		kept, err := s.journal.Night(friday)
		if err != nil || kept.CheckedIn || len(kept.Cramps) != 1 {
			t.Errorf("got %+v, %v, want one cramp and no check-in", kept, err)
		}
	})
}
