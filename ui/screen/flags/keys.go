package flags

import (
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	discussed, previous, next, signs, learn, retry, back key.Binding
	scroll                                               pager.Keys
}

func newKeys(t theme.Theme) keyMap {
	var k keyMap
	k.discussed = nav.Bind("x", "I have discussed this", "x enter")
	k.previous = nav.Bind(t.Marks().LeftRight, "show others", "left shift+tab")
	k.next = nav.Bind("", "", "right tab")
	k.signs = nav.Bind("s", "warning signs", "s")
	k.learn = nav.Bind("l", "when to see a doctor", "l")
	k.retry = nav.Bind("enter", "try again", "enter")
	k.back = nav.Bind("esc", "back", "esc")
	k.scroll = pager.NewKeys(t, "scroll")
	return k
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	k, calm := &m.keys, !m.saving.Waiting() && !m.confirm.Open()
	f, is := m.flag()
	turns := calm && is && len(m.report.Flags) > 1
	k.discussed.SetEnabled(calm && is && f.Discussable() && m.fits())
	k.previous.SetEnabled(turns)
	k.next.SetEnabled(turns)
	k.signs.SetEnabled(calm)
	k.learn.SetEnabled(calm)
	k.retry.SetEnabled(calm && m.state == unread)
	k.back.SetEnabled(!m.confirm.Open())
	k.scroll.Enable(!m.saving.Waiting() && m.fits() && pager.Scrolls(len(m.lines()), m.height))
}

// ShortHelp implements help.KeyMap. Below a warning sign its key comes first.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	if f, is := m.flag(); is && !f.Discussable() {
		return []key.Binding{k.signs, k.previous, k.scroll.Short(), k.learn, k.back}
	}
	return append(m.confirm.Bindings(), k.retry, k.discussed, k.previous, k.back, k.scroll.Short(), k.signs, k.learn)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{append(m.confirm.Bindings(), k.retry, k.discussed, k.previous, k.signs, k.learn, k.back), k.scroll.Full()}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case m.page.Key(msg, k.scroll, len(m.lines()), m.height):
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case key.Matches(msg, k.discussed):
		m.ask()
	case key.Matches(msg, k.previous):
		m.turn(-1)
	case key.Matches(msg, k.next):
		m.turn(+1)
	case key.Matches(msg, k.signs):
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.learn):
		return nav.Go(nav.Learn{Topic: "doctor"})
	case key.Matches(msg, k.retry):
		return m.read()
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// turn shows another flag, and after the last the first.
func (m *Model) turn(by int) {
	n := len(m.report.Flags)
	m.at = (m.at + by + n) % n
	m.page.Home()
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	return append(m.confirm.Bindings(), m.keys.discussed, m.keys.retry)
}
