package selfcheck

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// list is the signs of one tier as they are asked about.
type list struct {
	tier   diary.Tier
	signs  []diary.Sign
	cursor int
	seen   int // how many, from the first on, have been on the screen
	scroll pager.Pager
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

// listKey handles the keys that mark signs and answer the list.
func (m *Model) listKey(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	if cursor, moves := k.move.Move(msg, m.list.cursor, len(m.list.signs)-1, m.height/2); moves {
		m.list.cursor = cursor
		return nil
	}
	switch {
	case key.Matches(msg, k.mark):
		m.mark(msg.String())
	case key.Matches(msg, k.none) && m.list.tier == diary.Emergency:
		m.open(diary.SameDay)
	case key.Matches(msg, k.none), key.Matches(msg, k.goOn):
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
