package day

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
)

// keyMap has every key of the screen but the options' own.
type keyMap struct {
	move pager.Keys

	save, less, more, none, glass, factors, retry, back key.Binding

	sides key.Binding // for the short help: less and more in one word

	toggle, done key.Binding // while it is chosen what is asked
}

func newKeys(t theme.Theme) keyMap {
	m := t.Marks()
	k := keyMap{
		move:    pager.NewKeys(t, "row"),
		save:    nav.Bind("enter", "save", "enter"),
		less:    nav.Bind(m.Left, "", "left", "h"),
		more:    nav.Bind(m.Right, "", "right", "l"),
		none:    nav.Bind("backspace", "not recorded", "backspace", "ctrl+h"),
		glass:   nav.Bind("+", "a glass", "+"),
		factors: nav.Bind("e", "what is asked", "e"),
		retry:   nav.Bind("enter", "try again", "enter"),
		back:    nav.Bind("esc", "back", "esc"),
		sides:   nav.Bind(m.LeftRight, "", "left", "right"),
		toggle:  nav.Bind("space", "ask or not", " ", "enter"),
		done:    nav.Bind("esc", "done", "esc", "e"),
	}
	k.move.Up.SetKeys("up", "k", "shift+tab")
	k.move.Down.SetKeys("down", "j", "tab")
	return k
}

// enable turns on the keys that do something now.
func (m *Model) enable() {
	k, open := &m.keys, m.state == ready
	q, onRow := m.focused()
	_, from := m.answers.of(q)
	water := onRow && q.Factor == diary.Water
	less, more := m.neighbours()
	nav.Enable(map[*key.Binding]bool{
		&k.save:    open && !empty(m.answers.log(m.asked, nil)),
		&k.less:    less,
		&k.more:    more,
		&k.sides:   less || more,
		&k.none:    open && onRow && from != absent,
		&k.glass:   open && water,
		&k.factors: open,
		&k.retry:   m.state == unread,
		&k.back:    m.state != saving,
	})
	k.move.Enable(open && (m.choice.open || len(m.asked) > 0))
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

// neighbours reports whether there is a day, or an option, to either side.
func (m *Model) neighbours() (less, more bool) {
	q, onRow := m.focused()
	switch {
	case m.state == saving:
		return false, false
	case !onRow:
		return true, m.night.Compare(m.latest) < 0
	case m.state != ready || q.Factor == diary.Water:
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
	case m.confirm.Open():
		return m.confirm.Bindings()
	case m.Typing():
		return m.typed.Bindings()
	case m.choice.open:
		return []key.Binding{k.toggle, k.move.Short(), k.done}
	}
	return []key.Binding{k.save, k.retry, k.glass, k.move.Short(), k.sides, k.none, k.factors, k.back}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := &m.keys
	if m.confirm.Open() || m.Typing() || m.choice.open {
		return [][]key.Binding{m.ShortHelp()}
	}
	return [][]key.Binding{{k.save, k.retry, k.glass, k.none, k.factors, k.back}, append(k.move.Full(), k.less, k.more)}
}
