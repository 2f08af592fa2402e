package chart

import (
	"math"

	"calmcalf/store/diary"
)

// Point is a place on the right leg, in heights of the picture: X from the middle
// of the body outwards, Y from the waist, 0, to the tips of the toes, 1.
type Point struct{ X, Y float64 }

// Shape is the right leg as seen from one side, to be drawn in something finer than cells.
// The left leg is its mirror image.
type Shape struct {
	Name string // front or back
	view *view
}

// Shapes are the legs from the front and from behind. Left is left in both, as in a Body.
func Shapes() []Shape { return []Shape{{front.name, &front}, {back.name, &back}} }

// shapeRows is the number of pieces of a curve.
const shapeRows = 32

// Outline goes from the waist down the outer side of the leg, along the toes, and up the
// inner side to where the legs meet.
func (s Shape) Outline() []Point {
	var down, up []Point
	for i := range shapeRows + 1 {
		y := float64(i) / shapeRows
		inner, outer := s.view.at(y)
		down = append(down, Point{outer, y})
		if inner > 0 {
			up = append([]Point{{inner, y}}, up...)
		}
	}
	return append(append(down, up...), Point{0, s.crotch()})
}

// crotch is the height at which the legs part.
func (s Shape) crotch() float64 {
	for i, k := range s.view.knots {
		if k.inner > 0 {
			return s.view.knots[i-1].y
		}
	}
	return 0
}

// Muscle is the edge of a muscle, nil where it is on the other side.
func (s Shape) Muscle(m diary.Muscle) []Point {
	a, here := s.view.areas[m]
	if !here {
		return nil
	}
	var outside, inside []Point
	for i := range shapeRows + 1 {
		v := 2*float64(i)/shapeRows - 1
		y := min(1, (a.from+a.to+v*(a.to-a.from))/2)
		u := 1.0
		if !a.square {
			u = math.Sqrt(1 - v*v*v*v)
		}
		inner, outer := s.view.at(y)
		middle, half := (inner+outer)/2, (outer-inner)/2*u
		outside = append(outside, Point{middle + half, y})
		inside = append([]Point{{middle - half, y}}, inside...)
	}
	return append(outside, inside...)
}

// Label is the height of the number of a muscle; false where that is on the other side, or
// nowhere.
func (s Shape) Label(m diary.Muscle) (float64, bool) {
	a, here := s.view.areas[m]
	return a.label, here && a.labelled
}

// Edge is the X of the outer edge of the leg at a height.
func (s Shape) Edge(y float64) float64 {
	_, outer := s.view.at(y)
	return outer
}
