package checkin

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// formKeys hold on every field of the form; the fields' own keys are their
// options'.
type formKeys struct {
	form.Moves
	save, same, clear, another, different, remove, back, leave key.Binding
}

// formKeys are those that do something now.
func (m *Model) formKeys() formKeys {
	k := formKeys{
		Moves:     form.NewMoves(m.Theme),
		save:      nav.Bind("enter", "save", "enter"),
		same:      nav.Bind("=", "same as last time", "="),
		clear:     nav.Bind("backspace", "clear this answer", "backspace ctrl+h"),
		another:   nav.Bind("+", "another cramp", "+"),
		different: nav.Bind("!", "unlike my usual cramps", "!"),
		remove:    nav.Bind("x", "remove this cramp", "x"),
		back:      nav.Bind("esc", "back", "esc"),
		leave:     nav.Bind(m.Theme.Marks().Up, "finish the note", "up shift+tab esc"),
	}
	k.Up.SetHelp("shift+tab", "previous field")
	k.Down.SetHelp("tab", "next field")
	d := m.draft
	onPage := d.page() != nil
	k.different.SetEnabled(onPage)
	k.remove.SetEnabled(onPage)
	k.same.SetEnabled(d.copies())
	k.clear.SetEnabled(d.clears())
	return k
}

// formKey handles the keys of the form.
func (m *Model) formKey(msg tea.KeyMsg) tea.Cmd {
	d, k := m.draft, m.formKeys()
	d.copied = false
	if d.words.Open() {
		m.describe(msg)
		return nil
	}
	d.spell(msg, m.deps.Now())
	switch {
	case d.Key(msg, k.Moves, pageRows):
	case key.Matches(msg, k.save):
		return m.askSave()
	case key.Matches(msg, k.back):
		return m.Leave(func() tea.Cmd {
			m.draft = nil
			return nil
		})
	case key.Matches(msg, k.same):
		d.copy()
	case key.Matches(msg, k.clear):
		d.Row().Clear()
	case key.Matches(msg, k.another):
		d.add()
	case key.Matches(msg, k.remove):
		m.Confirm.Ask("Remove this cramp?", nav.Answer{Label: "remove", Do: m.removeCramp}, nav.Answer{Label: "keep"})
	case key.Matches(msg, k.different):
		d.page().different = !d.page().different
	case d.run.text != "":
		d.write(msg)
	}
	return nil
}

// askSave saves the form, after a question where that would log a night without cramps, a cramp
// in a night that was logged without, and nobody has said that it was so, or one that is doubtful.
func (m *Model) askSave() tea.Cmd {
	d := m.draft
	d.dropEmpty()
	for _, c := range d.checkIn().Cramps {
		if doubt := c.Doubt(); doubt != nil {
			m.Confirm.Ask(diary.Capital(doubt.Error())+". Save it?", nav.Answer{Label: "save", Do: m.saveForm}, nav.Answer{Label: "back to the form"})
			return nil
		}
	}
	switch {
	case d.was.CheckedIn && len(d.was.Cramps) == 0 && d.page() != nil && d.page().empty():
		m.Confirm.Ask("This night is logged with no cramps. Did you have one?", nav.Answer{Label: "a cramp", Do: m.saveForm}, nav.Answer{Label: "back to the form"})
		return nil
	case len(d.pages) > 0 || d.none || d.underWay:
		return m.saveForm()
	}
	m.Confirm.Ask("Were there no cramps that night?", nav.Answer{Label: "no cramps", Do: func() tea.Cmd {
		d.none = true
		return m.saveForm()
	}}, nav.Answer{Label: "back to the form"})
	return nil
}

// removeCramp removes the cramp on the page. Without another one it is asked whether none
// came: by the form where it has something else to save, or else by the question of the night.
func (m *Model) removeCramp() tea.Cmd {
	d := m.draft
	d.remove()
	switch {
	case d.page() != nil:
	case d.dirty():
		return m.askSave()
	default:
		m.draft = nil
	}
	return nil
}
