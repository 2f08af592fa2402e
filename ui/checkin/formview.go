package checkin

import (
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/form"
	"calmcalf/ui/theme"
)

// formWidth is the most columns that the form takes; labels have labelWidth of
// them. What is said below the fields takes footLines.
const (
	formWidth  = 60
	labelWidth = 12
	footLines  = 3
)

// ratings are the options from 0 to 10, whose labels are their keys.
func ratings() []form.Option {
	options := make([]form.Option, diary.MaxSeverity+1)
	for i := range options {
		digits := strconv.Itoa(i)
		options[i] = form.Option{Key: digits, Label: digits}
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
	case c.Chosen != form.None:
		chosen = c.Options[c.Chosen].Label
	case m.form.focus == long && p.exact > 0:
		chosen = diary.Minutes(p.exact)
	}
	return c.Label + ": " + chosen + "  (enter saves)"
}

// fields are those of an empty page, in the order in which they are asked.
func fields(glyphs theme.Glyphs) []form.Choice {
	to := "–"
	if glyphs == theme.ASCII {
		to = "-"
	}
	return []form.Choice{
		leg: {Label: "leg", Options: []form.Option{{Key: "l", Label: "left"}, {Key: "r", Label: "right"}, {Key: "b", Label: "both"}}},
		muscle: {Label: "muscle", Options: []form.Option{
			{Key: "c", Label: "calf"}, {Key: "f", Label: "foot"}, {Key: "s", Label: "shin"}, {Key: "t", Label: "toes"}, {Key: "g", Label: "thigh"}, {Key: "b", Label: "thigh back"}, {Key: "r", Label: "thigh front"},
		}},
		bad: {Label: "how bad", Options: ratings()},
		long: {Label: "how long", Hint: "minutes, or type 4m30s", Options: []form.Option{
			{Key: "u", Label: "under 1"}, {Key: "m", Label: "1" + to + "3"}, {Key: "t", Label: "3" + to + "5"}, {Key: "f", Label: "5" + to + "10"}, {Key: "o", Label: "over 10"},
		}},
		woke: {Label: "woke me", Options: []form.Option{{Key: "y", Label: "yes"}, {Key: "n", Label: "no"}}},
		sore: {Label: "sore", Hint: "the next day", Options: []form.Option{{Key: "y", Label: "yes"}, {Key: "n", Label: "no"}}},
	}
}

// row draws a field. A duration that no option stands for, or that is being
// typed, is the answer itself.
func (m *Model) row(p *page, f field) []string {
	rows := form.Rows{Theme: m.deps.Theme, LabelWidth: labelWidth, Width: min(m.width, formWidth)}
	instead := ""
	switch {
	case f == long && m.Typing():
		instead = m.form.entry.text + "_"
	case f == long && p.fields[long].Chosen == form.None && p.exact > 0:
		instead = diary.Minutes(p.exact)
	}
	return rows.Choice(p.fields[f], m.form.focus == f, instead)
}
