package relief

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// details are the questions after the cramp has eased. Each is optional.
type details struct {
	choices []form.Choice
	focus   int
	keys    form.Keys
}

// The questions, in order.
const (
	leg = iota
	muscle
	severity
)

// newDetails focuses the first question without an answer.
func newDetails(c diary.Cramp) *details {
	d := &details{choices: []form.Choice{
		leg: form.Leg(c.Side), muscle: form.Muscle(c.Muscle), severity: form.Rating("how bad", c.Severity),
	}}
	for d.focus < severity && d.choices[d.focus].Chosen != form.None {
		d.focus++
	}
	return d
}

// choose selects the answer with this key, and moves to the next question. It returns the
// change of the cramp, or nil.
func (d *details) choose(key string) func(*diary.Cramp) {
	answered := d.keys.Choose(&d.choices[d.focus], key)
	if answered == nil {
		return nil
	}
	if answered == &d.choices[d.focus] {
		d.move(1)
	}
	return d.edit(answered)
}

// shift moves the choice of the focused question.
func (d *details) shift(by int) func(*diary.Cramp) {
	c := &d.choices[d.focus]
	c.Shift(by)
	return d.edit(c)
}

func (d *details) edit(answered *form.Choice) func(*diary.Cramp) {
	value, chosen := answered.Value(), answered.Chosen
	switch answered {
	case &d.choices[leg]:
		return func(c *diary.Cramp) { c.Side = routines.Side(value) }
	case &d.choices[muscle]:
		return func(c *diary.Cramp) { c.Muscle = diary.Muscle(value) }
	default:
		return func(c *diary.Cramp) { c.Severity = &chosen }
	}
}

func (d *details) move(by int) { d.focus = max(leg, min(severity, d.focus+by)) }

// answer saves an answer as soon as it is given.
func (m *Model) answer(edit func(*diary.Cramp)) tea.Cmd {
	if edit == nil {
		return nil
	}
	edit(&m.cramp)
	return m.edit(edit)
}
