package learn

import (
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
)

type keyMap struct {
	up, down, top, end, windowUp, windowDown key.Binding
	read, before, after                      key.Binding
	search, nextMatch, lastMatch             key.Binding
	find, stop, back, sources                key.Binding

	choose, scroll, window, turn, match key.Binding // for the short help: two keys in one word
}

func newKeyMap(g theme.Glyphs) keyMap {
	left, right, up, down, aside, along := "←", "→", "↑", "↓", "←→", "↑↓"
	if g == theme.ASCII {
		left, right, up, down, aside, along = "left", "right", "up", "down", "left/right", "up/down"
	}
	bind := func(sign, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(sign, does))
	}
	return keyMap{
		up:         bind(up+"/k", "up", "up", "k"),
		down:       bind(down+"/j", "down", "down", "j"),
		top:        bind("g", "to the top", "g", "home"),
		end:        bind("G", "to the end", "G", "end"),
		windowUp:   bind("b", "a window up", "b", "pgup"),
		windowDown: bind("space", "a window down", " ", "pgdown"),
		read:       bind("enter", "read", "enter"),
		before:     bind(left+"/h", "page before", "left", "h"),
		after:      bind(right+"/l", "page after", "right", "l"),
		search:     bind("/", "search", "/"),
		nextMatch:  bind("n", "next match", "n"),
		lastMatch:  bind("N", "match before", "N"),
		find:       bind("enter", "find", "enter"),
		stop:       bind("esc", "end the search", "esc"),
		back:       bind("esc", "back", "esc"),
		sources:    bind("s", "sources", "s"),

		choose: bind(along, "choose", "up", "down"),
		scroll: bind(along, "scroll", "up", "down"),
		window: bind("space", "more", " "),
		turn:   bind(aside, "other pages", "left", "right"),
		match:  bind("n/N", "next match", "n", "N"),
	}
}

// enable lets only those keys stand in the help that do something now.
func (m *Model) enable() {
	k, r, l := &m.keys, m.reader, m.list
	list, page := !m.reading && !m.prompt.open, m.reading && !m.prompt.open
	up, down := list && l.chosen > 0, list && l.chosen < len(l.rows)-1
	if page {
		up, down = r.top > 0, r.top < len(r.lines)-m.room()
	}
	for _, b := range []*key.Binding{&k.up, &k.top} {
		b.SetEnabled(up)
	}
	for _, b := range []*key.Binding{&k.down, &k.end} {
		b.SetEnabled(down)
	}
	k.choose.SetEnabled(list && (up || down))
	k.scroll.SetEnabled(page && (up || down))
	k.windowUp.SetEnabled(page && up)
	k.windowDown.SetEnabled(page && down)
	k.window.SetEnabled(page && down)
	k.before.SetEnabled(page && r.at > 0)
	k.after.SetEnabled(page && r.at < len(m.pages)-1)
	k.turn.SetEnabled(page && len(m.pages) > 1)
	k.read.SetEnabled(list && len(l.rows) > 0)
	k.search.SetEnabled(m.pages != nil && !m.prompt.open)
	for _, b := range []*key.Binding{&k.nextMatch, &k.lastMatch, &k.match} {
		b.SetEnabled(page && len(r.matches) > 1)
	}
	k.find.SetEnabled(m.prompt.open)
	k.stop.SetEnabled(m.prompt.open)
	k.back.SetEnabled(!m.prompt.open)
	k.sources.SetEnabled(page && m.stored[r.at].Cites())
	k.sources.SetHelp("s", "sources")
	if m.sources {
		k.sources.SetHelp("s", "hide sources")
	}
}

// ShortHelp returns the keys for the footer.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return []key.Binding{k.find, k.stop, k.choose, k.read, k.scroll, k.window, k.match, k.turn, k.sources, k.search, k.back}
}

// FullHelp returns all keys, in columns.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.up, k.down, k.windowUp, k.windowDown, k.top, k.end},
		{k.read, k.before, k.after, k.back},
		{k.search, k.nextMatch, k.lastMatch, k.sources},
	}
}
