package ui

import (
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// listen asks the terminal to report the mouse, or to stop, as the screen on top needs
// it: elsewhere the mouse stays the terminal's own, for selecting text. When the program
// ends, Bubble Tea restores it.
func (m *root) listen() tea.Cmd {
	_, wants := m.top().(nav.Mouser)
	if wants == m.mouse {
		return nil
	}
	m.mouse = wants
	if wants {
		return tea.EnableMouseCellMotion
	}
	return tea.DisableMouse
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
