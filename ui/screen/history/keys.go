package history

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

const week = 7

type keyMap struct {
	earlier, later, weekEarlier, weekLater, first, last key.Binding
	longer, shorter, nextView, lastView                 key.Binding
	edit, takeOut, undo, jump, rows, again, back        key.Binding

	yes, no, which, others         key.Binding // of a question
	jumpTo, stop                   key.Binding // while a day is typed
	previous, next, toggle, chosen key.Binding // in the list of factors

	nights, weeks, scopes, choice key.Binding // for the short help: two keys in one word
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
		earlier: bind(left+"/h", "night before", "left", "h"), later: bind(right+"/l", "night after", "right", "l"),
		weekEarlier: bind(up+"/k", "week before", "up", "k"), weekLater: bind(down+"/j", "week after", "down", "j"),
		first: bind("g", "first night", "g", "home"), last: bind("G", "latest night", "G", "end"),
		longer: bind("+", "longer range", "+", "="), shorter: bind("-", "shorter range", "-", "_"),
		nextView: bind("tab", "view", "tab"), lastView: bind("shift+tab", "view before", "shift+tab"),
		edit: bind("enter", "edit", "enter"), takeOut: bind("x", "take out a cramp", "x"), undo: bind("u", "take back", "u"),
		jump: bind("/", "go to a day", "/"), rows: bind("f", "rows", "f"),
		again: bind("r", "read again", "r"), back: bind("esc", "back", "esc"),

		yes: bind("y", "yes", "y"), no: bind("n", "no", "n", "esc"),
		which: bind("1-9", "which", "1", "2", "3", "4", "5", "6", "7", "8", "9"), others: bind("x", "other ones", "x"),

		jumpTo: bind("enter", "go there", "enter"), stop: bind("esc", "stay here", "esc"),

		previous: bind(up+"/k", "one up", "up", "k"), next: bind(down+"/j", "one down", "down", "j"),
		toggle: bind("space", "show or hide", " ", "enter"), chosen: bind("esc", "done", "esc", "f"),

		nights: bind(aside, "night", "left", "right"), weeks: bind(along, "week", "up", "down"),
		scopes: bind("+/-", "range", "+", "-"), choice: bind(along, "choose", "up", "down"),
	}
}

// busy tells whether something is asked, typed or chosen, which takes all keys.
func (m *Model) busy() bool { return m.question.asked() || m.jump.open || m.rows.open }

// press takes a key.
func (m *Model) press(msg tea.KeyMsg) tea.Cmd {
	switch {
	case m.question.asked():
		return m.answer(msg)
	case m.jump.open:
		return m.typed(msg)
	case m.rows.open:
		return m.choose(msg)
	case m.move(msg):
		return nil
	}
	k := m.keys
	switch {
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	case key.Matches(msg, k.longer):
		return m.ask(m.asked + 1)
	case key.Matches(msg, k.shorter):
		return m.ask(m.asked - 1)
	case key.Matches(msg, k.again):
		return m.read()
	case key.Matches(msg, k.edit):
		return nav.Go(nav.CheckIn{Night: m.cursorDate()})
	case key.Matches(msg, k.takeOut):
		m.takeOut()
	case key.Matches(msg, k.undo):
		m.question = question{change: m.last}
	case key.Matches(msg, k.jump):
		m.jump = jump{open: true, entry: form.Entry{Most: longestDay}}
	case key.Matches(msg, k.rows):
		m.rows.open, m.rows.at = true, 0
	}
	return nil
}

// move takes a key that moves the cursor or turns to another view.
func (m *Model) move(msg tea.KeyMsg) bool {
	k := m.keys
	aside, along := m.steps()
	switch {
	case m.turnPage(msg):
	case key.Matches(msg, k.earlier):
		m.moveTo(m.cursor - aside)
	case key.Matches(msg, k.later):
		m.moveTo(m.cursor + aside)
	case key.Matches(msg, k.weekEarlier):
		m.moveTo(m.cursor - along)
	case key.Matches(msg, k.weekLater):
		m.moveTo(m.cursor + along)
	case key.Matches(msg, k.first):
		m.moveTo(0)
	case key.Matches(msg, k.last):
		m.moveTo(m.window.Len() - 1)
	case key.Matches(msg, k.nextView):
		m.turn(+1)
	case key.Matches(msg, k.lastView):
		m.turn(-1)
	default:
		return false
	}
	return true
}

