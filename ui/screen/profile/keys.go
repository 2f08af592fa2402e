package profile

import (
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// keyMap has every key of the screen but the options' own.
type keyMap struct {
	option, goOn, tick, up, down, before, skip, pass, save, back, anew, sure, stay key.Binding
	signs, now, earlier                                                            key.Binding
}

func newKeys(t theme.Theme) keyMap {
	arrows, left := "↑↓", "←"
	if t.Glyphs == theme.ASCII {
		arrows, left = "up/down", "left"
	}
	return keyMap{
		option: bind("a letter", "chooses", "a"), // shown only: each option has one of its own
		goOn:   bind("enter", "next", "enter"),
		tick:   bind("space", "tick", " "),
		up:     bind(arrows, "choose", "up", "k"),
		down:   key.NewBinding(key.WithKeys("down", "j")),
		before: bind(left, "previous", "left", "backspace", "ctrl+h"),
		skip:   bind("s", "skip", "s"),
		pass:   bind("esc", "skip the rest", "esc"), // what was answered stays
		save:   bind("s", "save", "s"),
		back:   bind("esc", "back", "esc"),
		anew:   bind("y", "start a new one", "y"),
		sure:   bind("y", "leave", "y"),
		stay:   bind("n", "stay", "n", "esc"),

		signs:   bind("w", "warning signs", "w"),
		now:     bind("n", "now", "n"),
		earlier: bind("e", "earlier", "e"),
	}
}

func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	k := &m.keys
	asking := (m.state == walking || m.state == editing) && !m.leaving
	list, unsure := m.state == listing && !m.leaving, m.state == unclear && !m.leaving
	for binding, does := range map[*key.Binding]bool{
		&k.option: asking,
		&k.signs:  asking && m.asks.fact.Key == massage,
		&k.now:    unsure, &k.earlier: unsure,
		&k.goOn:   asking || list || unsure,
		&k.tick:   asking && m.asks.fact.Many && m.asks.cursor != noCursor,
		&k.up:     asking || list || m.state == unread && m.hidden() > 0,
		&k.down:   asking || list || m.state == unread && m.hidden() > 0,
		&k.before: asking && m.state == walking && m.earlier(m.asks.at) >= 0,
		&k.skip:   asking,
		&k.pass:   asking && m.state == walking,
		&k.save:   list && m.unsaved(),
		&k.back:   list || asking && m.state == editing || m.state == unread || unsure,
		&k.anew:   m.state == unread,
		&k.sure:   m.leaving,
		&k.stay:   m.leaving,
	} {
		binding.SetEnabled(does)
	}
	k.goOn.SetHelp("enter", "next")
	k.skip.SetHelp("s", map[bool]string{true: "no answer", false: "skip"}[asking && m.asks.told != nil])
	k.up.SetHelp(k.up.Help().Key, map[bool]string{true: "read", false: "choose"}[m.state == unread])
	switch {
	case m.state == unclear:
		k.goOn.SetHelp("enter", "other answers")
	case m.state == editing:
		k.goOn.SetHelp("enter", "keep")
	case list && m.row < len(diary.Facts()):
		k.goOn.SetHelp("enter", "change")
	case list:
		k.goOn.SetHelp("enter", "save")
	}
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := &m.keys
	bindings := []key.Binding{k.sure, k.stay, k.anew, k.now, k.earlier, k.option, k.goOn, k.pass, k.tick, k.signs, k.up}
	switch {
	case m.state == listing && m.row < len(diary.Facts()):
		bindings = append(bindings, k.save)
	case m.state == walking, m.state == editing:
		bindings = append(bindings, k.skip)
	}
	return append(bindings, k.before, k.back)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	moves := key.Matches(msg, m.keys.up, m.keys.down, m.keys.before)
	switch again := m.last.again(msg.String(), m.deps.Now()); {
	case again && !moves:
		return nav.Go(nav.Notice{Text: wordsTwice})
	case m.leaving:
		return m.doubt(msg)
	case key.Matches(msg, m.keys.pass):
		return m.leaveTheRest()
	case key.Matches(msg, m.keys.signs), key.Matches(msg, m.keys.now):
		return nav.Go(nav.SelfCheck{})
	case m.state == unclear:
		return m.clear(msg)
	case m.state == walking, m.state == editing:
		m.answer(msg)
		return nil
	case m.state == listing:
		return m.choose(msg)
	case key.Matches(msg, m.keys.anew):
		m.walk(0)
	case key.Matches(msg, m.keys.up):
		m.row = max(0, m.row-1)
	case key.Matches(msg, m.keys.down):
		m.row = min(m.hidden(), m.row+1)
	case key.Matches(msg, m.keys.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// doubt takes the answer to whether to leave without saving.
func (m *Model) doubt(msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.stay):
		m.leaving, m.quits = false, false
	case key.Matches(msg, m.keys.sure):
		m.told, m.state = m.kept, listing
		if m.quits {
			return nav.Go(nav.Quit{})
		}
		return nav.Go(nav.Back{})
	}
	return nil
}

// answer takes the keys of a question: a letter chooses, and only then another key goes
// on. An option's own key goes before the others.
func (m *Model) answer(msg tea.KeyMsg) {
	k, s := &m.keys, &m.asks
	option := s.keyed(msg.String())
	switch {
	case option >= 0:
		s.pick(option)
		if s.cursor != noCursor {
			s.cursor = option
		}
	case key.Matches(msg, k.tick):
		s.pick(s.cursor)
	case key.Matches(msg, k.goOn):
		if s.cursor != noCursor && !s.fact.Many {
			s.pick(s.cursor)
		}
		m.next()
	case key.Matches(msg, k.up) && s.cursor <= 0, key.Matches(msg, k.before):
		m.previous()
	case key.Matches(msg, k.up):
		s.move(-1)
	case key.Matches(msg, k.down):
		s.move(1)
	case key.Matches(msg, k.skip):
		s.told = nil
		m.next()
	case key.Matches(msg, k.back):
		m.state = listing
	}
}

// leaveTheRest shows what was answered so far. Where that is nothing there is nothing
// to show, and only that the user was asked is kept.
func (m *Model) leaveTheRest() tea.Cmd {
	m.told = m.answers()
	if !m.changed() {
		return m.save()
	}
	m.state, m.row = listing, len(diary.Facts())
	return nil
}

// next keeps the answer and goes to the next question, or to the list.
func (m *Model) next() {
	m.told = m.answers()
	if m.state == editing {
		m.state = listing
		if !slices.Contains(m.rows(), m.row) { // it is no question any more
			m.row = m.earlier(m.row)
		}
		return
	}
	m.walk(m.asks.at + 1)
}

// previous keeps the answer and goes to the question before.
func (m *Model) previous() {
	if at := m.earlier(m.asks.at); m.state == walking && at >= 0 {
		m.told = m.answers()
		m.asks = sheetOf(at, m.told)
	}
}

// walk asks the next question from a place on, and after the last shows the list.
func (m *Model) walk(at int) {
	facts := diary.Facts()
	for at < len(facts) && !facts[at].Applies(m.told) {
		at++
	}
	if at == len(facts) {
		m.state, m.row = listing, len(facts)
		return
	}
	m.state, m.asks = walking, sheetOf(at, m.told)
}

// earlier is the place of the question before, or -1.
func (m *Model) earlier(at int) int {
	facts := diary.Facts()
	for at--; at >= 0 && !facts[at].Applies(m.told); at-- {
	}
	return at
}
