package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestARoutineThatWasDoneComesFirstAfterwards(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.routines = []routines.Routine{bedtime(t), gentle()} }, func(s *sitting) {
		s.press("down", "enter")
		s.pass(3 * time.Minute)
		s.sees("Good night")
		s.press("enter")
		s.pass(time.Second)
		s.sees("Tonight ▸ Two steps", "Routine on 1 of the last 7 nights")
	})
}

func TestHomeLeadsEverywhere(t *testing.T) {
	for key, words := range map[string]string{
		"m": "Any cramps?", "h": "History", "c": "A cramp, since 22:14", "d": "exercise", "l": "What night cramps are", "s": "warning signs, 1 of 2",
		"p": "Where are your cramps, mostly?",
	} {
		t.Run(key, func(t *testing.T) {
			sit(t, Start{nav.Home{}}, func(s *sitting) {
				s.press(key)
				s.pass(time.Second)
				s.sees(words)
				s.press("esc")
				s.pass(time.Second)
				s.sees("This week")
			})
		})
	}
}

func TestAWarningSignStandsAboveEverything(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.sign(30, "leg-swollen", "no-blood-flow") }, func(s *sitting) {
		first := strings.Fields(s.root.View())
		if first[0] != "!" {
			t.Errorf("got %q first, want the sign", first[0])
		}
		s.sees("! ", "s: warning signs.", "Tonight")
		s.press("c")
		s.sees("Until then, no stretching")
	})
}

// saturdayAt lets the clock of a sitting begin on Saturday 21 November 2026.
func (s *sitting) saturdayAt(hour, minute int) {
	s.away.Store(int64(time.Date(2026, 11, 21, hour, minute, 0, 0, time.UTC).Sub(evening)))
}

var (
	thursday = diary.Date{Year: 2026, Month: 11, Day: 19}
	friday   = thursday.AddDays(1)
	saturday = thursday.AddDays(2)
)

// TestTheCheckInIsOfTheNightThatWasMeant by the hour of a Saturday.
func TestTheCheckInIsOfTheNightThatWasMeant(t *testing.T) {
	for name, c := range map[string]struct {
		hour, minute int
		title        string
		night        diary.Date
	}{
		"after midnight": {0, 30, "Last night, Thursday to Friday", thursday},
		"in the morning": {7, 40, "Last night, Friday to Saturday", friday},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.saturdayAt(c.hour, c.minute) }, func(s *sitting) {
				s.press("m")
				s.sees(c.title, "Any cramps?")
				s.press("n")
				s.pass(time.Second)
				for _, night := range []diary.Date{thursday, friday, saturday} {
					saved, err := s.journal.Night(night)
					if err != nil || saved.CheckedIn != (night == c.night) {
						t.Errorf("the night of %v: got checked in %v, %v", night, saved.CheckedIn, err)
					}
				}
			})
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
