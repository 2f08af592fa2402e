package checkin

import (
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
)

// keyMap has every key of the screen, by what is open.
type keyMap struct {
	night nightKeys
	form  formKeys
	entry entryKeys
	note  noteKeys
	ask   askKeys
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

// entryKeys hold while a duration is typed.
type entryKeys struct{ take, erase, cancel key.Binding }

// noteKeys hold while the note is typed.
type noteKeys struct{ save, leave key.Binding }

// askKeys answer a question that asks for certainty.
type askKeys struct{ sure, keep key.Binding }

func newKeys(t theme.Theme) keyMap {
	arrow := func(shown, plain string) string {
		if t.Glyphs == theme.ASCII {
			return plain
		}
		return shown
	}
	return keyMap{
		night: nightKeys{
			no:      bind("n", "none", "n"),
			yes:     bind("y", "yes", "y"),
			left:    bind("l", "yes, left leg", "l"),
			right:   bind("r", "yes, right leg", "r"),
			both:    bind("b", "yes, both legs", "b"),
			side:    bind("l/r/b", "yes, this leg", "l"),
			remark:  bind("e", "none, and a note", "e"),
			skip:    bind("s", "skip", "s"),
			edit:    bind("y", "edit", "y", "enter"),
			still:   bind("t", "still sore", "t"),
			gone:    bind("g", "soreness gone", "g"),
			earlier: bind(arrow("↑", "up"), "earlier night", "up", "k"),
			later:   bind(arrow("↓", "down"), "later night", "down", "j"),
			undo:    bind("u", "take back", "u"),
			goOn:    bind("enter", "go on", "enter"),
			retry:   bind("enter", "try again", "enter"),
			back:    bind("esc", "back", "esc"),
		},
		form: formKeys{
			save:      bind("enter", "save", "enter"),
			another:   bind("a", "another cramp", "a"),
			next:      bind("tab", "next field", "tab", "down", "j"),
			previous:  bind("shift+tab", "field before", "shift+tab", "up", "k"),
			less:      bind(arrow("←", "left"), "choice before", "left", "h"),
			more:      bind(arrow("→", "right"), "choice after", "right", "l"),
			different: bind("!", "unlike the usual", "!"),
			remove:    bind("x", "remove", "x", "d"),
			back:      bind("esc", "back", "esc"),
		},
		entry: entryKeys{
			take:   bind("enter", "take it", "enter", "tab"),
			erase:  bind("backspace", "erase", "backspace"),
			cancel: bind("esc", "leave it", "esc"),
		},
		note: noteKeys{
			save:  bind("enter", "save", "enter"),
			leave: bind(arrow("↑", "up"), "leave the note", "up", "shift+tab", "esc"),
		},
		ask: askKeys{
			sure: bind("y", "", "y"),
			keep: bind("n", "", "n", "esc"),
		},
	}
}

func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// enable sets which keys do something now. Help hides the others.
func (m *Model) enable() {
	k := &m.keys.night
	asking := m.state == shown && !m.night.CheckedIn
	settled := m.state == shown || m.state == finished
	underWay := m.agenda.underWay(m.night.Date)
	for binding, does := range map[*key.Binding]bool{
		&k.no: asking && !underWay, &k.yes: asking, &k.skip: asking,
		&k.remark: m.state == shown && len(m.night.Cramps) == 0,
		&k.left:   asking, &k.right: asking, &k.both: asking, &k.side: asking && len(m.night.Cramps) == 0,
		&k.edit:  m.state == shown && m.night.CheckedIn,
		&k.still: m.readsSore(), &k.gone: m.readsSore(),
		&k.earlier: settled && !m.agenda.earlier(m.night.Date).IsZero(),
		&k.later:   settled && !m.agenda.later(m.night.Date).IsZero(),
		&k.undo:    settled && m.undoable != nil,
		&k.goOn:    m.state == finished,
		&k.retry:   m.state == unread,
	} {
		binding.SetEnabled(does)
	}
	if m.form != nil {
		f, cramp := &m.keys.form, m.form.page() != nil
		for _, binding := range []*key.Binding{&f.different, &f.remove} {
			binding.SetEnabled(cramp)
		}
	}
	k.remark.SetHelp("e", "none, and a note")
	if m.night.CheckedIn || underWay {
		k.remark.SetHelp("e", "a note")
	}
	m.keys.ask.sure.SetHelp("y", m.ask.sure())
	m.keys.ask.keep.SetHelp("n", m.ask.keep())
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := &m.keys
	switch {
	case m.ask != nothing:
		return []key.Binding{k.ask.sure, k.ask.keep}
	case m.form != nil && m.form.focus == note:
		return []key.Binding{k.note.save, k.note.leave}
	case m.form != nil && m.form.span.open():
		return []key.Binding{k.entry.take, k.entry.cancel}
	case m.form != nil:
		return []key.Binding{k.form.save, k.form.another, k.form.next, k.form.different, k.form.remove, k.form.back}
	default:
		n := &k.night
		return []key.Binding{n.no, n.yes, n.side, n.skip, n.remark, n.edit, n.still, n.gone, n.retry, n.goOn, n.earlier, n.later, n.undo, n.back}
	}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	if m.ask == nothing && m.form != nil && !m.Typing() {
		f := &m.keys.form
		return [][]key.Binding{{f.save, f.another, f.different, f.remove, f.back}, {f.next, f.previous, f.less, f.more}}
	}
	return [][]key.Binding{m.ShortHelp()}
}
