package picture

import (
	"fmt"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/report/twin"
)

// The map of the legs: how high it is, and how far its two sides are apart.
const (
	legsHeight = 240.0
	legsApart  = 166.0
)

// legs draws the legs from the front and from behind, left on the left, with the
// cramps of each leg beside the muscle. It returns where it ends.
func (s *sheet) legs(x, y float64, p insight.Patterns) float64 {
	s.title(x, y, "By place")
	s.text(x, y+16, "The stronger, the more. A cramp of both legs is on each.", font{size: 11, ink: s.palette.Dim})
	y += 28
	for i, shape := range chart.Shapes() {
		middle := x + 98 + float64(i)*legsApart
		for _, side := range []routines.Side{routines.Left, routines.Right} {
			s.leg(shape, side, middle, y, p)
		}
		s.text(middle, y+legsHeight+28, shape.Name, font{size: 11, anchor: "middle", ink: s.palette.Dim})
	}
	return y + legsHeight + 28
}

// leg draws one leg, its muscles filled the darker the more of the cramps were
// there.
func (s *sheet) leg(shape chart.Shape, side routines.Side, middle, top float64, p insight.Patterns) {
	sign, anchor, name := 1.0, "start", "R"
	if side == routines.Left {
		sign, anchor, name = -1, "end", "L"
	}
	at := func(q chart.Point) (x, y float64) { return middle + sign*q.X*legsHeight, top + q.Y*legsHeight }
	greatest := 0
	for _, m := range diary.Muscles() {
		greatest = max(greatest, twin.InLeg(p, m, routines.Left), twin.InLeg(p, m, routines.Right))
	}
	for _, m := range diary.Muscles() {
		n, edge := twin.InLeg(p, m, side), shape.Muscle(m)
		if edge == nil {
			continue
		}
		height, labelled := shape.Label(m)
		x, y := at(chart.Point{X: shape.Edge(height), Y: height})
		if n > 0 {
			s.path(edge, at, fmt.Sprintf(`fill="%s"`, s.palette.Tones[min(2, 3*(n-1)/greatest)]))
		}
		if labelled && n > 0 {
			s.text(x+sign*5, y+4, fmt.Sprint(n), font{size: 12, bold: true, anchor: anchor})
		}
		if labelled && side == routines.Left && n+twin.InLeg(p, m, routines.Right) > 0 { // the name stands for both
			s.text(x-5, y+14, m.String(), font{size: 9, anchor: anchor, ink: s.palette.Dim})
		}
	}
	s.path(shape.Outline(), at, fmt.Sprintf(`fill="none" stroke="%s" stroke-linejoin="round"`, s.palette.Line))
	x, y := at(chart.Point{X: 0.09, Y: 1})
	s.text(x, y+14, name, font{size: 11, anchor: "middle"})
}

// places says the same in words, with what was not recorded.
func (s *sheet) places(x, y float64, p insight.Patterns) float64 {
	s.title(x, y, "In words")
	y += 6
	lines := twin.Places(p)
	if lines == nil {
		lines = []string{"No cramp is recorded."}
	}
	for _, line := range lines {
		y += lineHeight
		for _, piece := range wrapped(line, 54) {
			s.text(x, y, piece, font{size: 11})
			y += 14
		}
		y -= 14
	}
	return y
}
