package picture

import (
	"fmt"

	"calmcalf/store/diary"
)

// key is one sign of a legend with its meaning.
type key struct {
	draw  func(x, y float64) // in a box of ten units, its lower left corner at x and y; nil is no sign
	means string
}

// legend writes keys one after the other, in as many lines as they need.
func (d *drawing) legend(name string, keys ...key) {
	const em = 5.9 // the widest that letters are on average
	x := margin
	d.y += 16
	if name != "" {
		d.note(x, d.y, name, "")
		x += float64(len(name))*em + 12
	}
	for _, k := range keys {
		sign := 0.0
		if k.draw != nil {
			sign = 15
		}
		across := sign + float64(len(k.means))*em + 14
		if x+across > right+14 {
			x = margin
			d.y += 16
		}
		if k.draw != nil {
			k.draw(x, d.y)
		}
		d.note(x+sign, d.y, k.means, "")
		x += across
	}
	d.y += 6
}

// tones are the keys of the severities.
func (d *drawing) tones() []key {
	var keys []key
	for i, span := range spans {
		name := span
		if i == 0 {
			name = "worst " + span + " of 10"
		}
		keys = append(keys, key{func(x, y float64) { d.rect(x, y-9, 10, 10, d.palette.Tones[i]) }, name})
	}
	return append(keys,
		key{func(x, y float64) { d.toned(x, y-9, 10, 10, unrated) }, "not rated"},
		key{func(x, y float64) { d.hatch(x, y-9, 10, 10) }, "not logged"})
}

// mark draws the mark of the routine of one night: none where it is not known.
func (d *drawing) mark(c diary.Counts, x, y, radius float64) {
	switch {
	case c.Full > 0:
		d.full(x, y, radius)
	case c.Partial > 0:
		d.part(x, y, radius)
	case c.RoutineKnown > 0:
		d.none(x, y, radius)
	}
}

// marks are the keys of the routine.
func (d *drawing) marks() []key {
	return []key{
		{func(x, y float64) { d.full(x+5, y-4, 4.5) }, "done"},
		{func(x, y float64) { d.part(x+5, y-4, 4.5) }, "partly"},
		{func(x, y float64) { d.none(x+5, y-4, 4.5) }, "not done"},
		{nil, "no mark: nothing recorded"},
	}
}

// The marks of the routine, each in a circle: all of it is filled, a part half
// filled, none of it hollow.
func (d *drawing) full(x, y, r float64) { d.disc(x, y, r, d.palette.Routine, d.palette.Routine) }

func (d *drawing) none(x, y, r float64) { d.disc(x, y, r, "none", d.palette.Line) }

func (d *drawing) part(x, y, r float64) {
	d.disc(x, y, r, "none", d.palette.Routine)
	fmt.Fprintf(&d.body, `<path d="M%s %sa%s %[3]s 0 0 0 0 %s" fill="%s"/>`+"\n", num(x), num(y-r), num(r), num(2*r), d.palette.Routine)
}
