package ui

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

func TestHistoryTakesACrampOutAndPutsItBack(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.History{}}, (*sitting).fill, func(s *sitting) {
		s.press("left") // from last night to the night before, which has two cramps
		s.sees("2 cramps", "x take out a cramp", "u take back")
		s.press("x")
		s.sees("Take out which cramp of Fri 20 Nov 2026?", "1-2 which")
		s.press("1")
		s.pass(time.Second)
		s.sees("1 cramp", "Taken out: calf, night of Fri 20 Nov 2026.")
		night, err := s.journal.Night(diary.NightOf(evening).AddDays(-2))
		if err != nil || len(night.Cramps) != 1 || night.Cramps[0].ID != "cramp-2-1" || !night.CheckedIn {
			t.Errorf("got %v, %v in the journal, want the second cramp left", night, err)
		}
		s.press("u")
		s.sees("Take back the removal of a cramp, night of Friday 20 November 2026?")
		s.press("y")
		s.pass(time.Second)
		s.sees("2 cramps", "Taken back: the removal of a cramp")
	})
}

func TestHistoryGoesToADayThatIsTyped(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.History{}}, (*sitting).fill, func(s *sitting) {
		s.press("/", "q", "?")
		s.sees("Go to the night of q?_", "enter go there")
		s.press("enter")
		s.sees(`"q?" does not name one day`)
		s.press("esc", "/", "f", "r", "i", "enter")
		s.sees("Fri 20 Nov: 2 cramps")
	})
}

func TestTheMouseIsTheTerminalsOwnOutsideHistory(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).fill, func(s *sitting) {
		at := func(x, y int) {
			s.program.Send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			s.pass(time.Second / 10)
		}
		listens := func(want bool, where string) {
			t.Helper()
			if s.root.mouse != want {
				t.Errorf("%s: got the mouse asked for: %v, want %v", where, s.root.mouse, want)
			}
		}
		at(50, 12)
		listens(false, "home")
		s.press("h")
		s.pass(time.Second / 10)
		listens(true, "history")
		s.sees("Sat 21 Nov, last night")
		at(5+7, 12) // behind the margin and the numbers: the first nights
		s.sees("Tue 10 Nov: not logged")
		s.program.Send(tea.MouseMsg{Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
		s.pass(time.Second / 10)
		s.sees("Wed 11 Nov: not logged")
		s.press("?")
		at(90, 12)
		s.press("esc") // closes the help
		s.sees("Wed 11 Nov: not logged")
		s.program.Send(tea.ResumeMsg{})
		s.pass(time.Second / 10)
		listens(true, "history after the shell")
		s.press("enter")
		listens(false, "the check-in")
		s.press("esc")
		s.pass(time.Second / 10)
		listens(true, "history again")
		s.press("esc")
		listens(false, "home again")
	})
}
