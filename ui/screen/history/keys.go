package history

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

const week = 7

type keyMap struct {
	left, right, up, down, first, last             key.Binding // the cursor
	longer, shorter, nextView, previousView, views key.Binding
	edit, remove, undo, redo, jump, rows           key.Binding
	retry, back                                    key.Binding

	sideways, along, scopes key.Binding // for the footer: two keys in one word
	scroll                  pager.Keys  // in a view without a cursor
	list                    pager.Keys  // in a menu
	choose, done            key.Binding
}

func newKeys(t theme.Theme) keyMap {
	m := t.Marks()
	var k keyMap
	k.left = nav.Bind(m.Left+"/h", "", "left h")
	k.right = nav.Bind(m.Right+"/l", "", "right l")
	k.up = nav.Bind(m.Up+"/k", "", "up k")
	k.down = nav.Bind(m.Down+"/j", "", "down j")
	k.first = nav.Bind("g", "first night", "g home")
	k.last = nav.Bind("G", "latest night", "G end")
	k.sideways = nav.Bind(m.LeftRight, "", "left right")
	k.along = nav.Bind(m.UpDown, "", "up down")
	k.longer = nav.Bind("+", "longer range", "+ =")
	k.shorter = nav.Bind("-", "shorter range", "- _")
	k.scopes = nav.Bind("+/-", "change range", "+ -")
	k.nextView = nav.Bind("tab", "next view", "tab")
	k.previousView = nav.Bind("shift+tab", "previous view", "shift+tab")
	k.views = nav.Bind("1-4", "choose a view", "1 2 3 4")
	k.edit = nav.Bind("enter", "edit", "enter")
	k.remove = nav.Bind("x", "remove", "x")
	k.undo = nav.Bind("u", "undo", "u")
	k.redo = nav.Bind("U", "redo", "U")
	k.jump = nav.Bind("/", "go to a day", "/")
	k.rows = nav.Bind("f", "add rows", "f")
	k.retry = nav.Bind("enter", "try again", "enter")
	k.back = nav.Bind("esc", "back", "esc")
	k.scroll = pager.NewKeys(t, "scroll")
	k.list = pager.NewKeys(t, "choose")
	k.choose = nav.Bind("enter", "", "enter space")
	k.done = nav.Bind("esc", "done", "esc f")
	k.scroll.Home.SetKeys("home", "g")
	k.scroll.End.SetKeys("end", "G")
	k.scroll.PageUp.SetKeys("pgup", "left", "h")
	k.scroll.PageDown.SetKeys("pgdown", "right", "l")
	return k
}

// busy reports whether a question, an entry or a list has all keys.
func (m *Model) busy() bool {
	return m.confirm.Open() || m.menu.open() || m.jump.Open()
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	switch {
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case m.menu.open():
		return m.menuKey(msg)
	case m.jump.Open():
		return m.typeDay(msg)
	case m.move(msg):
		return nil
	}
	k := m.keys
	switch {
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	case key.Matches(msg, k.longer):
		return m.ask(m.scope + 1)
	case key.Matches(msg, k.shorter):
		return m.ask(m.scope - 1)
	case key.Matches(msg, k.retry):
		return m.read()
	case key.Matches(msg, k.edit):
		return nav.Go(nav.CheckIn{Night: m.cursorDate(), Alone: true})
	case key.Matches(msg, k.remove):
		m.askRemoval()
	case msg.String() == "x" && m.keys.edit.Enabled():
		return nav.Go(nav.Notice{Text: "This night isn't logged, so there is nothing to remove."})
	case key.Matches(msg, k.undo):
		m.askUndo()
	case key.Matches(msg, k.redo):
		return m.redo()
	case key.Matches(msg, k.jump):
		m.jump.Start(longestDay)
	case key.Matches(msg, k.rows):
		m.askRows()
	}
	return nil
}

// move moves the cursor or the page, or shows another view, and reports whether the key
// does that.
func (m *Model) move(msg tea.KeyMsg) bool {
	k := m.keys
	sideways, along := 1, week
	if m.views[m.at].weekly {
		sideways, along = along, sideways
	}
	if s, ok := m.scroller(); ok && s.key(msg, k.scroll) {
		return true
	}
	switch {
	case key.Matches(msg, k.left):
		m.moveTo(m.cursor - sideways)
	case key.Matches(msg, k.right):
		m.moveTo(m.cursor + sideways)
	case key.Matches(msg, k.up):
		m.moveTo(m.cursor - along)
	case key.Matches(msg, k.down):
		m.moveTo(m.cursor + along)
	case key.Matches(msg, k.first):
		m.moveTo(0)
	case key.Matches(msg, k.last):
		m.moveTo(m.window.Len() - 1)
	case key.Matches(msg, k.nextView):
		m.turn(+1)
	case key.Matches(msg, k.previousView):
		m.turn(-1)
	case key.Matches(msg, k.views):
		m.turn(int(msg.Runes[0]-'1') - m.at)
	default:
		return false
	}
	return true
}

