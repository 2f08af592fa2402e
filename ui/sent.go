package ui

import (
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// sent is a screen's request to the root. It is dropped once another screen covers the
// one that sent it: two quick keys can send the same request twice.
type sent struct {
	screen nav.Screen
	msg    nav.Msg
}

// by marks the requests that a screen's command leads to with that screen.
func by(screen nav.Screen, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		msg := cmd()
		if request, ok := msg.(nav.Msg); ok {
			return sent{screen, request}
		}
		several := nav.Commands(msg)
		for i, each := range several {
			several[i] = by(screen, each)
		}
		return msg
	}
}

// received follows a request, unless it is too late for it. Words at the foot are never
// too late.
func (m *root) received(s sent) tea.Cmd {
	_, notice := s.msg.(nav.Notice)
	_, fail := s.msg.(nav.Fail)
	if s.screen != m.top() && !notice && !fail {
		return nil
	}
	return m.navigate(s.msg)
}
