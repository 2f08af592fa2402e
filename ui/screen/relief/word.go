package relief

import (
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// word is what was known of the cramp before the keys that came without a pause, which may be the
// letters of one.
type word struct {
	before  diary.Cramp // its place, and how bad it was
	text    string      // the letters so far
	strays  int         // letters that are no keys
	place   bool        // it begins as the name of a place, which its first letter has answered
	request nav.Pending
}

// places are the beginnings of the names of places.
const places = "le ri bo ca fo th"

// known is what keys answer of a cramp.
func known(c diary.Cramp) diary.Cramp {
	return diary.Cramp{Side: c.Side, Muscle: c.Muscle, Severity: c.Severity}
}

// follow notes a key: one that came after a pause, and one that is no letter, ends a word.
func (w *word) follow(key tea.KeyMsg, since time.Duration, c diary.Cramp) {
	if key.Type != tea.KeyRunes || nav.Paused(since) {
		*w = word{before: known(c), request: w.request}
	}
	w.text += key.String()
}

// stray handles a key that does nothing now. Two letters that never do anything, right behind some
// that have answered, are of a word, such as "bad", whose first letters say nothing of the leg. One
// is a slip.
func (m *Model) stray(msg tea.KeyMsg) tea.Cmd {
	isKey := func(b key.Binding) bool { return slices.Contains(b.Keys(), msg.String()) }
	if msg.Type != tea.KeyRunes || slices.ContainsFunc(slices.Concat(m.FullHelp()...), isKey) || known(m.cramp).String() == m.word.before.String() {
		return nil
	}
	if m.word.strays++; m.word.strays == 1 {
		m.word.place = len(m.word.text) == 2 && strings.Contains(places, m.word.text)
	}
	if m.word.place || m.word.strays < 2 {
		return nil
	}
	return m.word.request.Do(func() func() tea.Cmd { return m.forgetWord }) // later: a key that changes nothing at once holds up those behind it
}

// forgetWord undoes what the letters of a word have answered.
func (m *Model) forgetWord() tea.Cmd {
	before, said := m.word.before, known(m.cramp)
	forget := func(c *diary.Cramp) { c.Side, c.Muscle, c.Severity = before.Side, before.Muscle, before.Severity }
	forget(&m.cramp)
	cmds := []tea.Cmd{m.edit(forget), nav.Go(nav.Notice{Text: "That looked like a word, so none of it was recorded."})}
	switch {
	case m.phase == eased:
		m.details = questions(m.cramp)
	case said.Muscle != before.Muscle:
		m.begin(m.deps.Now())
		cmds = append(cmds, m.tick())
	}
	return nav.Batch(cmds...)
}
