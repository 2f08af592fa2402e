package home

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	up, down, start, fewer                                           key.Binding
	checkIn, history, cramp, day, learn, profile, signs, flags, none key.Binding
	undo, yes, no                                                    key.Binding
}

func newKeys(glyphs theme.Glyphs) keyMap {
	arrows := "↑↓"
	if glyphs == theme.ASCII {
		arrows = "up/down"
	}
	bind := func(sign, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(sign, does))
	}
	return keyMap{
		up: bind(arrows, "choose", "up", "k"), down: key.NewBinding(key.WithKeys("down", "j")),
		start: bind("enter", "start", "enter"), fewer: bind("esc", "fewer", "esc"),
		checkIn: bind("m", "check-in", "m"), history: bind("h", "history", "h"), cramp: bind("c", "cramp now", "c"),
		day: bind("d", "the day", "d"), learn: bind("l", "learn", "l"), profile: bind("p", "about you", "p"),
		signs: bind("s", "warning signs", "s"), flags: bind("f", "reasons to see a doctor", "f"), none: bind("n", "none of them", "n"),
		undo: bind("u", "take back", "u"), yes: bind("y", "take it back", "y"), no: bind("n", "keep it", "n", "esc"),
	}
}

// enable leaves on only the keys that do something now.
func (m *Model) enable() {
	k, asking := &m.keys, m.notes.asking
	for _, b := range []*key.Binding{&k.checkIn, &k.history, &k.cramp, &k.day, &k.learn, &k.profile, &k.signs} {
		b.SetEnabled(!asking)
	}
	k.up.SetEnabled(!asking && m.list.rows() > 1)
	k.down.SetEnabled(!asking && m.list.rows() > 1)
	k.start.SetEnabled(!asking && m.list.rows() > 0)
	k.fewer.SetEnabled(!asking && m.list.open)
	k.none.SetEnabled(!asking && m.next() == weekly)
	k.flags.SetEnabled(!asking && m.notes.flags > 0)
	k.undo.SetEnabled(!asking && m.notes.last != nil)
	k.yes.SetEnabled(asking)
	k.no.SetEnabled(asking)
	k.start.SetHelp("enter", "start")
	if m.list.onAll() {
		k.start.SetHelp("enter", "show all")
	}
}

// ShortHelp returns the keys of the footer.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	if m.notes.stands != nil { // then it comes first, also where not all have room
		return []key.Binding{k.yes, k.no, k.signs, k.flags, k.start, k.up, k.fewer, k.cramp, k.checkIn, k.day, k.history, k.learn, k.profile, k.undo}
	}
	return []key.Binding{
		k.yes, k.no, k.start, k.flags, k.up, k.fewer, k.none, k.cramp, k.checkIn, k.day, k.history, k.learn, k.signs, k.profile, k.undo,
	}
}

// FullHelp returns all keys.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.start, k.up, k.fewer, k.none, k.cramp, k.checkIn, k.day, k.undo, k.yes, k.no}, {k.history, k.learn, k.profile, k.signs, k.flags},
	}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	defer m.enable()
	k := m.keys
	switch {
	case key.Matches(msg, k.up):
		m.list.move(-1)
	case key.Matches(msg, k.down):
		m.list.move(+1)
	case key.Matches(msg, k.start):
		return m.start()
	case key.Matches(msg, k.fewer):
		m.list.fold()
	case key.Matches(msg, k.none):
		return m.noSigns()
	case key.Matches(msg, k.undo):
		m.notes.asking = true
	case key.Matches(msg, k.yes):
		return m.undo()
	case key.Matches(msg, k.no):
		m.notes.asking = false
	default:
		return m.elsewhere(msg)
	}
	return nil
}

// elsewhere takes the keys that lead to other screens. Home may have stood open
// since the evening: which night is meant is asked now.
func (m *Model) elsewhere(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.checkIn):
		return nav.Go(nav.CheckIn{Night: diary.LastNight(m.deps.Now())})
	case key.Matches(msg, k.history):
		return nav.Go(nav.History{})
	case key.Matches(msg, k.cramp):
		return nav.Go(nav.Relief{})
	case key.Matches(msg, k.day):
		return nav.Go(nav.Day{Night: diary.NightOf(m.deps.Now())})
	case key.Matches(msg, k.learn):
		return nav.Go(nav.Learn{})
	case key.Matches(msg, k.profile):
		return nav.Go(nav.Profile{})
	case key.Matches(msg, k.signs):
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.flags):
		return nav.Go(nav.Flags{})
	}
	return nil
}
