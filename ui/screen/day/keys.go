package day

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// keyMap has every key of the screen but the options' own.
type keyMap struct {
	form.Moves
	save, same, none, glass, factors, retry, back key.Binding

	sides key.Binding // for the short help: less and more in one word

	toggle, done key.Binding // while it is chosen what is asked
}

// keys are those that do something now.
func (m *Model) keys() keyMap {
	marks, what := m.Theme.Marks(), "choice"
	q, onRow := m.focused()
	if !onRow {
		what = "day"
	}
	var k keyMap
	k.Moves = form.NewMoves(m.Theme)
	k.save = nav.Bind("enter", "save", "enter")
	k.same = nav.Bind("=", "same as yesterday", "=")
	k.none = nav.Bind("backspace", "clear this answer", "backspace ctrl+h")
	k.glass = nav.Bind("+", "add a glass", "+")
	k.factors = nav.Bind("e", "choose questions", "e")
	k.retry = nav.Bind("enter", "try again", "enter")
	k.back = nav.Bind("esc", "back", "esc")
	k.sides = nav.Bind(marks.LeftRight, what, "left right")
	k.toggle = nav.Bind("space", "ask / don't ask", "space enter")
	k.done = nav.Bind("esc", "done", "esc e")
	k.Less.SetHelp(marks.Left, "previous "+what)
	k.More.SetHelp(marks.Right, "next "+what)
	water := onRow && q.Factor == diary.Water
	if water && len(m.drinks) > 0 {
		k.none.SetHelp("backspace", "remove the last one")
	}
	options := m.Ready() && onRow && !water
	k.Enable(m.Ready() && (m.choice.open || len(m.asked) > 0))
	k.save.SetEnabled(m.Ready() && m.dirty())
	k.same.SetEnabled(m.Ready() && len(m.copies()) > 0)
	k.Less.SetEnabled(options || !onRow)
	k.More.SetEnabled(options || !onRow && m.night.Date.Compare(m.latest) < 0)
	k.sides.SetEnabled(options || !onRow)
	k.none.SetEnabled(m.Ready() && onRow && m.answered(q))
	k.glass.SetEnabled(m.Ready() && water)
	k.factors.SetEnabled(m.Ready())
	k.retry.SetEnabled(m.Unread != nil)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	switch {
	case m.Typing():
		return m.form.Prompt.Bindings()
	case m.choice.open:
		return m.Bindings(k.toggle, k.Short(), k.done)
	}
	return m.Bindings(k.save, k.retry, k.same, k.glass, k.Short(), k.factors, k.back, k.sides, k.none)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	if m.Asks() || m.Typing() || m.choice.open {
		return [][]key.Binding{m.ShortHelp()}
	}
	return [][]key.Binding{{k.save, k.same, k.retry, k.glass, k.none, k.factors, k.back}, k.Full()}
}

// focused is the question that has the focus, or false on the day itself.
func (m *Model) focused() (diary.Question, bool) {
	if m.form.Row() == nil {
		return diary.Question{}, false
	}
	return m.asked[m.form.Focus], true
}

// key handles the keys of the day and its factors.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys()
	q, onRow := m.focused()
	m.copied = 0
	switch {
	case m.choice.open:
		return m.choiceKey(msg, k)
	case m.Ready() && m.form.Key(msg, k.Moves, m.Height/2):
	case key.Matches(msg, k.save):
		return m.askSave()
	case key.Matches(msg, k.retry):
		return m.read(m.night.Date, false)
	case key.Matches(msg, k.back):
		return m.LeaveTo(nav.Back{})
	case !onRow && key.Matches(msg, k.Less):
		return m.Leave(func() tea.Cmd { return m.read(m.night.Date.AddDays(-1), false) })
	case !onRow && key.Matches(msg, k.More):
		return m.Leave(func() tea.Cmd { return m.read(m.night.Date.AddDays(1), false) })
	case key.Matches(msg, k.none):
		m.clear(q)
	case key.Matches(msg, k.same):
		copies := m.copies()
		for _, q := range copies {
			m.fill(q, m.yesterday[q.Factor])
		}
		m.copied = len(copies)
	case key.Matches(msg, k.glass):
		m.addGlass()
	case key.Matches(msg, k.factors):
		m.choice = choice{open: true, changed: m.choice.changed}
	}
	return nil
}

// clear makes an answer one that is not recorded; of water, the last drink entered here
// goes first.
func (m *Model) clear(q diary.Question) {
	switch n := len(m.drinks); {
	case q.Factor != diary.Water:
		m.form.Row().Clear()
	case n > 0:
		m.drinks = m.drinks[:n-1]
	default:
		m.dry = true
	}
}

// Choices implements nav.Asker.
func (m *Model) Choices() []key.Binding {
	if m.Asks() || m.choice.open {
		return nil
	}
	return m.form.Choices()
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	k := m.keys()
	if m.choice.open {
		return m.Bindings(k.toggle, k.done)
	}
	return m.Bindings(append(m.form.Answers(), k.save, k.same, k.glass, k.none, k.retry, k.back)...)
}
