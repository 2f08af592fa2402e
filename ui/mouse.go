package ui

import (
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// listen asks the terminal to tell of the mouse, or no longer, as the screen on top
// wants it: elsewhere the mouse stays the terminal's own, for marking text. When the
// program ends, Bubble Tea gives it back.
func (m *root) listen() tea.Cmd {
	_, wanted := m.top().(nav.Mouser)
	if wanted == m.mouse {
		return nil
	}
	m.mouse = wanted
	if wanted {
		return tea.EnableMouseCellMotion
	}
	return tea.DisableMouse
}

// pointed gives what the mouse did to the screen on top, in its own cells.
func (m *root) pointed(msg tea.MouseMsg) tea.Cmd {
	mouser, takes := m.top().(nav.Mouser)
	if !takes || m.foot.open {
		return nil
	}
	msg.X -= m.frame().margin()
	msg.Y -= m.frame().above()
	return by(m.top(), mouser.Mouse(msg))
}
