package checkin

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// formWidth is the most columns that the form takes; labels have labelWidth of
// them. What is said below the fields takes footLines.
const (
	formWidth  = 58
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
	lines := []string{t.Strong.Render(m.title()) + "   " + t.Dim.Render(m.heading()), ""}
	gap := func() {
		if roomy {
			lines = append(lines, "")
		}
	}
	if p := f.page(); p == nil {
		lines = append(append(lines, m.wrap(t.Text.Render("enter saves the night without cramps, a adds one"))...), "")
	} else {
		for i := range p.fields {
			lines = append(lines, m.row(p, field(i))...)
			gap()
		}
		if p.different {
			lines = append(lines, strings.Repeat(" ", labelWidth+1)+t.Warn.Render("unlike the usual ones"))
			gap()
		}
	}
	lines = append(lines, m.nightRows()...)
	foot := m.formFoot()
	for roomy && len(foot) < footLines { // so that nothing moves when something is said
		foot = append(foot, "")
	}
	return append(lines, foot...)
}

// title says which cramp is shown, of how many, and whether it is still open.
func (m *Model) title() string {
	f := m.form
	switch {
	case len(f.pages) == 0 && len(f.removed) > 0:
		return "No cramps left"
	case len(f.pages) == 0:
		return "No cramps"
	case len(f.pages) > 1:
		return fmt.Sprintf("Cramp %d of %d", f.at+1, len(f.pages))
	case f.page().was.Open:
		return "The cramp of " + f.page().was.At.Format("15:04")
	default:
		return "Cramp 1"
	}
}

// withBody sets the body map beside the form, the chosen muscle lit, where there is
// room for it.
func (m *Model) withBody(lines []string) []string {
	width, height := min(m.width-formWidth-2, 36), min(m.height-2, 19)
	p := m.form.page()
	if p == nil || width < chart.MinBodyWidth || height < chart.MinBodyHeight {
		return lines
	}
	c := p.cramp()
	picture := m.body.Draw([]chart.Light{{Muscle: c.Muscle, Side: c.Side, Tone: 1}}, width, height)
	words := lipgloss.PlaceHorizontal(formWidth+2, lipgloss.Left, strings.Join(lines, "\n"))
	return strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, words, "\n\n"+picture), "\n")
}

// formFoot is what is said below the fields, when there is something to say.
func (m *Model) formFoot() []string {
	t, f := m.deps.Theme, m.form
	say := func(style lipgloss.Style, text string) []string {
		return append([]string{""}, strings.Split(ansi.Wrap(style.Render(text), m.rows().Width, ""), "\n")...)
	}
	switch {
	case m.ask != nothing:
		return append([]string{""}, m.certainty()...)
	case f.span.refused:
		return say(t.Warn, "That is no duration: write it as 4m30s, or 4 for minutes.")
	case f.page() != nil && f.page().was.Open && f.focus == long:
		return say(t.Text, "Nobody closed this one. How long was it hard? x removes it, if it was none.")
	default:
		return nil
	}
}

// formLine is the focused field alone.
func (m *Model) formLine() string {
	f := m.form
	switch {
	case m.ask != nothing:
		return strings.Join(m.certainty(), " ")
	case f.focus == note:
		words := "note: " + theme.Printable(f.night.note.Text) + "_"
		return ansi.TruncateLeft(words, max(0, lipgloss.Width(words)-m.width), "") // what is typed stands at its end
	case f.span.open():
		return "how long: " + f.span.Text + "_"
	}
	chosen := cmp.Or(f.choice().Answer(), "?")
	if p := f.page(); p != nil && f.focus == long && chosen == "?" && p.exact > 0 {
		chosen = diary.Minutes(p.exact)
	}
	return f.choice().Label + ": " + chosen + "  (enter saves)"
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
		after: {Label: "woke/sore", Options: []form.Option{
			wokeOnly:    {Key: "w", Label: "woke me"},
			soreOnly:    {Key: "s", Label: "sore next day"},
			wokeAndSore: {Key: "b", Label: "both"},
			neither:     {Key: "n", Label: "neither"},
		}},
	}
}

// row draws a field of a cramp. What no option stands for, or is being typed, is the
// answer itself.
func (m *Model) row(p *page, f field) []string {
	instead := ""
	switch {
	case f == long && m.form.span.open():
		instead = m.form.span.Text + "_"
	case f == long && p.fields[long].Chosen == form.None && p.exact > 0:
		instead = diary.Minutes(p.exact)
	case f == after:
		instead = p.half()
	}
	return m.rows().Choice(p.fields[f], m.form.focus == f, instead)
}

// nightRows draw the fields of the night.
func (m *Model) nightRows() []string {
	f, t := m.form, m.deps.Theme
	text := t.Text.Render(theme.Printable(f.night.note.Text))
	if f.focus == note {
		text += t.Accent.Render("_")
	} else if f.night.note.Text == "" {
		text = t.Dim.Render(" none")
	}
	lines := m.rows().Choice(f.night.sleep, f.focus == sleep, "")
	return append(lines, m.rows().Text("note", f.focus == note, strings.Split(ansi.Wrap(text, m.rows().Width-labelWidth, ""), "\n")...)...)
}

func (m *Model) rows() form.Rows {
	return form.Rows{Theme: m.deps.Theme, LabelWidth: labelWidth, Width: min(m.width, formWidth)}
}
