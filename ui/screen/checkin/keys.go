package checkin

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// nightKeys answer for a night and go to another.
type nightKeys struct {
	no, yes, left, right, both, relief, remark, skip, edit, still, gone, earlier, later, undo, redo, goOn, retry, back key.Binding
}

// nightKeys are those that do something now.
func (m *Model) nightKeys() nightKeys {
	marks, remark := m.Theme.Marks(), "none, but add a note"
	ready, underWay := m.Ready() && !m.finished, m.agenda.underWay(m.night.Date)
	asks := ready && !m.night.CheckedIn
	if m.night.CheckedIn || underWay {
		remark = "add a note"
	}
	var k nightKeys
	k.no = nav.Bind("n", "none", "n")
	k.yes = nav.Bind("y", "yes", "y")
	k.left = nav.Bind("l", "yes, left leg", "l")
	k.right = nav.Bind("r", "yes, right leg", "r")
	k.both = nav.Bind("b", "yes, both legs", "b")
	k.relief = nav.Bind("c", "cramp right now", "c")
	k.remark = nav.Bind("e", remark, "e")
	k.skip = nav.Bind("s", "skip", "s")
	k.edit = nav.Bind("y", "edit", "y enter")
	k.still = nav.Bind("t", "still sore", "t")
	k.gone = nav.Bind("g", "soreness gone", "g")
	k.earlier = nav.Bind(marks.Up, "earlier night", "up k")
	k.later = nav.Bind(marks.Down, "later night", "down j")
	k.undo = nav.Bind("u", "undo", "u")
	k.redo = nav.Bind("U", "redo", "U")
	k.goOn = nav.Bind("enter", "continue", "enter")
	k.retry = nav.Bind("enter", "try again", "enter")
	k.back = nav.Bind("esc", "back", "esc")
	k.no.SetEnabled(asks && !underWay)
	k.yes.SetEnabled(asks)
	k.skip.SetEnabled(asks)
	k.remark.SetEnabled(ready && len(m.night.Cramps) == 0)
	k.left.SetEnabled(asks)
	k.right.SetEnabled(asks)
	k.both.SetEnabled(asks)
	k.relief.SetEnabled(asks)
	k.edit.SetEnabled(ready && m.night.CheckedIn)
	k.still.SetEnabled(m.seesSore())
	k.gone.SetEnabled(m.seesSore())
	k.earlier.SetEnabled(m.Ready() && !m.agenda.earlier(m.night.Date).IsZero())
	k.later.SetEnabled(m.Ready() && !m.agenda.later(m.night.Date).IsZero())
	k.undo.SetEnabled(m.Ready() && m.undoable != nil)
	k.redo.SetEnabled(m.Ready() && len(m.undone) > 0)
	k.goOn.SetEnabled(m.Ready() && m.finished)
	k.retry.SetEnabled(m.Unread != nil)
	return k
}

// nightKey handles the keys of the question.
func (m *Model) nightKey(msg tea.KeyMsg) tea.Cmd {
	k := m.nightKeys()
	switch {
	case key.Matches(msg, k.no):
		return m.noCramps()
	case key.Matches(msg, k.yes, k.edit):
		m.openForm("")
	case key.Matches(msg, k.left):
		m.openForm(routines.Left)
	case key.Matches(msg, k.right):
		m.openForm(routines.Right)
	case key.Matches(msg, k.both):
		m.openForm(routines.Both)
	case key.Matches(msg, k.relief):
		return nav.Go(nav.Relief{})
	case key.Matches(msg, k.remark):
		m.openNote()
	case key.Matches(msg, k.skip):
		return m.skip()
	case key.Matches(msg, k.earlier):
		return m.readNight(m.agenda.earlier(m.night.Date))
	case key.Matches(msg, k.later):
		return m.readNight(m.agenda.later(m.night.Date))
	case key.Matches(msg, k.still):
		return m.saveSoreness(true)
	case key.Matches(msg, k.gone):
		return m.saveSoreness(false)
	case key.Matches(msg, k.undo):
		return m.askUndo()
	case key.Matches(msg, k.redo):
		return m.redo()
	case key.Matches(msg, k.retry):
		return m.readFirst()
	case key.Matches(msg, k.goOn, k.back):
		return m.LeaveTo(nav.Back{})
	}
	return nil
}

// begin opens the form.
func (m *Model) begin() {
	m.draft = newDraft(m.night, m.last, m.deps)
	m.draft.underWay = m.agenda.underWay(m.night.Date)
}

// openForm opens the form on the cramps recorded, or on a new one in that leg.
func (m *Model) openForm(side routines.Side) {
	m.begin()
	m.draft.yes(side)
}

// openNote opens the form on the note.
func (m *Model) openNote() {
	m.begin()
	m.draft.Focus, m.draft.none = len(m.draft.Rows)-1, true
}

// noCramps logs a night without cramps, after a question where that would delete some.
func (m *Model) noCramps() tea.Cmd {
	c := diary.CheckIn{Night: m.night.Date, None: len(m.night.Cramps) == 0}
	if c.None {
		return m.save(c)
	}
	for _, cramp := range m.night.Cramps {
		c.Removed = append(c.Removed, cramp.ID)
	}
	m.Confirm.Ask("Log no cramps, and remove the ones recorded?",
		nav.Answer{Label: "remove", Do: func() tea.Cmd { return m.save(c) }}, nav.Answer{Label: "keep"})
	return nil
}

// skip leaves the night unlogged.
func (m *Model) skip() tea.Cmd {
	if earlier := m.agenda.earlier(m.night.Date); !earlier.IsZero() {
		return m.readNight(earlier)
	}
	return nav.Go(nav.Back{})
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	if d := m.draft; d != nil {
		k := m.formKeys()
		switch {
		case m.Asks():
		case d.words.Open():
			return d.words.Bindings()
		case d.Prompt.Open():
			return d.Prompt.Bindings()
		case d.Typing():
			return []key.Binding{k.save, k.leave}
		}
		return m.Bindings(k.save, k.same, k.another, k.back, k.Down, k.clear, k.remove, k.different)
	}
	k := m.nightKeys()
	return m.Bindings(k.no, k.yes, k.skip, k.edit, k.still, k.gone, k.retry, k.goOn, k.remark, k.undo, k.redo, k.earlier, k.later, k.relief, k.back)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	if m.Asks() || m.Typing() {
		return [][]key.Binding{m.ShortHelp()}
	}
	if m.draft != nil {
		k := m.formKeys()
		return [][]key.Binding{{k.save, k.same, k.clear, k.another, k.different, k.remove, k.back}, append(k.Full(), k.Down)}
	}
	k := m.nightKeys()
	return [][]key.Binding{m.ShortHelp(), {k.left, k.right, k.both}}
}

// Choices implements nav.Asker.
func (m *Model) Choices() []key.Binding {
	switch k := m.nightKeys(); {
	case m.Asks():
		return nil
	case m.draft != nil:
		return m.draft.Choices()
	default:
		return []key.Binding{k.no, k.skip}
	}
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	if m.draft != nil {
		k := m.formKeys()
		return m.Bindings(append(m.draft.Answers(), k.save, k.same, k.clear, k.another, k.different, k.remove, k.back)...)
	}
	k := m.nightKeys()
	return m.Bindings(k.no, k.yes, k.left, k.right, k.both, k.relief, k.remark, k.skip, k.edit, k.still, k.gone, k.undo, k.redo, k.goOn, k.retry)
}

// Topic implements nav.Topical: the night that is asked about.
func (m *Model) Topic() string {
	if m.draft != nil || m.finished {
		return ""
	}
	return m.night.Date.String()
}
