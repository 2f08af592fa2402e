package profile

import (
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// keyMap has every key of the screen but the options' own.
type keyMap struct {
	option, enter, tick, previous, skip, skipRest, save, back, anew key.Binding
	signs, now, earlier                                             key.Binding
	move                                                            pager.Keys
}

// verbs are what enter, the key that skips and those that move do now.
func (m *Model) verbs() (enter, skip, move string) {
	enter, skip, move = "next", "skip", "move"
	switch {
	case m.asking() && m.question.chooses():
		enter = "choose"
	case m.state == unclear:
		enter = "other answers"
	case m.state == editing:
		enter = "ok"
	case m.state == listing && m.row < len(diary.Facts()):
		enter = "change"
	case m.state == listing:
		enter = "save"
	case m.state == opening:
		move = "scroll"
	}
	if m.question.answer != nil {
		skip = "no answer"
	}
	return enter, skip, move
}

// keys are those that do something now, by what they do here.
func (m *Model) keys() keyMap {
	enter, skip, move := m.verbs()
	var k keyMap
	k.option = nav.Bind("letter", "choose", strings.Join(m.question.keys(), " "))
	k.enter = nav.Bind("enter", enter, "enter")
	k.tick = nav.Bind("space", "tick", "space")
	k.previous = nav.Bind(m.Theme.Marks().Left, "previous", "left backspace ctrl+h")
	k.skip = nav.Bind("s", skip, "s")
	k.skipRest = nav.Bind("esc", "skip the rest", "esc")
	k.save = nav.Bind("s", "save", "s")
	k.back = nav.Bind("esc", "back", "esc")
	k.anew = nav.Bind("y", "start a new one", "y")
	k.signs = nav.Bind("w", "warning signs", "w")
	k.now = nav.Bind("n", "now", "n")
	k.earlier = nav.Bind("e", "earlier", "e")
	k.move = pager.NewKeys(m.Theme, move)
	calm := !m.Asks()
	asking, list, unsure := calm && m.asking(), calm && m.state == listing, calm && m.state == unclear
	broken := calm && m.state == opening && m.broken != nil
	k.option.SetEnabled(asking)
	k.signs.SetEnabled(asking && m.question.fact.Key == massage)
	k.now.SetEnabled(unsure)
	k.earlier.SetEnabled(unsure)
	k.enter.SetEnabled(asking || list || unsure)
	k.tick.SetEnabled(asking && m.question.fact.Many && m.question.cursor != noCursor)
	k.previous.SetEnabled(asking && m.state == walking && m.before(m.question.at) >= 0)
	k.skip.SetEnabled(asking)
	k.skipRest.SetEnabled(asking && m.state == walking)
	k.save.SetEnabled(list && m.dirty())
	k.back.SetEnabled(list || broken || unsure || asking && m.state == editing)
	k.anew.SetEnabled(broken)
	k.move.Enable(asking || list || broken && pager.Scrolls(len(m.trouble()), m.Height))
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	bindings := append(m.Bindings(), k.anew, k.now, k.earlier, k.option, k.enter, k.skipRest, k.tick, k.signs, k.move.Short())
	switch {
	case m.state == listing && m.row < len(diary.Facts()):
		bindings = append(bindings, k.save)
	case m.asking():
		bindings = append(bindings, k.skip)
	}
	return append(bindings, k.previous, k.back)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys()
	switch {
	case key.Matches(msg, k.skipRest):
		return m.skipTheRest()
	case key.Matches(msg, k.signs, k.now):
		return nav.Go(nav.SelfCheck{})
	case m.state == unclear:
		return m.clarify(msg, k)
	case m.asking():
		m.questionKey(msg, k)
		return nil
	case m.state == listing:
		return m.listKey(msg, k)
	case m.broken != nil && m.page.Key(msg, k.move, len(m.trouble()), m.Height):
	case key.Matches(msg, k.anew):
		m.walk(0)
		m.offer()
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// Choices implements nav.Asker: the options, of which a word that is typed picks no second one.
func (m *Model) Choices() []key.Binding {
	return []key.Binding{m.keys().option}
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	k := m.keys()
	return append(append(m.Bindings(), form.Spent(m.question.spent)...), k.enter, k.skip, k.skipRest, k.save, k.back, k.anew, k.now, k.earlier)
}
