package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// TestAClickFindsItsNightWhereTheScreenIsInTheMiddle of a wide window.
func TestAClickFindsItsNightWhereTheScreenIsInTheMiddle(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.History{View: nav.ViewCalendar}}, (*sitting).fill, func(s *sitting) {
		for _, size := range [][2]int{{60, 20}, {100, 30}, {200, 60}} {
			s.resize(size[0], size[1])
			s.pass(time.Second)
			s.press("end", "left")
			before := s.root.View()
			for y, line := range strings.Split(ansi.Strip(before), "\n") {
				if at := strings.IndexAny(line, "[┏"); at >= 0 {
					s.press("left", "left")
					s.program.Send(tea.MouseMsg{X: ansi.StringWidth(line[:at]) + 1, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
					s.pass(time.Second)
				}
			}
			if s.root.View() != before || !strings.ContainsAny(before, "[┏") {
				t.Errorf("%v: got\n%s\nwant the cursor where it was clicked\n%s", size, s.root.View(), before)
			}
		}
	})
}

// hangsInNoCorner fails the test unless in a wide window everything, the keys too, is as far
// from one edge as from the other, and a small window loses nothing to margins.
func (s *sitting) hangsInNoCorner() {
	s.resize(200, 60)
	body := s.root.body()
	x, y := s.root.frame().corner(body)
	before, after := x-margin, 200-margin-x-lipgloss.Width(strings.Join(body, "\n"))
	if before < (200-2*margin-theme.Widest)/2 || before > after || y-1 < min(11, (56-len(body))/3) {
		s.t.Errorf("got it in column %d with %d columns after it, and line %d:\n%s", x, after, y, s.root.View())
	}
	if footer := strings.Index(s.root.View(), s.last()); !strings.HasSuffix(s.root.View()[:footer], "\n"+strings.Repeat(" ", x)) {
		s.t.Errorf("got the keys elsewhere than in column %d:\n%s", x, s.root.View())
	}
	s.resize(40, 12)
	if width, height := s.root.frame().inner(); width != 40 || height != 10 {
		s.t.Errorf("got %dx%d cells for the screen", width, height)
	}
}
