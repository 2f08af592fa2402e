package learn

import (
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
)

type keyMap struct {
	move                                pager.Keys
	read, previous, next, sources, back key.Binding
	search, nextMatch, previousMatch    key.Binding
}

// newKeys adds the keys that people know from less to those that scroll everywhere.
func newKeys(t theme.Theme) keyMap {
	var k keyMap
	k.move = pager.NewKeys(t, "choose")
	k.read = nav.Bind("enter", "read", "enter")
	k.previous = nav.Bind(t.Marks().LeftRight, "other articles", "left h")
	k.next = nav.Bind("", "", "right l")
	k.sources = nav.Bind("e", "show sources", "e")
	k.back = nav.Bind("esc", "back", "esc")
	k.search = nav.Bind("/", "search", "/")
	k.nextMatch = nav.Bind("n/N", "next match", "n")
	k.previousMatch = nav.Bind("", "", "N")
	k.move.PageUp = nav.Bind("b", "page up", "b pgup")
	k.move.PageDown = nav.Bind("space", "page down", "space pgdown")
	k.move.Home = nav.Bind("g", "go to the top", "g home")
	k.move.End = nav.Bind("G", "go to the end", "G end")
	return k
}

// enable leaves on only the keys that do something now.
func (m *Model) enable() {
	k, r := &m.keys, m.reader
	list, page := !m.reading && !m.prompt.Open(), m.reading && !m.prompt.Open()
	k.move.Enable(list && len(m.list.rows) > 1 || page && pager.Scrolls(len(r.lines), m.bodyHeight()))
	turns, matches := page && len(m.pages) > 1, page && len(r.matches) > 1
	k.read.SetEnabled(list && len(m.list.rows) > 0)
	k.previous.SetEnabled(turns)
	k.next.SetEnabled(turns)
	k.search.SetEnabled(m.pages != nil && !m.prompt.Open())
	k.nextMatch.SetEnabled(matches)
	k.previousMatch.SetEnabled(matches)
	k.back.SetEnabled(!m.prompt.Open())
	k.sources.SetEnabled(page && m.stored[r.at].Cites())
	moves, sources := "choose", "show sources"
	if page {
		moves = "scroll"
	}
	if m.sources {
		sources = "hide sources"
	}
	k.move.Up.SetHelp(k.move.Up.Help().Key, moves)
	k.sources.SetHelp("e", sources)
}

// typing are the keys of the prompt, none while it is closed.
func (m *Model) typing() []key.Binding {
	if !m.prompt.Open() {
		return nil
	}
	return m.prompt.Bindings()
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	bindings := append(m.typing(), k.nextMatch, k.move.Short(), k.read)
	return append(bindings, k.previous, k.sources, k.back, k.search)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{k.move.Full(), {k.read, k.previous, k.back}, append(m.typing(), k.search, k.nextMatch, k.sources)}
}

// Answers implements nav.Screen: nothing is answered here.
func (m *Model) Answers() []key.Binding { return nil }
