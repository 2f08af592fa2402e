package checkin

import (
	"cmp"
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// formWidth is the most columns of the form; labels have labelWidth of them. What is
// said below the fields has footLines.
const (
	formWidth  = 58
	labelWidth = 12
	footLines  = 3
)

// formLines are the form, with space between its fields or dense.
func (m *Model) formLines(airy bool) []string {
	t, p := m.deps.Theme, m.draft.page()
	lines := []string{t.Strong.Render(m.title()) + "   " + t.Dim.Render(m.heading()), ""}
	add := func(field ...string) {
		if lines = append(lines, field...); airy {
			lines = append(lines, "")
		}
	}
	if p == nil {
		lines = append(append(lines, m.wrap(t.Text, "enter saves the night without cramps, a adds one")...), "")
	} else {
		for i := range p.fields {
			add(m.row(p, field(i))...)
		}
		if p.different {
			add(strings.Repeat(" ", labelWidth+1) + t.Warn.Render("unlike the usual ones"))
		}
	}
	lines = append(lines, m.remarkRows()...)
	foot := m.formFoot()
	for airy && len(foot) < footLines { // so that nothing moves when something is said
		foot = append(foot, "")
	}
	return append(lines, foot...)
}

// title says which cramp is on the page, of how many, and whether it is still open.
func (m *Model) title() string {
	d := m.draft
	switch {
	case len(d.pages) == 0 && len(d.removed) > 0:
		return "No cramps left"
	case len(d.pages) == 0:
		return "No cramps"
	case len(d.pages) > 1:
		return fmt.Sprintf("Cramp %d of %d", d.at+1, len(d.pages))
	case d.page().was.Open:
		return "The cramp of " + d.page().was.At.Format("15:04")
	default:
		return "Cramp 1"
	}
}

// withBody puts the body map to the right of the form, the chosen muscle lit, where it
// fits.
func (m *Model) withBody(lines []string) []string {
	width, height := min(m.width-formWidth-2, 36), min(m.height-2, 19)
	p := m.draft.page()
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
	t, d, width := m.deps.Theme, m.draft, m.rows().Width
	switch {
	case m.confirm.Open():
		return append([]string{""}, m.confirmLines()...)
	case d.typed.Refused != "":
		return append([]string{""}, theme.Wrap(t.Warn, "That is no duration: write it as 4m30s, or 4 for minutes.", width)...)
	case d.page() != nil && d.page().was.Open && d.focus == duration:
		return append([]string{""}, theme.Wrap(t.Text, "Nobody closed this one. How long was it hard? x removes it, if it was none.", width)...)
	default:
		return nil
	}
}

// formLine is the focused field alone.
func (m *Model) formLine() string {
	d := m.draft
	switch {
	case m.confirm.Open():
		return strings.Join(m.confirmLines(), " ")
	case d.focus == note:
		words := "note: " + d.remarks.note.View()
		return ansi.TruncateLeft(words, max(0, lipgloss.Width(words)-m.width), "") // what is typed is at its end
	case d.typed.Open():
		return "how long: " + d.typed.View()
	}
	chosen := cmp.Or(m.rows().Answer(*d.choice()), "?")
	if p := d.page(); p != nil && d.focus == duration && chosen == "?" && p.exact > 0 {
		chosen = diary.Minutes(p.exact)
	}
	return d.choice().Label + ": " + chosen + "  (enter saves)"
}

// row draws a field of a cramp. An answer that no option stands for, or that is being
// typed, is drawn as it is.
func (m *Model) row(p *page, f field) []string {
	instead := ""
	switch {
	case f == duration && m.draft.typed.Open():
		instead = m.draft.typed.View()
	case f == duration && p.fields[duration].Chosen == form.None && p.exact > 0:
		instead = diary.Minutes(p.exact)
	case f == wokeSore:
		instead = p.half()
	}
	return m.rows().Choice(p.fields[f], m.draft.focus == f, instead)
}

// remarkRows draw the fields of the night.
func (m *Model) remarkRows() []string {
	t, d, rows := m.deps.Theme, m.draft, m.rows()
	text := theme.Wrap(t.Text, d.remarks.note.Text, rows.Width-labelWidth)
	switch {
	case d.focus == note:
		text = theme.Wrap(t.Text, d.remarks.note.View(), rows.Width-labelWidth)
	case d.remarks.note.Text == "":
		text = []string{t.Dim.Render(" none")}
	}
	return append(rows.Choice(d.remarks.sleep, d.focus == sleep, ""), rows.Text("note", d.focus == note, text...)...)
}

func (m *Model) rows() form.Rows {
	return form.Rows{Theme: m.deps.Theme, LabelWidth: labelWidth, Width: min(m.width, formWidth)}
}
