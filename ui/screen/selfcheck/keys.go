package selfcheck

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	mark, none, goOn, up, down key.Binding // on a list
	again, questions           key.Binding // after it
	yes, no, unsure, before    key.Binding // on a question
	learn                      key.Binding
	retry, back                key.Binding
	leave, stay                key.Binding // in doubt
}

func newKeys(glyphs theme.Glyphs) keyMap {
	arrows, left := "↑↓", "←"
	if glyphs == theme.ASCII {
		arrows, left = "up/down", "left"
	}
	return keyMap{
		mark:      bind("1-9", "mark", "1", "2", "3", "4", "5", "6", "7", "8", "9", " ", "x"),
		none:      bind("n", "none of these", "n"),
		goOn:      bind("enter", "go on", "enter"),
		up:        bind(arrows, "move", "up", "k"),
		down:      bind("", "", "down", "j"),
		again:     bind("enter", "answer the check again", "enter"),
		questions: bind("enter", "what else could it be?", "enter"),
		yes:       bind("y", "yes", "y"),
		no:        bind("n", "no", "n"),
		unsure:    bind("s", "not sure", "s", "enter"),
		before:    bind(left, "question before", "left", "backspace", "b"),
		learn:     bind("l", "read about it", "l"),
		retry:     bind("enter", "try again", "enter"),
		back:      bind("esc", "back", "esc"),
		leave:     bind("y", "leave without saving", "y"),
		stay:      bind("n", "stay", "n", "esc"),
	}
}

func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	m.follow()
	k, calm := &m.keys, !m.saving && m.doubt == sure
	on := func(in ...state) bool {
		for _, s := range in {
			if m.state == s {
				return calm
			}
		}
		return false
	}
	moves := m.hidden() > 0
	if m.state == listing {
		moves = m.roomy()
	}
	for binding, does := range map[*key.Binding]bool{
		&k.mark:      on(listing) && m.roomy(),
		&k.none:      on(listing) && m.list.marks(m.marked) == 0 && m.list.seen >= len(m.list.signs),
		&k.goOn:      on(listing) && m.list.marks(m.marked) > 0,
		&k.up:        on(listing, told, clear, asking, found) && moves,
		&k.again:     on(told),
		&k.questions: on(clear),
		&k.yes:       on(asking), &k.no: on(asking), &k.unsure: on(asking),
		&k.before: on(asking) && m.at > 0 || on(found),
		&k.learn:  on(told, found),
		&k.retry:  on(unread),
		&k.back:   calm,
		&k.leave:  m.doubt != sure, &k.stay: m.doubt != sure,
	} {
		binding.SetEnabled(does)
	}
	k.mark.SetHelp(fmt.Sprintf("1-%d", len(m.list.signs)), "mark")
	k.down.SetEnabled(k.up.Enabled())
	k.up.SetHelp(k.up.Help().Key, map[bool]string{true: "move", false: "read"}[m.state == listing])
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return []key.Binding{
		k.none, k.goOn, k.mark, k.again, k.questions, k.yes, k.no, k.unsure, k.retry, k.leave, k.stay, k.learn, k.up, k.before, k.back,
	}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case m.saving:
		return nil
	case m.doubt != sure:
		return m.decide(msg)
	case key.Matches(msg, k.back):
		return m.back()
	case key.Matches(msg, k.up):
		m.move(-1)
	case key.Matches(msg, k.down):
		m.move(+1)
	case key.Matches(msg, k.retry):
		return m.read()
	case key.Matches(msg, k.again):
		m.open(diary.Emergency)
	case key.Matches(msg, k.questions):
		m.state, m.at, m.top = asking, 0, 0
	case key.Matches(msg, k.learn):
		return nav.Go(nav.Learn{Topic: m.topic()})
	case m.state == listing:
		return m.listKey(msg)
	case m.state == asking || m.state == found:
		return m.reply(msg)
	}
	return nil
}

// decide answers whether marks may be lost.
func (m *Model) decide(msg tea.KeyMsg) tea.Cmd {
	about := m.doubt
	switch {
	case key.Matches(msg, m.keys.stay):
		m.doubt = sure
	case key.Matches(msg, m.keys.leave):
		m.doubt, m.marked = sure, map[string]bool{}
		if about == quitting {
			return nav.Go(nav.Quit{})
		}
		return nav.Go(nav.Back{})
	}
	return nil
}

// back goes to the list before, or leaves.
func (m *Model) back() tea.Cmd {
	switch {
	case m.state == listing && m.list.tier == diary.SameDay:
		m.open(diary.Emergency)
		return nil
	case m.unsaved():
		m.doubt = closing
		return nil
	}
	return nav.Go(nav.Back{})
}
