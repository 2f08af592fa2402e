package ui

import (
	"testing"
	"time"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// TestGoingBackTwiceLeavesOneScreen delivers what the profile sends once its answers are
// saved a second time, as a late reply did, which left the program.
func TestGoingBackTwiceLeavesOneScreen(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Profile{}}, func(s *sitting) {
		profile := s.root.top()
		s.press("f", "esc", "enter")
		s.pass(time.Second / 10) // the journal may be in use for a moment
		s.sees("warning signs, 1 of 2", "Saved.")
		back := nav.Go(nav.Back{Then: nav.SelfCheck{}})
		for _, again := range []tea.Cmd{back, tea.Batch(back, nil, back), tea.Sequence(back, back)} {
			s.perform(by(profile, again))
			s.sees("warning signs, 1 of 2")
		}
		s.press("esc")
		s.pass(time.Second)
		s.sees("cramp now")
	})
}

// perform lets the program do what a command leads to.
func (s *sitting) perform(cmd tea.Cmd) {
	s.program.Send(cmd())
	s.pass(time.Second / 10)
}
