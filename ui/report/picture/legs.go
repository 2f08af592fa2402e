package picture

import (
	"fmt"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/report/twin"
)

const (
	legsHeight = 240.0
	legsApart  = 166.0 // from the middle of the front to that of the back
)

// legs draws the legs from the front and from behind, left on the left, with the cramps
// of each leg next to the muscle. It returns where it ends.
func (d *drawing) legs(x, y float64, p insight.Patterns) float64 {
	d.title(x, y, "By place")
	d.note(x, y+16, "Larger means more.", "")
	d.note(x, y+30, "A cramp in both legs counts on each side.", "")
	y += 42
	for i, shape := range chart.Shapes() {
		middle := x + 98 + float64(i)*legsApart
		for _, side := range []routines.Side{routines.Left, routines.Right} {
			d.leg(shape, side, middle, y, p)
		}
		d.note(middle, y+legsHeight+28, shape.Name, "middle")
	}
	return y + legsHeight + 28
}

// leg draws one leg; the more cramps a muscle has, the more of it is filled.
func (d *drawing) leg(shape *chart.Shape, side routines.Side, middle, top float64, p insight.Patterns) {
	sign, anchor, name := 1.0, "start", "your right"
	if side == routines.Left {
		sign, anchor, name = -1, "end", "your left"
	}
	at := func(q chart.Point) (x, y float64) { return middle + sign*q.X*legsHeight, top + q.Y*legsHeight }
	greatest := 0
	for _, m := range diary.Muscles() {
		greatest = max(greatest, twin.InLeg(p, m, routines.Left), twin.InLeg(p, m, routines.Right))
	}
	d.path(append(shape.Outline(), chart.Point{}), at, fmt.Sprintf(`fill="%s" fill-opacity="0.25"`, d.palette.Line))
	for _, m := range diary.Muscles() {
		n := twin.InLeg(p, m, side)
		edge := shape.Muscle(m, float64(n)/float64(max(1, greatest)))
		if edge == nil {
			continue
		}
		height, labelled := shape.Label(m)
		x, y := at(chart.Point{X: shape.Edge(height), Y: height})
		if n > 0 {
			d.path(edge, at, fmt.Sprintf(`fill="%s"`, d.palette.Tones[min(2, 3*(n-1)/greatest)]))
		}
		if labelled && n > 0 {
			d.text(x+sign*5, y+4, fmt.Sprint(n), font{size: 12, bold: true, anchor: anchor})
		}
		if labelled && side == routines.Left && n+twin.InLeg(p, m, routines.Right) > 0 { // one name for both
			d.text(x-5, y+14, m.String(), font{size: 9, anchor: anchor, ink: d.palette.Dim})
		}
	}
	d.path(shape.Outline(), at, fmt.Sprintf(`fill="none" stroke="%s" stroke-linejoin="round"`, d.palette.Line))
	_, y := at(chart.Point{Y: 1})
	d.text(middle+sign*6, y+14, name, font{size: 11, anchor: anchor})
}

// places says the same in words, with what was not recorded.
func (d *drawing) places(x, y float64, p insight.Patterns) float64 {
	d.title(x, y, "In words")
	y += 6
	lines := twin.Places(p)
	if lines == nil {
		lines = []string{"No cramp is recorded."}
	}
	for _, line := range lines {
		y += lineHeight
		for _, piece := range wrapped(line, 54) {
			d.text(x, y, piece, font{size: 11})
			y += 14
		}
		y -= 14
	}
	return y
}
