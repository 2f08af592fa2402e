package relief

import (
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// refused replaces the steps while a warning sign blocks them.
func (m *Model) refused() []string {
	head := []string{m.heading()}
	if m.confirm.Open() {
		return append(head, m.below()...)
	}
	t, width := m.deps.Theme, min(m.width, readable)
	sign, _ := m.body.Blocked()
	small := theme.Wrap(t.Text, sign.Ask+". "+m.refusal, width)
	first := sign.Say[:strings.Index(sign.Say+" ", ". ")+1]
	var layouts [][]string
	for _, large := range []string{sign.Say, first, brief(first), ""} { // all of it in letters, its first sentence, its gist, or nothing
		letters, _ := digits.Letters(t.Urgent, large, t.Glyphs, m.width, 1)
		if len(letters) == 0 {
			large = ""
		}
		var words []string
		if rest := strings.TrimSpace(strings.TrimPrefix(sign.Say, large)); rest != "" {
			words = theme.Wrap(t.Urgent.Bold(true), rest, width)
		}
		layouts = append(layouts, theme.Spaced(1, head, letters, words, small))
	}
	must := theme.Wrap(t.Urgent.Bold(true), sign.Say, width)
	layouts = append(layouts, theme.Spaced(0, head, must, small), theme.Spaced(0, head, must, theme.Wrap(t.Text, m.refusal, width)))
	if lines, fits := theme.Fit(m.height, layouts...); fits {
		return lines
	}
	return layouts[len(layouts)-1]
}

// afterwards says how long it was, asks for the details, and says what may help now: in
// letters as large as the window allows, and as far as it fits.
func (m *Model) afterwards() []string {
	t, width, eased := m.deps.Theme, min(m.width, readable), "Eased after "+m.lasted()
	var stays []string
	if advice, is := m.prompt(); is {
		stays = theme.Wrap(t.Urgent, advice, width)
	}
	large := func(text string) []string {
		lines, _ := digits.Letters(t.Strong, text, t.Glyphs, m.width, 1)
		return lines
	}
	advice, style := m.body.Advice(m.flow.After), t.Text
	var helps [][]string
	for _, words := range advice {
		helps = append(helps, theme.Wrap(style, words, width))
		style = t.Dim
	}
	asks := m.asks(width)
	var layouts [][]string
	add := func(title, first []string, helps [][]string) {
		for _, empty := range []int{1, 0} {
			layouts = append(layouts, theme.Spaced(1, title, stays, asks, first, theme.Spaced(empty, helps...)))
		}
	}
	if title := large(eased); len(title) > 0 {
		title = append(title, "", m.saveLine())
		if first := large(strings.Join(advice[:min(1, len(advice))], "")); len(first) > 0 {
			add(title, first, helps[1:])
		}
		add(title, nil, helps)
	}
	small := []string{t.Strong.Render(eased) + "   " + m.saveLine()}
	if lipgloss.Width(small[0]) > m.width {
		small = []string{t.Strong.Render(eased), m.saveLine()}
	}
	add(small, nil, helps)
	for some := len(helps) - 1; some >= 0; some-- { // no part of one
		layouts = append(layouts, theme.Spaced(1, small, stays, asks, theme.Spaced(0, helps[:some]...)))
	}
	layouts = append(layouts, theme.Spaced(0, small, stays, asks), theme.Spaced(0, small, stays, m.rows(width)))
	if lines, fits := theme.Fit(m.height, layouts...); fits {
		return lines
	}
	return layouts[len(layouts)-1]
}

// asks are the questions about the cramp.
func (m *Model) asks(width int) []string {
	rest := "leave it for the morning"
	if diary.PartOfDay(m.easedAt) == diary.SmallHours {
		rest = "press q and go back to sleep"
	}
	return append(theme.Wrap(m.deps.Theme.Dim, "Optional: which leg, where, how bad? Or "+rest+".", width), m.rows(width)...)
}

// rows are the answers to them.
func (m *Model) rows(width int) (lines []string) {
	rows := form.Rows{Theme: m.deps.Theme, LabelWidth: labelWidth, Width: width}
	for i := range m.details.Rows {
		lines = append(lines, m.details.Draw(i, rows, i == m.details.Focus)...)
	}
	return lines
}

func (m *Model) saveLine() string {
	t := m.deps.Theme
	switch {
	case m.record.failed:
		return t.Urgent.Render("Not saved yet. Press s to try again.")
	case m.record.dirty():
		return t.Dim.Render("Saving...")
	default:
		return t.Good.Render("Saved.")
	}
}

// gap says what follows from an absence too long to count.
func (m *Model) gap() []string {
	return theme.Spaced(1, []string{m.title()}, theme.Wrap(m.deps.Theme.Text, m.clock.SayGap(m.cramp.At), min(m.width, readable)))
}
