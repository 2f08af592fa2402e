package ui

import (
	"calmcalf/ui/nav"
	"calmcalf/ui/terminal"

	tea "github.com/charmbracelet/bubbletea"
)

// Frame is the window as the terminal shall show it. The terminal reports the mouse only
// to a screen that needs it: elsewhere the mouse stays its own, for selecting text.
func (m *root) Frame() terminal.Frame {
	_, mouse := m.top().(nav.Mouser)
	return terminal.Frame{Text: m.View(), Mouse: mouse}
}

// pointed passes the mouse on to the screen on top, in that screen's own cells.
func (m *root) pointed(msg tea.MouseMsg) tea.Cmd {
	mouser, ok := m.top().(nav.Mouser)
	if !ok || m.help.open {
		return nil
	}
	msg.X -= m.frame().margin()
	msg.Y -= m.frame().above()
	return by(m.top(), mouser.Mouse(msg))
}
