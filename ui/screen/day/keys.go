package day

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
)

// keyMap has every key of the screen, by what is open. The options' own keys stand
// beside them.
type keyMap struct {
	save, next, previous, less, more, none, glass, factors, retry, back key.Binding

	rows, sides key.Binding // for the short help: two keys in one word

	entry  entryKeys
	ask    askKeys
	choice choiceKeys
}

// entryKeys hold while an amount is typed.
type entryKeys struct{ take, cancel key.Binding }

// askKeys answer whether something told may be lost.
type askKeys struct{ leave, stay key.Binding }

// choiceKeys hold while it is chosen what is asked.
type choiceKeys struct{ next, previous, toggle, done key.Binding }

func newKeys(t theme.Theme) keyMap {
	up, down, left, right, along, aside := "↑", "↓", "←", "→", "↑↓", "←→"
	if t.Glyphs == theme.ASCII {
		up, down, left, right, along, aside = "up", "down", "left", "right", "up/down", "left/right"
	}
	return keyMap{
		save:     bind("enter", "save", "enter"),
		next:     bind(down, "next row", "down", "tab", "j"),
		previous: bind(up, "row before", "up", "shift+tab", "k"),
		less:     bind(left, "", "left", "h"),
		more:     bind(right, "", "right", "l"),
		none:     bind("backspace", "not recorded", "backspace", "ctrl+h"),
		glass:    bind("+", "a glass", "+"),
		factors:  bind("e", "what is asked", "e"),
		retry:    bind("enter", "try again", "enter"),
		back:     bind("esc", "back", "esc"),
		rows:     bind(along, "row", "up", "down"),
		sides:    bind(aside, "", "left", "right"),
		entry: entryKeys{
			take:   bind("enter", "take it", "enter", "tab"),
			cancel: bind("esc", "leave it", "esc"),
		},
		ask: askKeys{
			leave: bind("y", "leave", "y"),
			stay:  bind("n", "stay", "n", "esc"),
		},
		choice: choiceKeys{
			next:     bind(down, "next", "down", "tab", "j"),
			previous: bind(up, "before", "up", "shift+tab", "k"),
			toggle:   bind("space", "ask or not", " ", "enter"),
			done:     bind("esc", "done", "esc", "e"),
		},
	}
}

func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	k, open := &m.keys, m.state == shown
	q, onRow := m.focused()
	_, from := m.answers.of(q)
	water := onRow && q.Factor == diary.Water
	less, more := m.moves()
	for binding, does := range map[*key.Binding]bool{
		&k.save:     open && !empty(m.answers.log(m.asked, nil)),
		&k.next:     open && m.focus < len(m.asked)-1,
		&k.previous: open && m.focus > onDay,
		&k.less:     less,
		&k.more:     more,
		&k.none:     open && onRow && from != absent,
		&k.glass:    open && water,
		&k.factors:  open,
		&k.retry:    m.state == unread,
		&k.back:     m.state != saving,

		&k.choice.previous: m.choice.at > 0,
		&k.choice.next:     m.choice.at < len(diary.Questions())-1,
	} {
		binding.SetEnabled(does)
	}
	k.rows.SetEnabled(k.next.Enabled() || k.previous.Enabled())
	k.sides.SetEnabled(less || more)
	what := "choice"
	if !onRow {
		what = "day"
	}
	k.sides.SetHelp(k.sides.Help().Key, what)
	k.less.SetHelp(k.less.Help().Key, what+" before")
	k.more.SetHelp(k.more.Help().Key, what+" after")
	k.none.SetHelp("backspace", "not recorded")
	if water && len(m.answers.drinks) > 0 {
		k.none.SetHelp("backspace", "take the last one back")
	}
}

// moves tells whether there is a day, or an option, to either side.
func (m *Model) moves() (less, more bool) {
	q, onRow := m.focused()
	switch {
	case m.state == saving:
		return false, false
	case !onRow:
		return true, m.night.Compare(m.latest) < 0
	case m.state != shown || q.Factor == diary.Water:
		return false, false
	}
	c, _ := m.row(q)
	amount, _ := m.answers.of(q)
	return c.Chosen != 0, c.Chosen < len(c.Options)-1 && amount.Number < mostDigit
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := &m.keys
	switch {
	case m.doubt.open:
		return []key.Binding{k.ask.leave, k.ask.stay}
	case m.Typing():
		return []key.Binding{k.entry.take, k.entry.cancel}
	case m.choice.open:
		return []key.Binding{k.choice.toggle, k.choice.previous, k.choice.next, k.choice.done}
	}
	return []key.Binding{k.save, k.retry, k.glass, k.rows, k.sides, k.none, k.factors, k.back}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := &m.keys
	if m.doubt.open || m.Typing() || m.choice.open {
		return [][]key.Binding{m.ShortHelp()}
	}
	return [][]key.Binding{{k.save, k.retry, k.glass, k.none, k.factors, k.back}, {k.previous, k.next, k.less, k.more}}
}
