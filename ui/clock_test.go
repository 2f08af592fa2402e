package ui

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

var (
	thursday = diary.Date{Year: 2026, Month: 11, Day: 19}
	friday   = thursday.AddDays(1)
	saturday = thursday.AddDays(2)
)

// at lets a sitting begin at a time of day, five nights after the journal's first.
func at(day diary.Date, hour, minute int, zone *time.Location) func(*sitting) {
	return func(s *sitting) {
		s.t.Helper()
		s.began = time.Date(day.Year, day.Month, day.Day, hour, minute, 0, 0, zone)
		if _, err := s.journal.CheckIn(diary.CheckIn{Night: day.AddDays(-5), None: true}); err != nil {
			s.t.Fatal(err)
		}
	}
}

// TestHomeFollowsTheClock at each hour of a Saturday, where it was opened an hour and a half
// before: its heading, the reminder, and the nights that its keys mean.
func TestHomeFollowsTheClock(t *testing.T) {
	for hour := range 24 {
		tonight, last, night := friday, thursday, friday
		if hour >= 4 {
			tonight, last = saturday, friday
		}
		if hour >= 12 {
			night = saturday
		}
		sitWith(t, Start{nav.Home{}}, at(friday, 22+hour, 31, time.UTC), func(s *sitting) {
			s.pass(89*time.Minute + time.Second)
			reminder := last.Format("Monday") + " night isn't logged yet. Press m to check in."
			if hour >= 4 && hour < 12 {
				reminder = "Check in for " + last.Format("Monday") + " night"
			}
			s.sees(tonight.Format(diary.DayDate), reminder)
			s.press("d")
			s.pass(time.Second)
			s.sees(tonight.Format("Monday 2 January"))
			s.press("esc", "m")
			s.pass(time.Second)
			s.sees("Last night, " + last.Format("Monday"))
			s.press("n")
			s.pass(time.Second)
			if n, err := s.journal.Night(last); err != nil || !n.CheckedIn {
				t.Errorf("at %d: got %v, %v, want the night of %v checked in", hour, n, err, last)
			}
			s.press("esc", "esc")
			if hour >= 4 && hour < 18 {
				s.press("down", "enter") // from what the hour asks to the routines
			}
			s.press("enter")
			s.pass(10 * time.Second)
			s.press("q", "y")
			s.over()
			if n, err := s.journal.Night(night); err != nil || len(n.Sessions) != 1 {
				t.Errorf("at %d: got %v, %v, want the routine on the night of %v", hour, n, err, night)
			}
		})
	}
}

// TestTheTurns to the second, also where the clock changes that night.
func TestTheTurns(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	autumn, spring := diary.Date{Year: 2026, Month: 10, Day: 24}, diary.Date{Year: 2026, Month: 3, Day: 28}
	for name, c := range map[string]struct {
		day   diary.Date
		hour  int
		zone  *time.Location
		after time.Duration

		before, then string
	}{
		"four":             {friday, 22, time.UTC, 6 * time.Hour, "Friday 20 November", "Saturday 21 November"},
		"noon":             {saturday, 9, time.UTC, 3 * time.Hour, "enter check in", "enter log today"},
		"the evening":      {saturday, 9, time.UTC, 9 * time.Hour, "enter log today", "enter start"},
		"midnight":         {saturday, 9, time.UTC, 15 * time.Hour, "Ready for bed? Saturday", "c: cramp now"},
		"a longer night":   {autumn, 22, berlin, 7 * time.Hour, "Saturday 24 October", "Sunday 25 October"},
		"a shorter night":  {spring, 22, berlin, 5 * time.Hour, "Saturday 28 March", "Sunday 29 March"},
		"a second morning": {friday, 8, time.UTC, 20 * time.Hour, "Friday 20 November", "Saturday 21 November"},
	} {
		for late, want := range map[time.Duration]string{-time.Second: c.before, time.Second: c.then} {
			t.Run(name+" "+late.String(), func(t *testing.T) {
				sitWith(t, Start{nav.Home{}}, at(c.day, c.hour, 0, c.zone), func(s *sitting) {
					s.resize(44, 12)
					s.pass(c.after + late - time.Second/5)
					s.sees(want)
				})
			})
		}
	}
}

