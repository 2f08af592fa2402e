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
	return m.write(m.Write, func() (diary.Change, error) { return last, m.deps.Journal.Undo(last) }, func(diary.Change) tea.Cmd {
		m.saved, m.night, m.undone = "Undone: "+last.String(), diary.Night{Date: night}, append(m.undone, last)
		m.made = slices.DeleteFunc(m.made, func(c diary.Change) bool { return c == last })
		return m.readFirst()
	})
}

// redo brings back what was undone here last, and goes to its night. It refuses where another
// window has changed or undone something since.
func (m *Model) redo() tea.Cmd {
	rest := len(m.undone) - 1
	change := m.undone[rest]
	m.undone = m.undone[:rest] // where it fails, something else was changed
	return m.write(m.Write, func() (diary.Change, error) { return change, m.deps.Journal.Redo(change) }, func(diary.Change) tea.Cmd {
		m.saved, m.night, m.made = "Redone: "+change.String(), diary.Night{Date: change.Night}, append(m.made, change)
		if change.What == diary.OfSoreness {
			m.night.Date = m.agenda.latest
		}
		return m.readFirst()
	})
}
