package form

import (
	"strconv"

	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Row is a question of a form. It is answered with an option, with something typed that no
// option stands for, or in words.
type Row struct {
	Choice
	Exact  string                  // the answer that no option stands for, while none is chosen
	Near   int                     // the option nearest to Exact
	Accept func(text string) error // answers with what is typed, which Types or else a digit begins; nil where nothing is
	Words  *Entry                  // answered in words alone; nil elsewhere
	Number func(n int) error       // answers with a number, digit by digit; nil where each digit is an option
	Stays  bool                    // keeps the focus when it is answered
}

// Clear removes the answer.
func (r *Row) Clear() { r.Chosen, r.Exact = None, "" }

// Answered reports whether the row has an answer.
func (r *Row) Answered() bool { return r.Chosen != None || r.Exact != "" }

// Form is questions below each other, one of which has the focus.
type Form struct {
	Rows   []*Row
	Focus  int // index of Rows, or down to Least
	Least  int // -1 where what is above the rows can have the focus
	Prompt Prompt
	keys   Keys
	spent  string // the key that gave the last answer
	number int    // as far as it is typed; 0 for none
}

// Moves are the keys that move through a form.
type Moves struct {
	pager.Keys
	Less, More key.Binding
}

// NewMoves names the keys as the theme can show them.
func NewMoves(t theme.Theme) Moves {
	m := Moves{
		Keys: pager.NewKeys(t, "move"),
		Less: nav.Bind(t.Marks().Left, "previous choice", "left"), More: nav.Bind(t.Marks().Right, "next choice", "right"), // h and l are letters of answers
	}
	m.Up.SetKeys("up", "k", "shift+tab")
	m.Down.SetKeys("down", "j", "tab")
	return m
}

// Full are the bindings for the help.
// It has too many callers to be inlined.
//
//go:noinline
func (m Moves) Full() []key.Binding { return append(m.Keys.Full(), m.Less, m.More) }

// Row is the question that has the focus, or nil.
func (f *Form) Row() *Row {
	if f.Focus < 0 || f.Focus >= len(f.Rows) {
		return nil
	}
	return f.Rows[f.Focus]
}

// Typing reports whether letters are text now.
func (f *Form) Typing() bool {
	row := f.Row()
	return f.Prompt.Open() || row != nil && row.Words != nil
}

// Key handles a key, and reports whether it was one of the form's. A page is so many rows.
// An option's own key goes before those that move.
func (f *Form) Key(msg tea.KeyMsg, k Moves, page int) bool {
	row := f.Row()
	f.Prompt.Refused, f.spent = "", ""
	typed := f.number
	f.number = 0
	switch {
	case f.Prompt.Open():
		f.Prompt.Key(msg, row.Accept)
		return true
	case row != nil && row.Words != nil:
		return f.write(row, msg)
	case row != nil && row.Number != nil && f.count(row, typed, msg.String()), f.choose(msg):
		return true
	}
	to, moves := k.Move(msg, f.Focus-f.Least, len(f.Rows)-1-f.Least, page)
	switch {
	case moves:
		f.Focus = to + f.Least
	case row != nil && key.Matches(msg, k.Less):
		row.shift(-1)
	case row != nil && key.Matches(msg, k.More):
		row.shift(1)
	default:
		return false
	}
	return true
}

// Answers are the keys of the rows whose repeats are not meant: the one that gave the last
// answer, which must not answer the next question too.
func (f *Form) Answers() []key.Binding { return Spent(f.spent) }

// Choices are the keys that answer the question that has the focus, most of which lead to the next.
func (f *Form) Choices() []key.Binding {
	row := f.Row()
	if row == nil || row.Words != nil || f.Prompt.Open() {
		return nil
	}
	var names []string
	for _, o := range row.Offered() {
		names = append(names, o.Key)
	}
	return []key.Binding{key.NewBinding(key.WithKeys(names...))}
}

// Spent is the binding of a key that has answered something, none for "".
func Spent(name string) []key.Binding {
	if name == "" {
		return nil
	}
	return []key.Binding{key.NewBinding(key.WithKeys(name))}
}

// write types into an answer in words, which enter leaves to the screen.
func (f *Form) write(row *Row, msg tea.KeyMsg) bool {
	switch msg.Type {
	case tea.KeyEnter:
		return false
	case tea.KeyUp, tea.KeyShiftTab, tea.KeyEsc:
		f.Focus = max(f.Least, f.Focus-1)
	case tea.KeyDown, tea.KeyTab:
		f.Next()
	default:
		row.Words.Type(msg)
	}
	return true
}

// count answers with a number: a digit right behind others is of the same one. What is refused
// leaves the number as it was.
func (f *Form) count(row *Row, typed int, name string) bool {
	digit, err := strconv.Atoi(name)
	if err != nil || len(name) != 1 {
		return false
	}
	f.number, f.spent = typed, name
	if err := row.Number(10*typed + digit); err != nil {
		f.Prompt.Refused = err.Error()
	} else {
		f.number = 10*typed + digit
	}
	return true
}

// choose answers with an option's key, and goes on to the next question. Where an answer
// can be typed, its key begins to.
func (f *Form) choose(msg tea.KeyMsg) bool {
	row := f.Row()
	if row == nil {
		f.keys = Keys{}
		return false
	}
	name := msg.String()
	answered := f.keys.Choose(&row.Choice, name)
	switch {
	case answered == nil && name == More && len(row.Offered()) < len(row.Options):
		row.Few = 0
	case answered == nil && row.Types != "" && name == row.Types:
		f.Prompt.Start(f.Prompt.Most)
	case answered == nil:
		return row.Accept != nil && row.Types == "" && f.Prompt.Begin(msg)
	case answered == &row.Choice && !row.Stays:
		f.Next()
	}
	f.spent = name
	return true
}

// Next moves the focus to the next question.
func (f *Form) Next() { f.Focus = min(f.Focus+1, len(f.Rows)-1) }

// shift moves the choice to a neighbour, from an exact answer to that of the option nearest
// to it. One beyond the ends stays.
func (r *Row) shift(by int) {
	exact := r.Chosen == None && r.Exact != ""
	switch to := r.Near + by; {
	case len(r.Options) == 0, exact && (to < 0 || to >= len(r.Options)):
		return
	case exact:
		r.Chosen = r.Near
	}
	r.Shift(by)
}

// Draw draws a row. What is being typed is drawn in place of the answer.
func (f *Form) Draw(i int, draw Rows, focused bool) []string {
	row := f.Rows[i]
	instead := ""
	switch {
	case row.Words != nil:
		return draw.words(row, focused)
	case focused && f.Prompt.Open():
		instead = f.Prompt.View()
	case row.Chosen == None:
		instead = theme.Printable(row.Exact)
	}
	return draw.Choice(row.Choice, focused, instead)
}

// Line draws the row that has the focus in one line.
func (f *Form) Line(draw Rows) string {
	row := f.Row()
	answer := "?"
	switch {
	case row.Words != nil:
		return row.Label + ": " + row.Words.View()
	case f.Prompt.Open():
		return row.Label + ": " + f.Prompt.View()
	case row.Chosen != None:
		answer = draw.Answer(row.Choice)
	case row.Exact != "":
		answer = theme.Printable(row.Exact)
	}
	return row.Label + ": " + answer
}
