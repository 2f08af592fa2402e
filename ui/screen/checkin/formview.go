package checkin

import (
	"fmt"
	"slices"
	"strings"

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
	t, d := m.Theme, m.draft
	lines := []string{t.Strong.Render(m.title()) + "   " + t.Dim.Render(m.heading()), ""}
	row := func(i int) []string { return d.Draw(i, m.rows(), i == d.Focus) }
	var parts [][]string
	if p := d.page(); p == nil {
		lines = append(append(lines, m.Wrap(t.Text, "enter saves the night without cramps, a adds one")...), "")
	} else {
		for i := range p.rows {
			parts = append(parts, row(d.at()*pageRows+i))
		}
		if p.different {
			parts = append(parts, []string{strings.Repeat(" ", labelWidth+1) + t.Warn.Render("unlike the usual ones")})
		}
	}
	parts = append(parts, append(row(len(d.Rows)-2), row(len(d.Rows)-1)...))
	between, foot := 0, m.formFoot()
	if airy {
		between = 1
	}
	for airy && len(foot) < footLines { // so that nothing moves when something is said
		foot = append(foot, "")
	}
	return slices.Concat(lines, theme.Spaced(between, parts...), foot)
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
		return fmt.Sprintf("Cramp %d of %d", d.at()+1, len(d.pages))
	case d.page().was.Open:
		return "The cramp of " + d.page().was.At.Format("15:04")
	default:
		return "Cramp 1"
	}
}

// withBody puts the body map to the right of the form, the chosen muscle lit, where it
// fits.
func (m *Model) withBody(lines []string) []string {
	width, height := min(m.Width-formWidth-2, 36), min(m.Height-2, 19)
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
	t, d, width := m.Theme, m.draft, m.rows().Width
	switch {
	case m.Asks():
		return append([]string{""}, m.Question()...)
	case d.Prompt.Refused != "":
		return append([]string{""}, theme.Wrap(t.Warn, d.Prompt.Refused, width)...)
	case d.page() != nil && d.page().was.Open && d.Row() == d.page().rows[duration]:
		return append([]string{""}, theme.Wrap(t.Text, "This cramp was never ended. How long did it last? x if it wasn't a cramp", width)...)
	default:
		return nil
	}
}

// formLine is the focused field alone.
func (m *Model) formLine() string {
	d := m.draft
	words := d.Line(m.rows())
	switch {
	case m.Asks():
		return m.AskedLine()
	case d.Row() == d.note:
		return ansi.TruncateLeft(words, max(0, lipgloss.Width(words)-m.Width), "") // what is typed is at its end
	case d.Prompt.Open():
		return words
	}
	return words + "  (enter saves)"
}

func (m *Model) rows() form.Rows {
	return form.Rows{Theme: m.Theme, LabelWidth: labelWidth, Width: min(m.Width, formWidth)}
}
