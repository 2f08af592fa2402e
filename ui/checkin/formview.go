package checkin

import (
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/lipgloss"
)

// formWidth is the most columns that the form takes; labels have labelWidth of
// them. What is said below the fields takes footLines.
const (
	formWidth  = 60
	labelWidth = 12
	footLines  = 3
)

// ratings are the options from 0 to 10, whose labels are their keys.
func ratings() []option {
	options := make([]option, diary.MaxSeverity+1)
	for i := range options {
		digits := strconv.Itoa(i)
		options[i] = option{digits, digits}
	}
	return options
}

func (m *Model) formLines(roomy bool) []string {
	t, f := m.deps.Theme, m.form
	title := "No cramps left"
	if len(f.pages) > 0 {
		title = fmt.Sprintf("Cramp %d", f.at+1)
	}
	if len(f.pages) > 1 {
		title += fmt.Sprintf(" of %d", len(f.pages))
	}
	lines := []string{t.Strong.Render(title) + "   " + t.Dim.Render(m.heading()), ""}
	if p := f.page(); p == nil {
		lines = append(lines, m.wrap(t.Text.Render("enter saves the night without cramps, a adds one"))...)
	} else {
		for i := range p.fields {
			if roomy && i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, m.row(p, field(i))...)
		}
	}
	foot := m.formFoot()
	for roomy && len(foot) < footLines { // so that nothing moves when something is said
		foot = append(foot, "")
	}
	return append(lines, foot...)
}

// formFoot is what is said below the fields, when there is something to say.
func (m *Model) formFoot() []string {
	switch {
	case m.ask != nothing:
		return append([]string{""}, m.certainty()...)
	case m.form.entry.refused:
		refusal := m.deps.Theme.Warn.Render("That is no duration: write it as 4m30s, or 4 for minutes.")
		return append([]string{""}, m.wrap(refusal)...)
	default:
		return nil
	}
}

// formLine is the focused field alone.
func (m *Model) formLine() string {
	p := m.form.page()
	switch {
	case m.ask != nothing:
		return strings.Join(m.certainty(), " ")
	case p == nil:
		return "No cramps left: enter saves"
	case m.Typing():
		return "how long: " + m.form.entry.text + "_"
	}
	c := p.fields[m.form.focus]
	chosen := "?"
	switch {
	case c.chosen != none:
		chosen = c.options[c.chosen].label
	case m.form.focus == long && p.exact > 0:
		chosen = diary.Minutes(p.exact)
	}
	return c.label + ": " + chosen + "  (enter saves)"
}

// fields are those of an empty page, in the order in which they are asked.
func fields(glyphs theme.Glyphs) []choice {
	to := "–"
	if glyphs == theme.ASCII {
		to = "-"
	}
	return []choice{
		leg: {label: "leg", options: []option{{"l", "left"}, {"r", "right"}, {"b", "both"}}},
		muscle: {label: "muscle", options: []option{
			{"c", "calf"}, {"f", "foot"}, {"s", "shin"}, {"t", "toes"}, {"g", "thigh"}, {"b", "thigh back"}, {"r", "thigh front"},
		}},
		bad: {label: "how bad", options: ratings()},
		long: {label: "how long", hint: "minutes, or type 4m30s", options: []option{
			{"u", "under 1"}, {"m", "1" + to + "3"}, {"t", "3" + to + "5"}, {"f", "5" + to + "10"}, {"o", "over 10"},
		}},
		woke: {label: "woke me", options: []option{{"y", "yes"}, {"n", "no"}}},
		sore: {label: "sore", hint: "the next day", options: []option{{"y", "yes"}, {"n", "no"}}},
	}
}

// row draws a field: its label, its options with the chosen one in marks, and
// on the focused field each option's key before it. Options that find no room go
// to a line below.
func (m *Model) row(p *page, f field) []string {
	t, c := m.deps.Theme, p.fields[f]
	focused := m.form.focus == f
	cells := make([]string, 0, len(c.options)+1)
	for i, o := range c.options {
		cells = append(cells, m.cell(o, i == c.chosen, focused))
	}
	switch {
	case f == long && m.Typing():
		cells = append(cells, " "+t.Accent.Render(m.marked(m.form.entry.text+"_")))
	case f == long && c.chosen == none && p.exact > 0:
		cells = append(cells, " "+t.Accent.Render(m.marked(diary.Minutes(p.exact))))
	case c.hint != "":
		cells = append(cells, "  "+t.Dim.Render(c.hint))
	}
	lines := flow(cells, min(m.width, formWidth)-labelWidth)
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", labelWidth) + strings.TrimRight(line, " ")
	}
	lines[0] = m.label(c.label, focused) + lines[0][labelWidth:]
	return lines
}

func (m *Model) label(text string, focused bool) string {
	t := m.deps.Theme
	pad := strings.Repeat(" ", max(0, labelWidth-2-len(text)))
	if !focused {
		return "  " + t.Dim.Render(text) + pad
	}
	cursor := "▸ "
	if t.Glyphs == theme.ASCII {
		cursor = "> "
	}
	return t.Accent.Render(cursor+text) + pad
}

// cell is one option: the place of its key, and its label between the places of
// the marks, so that nothing moves when the focus or the choice does.
func (m *Model) cell(o option, chosen, focused bool) string {
	t := m.deps.Theme
	keyed := " "
	switch {
	case o.key == o.label: // a rating says its key itself
		keyed = ""
	case focused:
		keyed = t.Accent.Render(o.key)
	}
	switch {
	case chosen && focused:
		return keyed + t.Accent.Render(m.marked(o.label))
	case chosen:
		return keyed + t.Strong.Render(m.marked(o.label))
	case focused:
		return keyed + " " + t.Text.Render(o.label) + " "
	default:
		return keyed + " " + t.Dim.Render(o.label) + " "
	}
}

func (m *Model) marked(text string) string {
	if m.deps.Theme.Glyphs == theme.ASCII {
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
