package relief

import (
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
)

// refused replaces the steps while a warning sign blocks them.
func (m *Model) refused() []string {
	head := append([]string{m.heading(), ""}, m.digits(m.width, m.height/2)...)
	if m.confirm.Open() {
		return append(head, m.below()...)
	}
	t, width := m.deps.Theme, min(m.width, readable)
	sign, _ := m.body.Blocked()
	words := theme.Spaced(1, head, theme.Wrap(t.Urgent, sign.Say, width), theme.Wrap(t.Text, sign.Ask+". "+m.refusal, width))
	return append(words, m.below()...)
}

// afterwards says how long it was, asks for the details, and says what may help now, as
// far as it fits.
func (m *Model) afterwards() []string {
	t, width := m.deps.Theme, min(m.width, readable)
	var stays, after []string
	if advice, is := m.prompt(); is {
		stays = theme.Wrap(t.Urgent, advice, width)
	}
	asks := theme.Wrap(t.Dim, "Optional: which leg, where, how bad? Or leave it for the morning.", width)
	rows := form.Rows{Theme: t, LabelWidth: labelWidth, Width: width}
	for i := range m.details.Rows {
		asks = append(asks, m.details.Draw(i, rows, i == m.details.Focus)...)
	}
	for i, words := range m.body.Advice(m.flow.After) {
		style := t.Dim
		if i == 0 {
			style = t.Text
		}
		after = append(after, theme.Wrap(style, words, width)...)
	}
	title := t.Strong.Render("Eased after "+m.lasted()) + "   " + m.saveLine()
	return theme.Spaced(1, []string{title}, stays, asks, after)
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
