package home

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	choose                                                     pager.Keys
	start, fewer, none, undo                                   key.Binding
	checkIn, history, cramp, day, learn, profile, signs, flags key.Binding
}

func newKeys(t theme.Theme) keyMap {
	return keyMap{
		choose: pager.NewKeys(t, "choose"),
		start:  nav.Bind("enter", "start", "enter"), fewer: nav.Bind("esc", "fewer", "esc"),
		none: nav.Bind("n", "none of them", "n"), undo: nav.Bind("u", "take back", "u"),
		checkIn: nav.Bind("m", "check-in", "m"), history: nav.Bind("h", "history", "h"), cramp: nav.Bind("c", "cramp now", "c"),
		day: nav.Bind("d", "the day", "d"), learn: nav.Bind("l", "learn", "l"), profile: nav.Bind("p", "about you", "p"),
		signs: nav.Bind("s", "warning signs", "s"), flags: nav.Bind("f", "reasons to see a doctor", "f"),
	}
}

// enable leaves on only the keys that do something now.
func (m *Model) enable() {
	k, calm := &m.keys, !m.confirm.Open()
	nav.Enable(map[*key.Binding]bool{
		&k.checkIn: calm, &k.history: calm, &k.cramp: calm, &k.day: calm, &k.learn: calm, &k.profile: calm, &k.signs: calm,
		&k.start: calm && m.list.rows() > 0,
		&k.fewer: calm && m.list.open,
		&k.none:  calm && m.next() == weekly,
		&k.flags: calm && m.notes.flags > 0,
		&k.undo:  calm && m.notes.last != nil,
	})
	k.choose.Enable(calm && m.list.rows() > 1)
	k.start.SetHelp("enter", "start")
	if m.list.onAll() {
		k.start.SetHelp("enter", "show all")
	}
}

// ShortHelp implements help.KeyMap. The keys for an active warning sign come first: not
// all keys may fit.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	if m.notes.sign != nil {
		return append(m.confirm.Bindings(), k.signs, k.flags, k.start, k.choose.Short(), k.fewer, k.cramp, k.checkIn, k.day, k.history, k.learn, k.profile, k.undo)
	}
	return append(m.confirm.Bindings(), k.start, k.flags, k.choose.Short(), k.fewer, k.none, k.cramp, k.checkIn, k.day, k.history, k.learn, k.signs, k.profile, k.undo)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		append([]key.Binding{k.start, k.choose.Short(), k.fewer, k.none, k.cramp, k.checkIn, k.day, k.undo}, m.confirm.Bindings()...),
		{k.history, k.learn, k.profile, k.signs, k.flags},
	}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case m.list.key(msg, k.choose):
	case key.Matches(msg, k.start):
		return m.start()
	case key.Matches(msg, k.fewer):
		m.list.fold()
	case key.Matches(msg, k.none):
		return m.noSigns()
	case key.Matches(msg, k.undo):
		m.askUndo()
	default:
		return m.elsewhere(msg)
	}
	return nil
}

// start plays the selected routine, or shows all of them.
func (m *Model) start() tea.Cmd {
	r, is := m.list.routine()
	if !is {
		m.list.unfold()
		return nil
	}
	return nav.Go(nav.Play{Routine: r})
}

// elsewhere goes to other screens. Home may have been open since the evening: which
// night is meant is decided now.
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

// Answers implements nav.Screen: also what begins a record on the screen that it opens.
func (m *Model) Answers() []key.Binding {
	k := m.keys
	return append(m.confirm.Bindings(), k.start, k.cramp, k.none, k.undo)
}
