package relief

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// The questions after the cramp has eased, in order. Each is optional.
const (
	leg = iota
	muscle
	severity
)

// questions focus the first one without an answer.
func questions(c diary.Cramp) *form.Form {
	f := &form.Form{Rows: []*form.Row{
		leg: {Choice: form.Leg(c.Side)}, muscle: {Choice: form.Muscle(c.Muscle)}, severity: {Choice: form.Rating("how bad", c.Severity)},
	}}
	for f.Focus < severity && f.Row().Chosen != form.None {
		f.Focus++
	}
	return f
}

// answer saves an answer as soon as it is given. The arrows went through the steps until now.
func (m *Model) answer(msg tea.KeyMsg) tea.Cmd {
	if key.Matches(msg, m.keys.moves.Less, m.keys.moves.More) && !nav.Paused(m.deps.Now().Sub(m.easedAt)) {
		return nav.Go(nav.Notice{Text: "The cramp has eased, so the arrow keys now choose an answer. Nothing has changed yet."})
	}
	var before [severity + 1]int
	for i, row := range m.details.Rows {
		before[i] = row.Chosen
	}
	if !m.details.Key(msg, m.keys.moves, len(before)) {
		return m.stray(msg)
	}
	for i, row := range m.details.Rows {
		if row.Chosen == before[i] {
			continue
		}
		value, chosen := row.Value(), row.Chosen
		edit := func(c *diary.Cramp) {
			switch i {
			case leg:
				c.Side = routines.Side(value)
			case muscle:
				c.Muscle = diary.Muscle(value)
			default:
				c.Severity = &chosen
			}
		}
		edit(&m.cramp)
		return m.edit(edit)
	}
	return nil
}
