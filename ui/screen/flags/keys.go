package flags

import (
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	discussed, yes, no key.Binding
	before, after      key.Binding
	up, down           key.Binding
	signs, learn       key.Binding
	retry, back        key.Binding
}

func newKeys(glyphs theme.Glyphs) keyMap {
	sideways, arrows := "←→", "↑↓"
	if glyphs == theme.ASCII {
		sideways, arrows = "left/right", "up/down"
	}
	bind := func(shown, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
	}
	return keyMap{
		discussed: bind("x", "I have discussed this", "x", "enter"),
		yes:       bind("y", "yes (hidden for 90 days)", "y"),
		no:        bind("n", "not yet", "n", "esc"),
		before:    bind(sideways, "show others", "left", "shift+tab"),
		after:     key.NewBinding(key.WithKeys("right", "tab")),
		up:        bind(arrows, "read", "up", "k"),
		down:      key.NewBinding(key.WithKeys("down", "j")),
		signs:     bind("s", "warning signs", "s"),
		learn:     bind("l", "when to see a doctor", "l"),
		retry:     bind("enter", "try again", "enter"),
		back:      bind("esc", "back", "esc"),
	}
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	k, calm := &m.keys, !m.saving && !m.asking
	f, is := m.flag()
	k.discussed.SetEnabled(calm && is && f.Discussable() && m.roomy())
	k.yes.SetEnabled(m.asking)
	k.no.SetEnabled(m.asking)
	k.before.SetEnabled(calm && len(m.report.Flags) > 1 && m.state == shown)
	k.after.SetEnabled(k.before.Enabled())
	k.up.SetEnabled(!m.saving && m.hidden() > 0)
	k.down.SetEnabled(k.up.Enabled())
	k.signs.SetEnabled(calm)
	k.learn.SetEnabled(calm)
	k.retry.SetEnabled(calm && m.state == unread)
	k.back.SetEnabled(!m.asking)
}

// ShortHelp implements help.KeyMap. Below a warning sign its key comes first.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	if f, is := m.flag(); is && !f.Discussable() {
		return []key.Binding{k.signs, k.before, k.up, k.learn, k.back}
	}
	return []key.Binding{k.yes, k.no, k.retry, k.discussed, k.before, k.up, k.signs, k.learn, k.back}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.discussed):
		m.asking, m.top = true, 0
	case key.Matches(msg, k.yes):
		return m.discuss()
	case key.Matches(msg, k.no):
		m.asking = false
	case key.Matches(msg, k.before):
		m.turn(-1)
	case key.Matches(msg, k.after):
		m.turn(+1)
	case key.Matches(msg, k.up):
		m.top = max(0, min(m.hidden(), m.top)-1)
	case key.Matches(msg, k.down):
		m.top = min(m.hidden(), m.top+1)
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
	m.at, m.top = (m.at+by+n)%n, 0
}
