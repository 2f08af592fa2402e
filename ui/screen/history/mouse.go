package history

import tea "github.com/charmbracelet/bubbletea"

// finder is a view that knows which night is under the pointer.
type finder interface {
	// find returns the night drawn at a cell, counted from the view's own corner, and
	// false where there is none.
	find(x, y int) (night int, is bool)
}

// Mouse moves the cursor: the wheel by nights, a click to the night under the
// pointer. Cells count from the screen's own corner.
func (m *Model) Mouse(msg tea.MouseMsg) tea.Cmd {
	defer m.enable()
	if m.state != shown || m.busy() || msg.Action != tea.MouseActionPress {
		return nil
	}
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		m.wheel(-1)
	case tea.MouseButtonWheelDown:
		m.wheel(+1)
	case tea.MouseButtonLeft:
		view, can := m.views[m.at].view.(finder)
		if !can || m.small() {
			return nil
		}
		if night, is := view.find(msg.X, msg.Y-m.headLines()); is {
			m.moveTo(night)
		}
	}
	return nil
}
