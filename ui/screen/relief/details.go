package relief

import (
	"slices"
	"strconv"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// details are the questions after the cramp has eased. None has to be answered.
type details struct {
	choices []form.Choice
	focus   int
	one     bool // the last key rated a 1, which a 0 now makes a 10
}

// The questions, in order.
const (
	leg = iota
	muscle
	bad
)

func sides() []routines.Side {
	return []routines.Side{routines.Left, routines.Right, routines.Both}
}

func muscles() []diary.Muscle {
	return []diary.Muscle{diary.Calf, diary.Foot, diary.Shin, diary.Toes, diary.Thigh, diary.Hamstring, diary.Quad}
}

// newDetails shows what is known, and asks for the first thing that is not.
func newDetails(c diary.Cramp) *details {
	ratings := make([]form.Option, diary.MaxSeverity+1)
	for i := range ratings {
		ratings[i] = form.Option{Key: strconv.Itoa(i), Label: strconv.Itoa(i)}
	}
	d := &details{choices: []form.Choice{
		leg: {Label: "leg", Chosen: slices.Index(sides(), c.Side), Options: []form.Option{
			{Key: "l", Label: "left"}, {Key: "r", Label: "right"}, {Key: "b", Label: "both"},
		}},
		muscle: {Label: "muscle", Chosen: slices.Index(muscles(), c.Muscle), Options: []form.Option{
			{Key: "c", Label: "calf"},
			{Key: "f", Label: "foot"},
			{Key: "s", Label: "shin"},
			{Key: "t", Label: "toes"},
			{Key: "g", Label: "thigh"},
			{Key: "b", Label: "thigh back"},
			{Key: "r", Label: "thigh front"},
		}},
		bad: {Label: "how bad", Chosen: form.None, Options: ratings},
	}}
	if c.Severity != nil {
		d.choices[bad].Chosen = *c.Severity
	}
	for d.focus < bad && d.choices[d.focus].Chosen != form.None {
		d.focus++
	}
	return d
}

// choose takes the answer that key stands for, and goes to the next question. It
// returns the change of the cramp, or nil.
func (d *details) choose(key string) func(*diary.Cramp) {
	ten := d.one && key == "0"
	d.one = d.focus == bad && key == "1"
	c := &d.choices[d.focus]
	switch {
	case ten:
		c.Chosen = diary.MaxSeverity
	case !c.Choose(key):
		return nil
	}
	asked := d.focus
	d.focus = min(bad, d.focus+1)
	return d.answer(asked)
}

// shift moves the choice of the question asked.
func (d *details) shift(by int) func(*diary.Cramp) {
	d.choices[d.focus].Shift(by)
	return d.answer(d.focus)
}

func (d *details) answer(asked int) func(*diary.Cramp) {
	chosen := d.choices[asked].Chosen
	return func(c *diary.Cramp) {
		switch asked {
		case leg:
			c.Side = sides()[chosen]
		case muscle:
			c.Muscle = muscles()[chosen]
		case bad:
			c.Severity = &chosen
		}
	}
}

func (d *details) move(by int) { d.focus = max(leg, min(bad, d.focus+by)) }

// choose keeps an answer as soon as it is given.
func (m *Model) choose(edit func(*diary.Cramp)) tea.Cmd {
	if edit == nil {
		return nil
	}
	edit(&m.cramp)
	return m.edit(edit)
}