// scroller returns the view that is shown, if its lines scroll.
func (m *Model) scroller() (scroller, bool) {
	s, ok := m.views[m.at].view.(scroller)
	return s, ok
}

// enable turns on only the keys that do something now.
func (m *Model) enable() {
	k, calm := &m.keys, !m.busy() && (m.state == ready || m.state == empty)
	free := calm && m.state == ready
	scroller, scrolls := m.scroller()
	before, after, over, recorded := false, false, false, false
	if free && !scrolls {
		n := m.window.night(m.cursor)
		before, after = m.cursor > 0, m.cursor < m.window.Len()-1
		over, recorded = m.cursorDate().Compare(m.window.Last) <= 0, n != nil && (n.Logged() || len(n.Parts()) > 0)
	}
	k.left.SetEnabled(before)
	k.up.SetEnabled(before)
	k.first.SetEnabled(before)
	k.right.SetEnabled(after)
	k.down.SetEnabled(after)
	k.last.SetEnabled(after)
	k.sideways.SetEnabled(before || after)
	k.along.SetEnabled(before || after)
	k.edit.SetEnabled(over)
	k.remove.SetEnabled(recorded)
	k.jump.SetEnabled(free && !scrolls)
	k.nextView.SetEnabled(free)
	k.previousView.SetEnabled(free)
	k.views.SetEnabled(free)
	k.scopes.SetEnabled(free && !m.ofAll())
	k.longer.SetEnabled(free && m.scope < all)
	k.shorter.SetEnabled(free && m.scope > twoWeeks)
	k.undo.SetEnabled(calm && m.last != nil)
	k.redo.SetEnabled(calm && m.undone != nil)
	k.rows.SetEnabled(free && m.views[m.at].name == nav.ViewNights && m.canHaveRows())
	k.retry.SetEnabled(m.state == unread)
	k.back.SetEnabled(!m.busy())
	k.choose.SetEnabled(m.menu.open())
	k.done.SetEnabled(m.menu.open())
	k.scroll.Enable(free && scrolls && scroller.scrolls())
	k.list.Enable(m.menu.open() && len(m.menu.items()) > 1)
	m.nameKeys()
}

// nameKeys names the keys whose effect depends on the view, or on what they would change.
func (m *Model) nameKeys() {
	k, sideways, along := &m.keys, "night", "week"
	if m.views[m.at].weekly {
		sideways, along = along, sideways
	}
	choose := ""
	if m.menu.open() {
		choose = m.menu.selected().does
	}
	for b, does := range map[*key.Binding]string{
		&k.left: "previous " + sideways, &k.right: "next " + sideways, &k.sideways: "pick " + sideways,
		&k.up: "previous " + along, &k.down: "next " + along, &k.along: "pick " + along, &k.choose: choose,
	} {
		b.SetHelp(b.Help().Key, does)
	}
}

// asked are the keys of a question or an entry.
func (m *Model) asked() []key.Binding {
	if m.jump.Open() {
		return m.jump.Bindings()
	}
	return m.confirm.Bindings()
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return append(m.asked(), k.list.Short(), k.choose, k.done,
		k.sideways, k.along, k.scroll.Short(), k.nextView, k.scopes, k.edit, k.retry, k.back, k.jump, k.remove, k.undo, k.redo, k.rows)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.left, k.right, k.up, k.down, k.first, k.last},
		k.scroll.Full(),
		{k.longer, k.shorter, k.nextView, k.previousView, k.views, k.jump, k.rows},
		{k.edit, k.remove, k.undo, k.redo, k.retry, k.back},
		append(m.asked(), k.choose, k.done),
		k.list.Full(),
	}
}

// cursorDate returns the night under the cursor, zero before anything was read.
func (m *Model) cursorDate() diary.Date {
	if m.state != ready {
		return diary.Date{}
	}
	return m.window.date(m.cursor)
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	k := m.keys
	return append(m.confirm.Bindings(), k.choose, k.edit, k.remove, k.undo, k.redo, k.retry)
}
