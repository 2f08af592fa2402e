package ui

import (
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// pointed passes the mouse on to the screen on top, in that screen's own cells.
func (m *root) pointed(msg tea.MouseMsg) tea.Cmd {
	mouser, ok := m.top().(nav.Mouser)
	if !ok || m.help.open {
		return nil
	}
	x, y := m.frame().corner(m.body())
	msg.X -= x
	msg.Y -= y
	return by(m.top(), mouser.Mouse(msg))
}
