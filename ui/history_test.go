package ui

import (
	"testing"
	"time"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

func TestTheMouseIsTheTerminalsOwnOutsideHistory(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).fill, func(s *sitting) {
		at := func(x, y int) {
			s.program.Send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			s.pass(time.Second / 10)
		}
		listens := func(want bool, where string) {
			t.Helper()
			if s.root.Frame().Mouse != want {
				t.Errorf("%s: got the mouse asked for: %v, want %v", where, s.root.Frame().Mouse, want)
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

func TestDoesItHelp_isTwoKeysFromHome(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).fill, func(s *sitting) {
		s.press("h")
		s.pass(time.Second / 10)
		s.press("4")
		s.pass(time.Second / 10)
		s.sees("Does the routine help?")
	})
}
