package checkin

import (
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
// said below the fields has footLines, where the window is at least roomy lines high. A
// window below the least shows one field in one line.
const (
	formWidth   = 56
	labelWidth  = 12
	footLines   = 1
	roomy       = 20
	leastWidth  = 30
	leastHeight = 8
)

// formView draws the form, and beside it the body map where that fits.
func (m *Model) formView() string {
	if m.Width < leastWidth || m.Height < leastHeight {
		return ansi.Truncate(m.formLine(), m.Width, "")
	}
	t := m.Theme
	night := m.heading()
	if lipgloss.Width(m.title()+"   "+night) > m.Width {
		night = m.night.Date.Format("Mon 2 Jan")
	}
	head := ansi.Truncate(t.Strong.Render(m.title())+"   "+t.Dim.Render(night), m.Width, "")
	rows, focus := m.formRows()
	foot := m.formFoot()
	for m.Height >= roomy && len(foot) < footLines { // so that nothing moves when something is said
		foot = append(foot, "")
	}
	return m.withBody(m.Page(head, rows, focus, foot))
}

// formRows are the fields of the page in view and those of the night, and which has the
// focus.
func (m *Model) formRows() (rows [][]string, focus int) {
	t, d, draw := m.Theme, m.draft, m.rows()
	add := func(i int) {
		if i == d.Focus {
			focus = len(rows)
		}
		rows = append(rows, d.Draw(i, draw, i == d.Focus && !m.Asks()))
	}
	if p := d.page(); p == nil {
		rows = append(rows, theme.Wrap(t.Text, "Press + to add a cramp.", draw.Width))
	} else {
		for i := range p.rows {
			add(d.at()*pageRows + i)
		}
		if last := len(rows) - 1; p.different {
			rows[last] = append(rows[last], strings.Repeat(" ", labelWidth)+t.Warn.Render("unlike my usual cramps"))
		}
	}
	add(len(d.Rows) - 2)
	if last := len(rows) - 1; d.page() != nil && m.Height > roomy+1 { // what follows is not about this cramp
		rows[last] = append([]string{t.Strong.Render("The whole night")}, rows[last]...)
	}
	add(len(d.Rows) - 1)
	return rows, focus
}

// title says which cramp is on the page, of how many, and whether it is still open.
func (m *Model) title() string {
	d := m.draft
	switch {
	case len(d.pages) == 0 && len(d.removed) > 0:
		return "All cramps removed"
	case len(d.pages) == 0:
		return "No cramps"
	case len(d.pages) > 1:
		return fmt.Sprintf("Cramp %d of %d", d.at()+1, len(d.pages))
	case d.page().was.Open:
		return "Cramp at " + d.page().was.At.Format("15:04")
	default:
		return "Cramp 1"
	}
}

// withBody puts the body map to the right of the form, the chosen muscle lit, where it
// fits.
func (m *Model) withBody(view string) string {
	width, height := min(m.Width-formWidth-2, 36), min(m.Height-2, 19)
	p := m.draft.page()
	if p == nil || width < chart.MinBodyWidth || height < chart.MinBodyHeight {
		return view
	}
	c := p.cramp()
	picture := m.body.Draw([]chart.Light{{Muscle: c.Muscle, Side: c.Side, Tone: 1}}, width, height)
	words := lipgloss.PlaceHorizontal(formWidth+2, lipgloss.Left, view)
	return lipgloss.JoinHorizontal(lipgloss.Top, words, "\n\n"+picture)
}

// formFoot is what is said below the fields, when there is something to say.
func (m *Model) formFoot() []string {
	t, d, width := m.Theme, m.draft, m.rows().Width
	switch {
	case m.Asks():
		return form.Question(t, m.Asked(), m.Bindings(), width)
	case d.words.Open():
		return m.wordsView(width)
	case d.Prompt.Refused != "":
		return theme.Wrap(t.Warn, diary.Capital(d.Prompt.Refused), width)
	case d.copied:
		return theme.Wrap(t.Good, "Copied from your last cramp. Change what was different.", width)
	case d.page() != nil && d.page().was.Open && d.Row() == d.page().rows[duration]:
		return theme.Wrap(t.Text, "No end was logged for this cramp. How long did it last? Press x if it wasn't a cramp.", width)
	case d.Prompt.Open():
		return theme.Wrap(t.Dim, "Type the minutes, or write it like 4m30s.", width)
	case d.Row().Hint != "":
		return theme.Wrap(t.Dim, d.Row().Hint, width)
	}
	return nil
}

// wordsView is the line that the cramp is written in, and what it is for.
func (m *Model) wordsView(width int) []string {
	t, entry := m.Theme, m.draft.words
	says := theme.Wrap(t.Dim, "Write it like this: left calf 7 3m. Enter puts it in the form; esc throws it away.", width)
	if entry.Refused != "" {
		says = theme.Wrap(t.Warn, diary.Capital(entry.Refused), width)
	}
	return append(theme.Wrap(t.Strong, "In words: "+entry.View(), width), says...)
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
	case d.words.Open():
		return "in words: " + d.words.View()
	case d.Prompt.Open():
		return words
	}
	return words + "  (enter saves)"
}

func (m *Model) rows() form.Rows {
	return form.Rows{Theme: m.Theme, LabelWidth: labelWidth, Width: min(m.Width, formWidth), Tall: max(2, m.Height/4)}
}
