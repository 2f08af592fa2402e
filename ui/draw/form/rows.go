package form

import (
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
)

// Rows draws choices in lines.
type Rows struct {
	Theme      theme.Theme
	LabelWidth int // columns
	Width      int // of a whole line
	Tall       int // the most lines of an answer in words; 0 has no limit
}

// Choice draws a question: its label, and its options with their keys, the chosen one in
// marks, of which the first is before the column of the answers. Options that find no space go
// to a line below. A text in instead is shown after them, in marks, as the answer.
func (r Rows) Choice(c Choice, focused bool, instead string) []string {
	r.LabelWidth--
	cells := make([]string, 0, len(c.Options)+1)
	for i, o := range c.Offered() {
		cells = append(cells, r.cell(o, i == c.Chosen, focused))
	}
	for _, o := range c.leads() {
		cells = append(cells, r.cell(o, false, focused))
	}
	if instead != "" {
		cells = append(cells, " "+r.Theme.Accent.Render(r.marked(instead)))
	}
	lines := flow(cells, "", r.Width-r.LabelWidth)
	if line := dense(cells); len(lines) > 1 && c.rates() && lipgloss.Width(strings.TrimRight(line, " ")) <= r.Width-r.LabelWidth {
		lines = []string{line}
	}
	if last := len(lines) - 1; c.Unit != "" && instead == "" && lipgloss.Width(lines[last]+c.Unit) <= r.Width-r.LabelWidth {
		lines[last] += r.Theme.Dim.Render(c.Unit)
	}
	return r.row(c.Label, focused, lines)
}

// Text draws a question that is answered in words, already broken into lines.
func (r Rows) Text(label string, focused bool, lines ...string) []string {
	return r.row(label, focused, slices.Clone(lines))
}

// words draws an answer in words, with the cursor behind it where it has the focus. Of one that
// is too tall the beginning is shown, or its end where it is being typed.
func (r Rows) words(row *Row, focused bool) []string {
	text, width := row.Words.Text, r.Width-r.LabelWidth
	switch {
	case focused:
		text = row.Words.View()
	case text == "":
		return r.Text(row.Label, focused, r.Theme.Dim.Render("none yet"))
	}
	lines := theme.Wrap(r.Theme.Text, text, width)
	switch over := len(lines) - r.Tall; {
	case r.Tall == 0 || over <= 0:
	case focused:
		lines = lines[over:]
	default:
		lines = Short(r.Theme, lines, r.Tall)
	}
	return r.row(row.Label, focused, lines)
}

// Short is the beginning of a text: at most so many lines, the last of which says that there
// is more.
func Short(t theme.Theme, lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	return append(slices.Clone(lines[:most-1]), t.Dim.Render(t.Marks().Ellipsis))
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

// cell is one option: its key and its label, between the places of the marks, so that
// nothing moves when the choice does.
func (r Rows) cell(o Option, chosen, focused bool) string {
	t, key, label := r.Theme, o.Key+" ", r.text(o)
	if o.Key == o.Label { // a rating says its key itself
		key = ""
	}
	switch {
	case chosen && focused:
		return t.Accent.Render(r.marked(key + label))
	case chosen:
		return t.Strong.Render(r.marked(key + label))
	case focused:
		return " " + t.Accent.Render(key) + t.Text.Render(label) + " "
	default:
		return " " + t.Dim.Render(key+label) + " "
	}
}

// dense sets cells in one line, two of which share the place of a mark.
func dense(cells []string) (line string) {
	for _, cell := range cells {
		if shared := strings.TrimPrefix(cell, " "); line == "" || shared == cell {
			line = strings.TrimSuffix(line, " ") + cell
		} else {
			line += shared
		}
	}
	return line
}

// Answer is the label of the chosen option, or "" when there is none.
func (r Rows) Answer(c Choice) string {
	if c.Chosen == None {
		return ""
	}
	return r.text(c.Options[c.Chosen])
}

func (r Rows) text(o Option) string {
	marks := r.Theme.Marks()
	return strings.NewReplacer("–", marks.Dash, "…", marks.Ellipsis).Replace(o.Label)
}

func (r Rows) marked(text string) string { return Marked(r.Theme, text) }

// Marked sets text between the marks of a chosen option.
func Marked(t theme.Theme, text string) string { return t.Marks().Open + text + t.Marks().Close }

// flow sets cells side by side with a gap between them, in as many lines of at most width
// columns as it takes.
func flow(cells []string, gap string, width int) []string {
	lines := []string{""}
	for _, cell := range cells {
		last := len(lines) - 1
		switch {
		case lines[last] == "":
			lines[last] = cell
		case lipgloss.Width(strings.TrimRight(lines[last]+gap+cell, " ")) > width:
			lines = append(lines, cell)
		default:
			lines[last] += gap + cell
		}
	}
	return lines
}

// Keyed says what a key does: "y  yes".
func Keyed(t theme.Theme, key, does string) string {
	return t.Accent.Render(key) + "  " + t.Text.Render(does)
}

// Spread sets parts of a line far apart where width allows it, and else close together, in
// as many lines as it takes.
func Spread(width int, parts ...string) []string {
	if line := apart(parts); lipgloss.Width(line) <= width {
		return []string{line}
	}
	return flow(parts, "  ", width)
}

func apart(parts []string) string { return strings.Join(parts, strings.Repeat(" ", 6)) }

// Beside sets the keys that answer a question to the right of it where they fit, and else
// below it.
func Beside(t theme.Theme, question string, width int, keys ...string) []string {
	if lines := Spread(width, append([]string{t.Text.Render(question)}, keys...)...); len(lines) == 1 {
		return lines
	}
	return append(theme.Wrap(t.Text, question, width), Spread(width, keys...)...)
}

// Question draws a question that asks before something is done, and beside it or below it the
// keys that answer it.
func Question(t theme.Theme, question string, answers []key.Binding, width int) []string {
	var keys []string
	for _, b := range answers {
		keys = append(keys, Keyed(t, b.Help().Key, b.Help().Desc))
	}
	if line := apart(append([]string{t.Warn.Render(question)}, keys...)); lipgloss.Width(line) <= width {
		return []string{line}
	}
	return append(theme.Wrap(t.Warn, question, width), Spread(width, keys...)...)
}

// Unreadable says that something can't be read, and what to do: "This night".
func Unreadable(what string) string { return what + " can't be read. Press enter to try again." }

// Failure says that something can't be read, and below it why.
func Failure(t theme.Theme, what string, err error, width int) []string {
	return theme.Spaced(1, theme.Wrap(t.Text, Unreadable(what), width), theme.Wrap(t.Urgent, diary.Capital(err.Error())+".", width))
}
