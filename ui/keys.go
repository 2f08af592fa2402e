package ui

import (
	"slices"
	"strings"
	"time"

	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// keys handles what one read brought key by key. Pasted text stays whole: it is text where
// that is typed, and nothing elsewhere.
func (m *root) keys(msg tea.KeyMsg) tea.Cmd {
	switch top := m.top(); {
	case msg.Paste && typing(top):
		m.foot.clear()
		return by(top, top.Update(msg))
	case msg.Type != tea.KeyRunes && !msg.Paste:
		return m.key(msg)
	case msg.Paste, m.repeats.read(msg.Runes, m.deps.Now()) && !typing(top):
		m.repeats.text(m.deps.Now())
		m.foot.refuse("That looked like pasted text, so it was ignored.")
		return m.look()
	}
	var cmds []tea.Cmd
	for _, r := range msg.Runes {
		cmds = append(cmds, m.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}))
	}
	return nav.Batch(cmds...)
}

// key handles the keys of every screen first, and passes the rest on to the top.
func (m *root) key(msg tea.KeyMsg) tea.Cmd {
	top, now, name := m.top(), m.deps.Now(), msg.String()
	text := typing(top) && !m.help.open && msg.Type != tea.KeyEnter && msg.Type != tea.KeyEsc
	look := m.look()
	switch {
	case name == "ctrl+c":
		return m.leave()
	case name == "ctrl+z":
		return nav.Batch(look, tea.Suspend)
	case text:
		m.repeats.note(name, press{now, top, false})
		m.foot.clear()
		return nav.Batch(look, by(top, top.Update(msg)), m.draft(top))
	case within(quiet, m.turned, now): // what the key would have done was decided before
		m.repeats.note(name, press{now, top, true})
		if m.answers(msg) || m.chooses(msg) {
			m.refuse(changed, name)
		}
		return look
	}
	answers := m.answers(msg)
	verdict := m.repeats.judge(name, use{answers, m.chooses(msg), m.marks(msg), m.urgent(msg)}, top, now)
	switch {
	case verdict == acts:
		cmd := m.act(msg)
		if answers || top == m.top() && m.answers(msg) {
			m.repeats.settle(name)
		}
		return cmd
	case msg.Type == tea.KeyEnter && typing(top) && m.repeats.together > 1: // within pasted text
		m.lost(name)
		return by(top, top.Update(tea.KeyMsg{Type: tea.KeyCtrlJ}))
	case verdict == hurried:
		m.lost(name)
	case verdict == pasted:
		m.foot.refuse("That looked like pasted text, so the rest of it was ignored.")
	case verdict == doubtful:
		m.refuse(m.repeats.doubt.why, name)
	}
	return nil
}

// draftEvery is how much of a text that is being typed can be lost.
const draftEvery = time.Second

// draftMsg asks a nav.Drafter to save what was typed on it.
type draftMsg struct{ screen nav.Screen }

// draft saves what is typed a second later, with one timer for all that is typed till then.
func (m *root) draft(top nav.Screen) tea.Cmd {
	if _, drafts := top.(nav.Drafter); !drafts || m.typed {
		return nil
	}
	m.typed = true
	return tea.Tick(draftEvery, func(time.Time) tea.Msg { return draftMsg{top} })
}

// act does what a key is for. What is said at the foot stays until a key does something. A
// key that does nothing, but came at once after another, was perhaps meant for what that
// one leads to, and a letter that is no key is perhaps of a word.
func (m *root) act(msg tea.KeyMsg) tea.Cmd {
	top, name, several, stray := m.top(), msg.String(), m.repeats.together > 1, m.stray(msg)
	var before []string
	if m.foot.message != "" || several || stray {
		before = m.body()
	}
	cmd := m.command(msg)
	same := before != nil && top == m.top() && slices.Equal(before, m.body())
	if stray && same {
		m.repeats.strayed(name, m.deps.Now())
	}
	switch {
	case m.done:
	case cmd != nil || !same:
		m.foot.clear()
	case several:
		m.lost(name)
	case stray && asks(top) && m.foot.message == "":
		m.foot.refuse(say(name) + " does nothing here.")
	}
	return cmd
}

// command is what a key leads to.
func (m *root) command(msg tea.KeyMsg) tea.Cmd {
	top := m.top()
	switch {
	case m.help.open:
		width, height := m.frame().inner()
		m.help.key(msg, top, width, height)
	case msg.String() == "?":
		m.help.open = true
	case msg.String() != "q":
		return by(top, top.Update(msg))
	default:
		if guard, ok := top.(nav.Guard); !ok || guard.MayLeave() {
			return m.leave()
		}
	}
	return nil
}

// lost says that a key did nothing because it came at once with others, unless one of them
// answered something: then it was a slip.
func (m *root) lost(key string) {
	if !within(slip, m.repeats.answered, m.deps.Now()) {
		m.refuse("You pressed several keys at once", key)
	}
}

// refuse says why a key did nothing.
func (m *root) refuse(why, key string) {
	key = say(key)
	m.foot.refuse(why + ", so " + key + " was ignored. Press " + key + " again if you meant it.")
}

// say names a key.
func say(key string) string { return strings.Replace(key, " ", "space", 1) }

// answers reports whether a key answers something now, here or on the screen on top. Esc
// always does: held, it closes one thing. So does enter where text is typed.
func (m *root) answers(msg tea.KeyMsg) bool {
	if m.help.open {
		return key.Matches(msg, m.help.close)
	}
	return msg.Type == tea.KeyEsc || msg.Type == tea.KeyEnter && typing(m.top()) || key.Matches(msg, append(common(), m.top().Answers()...)...)
}

// chooses reports whether a key answers one of several questions that follow each other.
func (m *root) chooses(msg tea.KeyMsg) bool {
	asker, is := m.top().(nav.Asker)
	return is && !m.help.open && key.Matches(msg, asker.Choices()...)
}

// asks reports whether a screen asks one question after the other.
func asks(screen nav.Screen) bool {
	_, is := screen.(nav.Asker)
	return is
}

// topic is what the screen on top asks about.
func (m *root) topic() string {
	if topical, is := m.top().(nav.Topical); is {
		return topical.Topic()
	}
	return ""
}

// marks reports whether a key marks one of several things.
func (m *root) marks(msg tea.KeyMsg) bool {
	marker, is := m.top().(nav.Marker)
	return is && !m.help.open && key.Matches(msg, marker.Marks()...)
}

// urgent reports whether a key is for help at once.
func (m *root) urgent(msg tea.KeyMsg) bool {
	helper, is := m.top().(nav.Helper)
	return is && !m.help.open && key.Matches(msg, helper.Help())
}

// stray reports whether a key is a letter or a space that no help names here.
func (m *root) stray(msg tea.KeyMsg) bool {
	top := m.top()
	return (msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace) && !m.help.open && !m.answers(msg) && !m.chooses(msg) &&
		!key.Matches(msg, slices.Concat(append(top.FullHelp(), top.ShortHelp(), common())...)...)
}

// typing reports whether letters are text on a screen.
func typing(screen nav.Screen) bool {
	typist, ok := screen.(nav.Typist)
	return ok && typist.Typing()
}
