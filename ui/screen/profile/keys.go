package profile

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
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

func newKeys(t theme.Theme) keyMap {
	return keyMap{
		option:   nav.Bind("a letter", "chooses", "a"), // shown only: each option has one of its own
		enter:    nav.Bind("enter", "next", "enter"),
		tick:     nav.Bind("space", "tick", " "),
		previous: nav.Bind(t.Marks().Left, "previous", "left", "backspace", "ctrl+h"),
		skip:     nav.Bind("s", "skip", "s"),
		skipRest: nav.Bind("esc", "skip the rest", "esc"),
		save:     nav.Bind("s", "save", "s"),
		back:     nav.Bind("esc", "back", "esc"),
		anew:     nav.Bind("y", "start a new one", "y"),
		signs:    nav.Bind("w", "warning signs", "w"),
		now:      nav.Bind("n", "now", "n"),
		earlier:  nav.Bind("e", "earlier", "e"),
		move:     pager.NewKeys(t, "choose"),
	}
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	k, calm := &m.keys, !m.confirm.Open()
	asking := calm && (m.state == walking || m.state == editing)
	list, unsure, broken := calm && m.state == listing, calm && m.state == unclear, calm && m.state == unread
	nav.Enable(map[*key.Binding]bool{
		&k.option:   asking,
		&k.signs:    asking && m.question.fact.Key == massage,
		&k.now:      unsure,
		&k.earlier:  unsure,
		&k.enter:    asking || list || unsure,
		&k.tick:     asking && m.question.fact.Many && m.question.cursor != noCursor,
		&k.previous: asking && m.state == walking && m.before(m.question.at) >= 0,
		&k.skip:     asking,
		&k.skipRest: asking && m.state == walking,
		&k.save:     list && m.unsaved(),
		&k.back:     list || broken || unsure || asking && m.state == editing,
		&k.anew:     broken,
	})
	k.move.Enable(asking || list || broken && pager.Scrolls(len(m.trouble()), m.height))
	m.nameKeys()
}

// nameKeys says what the keys do now that do one thing here and another there.
func (m *Model) nameKeys() {
	k, enter, skip, move := &m.keys, "next", "skip", "choose"
	switch {
	case m.state == unclear:
		enter = "other answers"
	case m.state == editing:
		enter = "keep"
	case m.state == listing && m.row < len(diary.Facts()):
		enter = "change"
	case m.state == listing:
		enter = "save"
	case m.state == unread:
		move = "scroll"
	}
	if m.question.answer != nil {
		skip = "no answer"
	}
	k.enter.SetHelp("enter", enter)
	k.skip.SetHelp("s", skip)
	k.move.Up.SetHelp(k.move.Up.Help().Key, move)
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	bindings := append(m.confirm.Bindings(), k.anew, k.now, k.earlier, k.option, k.enter, k.skipRest, k.tick, k.signs, k.move.Short())
	switch {
	case m.state == listing && m.row < len(diary.Facts()):
		bindings = append(bindings, k.save)
	case m.state == walking, m.state == editing:
		bindings = append(bindings, k.skip)
	}
	return append(bindings, k.previous, k.back)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	_, moves := k.move.Move(msg, 0, 0, 1)
	repeated := m.last.repeated(msg.String(), m.deps.Now())
	switch {
	case repeated && !moves && !key.Matches(msg, k.previous):
		return nav.Go(nav.Notice{Text: wordsTwice})
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case key.Matches(msg, k.skipRest):
		return m.skipTheRest()
	case key.Matches(msg, k.signs, k.now):
		return nav.Go(nav.SelfCheck{})
	case m.state == unclear:
		return m.clarify(msg)
	case m.state == walking, m.state == editing:
		m.questionKey(msg)
		return nil
	case m.state == listing:
		return m.listKey(msg)
	case m.state == unread && m.page.Key(msg, k.move, len(m.trouble()), m.height):
	case key.Matches(msg, k.anew):
		m.walk(0)
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// doubt asks whether to leave without saving.
func (m *Model) doubt(leave nav.Msg) {
	m.confirm.Ask("Leave without saving your answers?", nav.Answer{Label: "leave", Do: func() tea.Cmd {
		m.answers = m.saved
		m.list(m.row)
		return nav.Go(leave)
	}}, nav.Answer{Label: "stay"})
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	k := m.keys
	return append(m.confirm.Bindings(), k.enter, k.skip, k.skipRest, k.save, k.anew, k.now, k.earlier)
}
