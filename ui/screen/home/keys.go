package home

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	choose                                                     pager.Keys
	start, fewer, none, undo, redo                             key.Binding
	checkIn, history, cramp, day, learn, profile, signs, flags key.Binding
}

// keys are those that do something now; a question takes them all.
func (m *Model) keys() keyMap {
	if m.confirm.Open() {
		return keyMap{}
	}
	starts := "start"
	if m.list.onAll() {
		starts = "show all"
	}
	k := keyMap{
		choose: pager.NewKeys(m.deps.Theme, "choose"),
		start:  nav.Bind("enter", starts, "enter"), fewer: nav.Bind("esc", "fewer", "esc"),
		none: nav.Bind("n", "none of them", "n"), undo: nav.Bind("u", "undo", "u"), redo: nav.Bind("U", "redo", "U"),
		checkIn: nav.Bind("m", "check-in", "m"), history: nav.Bind("h", "history", "h"), cramp: nav.Bind("c", "cramp now", "c"),
		day: nav.Bind("d", "the day", "d"), learn: nav.Bind("l", "learn", "l"), profile: nav.Bind("p", "about you", "p"),
		signs: nav.Bind("s", "warning signs", "s"), flags: nav.Bind("f", "reasons to see a doctor", "f"),
	}
	_, flags := m.alert()
	nav.Enable(map[*key.Binding]bool{
		&k.start: m.list.rows() > 0, &k.fewer: m.list.open, &k.none: m.next() == weekly,
		&k.flags: flags > 0, &k.undo: m.evening.Change != nil, &k.redo: m.evening.Undone != nil,
	})
	k.choose.Enable(m.list.rows() > 1)
	return k
}

// ShortHelp implements help.KeyMap. The keys for an active warning sign come first: not
// all keys may fit.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.sign() != nil {
		return append(m.confirm.Bindings(), k.signs, k.flags, k.start, k.choose.Short(), k.fewer, k.cramp, k.checkIn, k.day, k.history, k.learn, k.profile, k.undo, k.redo)
	}
	return append(m.confirm.Bindings(), k.start, k.flags, k.choose.Short(), k.fewer, k.none, k.cramp, k.checkIn, k.day, k.history, k.learn, k.signs, k.profile, k.undo, k.redo)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		append([]key.Binding{k.start, k.choose.Short(), k.fewer, k.none, k.cramp, k.checkIn, k.day, k.undo, k.redo}, m.confirm.Bindings()...),
		{k.history, k.learn, k.profile, k.signs, k.flags},
	}
}

// Answers implements nav.Screen: also what begins a record on the screen that it opens.
func (m *Model) Answers() []key.Binding {
	k := m.keys()
	return append(m.confirm.Bindings(), k.start, k.cramp, k.none, k.undo, k.redo)
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys()
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
	case key.Matches(msg, k.redo):
		return m.redo()
	default:
		return m.elsewhere(msg, k)
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

// elsewhere goes to another screen.
func (m *Model) elsewhere(msg tea.KeyMsg, k keyMap) tea.Cmd {
	for _, door := range []struct {
		key key.Binding
		to  nav.Msg
	}{
		{k.checkIn, nav.CheckIn{Night: diary.LastNight(m.now)}},
		{k.day, nav.Day{Night: diary.NightOf(m.now)}},
		{k.cramp, nav.Relief{}},
		{k.history, nav.History{}},
		{k.learn, nav.Learn{}},
		{k.profile, nav.Profile{}},
		{k.signs, nav.SelfCheck{}},
		{k.flags, nav.Flags{}},
	} {
		if key.Matches(msg, door.key) {
			return nav.Go(door.to)
		}
	}
	return nil
}
