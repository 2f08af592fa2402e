package nav

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Confirm is a question that is answered with yes or no before something is done. While
// it is open, the screen gives it every key and draws Question.
type Confirm struct {
	Question string // "" while nothing is asked
	yes, no  func() tea.Cmd
	keys     confirmKeys
}

type confirmKeys struct{ yes, no key.Binding }

// Answer is one of the two answers to a question.
type Answer struct {
	Label string         // what its key does, in the footer: "stop", "keep going"
	Do    func() tea.Cmd // nil does nothing
}

// Ask opens the question. Yes is y; no is n or esc.
func (c *Confirm) Ask(question string, yes, no Answer) {
	*c = Confirm{
		Question: question, yes: yes.Do, no: no.Do,
		keys: confirmKeys{
			yes: Bind("y", yes.Label, "y"),
			no:  Bind("n", no.Label, "n esc"),
		},
	}
}

// Open reports whether a question waits for its answer.
func (c Confirm) Open() bool { return c.Question != "" }

// Close drops the question unanswered.
func (c *Confirm) Close() { *c = Confirm{} }

// Key answers the question with a key, which closes it. Any other key does nothing.
func (c *Confirm) Key(msg tea.KeyMsg) tea.Cmd {
	var do func() tea.Cmd
	switch {
	case key.Matches(msg, c.keys.yes):
		do = c.yes
	case key.Matches(msg, c.keys.no):
		do = c.no
	default:
		return nil
	}
	c.Close()
	if do == nil {
		return nil
	}
	return do()
}

// Bindings are the keys of the question, none while it is closed.
// It has too many callers to be inlined.
//
//go:noinline
func (c Confirm) Bindings() []key.Binding {
	if !c.Open() {
		return nil
	}
	return []key.Binding{c.keys.yes, c.keys.no}
}
