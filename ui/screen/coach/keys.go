package coach

import (
	"calmcalf/routines"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	start, check, up, down                            key.Binding // on the page about it
	goOn, anew, leave                                 key.Binding // before it begins
	pause, next, again, back, more, hurt, voice, stop key.Binding // while it runs
	gentler                                           key.Binding // after a step that hurt
	yes, no                                           key.Binding // while asked
	retry, done                                       key.Binding // at the end
}

func newKeys(glyphs theme.Glyphs) keyMap {
	right, left, arrows := "→", "←", "↑↓"
	if glyphs == theme.ASCII {
		right, left, arrows = "right", "left", "up/down"
	}
	return keyMap{
		start:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "start")),
		check:   key.NewBinding(key.WithKeys("s"), key.WithHelp("s", "warning signs")),
		up:      key.NewBinding(key.WithKeys("up", "k"), key.WithHelp(arrows, "read")),
		down:    key.NewBinding(key.WithKeys("down", "j")),
		goOn:    key.NewBinding(key.WithKeys("enter", " "), key.WithHelp("enter", "go on")),
		anew:    key.NewBinding(key.WithKeys("a"), key.WithHelp("a", "anew")),
		leave:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", "back")),
		pause:   key.NewBinding(key.WithKeys(" "), key.WithHelp("space", "pause")),
		next:    key.NewBinding(key.WithKeys("right", "l", "n"), key.WithHelp(right, "next")),
		again:   key.NewBinding(key.WithKeys("left", "h"), key.WithHelp(left, "again")),
		back:    key.NewBinding(key.WithKeys("b", "backspace"), key.WithHelp("b", "back")),
		hurt:    key.NewBinding(key.WithKeys("x"), key.WithHelp("x", "this hurts")),
		gentler: key.NewBinding(key.WithKeys("g"), key.WithHelp("g", "gentler")),
		voice:   key.NewBinding(key.WithKeys("v"), key.WithHelp("v", "voice")),
		more:    key.NewBinding(key.WithKeys("+", "="), key.WithHelp("+", "10 s")),
		stop:    key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", "stop")),
		yes:     key.NewBinding(key.WithKeys("y", "enter"), key.WithHelp("y", "stop, keep what was done")),
		no:      key.NewBinding(key.WithKeys("n", "esc"), key.WithHelp("n", "go on")),
		retry:   key.NewBinding(key.WithKeys("s"), key.WithHelp("s", "save again")),
		done:    key.NewBinding(key.WithKeys("enter", "esc", " "), key.WithHelp("enter", "good night")),
	}
}

// enable leaves on only the keys that do something now.
func (k *keyMap) enable(m *Model) {
	waiting, over, asked := m.player == nil, m.state.Phase == routines.Over, m.asking != askNothing
	for _, b := range []*key.Binding{&k.goOn, &k.anew, &k.leave} {
		b.SetEnabled(m.earlier != nil && waiting && !m.about.open)
	}
	k.enableAbout(m)
	for _, b := range []*key.Binding{&k.pause, &k.next, &k.again, &k.back, &k.stop} {
		b.SetEnabled(!waiting && !over && !asked)
	}
	for _, b := range []*key.Binding{&k.more, &k.hurt} {
		b.SetEnabled(!waiting && !over && !asked && !m.state.Hurt)
	}
	k.voice.SetEnabled(!waiting && !over && !asked && m.deps.Senses.Voice != nil)
	k.gentler.SetEnabled(m.state.Hurt && !asked && m.state.Step.Gentler != nil)
	k.yes.SetEnabled(!over && asked)
	k.no.SetEnabled(!over && asked)
	k.retry.SetEnabled(over && m.saving == failed)
	k.done.SetEnabled(over)
	k.voice.SetHelp("v", "voice")
	if m.speaks {
		k.voice.SetHelp("v", "voice off")
	}
	k.pause.SetHelp("space", "pause")
	switch {
	case m.state.Hurt:
		k.pause.SetHelp("space", "next step")
	case m.state.Paused:
		k.pause.SetHelp("space", "go on")
	}
	k.done.SetHelp("enter", "good night")
	if m.saving == failed {
		k.done.SetHelp("enter", "save and leave")
	}
}

// ShortHelp returns the keys of the footer.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return []key.Binding{
		k.start, k.check, k.up, k.goOn, k.anew, k.leave, k.gentler, k.pause, k.next, k.again, k.back, k.more, k.hurt, k.voice, k.stop,
		k.yes, k.no, k.retry, k.done,
	}
}

// FullHelp returns all keys.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.start, k.check, k.up, k.goOn, k.anew, k.leave, k.pause, k.next, k.again, k.back},
		{k.more, k.hurt, k.gentler, k.voice, k.stop, k.yes, k.no, k.retry, k.done},
	}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case m.about.open:
		return m.aboutKey(msg)
	case key.Matches(msg, k.goOn):
		return m.begin(m.earlier)
	case key.Matches(msg, k.anew):
		return m.begin(nil)
	case key.Matches(msg, k.leave):
		return m.leave(nav.Back{})
	case key.Matches(msg, k.done):
		return m.finish()
	case key.Matches(msg, k.yes):
		return m.stop()
	case key.Matches(msg, k.voice):
		return m.toggleVoice()
	case key.Matches(msg, k.no):
		m.ask(askNothing)
		return nil
	case key.Matches(msg, k.stop):
		m.ask(askBack)
		return nil
	case key.Matches(msg, k.retry):
		return m.save()
	case m.player != nil:
		return m.follow(m.control(msg))
	}
	return nil
}

// stop ends the session early, and leaves as soon as it is saved.
func (m *Model) stop() tea.Cmd {
	about := m.asking
	cmd := m.follow(m.player.Stop(m.deps.Now()))
	m.asking = about
	return cmd
}

// finish leaves the last page, but not before the session is saved.
func (m *Model) finish() tea.Cmd {
	m.asking = askBack
	switch m.saving {
	case saved:
		return m.left()
	case failed:
		return m.save()
	default:
		return nil
	}
}

// control gives a key to the engine.
func (m *Model) control(msg tea.KeyMsg) []routines.Event {
	now, k := m.deps.Now(), m.keys
	switch {
	case key.Matches(msg, k.gentler):
		return m.player.Gentler(now)
	case key.Matches(msg, k.pause):
		return m.pause()
	case key.Matches(msg, k.next):
		return m.player.Skip(now)
	case key.Matches(msg, k.again):
		return m.player.Again(now)
	case key.Matches(msg, k.back):
		return m.player.Back(now)
	case key.Matches(msg, k.more):
		return m.player.Extend(now, extension)
	case key.Matches(msg, k.hurt):
		return m.player.Hurt(now)
	default:
		return m.player.Advance(now)
	}
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
