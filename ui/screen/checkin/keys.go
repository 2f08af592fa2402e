package checkin

import (
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
)

// keyMap has every key of the screen, by what is open.
type keyMap struct {
	night nightKeys
	form  formKeys
	note  noteKeys
}

// nightKeys answer for a night and go to another.
type nightKeys struct {
	no, yes, left, right, both, side, remark, skip, edit, still, gone, earlier, later, undo, goOn, retry, back key.Binding
}

// formKeys hold on every field of the form; the fields' own keys are their
// options'.
type formKeys struct {
	save, another, next, previous, less, more, different, remove, back key.Binding
}

// noteKeys hold while the note is typed.
type noteKeys struct{ save, leave key.Binding }

func newKeys(t theme.Theme) keyMap {
	m := t.Marks()
	return keyMap{
		night: nightKeys{
			no:      nav.Bind("n", "none", "n"),
			yes:     nav.Bind("y", "yes", "y"),
			left:    nav.Bind("l", "yes, left leg", "l"),
			right:   nav.Bind("r", "yes, right leg", "r"),
			both:    nav.Bind("b", "yes, both legs", "b"),
			side:    nav.Bind("l/r/b", "yes, this leg", "l"),
			remark:  nav.Bind("e", "none, and a note", "e"),
			skip:    nav.Bind("s", "skip", "s"),
			edit:    nav.Bind("y", "edit", "y", "enter"),
			still:   nav.Bind("t", "still sore", "t"),
			gone:    nav.Bind("g", "soreness gone", "g"),
			earlier: nav.Bind(m.Up, "earlier night", "up", "k"),
			later:   nav.Bind(m.Down, "later night", "down", "j"),
			undo:    nav.Bind("u", "take back", "u"),
			goOn:    nav.Bind("enter", "go on", "enter"),
			retry:   nav.Bind("enter", "try again", "enter"),
			back:    nav.Bind("esc", "back", "esc"),
		},
		form: formKeys{
			save:      nav.Bind("enter", "save", "enter"),
			another:   nav.Bind("a", "another cramp", "a"),
			next:      nav.Bind("tab", "next field", "tab", "down", "j"),
			previous:  nav.Bind("shift+tab", "field before", "shift+tab", "up", "k"),
			less:      nav.Bind(m.Left, "choice before", "left", "h"),
			more:      nav.Bind(m.Right, "choice after", "right", "l"),
			different: nav.Bind("!", "unlike the usual", "!"),
			remove:    nav.Bind("x", "remove", "x", "d"),
			back:      nav.Bind("esc", "back", "esc"),
		},
		note: noteKeys{
			save:  nav.Bind("enter", "save", "enter"),
			leave: nav.Bind(m.Up, "leave the note", "up", "shift+tab", "esc"),
		},
	}
}

// enable turns on the keys that do something now.
func (m *Model) enable() {
	k, f := &m.keys.night, &m.keys.form
	asks := m.state == ready && !m.night.CheckedIn
	rests := m.state == ready || m.state == finished
	underWay := m.agenda.underWay(m.night.Date)
	onPage := m.draft != nil && m.draft.page() != nil
	nav.Enable(map[*key.Binding]bool{
		&k.no: asks && !underWay, &k.yes: asks, &k.skip: asks,
		&k.remark: m.state == ready && len(m.night.Cramps) == 0,
		&k.left:   asks, &k.right: asks, &k.both: asks, &k.side: asks && len(m.night.Cramps) == 0,
		&k.edit:  m.state == ready && m.night.CheckedIn,
		&k.still: m.seesSore(), &k.gone: m.seesSore(),
		&k.earlier: rests && !m.agenda.earlier(m.night.Date).IsZero(),
		&k.later:   rests && !m.agenda.later(m.night.Date).IsZero(),
		&k.undo:    rests && m.undoable != nil,
		&k.goOn:    m.state == finished,
		&k.retry:   m.state == unread,

		&f.different: onPage, &f.remove: onPage,
	})
	k.remark.SetHelp("e", "none, and a note")
	if m.night.CheckedIn || underWay {
		k.remark.SetHelp("e", "a note")
	}
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := &m.keys
	switch {
	case m.confirm.Open():
		return m.confirm.Bindings()
	case m.draft != nil && m.draft.focus == note:
		return []key.Binding{k.note.save, k.note.leave}
	case m.draft != nil && m.draft.typed.Open():
		return m.draft.typed.Bindings()
	case m.draft != nil:
		return []key.Binding{k.form.save, k.form.another, k.form.next, k.form.different, k.form.remove, k.form.back}
	default:
		n := &k.night
		return []key.Binding{n.no, n.yes, n.side, n.skip, n.remark, n.edit, n.still, n.gone, n.retry, n.goOn, n.earlier, n.later, n.undo, n.back}
	}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	if !m.confirm.Open() && m.draft != nil && !m.Typing() {
		f := &m.keys.form
		return [][]key.Binding{{f.save, f.another, f.different, f.remove, f.back}, {f.next, f.previous, f.less, f.more}}
	}
	return [][]key.Binding{m.ShortHelp()}
}

// Answers implements nav.Screen.
func (m *Model) Answers() []key.Binding {
	n, f := &m.keys.night, &m.keys.form
	switch {
	case m.confirm.Open():
		return m.confirm.Bindings()
	case m.draft != nil:
		return []key.Binding{f.save, f.remove, f.back}
	}
	return []key.Binding{n.no, n.yes, n.left, n.right, n.both, n.remark, n.skip, n.edit, n.still, n.gone, n.undo, n.goOn, n.retry}
}
