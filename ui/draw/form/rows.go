package form

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/theme"

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
// room go to a line below. What is not empty in instead stands in place of the
// hint, in marks, as the answer.
func (r Rows) Choice(c Choice, focused bool, instead string) []string {
	cells := make([]string, 0, len(c.Options)+1)
	for i, o := range c.Options {
		cells = append(cells, r.cell(o, i == c.Chosen, focused, c.Assumed))
	}
	switch {
	case instead != "":
		cells = append(cells, " "+r.Theme.Accent.Render(r.marked(instead)))
	case c.Hint != "":
		cells = append(cells, "  "+r.Theme.Dim.Render(c.Hint))
	}
	return r.row(c.Label, focused, flow(cells, r.Width-r.LabelWidth))
}

// Text draws a question that is answered in words, which are lines already.
func (r Rows) Text(label string, focused bool, lines ...string) []string {
	return r.row(label, focused, slices.Clone(lines))
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
	cursor := "▸ "
	if r.Theme.Glyphs == theme.ASCII {
		cursor = "> "
	}
	return r.Theme.Accent.Render(cursor+text) + pad
}

// cell is one option: the place of its key, and its label between the places of
// the marks, so that nothing moves when the focus or the choice does.
func (r Rows) cell(o Option, chosen, focused, assumed bool) string {
	t := r.Theme
	keyed := " "
	switch {
	case o.Key == o.Label: // a rating says its key itself
		keyed = ""
	case focused:
		keyed = t.Accent.Render(o.Key)
	}
	switch {
	case chosen && assumed:
		return keyed + t.Dim.Render(r.marked(o.Label))
	case chosen && focused:
		return keyed + t.Accent.Render(r.marked(o.Label))
	case chosen:
		return keyed + t.Strong.Render(r.marked(o.Label))
	case focused:
		return keyed + " " + t.Text.Render(o.Label) + " "
	default:
		return keyed + " " + t.Dim.Render(o.Label) + " "
	}
}

func (r Rows) marked(text string) string {
	if r.Theme.Glyphs == theme.ASCII {
		return "<" + text + ">"
	}
	return "‹" + text + "›"
}

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
