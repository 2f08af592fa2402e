package relief

import (
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
)

// refused replaces the steps while a warning sign blocks them.
func (m *Model) refused() []string {
	t := m.deps.Theme
	lines := append([]string{m.heading(), ""}, m.digits(m.width, m.height/2)...)
	if m.confirm.Open() {
		return append(lines, m.below()...)
	}
	lines = append(lines, "")
	sign, _ := m.body.Blocked()
	lines = append(lines, theme.Wrap(t.Urgent, sign.Say, min(m.width, readable))...)
	lines = append(lines, "")
	lines = append(lines, theme.Wrap(t.Text, sign.Ask+". "+m.refusal, min(m.width, readable))...)
	return append(lines, m.below()...)
}

// afterwards says how long it was, asks for the details, and says what may help now, as
// far as it fits.
func (m *Model) afterwards() []string {
	t := m.deps.Theme
	width := min(m.width, readable)
	lines := []string{t.Strong.Render("Eased after "+m.lasted()) + "   " + m.saveLine(), ""}
	if advice, stays := m.prompt(); stays {
		lines = append(append(lines, theme.Wrap(t.Urgent, advice, width)...), "")
	}
	lines = append(lines, theme.Wrap(t.Dim, "If you like: which leg, where, and how bad. The check-in can ask, too.", width)...)
	rows := form.Rows{Theme: t, LabelWidth: labelWidth, Width: width}
	for i, c := range m.details.choices {
		lines = append(lines, rows.Choice(c, i == m.details.focus, "")...)
	}
	lines = append(lines, "")
	for i, words := range m.body.Advice(m.flow.After) {
		style := t.Dim
		if i == 0 {
			style = t.Text
		}
		lines = append(lines, theme.Wrap(style, words, width)...)
	}
	return lines
}

func (m *Model) saveLine() string {
	t := m.deps.Theme
	switch {
	case m.record.failed:
		return t.Urgent.Render("Not saved yet. s tries again.")
	case m.record.dirty():
		return t.Dim.Render("Saving...")
	default:
		return t.Good.Render("Saved.")
	}
}

// gap says what follows from an absence too long to count.
func (m *Model) gap() []string {
	t := m.deps.Theme
	return append([]string{t.Strong.Render("A cramp, since " + m.cramp.At.Format("15:04")), ""}, theme.Wrap(t.Text, m.clock.SayGap(m.cramp.At), min(m.width, readable))...)
}