// TestALaptopThatSlept has a clock that went on, or was set back, and a timer that stood
// still.
func TestALaptopThatSlept(t *testing.T) {
	for name, c := range map[string]struct {
		slept time.Duration
		want  string
	}{
		"over four":    {7 * time.Hour, "Saturday 21 November"},
		"for two days": {48 * time.Hour, "Sunday 22 November"},
		"set back":     {-20 * time.Hour, "Thursday 19 November"},
	} {
		for what, msg := range map[string]tea.Msg{"focus": tea.FocusMsg{}, "resume": tea.ResumeMsg{}, "resize": tea.WindowSizeMsg{Width: 100, Height: 30}, "a key": tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("m")}} {
			t.Run(name+", "+what, func(t *testing.T) {
				sitWith(t, Start{nav.Home{}}, at(friday, 22, 0, time.UTC), func(s *sitting) {
					s.away.Add(int64(c.slept))
					s.sees("Friday 20 November")
					s.program.Send(msg)
					s.pass(time.Second)
					s.sees(c.want, "cramp now") // and a key does nothing else
				})
			})
		}
	}
}

func TestAKeyThatFindsAnotherNightAnswersNothing(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.CheckIn{Night: thursday}}, at(friday, 22, 0, time.UTC), func(s *sitting) {
		s.away.Add(int64(10 * time.Hour))
		s.hold("n", 3*time.Second)
		s.pass(time.Second)
		if got := s.logged(); got != 1 {
			t.Errorf("got %d nights logged, want only the one before, in\n%s", got, s.root.View())
		}
		s.press("n")
		s.pass(time.Second)
		if got := s.logged(); got != 2 {
			t.Errorf("got %d nights logged, want one more", got)
		}
	})
}

// TestAKeyRightAfterAnotherNightAnswersNothing: a lid that is opened, a window that is
// returned to and a timer draw what the hand that presses has not seen yet.
func TestAKeyRightAfterAnotherNightAnswersNothing(t *testing.T) {
	for _, msg := range []tea.Msg{tea.FocusMsg{}, tea.ResumeMsg{}, turnMsg{}, tea.KeyMsg{Type: tea.KeyCtrlZ}} {
		for wait, want := range map[time.Duration]int{0: 1, nav.Pause - time.Millisecond: 1, nav.Pause: 2} {
			t.Run(fmt.Sprintf("%T %s", msg, wait), func(t *testing.T) {
				sitWith(t, Start{nav.Home{}, nav.CheckIn{Night: thursday}}, at(friday, 22, 0, time.UTC), func(s *sitting) {
					s.away.Add(int64(10 * time.Hour))
					s.program.Send(msg)
					s.pass(wait)
					s.quickly("n")
					s.pass(time.Second)
					if got := s.logged(); got != want {
						t.Errorf("got %d nights logged, want %d in\n%s", got, want, s.root.View())
					}
				})
			})
		}
	}
}

func TestAFormInTheMiddleStaysAboutItsNight(t *testing.T) {
	for name, wait := range map[string]func(*sitting){
		"it is awake": func(s *sitting) { s.pass(7 * time.Hour) },
		"it was a lid": func(s *sitting) {
			s.away.Add(int64(7 * time.Hour))
			s.program.Send(tea.FocusMsg{})
			s.pass(time.Second)
		},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}, nav.CheckIn{Night: thursday}}, at(friday, 22, 0, time.UTC), func(s *sitting) {
				s.press("l")
				wait(s)
				s.sees("left")
				s.press("enter")
				s.pass(time.Second)
				n, err := s.journal.Night(thursday)
				if err != nil || len(n.Cramps) != 1 || n.Cramps[0].Side != routines.Left {
					t.Errorf("got %v, %v, want the cramp on Thursday", n, err)
				}
			})
		})
	}
}

// TestAScreenLeftOpenShowsWhatOneThatIsOpenedShows over each turn of the clock, where nothing is
// being answered. The coach and a cramp have clocks of their own; the check-in and the day
// choose the night that is asked about.
func TestAScreenLeftOpenShowsWhatOneThatIsOpenedShows(t *testing.T) {
	screens := everywhere(t)
	for _, other := range []string{"coach", "relief", "check-in", "day"} {
		delete(screens, other)
	}
	for name, start := range screens {
		for _, hour := range []int{3, 11, 17, 23} {
			t.Run(fmt.Sprint(name, " from ", hour), func(t *testing.T) {
				view := func(hour, minute int, wait time.Duration) (view string) {
					opens := func(s *sitting) { s.fill(); at(saturday.AddDays(2), hour, minute, time.UTC)(s) }
					sitWith(t, Start{nav.Home{}, start}, opens, func(s *sitting) {
						s.pass(wait)
						s.press("end") // the cursor stays where it was
						view = s.root.View()
					})
					return view
				}
				left, opened := view(hour, 50, 20*time.Minute), view(hour+1, 10, 0)
				if left != opened {
					t.Errorf("got\n%s\nwant\n%s", left, opened)
				}
			})
		}
	}
}
