package selfcheck

import (
	"fmt"
	"slices"
	"strconv"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	mark, none, goOn          key.Binding // on a list
	again, questions          key.Binding // after it
	yes, no, unsure, previous key.Binding // on a question
	learn                     key.Binding
	retry, back               key.Binding
	move                      pager.Keys // the cursor of a list, or a page
}

// keys are those that do something now.
func (m *Model) keys() keyMap {
	var k keyMap
	k.mark = nav.Bind(fmt.Sprintf("1-%d", len(m.list.signs)), "mark", "1 2 3 4 5 6 7 8 9 space x")
	k.none = nav.Bind("n", "none of these", "n")
	k.goOn = nav.Bind("enter", "continue", "enter")
	k.again = nav.Bind("enter", "run the check again", "enter")
	k.questions = nav.Bind("enter", "what else could it be?", "enter")
	k.yes = nav.Bind("y", "yes", "y")
	k.no = nav.Bind("n", "no", "n")
	k.unsure = nav.Bind("s", "not sure", "s enter")
	k.previous = nav.Bind(m.Theme.Marks().Left, "previous question", "left backspace b")
	k.learn = nav.Bind("l", "read about it", "l")
	k.retry = nav.Bind("enter", "try again", "enter")
	k.back = nav.Bind("esc", "back", "esc")
	k.move = pager.NewKeys(m.Theme, "scroll")
	calm := !m.Saving() && !m.Asks()
	on := func(in ...state) bool { return calm && slices.Contains(in, m.state) }
	marks, seen := m.list.marks(m.marked), m.list.seen >= len(m.list.signs)
	k.mark.SetEnabled(on(listing) && m.readable())
	k.none.SetEnabled(on(listing) && marks == 0 && seen)
	k.goOn.SetEnabled(on(listing) && marks > 0)
	k.again.SetEnabled(on(active))
	k.questions.SetEnabled(on(none))
	k.yes.SetEnabled(on(asking))
	k.no.SetEnabled(on(asking))
	k.unsure.SetEnabled(on(asking))
	k.previous.SetEnabled(on(asking) && m.at > 0 || on(found))
	k.learn.SetEnabled(on(active, found))
	k.retry.SetEnabled(m.Unread != nil)
	k.back.SetEnabled(calm)
	if m.state == listing {
		k.move.Enable(calm && m.readable())
		k.move.Up.SetHelp(k.move.Up.Help().Key, "move")
		return k
	}
	k.move.Enable(calm && m.fits() && pager.Scrolls(len(m.lines()), m.Height))
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return m.Bindings(k.none, k.goOn, k.mark, k.again, k.questions, k.yes, k.no, k.unsure, k.retry, k.learn, k.move.Short(), k.previous, k.back)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	return [][]key.Binding{m.ShortHelp(), m.keys().move.Full()[1:]}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys()
	switch {
	case key.Matches(msg, k.back):
		return m.back()
	case key.Matches(msg, k.retry):
		return m.read()
	case key.Matches(msg, k.again):
		m.open(diary.Emergency)
	case key.Matches(msg, k.questions):
		m.at = 0
		m.show(asking)
	case key.Matches(msg, k.learn):
		return nav.Go(nav.Learn{Topic: m.article()})
	case m.state == listing:
		return m.listKey(msg, k)
	case m.page.Key(msg, k.move, len(m.lines()), m.Height):
	case key.Matches(msg, k.previous):
		m.at--
		m.show(asking)
	case key.Matches(msg, k.yes):
		return m.yes()
	case key.Matches(msg, k.no):
		m.setReply(diary.No)
	case key.Matches(msg, k.unsure):
		m.setReply(diary.Unsure)
	}
	return nil
}

// back goes to the list before, or leaves.
func (m *Model) back() tea.Cmd {
	if m.state == listing && m.list.tier == diary.SameDay {
		m.open(diary.Emergency)
		return nil
	}
	return m.LeaveTo(nav.Back{})
}

// Choices implements nav.Asker.
func (m *Model) Choices() []key.Binding {
	k := m.keys()
	return []key.Binding{k.none, k.yes, k.no, k.unsure}
}

// Marks implements nav.Marker.
func (m *Model) Marks() []key.Binding { return []key.Binding{m.keys().mark} }

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	k := m.keys()
	return m.Bindings(k.mark, k.back, k.none, k.goOn, k.again, k.questions, k.yes, k.no, k.unsure, k.retry)
}

// Topic implements nav.Topical: a list, what an answer calls for, or the questions behind it.
func (m *Model) Topic() string {
	switch m.state {
	case opening:
		return ""
	case listing:
		return string(m.list.tier)
	default:
		return strconv.Itoa(int(m.state))
	}
}
