package history

import (
	"calmcalf/store/diary"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/bubbles/key"
)

const week = 7

type keyMap struct {
	earlier, later, weekEarlier, weekLater, first, last key.Binding
	longer, shorter                                     key.Binding
	edit, again, back                                   key.Binding

	nights, weeks, scopes key.Binding // for the short help: two keys in one word
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
		earlier:     bind(left+"/h", "night before", "left", "h"),
		later:       bind(right+"/l", "night after", "right", "l"),
		weekEarlier: bind(up+"/k", "week before", "up", "k"),
		weekLater:   bind(down+"/j", "week after", "down", "j"),
		first:       bind("g", "first night", "g", "home"),
		last:        bind("G", "latest night", "G", "end"),
		longer:      bind("+", "longer range", "+", "="),
		shorter:     bind("-", "shorter range", "-", "_"),
		edit:        bind("enter", "edit", "enter"),
		again:       bind("r", "read again", "r"),
		back:        bind("esc", "back", "esc"),

		nights: bind(aside, "night", "left", "right"),
		weeks:  bind(along, "week", "up", "down"),
		scopes: bind("+/-", "range", "+", "-"),
	}
}

// enable lets only those keys stand in the help that do something now.
func (m *Model) enable() {
	k, shown := &m.keys, m.state == shown
	night, nights := m.cursor, 0
	if shown {
		nights = len(m.window.kept)
	}
	before, after := shown && night > 0, shown && night < nights-1
	for _, b := range []*key.Binding{&k.earlier, &k.weekEarlier, &k.first} {
		b.SetEnabled(before)
	}
	for _, b := range []*key.Binding{&k.later, &k.weekLater, &k.last} {
		b.SetEnabled(after)
	}
	k.nights.SetEnabled(before || after)
	k.weeks.SetEnabled(before || after)
	k.scopes.SetEnabled(shown)
	k.longer.SetEnabled(shown && m.asked < all)
	k.shorter.SetEnabled(shown && m.asked > twoWeeks)
	k.edit.SetEnabled(shown && m.window.date(night).Compare(m.window.last) <= 0)
	k.again.SetEnabled(m.state == unread)
	m.enableView(before, after)
}

// ShortHelp returns the keys for the footer.
func (m *Model) ShortHelp() []key.Binding {
	return []key.Binding{m.keys.nights, m.keys.weeks, m.keys.scopes, m.keys.edit, m.keys.again, m.keys.back}
}

// FullHelp returns all keys, in columns.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.earlier, k.later, k.weekEarlier, k.weekLater},
		{k.first, k.last, k.longer, k.shorter},
		{k.edit, k.again, k.back},
	}
}

// cursorDate returns the night that the cursor is on, or the zero date before
// anything was read.
func (m *Model) cursorDate() diary.Date {
	if m.state != shown {
		return diary.Date{}
	}
	return m.window.date(m.cursor)
}
