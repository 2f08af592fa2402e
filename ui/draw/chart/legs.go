package chart

import (
	"math"

	"calmcalf/store/diary"
)

// knot is the extent of a leg at a height: from inner to outer, both from the middle of
// the body. All is measured in heights of the picture, and y goes from the waist, 0, to
// the tips of the toes, 1.
type knot struct{ y, inner, outer float64 }

// area is where a muscle is on a leg, and the height of its number.
type area struct {
	from, to float64
	square   bool // others have round ends, as a muscle has
	label    float64
	labelled bool
}

// stroke is a line inside the outline of a leg, drawn in maps large enough for it.
type stroke struct{ x0, y0, x1, y1 float64 }

// Shape is the right leg as seen from one side. The left leg is its mirror image.
type Shape struct {
	Name    string // which side is seen
	knots   []knot
	areas   map[diary.Muscle]area
	strokes []stroke
}

// Shapes are the legs from the front and from behind. Left is left in both, as in a Body.
func Shapes() []*Shape { return []*Shape{front(), back()} }

// The feet hang down, as in bed: so the toes are visible in front, the soles behind.
func front() *Shape {
	return &Shape{
		Name: "from the front",
		knots: []knot{
			{0, 0, 0.140},
			{0.07, 0, 0.170},
			{0.135, 0, 0.184},
			{0.15, 0.012, 0.185},
			{0.28, 0.022, 0.168},
			{0.41, 0.042, 0.136},
			{0.46, 0.044, 0.134},
			{0.52, 0.046, 0.128},
			{0.60, 0.038, 0.136},
			{0.70, 0.046, 0.124},
			{0.82, 0.060, 0.104},
			{0.86, 0.056, 0.108},
			{0.93, 0.044, 0.128},
			{0.97, 0.042, 0.134},
			{1, 0.052, 0.122},
		},
		areas: map[diary.Muscle]area{
			diary.Thigh: {from: 0.13, to: 0.44, label: 0.14, labelled: true},
			diary.Quad:  {from: 0.15, to: 0.42, label: 0.29, labelled: true},
			diary.Shin:  {from: 0.50, to: 0.82, label: 0.64, labelled: true},
			diary.Toes:  {from: 0.94, to: 1.01, square: true, label: 0.97, labelled: true},
		},
		strokes: []stroke{
			{0.066, 0.468, 0.080, 0.487},
			{0.080, 0.487, 0.102, 0.487},
			{0.102, 0.487, 0.116, 0.468}, // below the kneecap
			{0.065, 0.955, 0.065, 1},
			{0.082, 0.955, 0.082, 1},
			{0.099, 0.955, 0.099, 1},
			{0.115, 0.955, 0.115, 1}, // between toes
		},
	}
}

func back() *Shape {
	return &Shape{
		Name: "from behind",
		knots: []knot{
			{0, 0, 0.140},
			{0.07, 0, 0.172},
			{0.135, 0, 0.186},
			{0.15, 0.012, 0.184},
			{0.28, 0.024, 0.164},
			{0.41, 0.044, 0.134},
			{0.46, 0.048, 0.130},
			{0.50, 0.046, 0.128},
			{0.58, 0.028, 0.146},
			{0.66, 0.038, 0.136},
			{0.76, 0.058, 0.110},
			{0.82, 0.064, 0.100},
			{0.86, 0.056, 0.106},
			{0.89, 0.054, 0.112},
			{0.93, 0.052, 0.118},
			{0.97, 0.046, 0.130},
			{1, 0.054, 0.122},
		},
		areas: map[diary.Muscle]area{
			diary.Thigh:     {from: 0.13, to: 0.44},
			diary.Hamstring: {from: 0.17, to: 0.43, label: 0.29, labelled: true},
			diary.Calf:      {from: 0.48, to: 0.74, label: 0.60, labelled: true},
			diary.Foot:      {from: 0.85, to: 1.01, square: true, label: 0.94, labelled: true},
		},
		strokes: []stroke{
			{0, 0.050, 0, 0.14},
			{0.02, 0.150, 0.06, 0.162},
			{0.06, 0.162, 0.130, 0.150},  // the seat
			{0.065, 0.455, 0.115, 0.455}, // the hollow of the knee
		},
	}
}

// hips is half of the widest part of the legs, in heights of the picture.
const hips = 0.186

// at is the extent of the leg at a height, in smooth curves between the knots.
func (s *Shape) at(y float64) (inner, outer float64) {
	i := 1
	for i < len(s.knots)-1 && s.knots[i].y < y {
		i++
	}
	a, b := s.knots[i-1], s.knots[i]
	t := max(0, min(1, (y-a.y)/(b.y-a.y)))
	t *= t * (3 - 2*t)
	return a.inner + (b.inner-a.inner)*t, a.outer + (b.outer-a.outer)*t
}

// Point is a place on the right leg, in heights of the picture: X from the middle
// of the body outwards, Y from the waist, 0, to the tips of the toes, 1.
type Point struct{ X, Y float64 }

// shapeRows is the number of pieces of a curve.
const shapeRows = 32

// Outline goes from the waist down the outer side of the leg, along the toes, and up the
// inner side to where the legs meet.
func (s *Shape) Outline() []Point {
	var down, up []Point
	for i := range shapeRows + 1 {
		y := float64(i) / shapeRows
		inner, outer := s.at(y)
		down = append(down, Point{outer, y})
		if inner > 0 {
			up = append([]Point{{inner, y}}, up...)
		}
	}
	return append(append(down, up...), Point{0, s.crotch()})
}

// crotch is the height at which the legs part.
func (s *Shape) crotch() float64 {
	for i, k := range s.knots {
		if k.inner > 0 {
			return s.knots[i-1].y
		}
	}
	return 0
}

// Muscle is the edge of a muscle that is drawn at a tone from 0 to 1, in proportion as in a
// Body; nil where it is on the other side.
func (s *Shape) Muscle(m diary.Muscle, tone float64) []Point {
	a, here := s.areas[m]
	if !here {
		return nil
	}
	size := sizeOf(tone)
	var outside, inside []Point
	for i := range shapeRows + 1 {
		v := 2*float64(i)/shapeRows - 1
		y := min(1, (a.from+a.to+v*size*(a.to-a.from))/2)
		u := 1.0
		if !a.square {
			u = math.Sqrt(1 - v*v*v*v)
		}
		inner, outer := s.at(y)
		middle, half := (inner+outer)/2, (outer-inner)/2*u*size
		outside = append(outside, Point{middle + half, y})
		inside = append([]Point{{middle - half, y}}, inside...)
	}
	return append(outside, inside...)
}

// Label is the height of the number of a muscle; false where that is on the other side, or
// nowhere.
func (s *Shape) Label(m diary.Muscle) (float64, bool) {
	a, here := s.areas[m]
	return a.label, here && a.labelled
}

// Edge is the X of the outer edge of the leg at a height.
func (s *Shape) Edge(y float64) float64 {
	_, outer := s.at(y)
	return outer
}
