package coach

import (
	"calmcalf/routines"
	"calmcalf/ui/nav"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	pause, next, again, more, stop key.Binding // while it runs
	yes, no                        key.Binding // while asked
	retry, done                    key.Binding // at the end
}

func newKeys(glyphs theme.Glyphs) keyMap {
	right, left := "→", "←"
	if glyphs == theme.ASCII {
		right, left = "right", "left"
	}
	return keyMap{
		pause: key.NewBinding(key.WithKeys(" "), key.WithHelp("space", "pause")),
		next:  key.NewBinding(key.WithKeys("right", "l", "n"), key.WithHelp(right, "next")),
		again: key.NewBinding(key.WithKeys("left", "h"), key.WithHelp(left, "again")),
		more:  key.NewBinding(key.WithKeys("+", "="), key.WithHelp("+", "10 s")),
		stop:  key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", "stop")),
		yes:   key.NewBinding(key.WithKeys("y", "enter"), key.WithHelp("y", "stop, keep what was done")),
		no:    key.NewBinding(key.WithKeys("n", "esc"), key.WithHelp("n", "go on")),
		retry: key.NewBinding(key.WithKeys("s"), key.WithHelp("s", "save again")),
		done:  key.NewBinding(key.WithKeys("enter", "esc", " "), key.WithHelp("enter", "good night")),
	}
}

// enable leaves on only the keys that do something now.
func (k *keyMap) enable(m *Model) {
	over, asked := m.state.Phase == routines.Over, m.asking != askNothing
	for _, b := range []*key.Binding{&k.pause, &k.next, &k.again, &k.more, &k.stop} {
		b.SetEnabled(!over && !asked)
	}
	k.yes.SetEnabled(!over && asked)
	k.no.SetEnabled(!over && asked)
	k.retry.SetEnabled(over && m.saving == failed)
	k.done.SetEnabled(over)
	k.pause.SetHelp("space", "pause")
	if m.state.Paused {
		k.pause.SetHelp("space", "go on")
	}
	k.done.SetHelp("enter", "good night")
	if m.saving == failed {
		k.done.SetHelp("enter", "leave, trying once more")
	}
}

// ShortHelp returns the keys of the footer.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return []key.Binding{k.pause, k.next, k.again, k.more, k.stop, k.yes, k.no, k.retry, k.done}
}

// FullHelp returns all keys.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{{k.pause, k.next, k.again, k.more, k.stop}, {k.yes, k.no, k.retry, k.done}}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	now, k := m.deps.Now(), m.keys
	switch {
	case key.Matches(msg, k.yes):
		return m.follow(m.player.Stop(now))
	case key.Matches(msg, k.no):
		m.ask(askNothing)
		return nil
	case key.Matches(msg, k.stop):
		m.ask(askBack)
		return nil
	case key.Matches(msg, k.pause):
		return m.follow(m.pause())
	case key.Matches(msg, k.next):
		return m.follow(m.player.Skip(now))
	case key.Matches(msg, k.again):
		return m.follow(m.player.Again(now))
	case key.Matches(msg, k.more):
		return m.follow(m.player.Extend(now, extension))
	case key.Matches(msg, k.retry):
		return m.save(false)
	case key.Matches(msg, k.done):
		return nav.Go(nav.Back{})
	}
	return nil
}

func (m *Model) pause() []routines.Event {
	if now := m.deps.Now(); !m.state.Paused {
		return m.player.Pause(now)
	}
	return m.player.Resume(m.deps.Now())
}

// ask puts the question, or takes it back. The clock runs on meanwhile.
func (m *Model) ask(about ask) {
	m.asking = about
	m.keys.enable(m)
}
