package form

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
)

// Rows draws choices in lines.
type Rows struct {
	Theme      theme.Theme
	LabelWidth int // columns
	Width      int // of a whole line
}

// Choice draws a question: its label, its options with the chosen one in marks,
// and on the focused question each option's key before it. Options that find no
// space go to a line below. A text in instead is shown in place of the hint, in marks, as
// the answer.
func (r Rows) Choice(c Choice, focused bool, instead string) []string {
	cells := make([]string, 0, len(c.Options)+1)
	for i, o := range c.Options {
		cells = append(cells, r.cell(o, i == c.Chosen, focused, c.Assumed != ""))
	}
	switch {
	case instead != "" && c.Assumed != "":
		cells = append(cells, " "+r.Theme.Accent.Render(r.marked(instead+", "+c.Assumed)))
	case instead != "":
		cells = append(cells, " "+r.Theme.Accent.Render(r.marked(instead)))
	case c.Assumed != "":
		cells = append(cells, "  "+r.Theme.Dim.Render(c.Assumed))
	case c.Hint != "":
		cells = append(cells, "  "+r.Theme.Dim.Render(c.Hint))
	}
	return r.row(c.Label, focused, flow(cells, r.Width-r.LabelWidth))
}

// Text draws a question that is answered in words, already broken into lines.
func (r Rows) Text(label string, focused bool, lines ...string) []string {
	return r.row(label, focused, slices.Clone(lines))
}

// words draws an answer in words, with the cursor behind it where it has the focus.
func (r Rows) words(row *Row, focused bool) []string {
	text := row.Words.Text
	switch {
	case focused:
		text = row.Words.View()
	case text == "":
		return r.Text(row.Label, focused, r.Theme.Dim.Render(" none"))
	}
	return r.row(row.Label, focused, theme.Wrap(r.Theme.Text, text, r.Width-r.LabelWidth))
}

// row sets lines beside their label.
func (r Rows) row(label string, focused bool, lines []string) []string {
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", r.LabelWidth) + strings.TrimRight(line, " ")
	}
	lines[0] = r.label(label, focused) + lines[0][r.LabelWidth:]
	return lines
}

func (r Rows) label(text string, focused bool) string {
	pad := strings.Repeat(" ", max(0, r.LabelWidth-2-len(text)))
	if !focused {
		return "  " + r.Theme.Dim.Render(text) + pad
	}
	return r.Theme.Accent.Render(r.Theme.Marks().Pointer+text) + pad
}

// cell is one option: the place of its key, and its label between the places of
// the marks, so that nothing moves when the focus or the choice does.
func (r Rows) cell(o Option, chosen, focused, assumed bool) string {
	t, label := r.Theme, r.text(o)
	keyed := " "
	switch {
	case o.Key == o.Label: // a rating says its key itself
		keyed = ""
	case focused:
		keyed = t.Accent.Render(o.Key)
	}
	switch {
	case chosen && assumed:
		return keyed + t.Dim.Render(r.marked(label))
	case chosen && focused:
		return keyed + t.Accent.Render(r.marked(label))
	case chosen:
		return keyed + t.Strong.Render(r.marked(label))
	case focused:
		return keyed + " " + t.Text.Render(label) + " "
	default:
		return keyed + " " + t.Dim.Render(label) + " "
	}
}

// Answer is the label of the chosen option, or "" when there is none.
func (r Rows) Answer(c Choice) string {
	if c.Chosen == None {
		return ""
	}
	return r.text(c.Options[c.Chosen])
}

func (r Rows) text(o Option) string { return strings.ReplaceAll(o.Label, "–", r.Theme.Marks().Dash) }

func (r Rows) marked(text string) string { return Marked(r.Theme, text) }

// Marked sets text between the marks of a chosen option.
func Marked(t theme.Theme, text string) string { return t.Marks().Open + text + t.Marks().Close }

// flow sets cells side by side, in as many lines of at most width columns as it
// takes.
func flow(cells []string, width int) []string {
	lines := []string{""}
	for _, cell := range cells {
		last := len(lines) - 1
		switch {
		case lines[last] == "":
			lines[last] = cell
		case lipgloss.Width(lines[last])+1+lipgloss.Width(cell) > width:
			lines = append(lines, cell)
		default:
			lines[last] += " " + cell
		}
	}
	return lines
}

// Keyed says what a key does: "y  yes".
func Keyed(t theme.Theme, key, does string) string {
	return t.Accent.Render(key) + "  " + t.Text.Render(does)
}

// Spread sets parts of a line far apart where width allows it, and else close together.
func Spread(width int, parts ...string) string {
	if line := strings.Join(parts, strings.Repeat(" ", 6)); lipgloss.Width(line) <= width {
		return line
	}
	return strings.Join(parts, "  ")
}

// Question draws a question that asks before something is done, and below it the keys
// that answer it.
func Question(t theme.Theme, question string, answers []key.Binding, width int) []string {
	var keys []string
	for _, b := range answers {
		keys = append(keys, Keyed(t, b.Help().Key, b.Help().Desc))
	}
	return append(theme.Wrap(t.Warn, question, width), Spread(width, keys...))
}

// Unreadable says that something can't be read, and what to do: "This night".
func Unreadable(what string) string { return what + " can't be read. Press enter to try again." }
