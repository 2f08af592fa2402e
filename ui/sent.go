package ui

import (
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// sent is a wish with the screen that has it. Two quick keys can make a screen
// wish twice to be left, or to open the same thing; by the second time it is not
// on top any more, and the wish is void.
type sent struct {
	screen nav.Screen
	msg    nav.Msg
}

// by marks the wishes that a screen's command leads to.
func by(screen nav.Screen, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch msg := cmd().(type) {
		case nav.Msg:
			return sent{screen, msg}
		case tea.BatchMsg:
			marked := make(tea.BatchMsg, len(msg))
			for i, each := range msg {
				marked[i] = by(screen, each)
			}
			return marked
		default:
			return msg
		}
	}
}

func (m *root) received(s sent) tea.Cmd {
	switch s.msg.(type) {
	case nav.Notice, nav.Fail:
		return m.navigate(s.msg)
	}
	if s.screen != m.top() {
		return nil
	}
	return m.navigate(s.msg)
}