// enable lets only those keys stand in the help that do something now.
func (m *Model) enable() {
	k, free := &m.keys, m.state == shown && !m.busy()
	night, nights := m.cursor, 0
	if m.state == shown {
		nights = m.window.Len()
	}
	before, after := free && night > 0, free && night < nights-1
	set := func(is bool, some ...*key.Binding) {
		for _, b := range some {
			b.SetEnabled(is)
		}
	}
	set(before, &k.earlier, &k.weekEarlier, &k.first)
	set(after, &k.later, &k.weekLater, &k.last)
	set(before || after, &k.nights, &k.weeks)
	set(free && len(m.views) > 1, &k.nextView, &k.lastView)
	set(free, &k.scopes, &k.jump)
	set(free && m.asked < all, &k.longer)
	set(free && m.asked > twoWeeks, &k.shorter)
	set(free && m.window.date(night).Compare(m.window.Last) <= 0, &k.edit)
	set(free && m.cramps() > 0, &k.takeOut)
	set(free && m.last != nil, &k.undo)
	set(free && m.views[m.at].view == view(m.chart) && m.canHaveRows(), &k.rows)
	set(m.state == unread, &k.again)
	set(!m.busy(), &k.back)
	m.enableView()
	m.enableBusy()
}

// enableBusy does the same for the keys of a question, of a day and of the list.
func (m *Model) enableBusy() {
	k, q := &m.keys, m.question
	k.yes.SetEnabled(q.change != nil || len(q.cramps) == 1)
	k.no.SetEnabled(q.asked())
	k.which.SetEnabled(len(q.cramps) > 1)
	k.which.SetHelp(fmt.Sprintf("1-%d", len(q.offered())), "which")
	k.others.SetEnabled(len(q.cramps) > numbered)
	k.jumpTo.SetEnabled(m.jump.open)
	k.stop.SetEnabled(m.jump.open)
	rows := 0
	if m.rows.open {
		rows = len(m.listed())
		k.toggle.SetHelp("space", "show")
		if has(m.rows.on, m.listed()[m.rows.at]) {
			k.toggle.SetHelp("space", "hide")
		}
	}
	k.previous.SetEnabled(m.rows.open && m.rows.at > 0)
	k.next.SetEnabled(m.rows.open && m.rows.at < rows-1)
	k.choice.SetEnabled(rows > 1)
	k.toggle.SetEnabled(m.rows.open)
	k.chosen.SetEnabled(m.rows.open)
}

// ShortHelp returns the keys for the footer.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return []key.Binding{
		k.yes, k.which, k.others, k.no, k.jumpTo, k.stop, k.choice, k.toggle, k.chosen,
		k.nights, k.weeks, k.scopes, k.nextView, k.edit, k.again, k.back, k.jump, k.takeOut, k.undo, k.rows,
	}
}

// FullHelp returns all keys, in columns.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.earlier, k.later, k.weekEarlier, k.weekLater, k.first, k.last},
		{k.longer, k.shorter, k.nextView, k.lastView, k.jump, k.rows},
		{k.edit, k.takeOut, k.undo, k.again, k.back},
		{k.yes, k.which, k.others, k.no, k.previous, k.next, k.toggle, k.chosen},
	}
}

// cramps counts those of the night under the cursor.
func (m *Model) cramps() int {
	if n := m.window.night(m.cursor); n != nil {
		return len(n.Cramps)
	}
	return 0
}

// cursorDate returns the night that the cursor is on, or the zero date before
// anything was read.
func (m *Model) cursorDate() diary.Date {
	if m.state != shown {
		return diary.Date{}
	}
	return m.window.date(m.cursor)
}
