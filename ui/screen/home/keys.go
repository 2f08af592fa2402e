package home

import (
	"slices"

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
	var k keyMap
	k.choose = pager.NewKeys(m.deps.Theme, "choose")
	k.start = nav.Bind("enter", m.list.selected().does, "enter")
	k.fewer = nav.Bind("esc", "fewer", "esc")
	k.none = nav.Bind("n", "no warning signs", "n")
	k.undo = nav.Bind("u", "undo", "u")
	k.redo = nav.Bind("U", "redo", "U")
	k.checkIn = nav.Bind("m", "check in", "m")
	k.history = nav.Bind("h", "history", "h")
	k.cramp = m.Help()
	k.day = nav.Bind("d", "log today", "d")
	k.learn = nav.Bind("l", "learn", "l")
	k.profile = nav.Bind("p", "about you", "p")
	k.signs = nav.Bind("s", "warning signs", "s")
	k.flags = nav.Bind("f", "reasons to see a doctor", "f")
	_, flags := m.alert(m.width)
	k.start.SetEnabled(len(m.list.rows) > 0)
	k.fewer.SetEnabled(m.list.open)
	k.none.SetEnabled(m.named)
	k.flags.SetEnabled(flags > 0)
	k.undo.SetEnabled(m.evening.Change != nil)
	k.redo.SetEnabled(m.evening.Undone != nil)
	k.choose.Enable(len(m.list.rows) > 1)
	return k
}

// ShortHelp implements help.KeyMap. What enter does is not named again, and the key of an
// active warning sign comes first: not all keys may fit.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	keys := []key.Binding{k.start, k.fewer, k.cramp, k.day, k.history, k.checkIn, k.none, k.flags, k.signs, k.learn, k.profile, k.undo, k.redo, k.choose.Short()}
	if _, checks := m.list.selected().to.(nav.SelfCheck); m.sign() != nil && !checks {
		keys = append([]key.Binding{k.signs}, keys...)
	}
	named := map[string]bool{}
	keys = slices.DeleteFunc(keys, func(b key.Binding) bool {
		again := named[b.Help().Desc]
		named[b.Help().Desc] = true
		return again
	})
	return append(m.confirm.Bindings(), keys...)
}

// FullHelp implements help.KeyMap. The last group says what the marks of the four weeks mean.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		append([]key.Binding{k.start, k.choose.Short(), k.fewer, k.none, k.cramp, k.checkIn, k.day, k.undo, k.redo}, m.confirm.Bindings()...),
		{k.history, k.learn, k.profile, k.signs, k.flags},
		m.legend(),
	}
}

// Answers implements nav.Screen: also what begins a record on the screen that it opens.
func (m *Model) Answers() []key.Binding {
	k := m.keys()
	return append(m.confirm.Bindings(), k.start, k.cramp, k.none, k.undo, k.redo)
}

// Help implements nav.Helper.
func (m *Model) Help() key.Binding { return nav.Bind("c", "cramp now", "c") }

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

// start does what the selected row says, or shows all routines.
func (m *Model) start() tea.Cmd {
	to := m.list.selected().to
	if to == nil {
		m.list.unfold()
		return nil
	}
	return nav.Go(to)
}

// elsewhere goes to another screen.
func (m *Model) elsewhere(msg tea.KeyMsg, k keyMap) tea.Cmd {
	for _, door := range []struct {
		key key.Binding
		to  nav.Msg
	}{
		{k.checkIn, nav.CheckIn{Night: diary.LastNight(m.now)}},
		{k.day, nav.Day{Night: diary.DayOf(m.now)}},
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
