package ui

import (
	"slices"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// sent is what a screen's command leads to: a request to the root, or a reply to the screen
// itself. A request is dropped once another screen covers the one that sent it: two quick
// keys can send the same request twice.
type sent struct {
	screen nav.Screen
	msg    tea.Msg
}

// by marks the requests and replies that a screen's command leads to with that screen.
func by(screen nav.Screen, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		msg := cmd()
		switch msg.(type) {
		case nav.Msg, nav.Reply:
			return sent{screen, msg}
		}
		several := nav.Commands(msg)
		for i, each := range several {
			several[i] = by(screen, each)
		}
		return msg
	}
}

// received follows a request, unless it is too late for it, and hands on a reply. Words at the
// foot are never too late.
func (m *root) received(s sent) tea.Cmd {
	switch msg := s.msg.(type) {
	case nav.Reply:
		if slices.Contains(m.stack, s.screen) {
			return by(s.screen, s.screen.Update(msg))
		}
	case nav.Notice, nav.Fail:
		return m.navigate(msg.(nav.Msg))
	case nav.Msg:
		if s.screen == m.top() {
			return m.navigate(msg)
		}
	}
	return nil
}
