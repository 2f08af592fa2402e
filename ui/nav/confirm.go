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

// Answer says what a key of a question does, in the footer: "stop", "keep going".
type Answer struct {
	Label string
	Do    func() tea.Cmd // nil does nothing
}

// Ask opens the question. Yes is y, or enter where nothing is lost by it; no is n or
// esc.
func (c *Confirm) Ask(question string, yes, no Answer) {
	*c = Confirm{
		Question: question, yes: yes.Do, no: no.Do,
		keys: confirmKeys{
			yes: key.NewBinding(key.WithKeys("y"), key.WithHelp("y", yes.Label)),
			no:  key.NewBinding(key.WithKeys("n", "esc"), key.WithHelp("n", no.Label)),
		},
	}
}

// Open reports whether a question waits for its answer.
func (c Confirm) Open() bool { return c.Question != "" }

// Close takes the question away unanswered.
func (c *Confirm) Close() { *c = Confirm{} }

// Key gives a key to the question: an answer closes it, and any other key does nothing.
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
func (c Confirm) Bindings() []key.Binding {
	if !c.Open() {
		return nil
	}
	return []key.Binding{c.keys.yes, c.keys.no}
}
