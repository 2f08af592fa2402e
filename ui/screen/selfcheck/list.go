package selfcheck

import (
	"calmcalf/store/diary"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// list is the signs of one tier as they are asked about.
type list struct {
	tier   diary.Tier
	signs  []diary.Sign
	cursor int
	seen   int // the first so many have been on the screen
	top    int // the first line shown, where they do not all fit
}

// marks counts the marked signs of the list.
func (l list) marks(marked map[string]bool) int {
	n := 0
	for _, s := range l.signs {
		if marked[s.ID] {
			n++
		}
	}
	return n
}

// listKey marks signs and answers for the list.
func (m *Model) listKey(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.mark):
		m.mark(msg.String())
	case key.Matches(msg, k.none):
		if m.list.tier == diary.Emergency {
			m.open(diary.SameDay)
			return nil
		}
		return m.save()
	case key.Matches(msg, k.goOn):
		return m.save()
	}
	return nil
}

// mark sets or removes a mark: of the sign with this digit, or where the cursor is.
func (m *Model) mark(pressed string) {
	i := m.list.cursor
	if digit := pressed[0]; digit >= '1' && digit <= '9' {
		i = int(digit - '1')
	}
	if i < len(m.list.signs) {
		id := m.list.signs[i].ID
		m.marked[id], m.list.cursor = !m.marked[id], i
	}
}

// move moves the cursor of a list, or the lines of a page that does not fit.
func (m *Model) move(by int) {
	if m.state == listing {
		m.list.cursor = max(0, min(len(m.list.signs)-1, m.list.cursor+by))
		return
	}
	m.top = max(0, min(m.hidden(), m.top+by))
}
