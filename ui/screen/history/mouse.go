package history

import tea "github.com/charmbracelet/bubbletea"

// finder is a view that knows which night is under the pointer.
type finder interface {
	// find returns the night drawn at a cell, counted from the view's own corner, and
	// false where there is none.
	find(x, y int) (night int, is bool)
}

// Mouse implements nav.Mouser: the wheel moves by a night, or in a view without a cursor
// by a line, and a click puts the cursor on the night under the pointer.
func (m *Model) Mouse(msg tea.MouseMsg) tea.Cmd {
	defer m.enable()
	if m.state != ready || m.busy() || msg.Action != tea.MouseActionPress {
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

func (m *Model) wheel(by int) {
	if s, ok := m.scroller(); ok {
		s.scroll(by)
		return
	}
	m.moveTo(m.cursor + by)
}
