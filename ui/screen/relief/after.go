package relief

import (
	"calmcalf/ui/draw/form"
)

// noStretch stands in place of the steps while a warning sign does.
func (m *Model) noStretch() []string {
	t := m.deps.Theme
	lines := append([]string{m.heading(), ""}, m.digits(m.width, m.height/2)...)
	lines = append(lines, "")
	sign, _ := m.body.Blocked()
	lines = append(lines, wrap(t.Urgent, sign.Say, min(m.width, readable))...)
	lines = append(lines, "")
	lines = append(lines, wrap(t.Text, sign.Ask+". "+m.told, min(m.width, readable))...)
	return append(lines, m.below()...)
}

// afterwards says how long it was, and asks for the details; what can be done now is
// the first to give way.
func (m *Model) afterwards() []string {
	t := m.deps.Theme
	width := min(m.width, readable)
	lines := []string{t.Strong.Render("Eased after "+m.lasted()) + "   " + m.savedWords(), ""}
	if advice, stays := m.prompt(); stays {
		lines = append(append(lines, wrap(t.Urgent, advice, width)...), "")
	}
	lines = append(lines, wrap(t.Dim, "If you like: which leg, where, and how bad. The check-in can ask, too.", width)...)
	rows := form.Rows{Theme: t, LabelWidth: labelWidth, Width: width}
	for i, c := range m.asked.choices {
		lines = append(lines, rows.Choice(c, i == m.asked.focus, "")...)
	}
	lines = append(lines, "")
	for i, words := range m.body.Advice(m.flow.After) {
		style := t.Dim
		if i == 0 {
			style = t.Text
		}
		lines = append(lines, wrap(style, words, width)...)
	}
	return lines
}

func (m *Model) savedWords() string {
	t := m.deps.Theme
	switch {
	case m.record.failed:
		return t.Urgent.Render("Not saved yet. s tries again.")
	case m.record.pending():
		return t.Dim.Render("Saving...")
	default:
		return t.Good.Render("Saved.")
	}
}

// gone is what there is to say after a gap.
func (m *Model) gone() []string {
	t := m.deps.Theme
	return append([]string{t.Strong.Render("A cramp, since " + m.cramp.At.Format("15:04")), ""}, wrap(t.Text, m.clock.SayGap(m.cramp.At), min(m.width, readable))...)
}
