package checkin

import (
	"fmt"
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// askUndo undoes the newest change, after a question where it was not made in this sitting.
func (m *Model) askUndo() tea.Cmd {
	if m.mine() {
		return m.undo()
	}
	m.Confirm.Ask(fmt.Sprintf("Undo %s?", *m.undoable), nav.Answer{Label: "undo", Do: m.undo}, nav.Answer{Label: "keep"})
	return nil
}

// undo undoes the newest change, also when an earlier run of the program made it, and
// goes to its night. Soreness is asked about on any night: after that the night stays.
func (m *Model) undo() tea.Cmd {
	last, night := *m.undoable, m.undoable.Night
	if last.What == diary.OfSoreness {
		night = m.night.Date
	}
	return m.write(func() (diary.Change, error) { return last, m.deps.Journal.Undo(last) }, func(diary.Change) tea.Cmd {
		m.saved, m.night, m.undone = "Undone: "+last.String(), diary.Night{Date: night}, m.undone+1
		m.made = slices.DeleteFunc(m.made, func(c diary.Change) bool { return c == last })
		return m.readFirst()
	})
}

// redo brings back what was undone last, and goes to its night.
func (m *Model) redo() tea.Cmd {
	return m.write(m.deps.Journal.Redo, func(change diary.Change) tea.Cmd {
		m.saved, m.night, m.undone, m.made = "Redone: "+change.String(), diary.Night{Date: change.Night}, m.undone-1, append(m.made, change)
		if change.What == diary.OfSoreness {
			m.night.Date = m.agenda.latest
		}
		return m.readFirst()
	})
}
