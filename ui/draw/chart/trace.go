package chart

import (
	"math"

	"calmcalf/routines"
	"calmcalf/ui/draw/theme"
)

// Dots in a cell, with all glyphs: a cell is twice as high as it is wide, so these are
// square.
const dotColumns, dotRows = 2, 4

// sideCells are free at both sides of the legs, where there are enough, for numbers.
const sideCells = 3

// widest is the most cells that a view of so many rows can use, and tallest the most
// rows for a view so wide: legs may be stretched a little.
func widest(rows int) int {
	return int(math.Ceil(2*hips*float64(rows*dotRows)/dotColumns)) + 2*sideCells
}

func tallest(columns int) int {
	return int(1.2 * float64((columns-2)*dotColumns) / (2 * hips) / dotRows)
}

type dot struct {
	outline bool
	body    bool  // inside the outline
	lit     uint8 // how strongly, from 1 to theme.RampSteps; 0 is not lit
}

// span is the dots of a row that the right leg covers, counted from the middle of the
// body: from from up to but not including to.
type span struct{ from, to int }

func (s span) has(x int) bool { return x >= s.from && x < s.to }

// legs are both legs in dots, the left one on the left.
type legs struct {
	view          *Shape
	width, height int     // dots
	wide, high    float64 // dots in a height of the picture, across and down
	spans         []span  // a row of dots each
	dots          []dot
}

// trace draws the outline of a view in that many cells.
func trace(v *Shape, columns, rows int, glyphs theme.Glyphs) *legs {
	l := &legs{view: v, width: columns * dotColumns, height: rows * dotRows}
	l.high = float64(l.height)
	l.wide = min(l.high, float64(l.width/2-dotColumns)/hips)
	l.spans = make([]span, l.height)
	l.dots = make([]dot, l.width*l.height)
	for y := range l.spans {
		inner, outer := v.at(l.y(y))
		s := &l.spans[y]
		s.from, s.to = int(inner*l.wide+0.5), int(outer*l.wide+0.5)
		if inner > 0 {
			s.from = max(1, s.from)
		}
		s.to = max(s.to, s.from+narrowest)
	}
	for y, s := range l.spans {
		for x := s.from; x < s.to; x++ {
			edge := l.onEdge(x, y)
			l.both(x, y, func(d *dot) { d.outline, d.body = edge, true })
		}
	}
	if glyphs == theme.Braille && l.wide >= detailed {
		for _, s := range v.strokes {
			l.stroke(s)
		}
	}
	return l
}

// narrowest leaves a dot to light between the two of the outline.
const narrowest = 3

// detailed is the width in dots from which knees and toes are drawn.
const detailed = 64

// y is the height of the middle of a row of dots.
func (l *legs) y(row int) float64 { return (float64(row) + 0.5) / l.high }

// onEdge reports whether a dot of the right leg is next to the outside. The waist is
// open: the body continues there.
func (l *legs) onEdge(x, y int) bool {
	covered := func(x, y int) bool { return y < 0 || y < l.height && l.spans[y].has(x) }
	inner := x == 0 || covered(x-1, y) // the other leg begins there
	return !inner || !covered(x+1, y) || !covered(x, y-1) || !covered(x, y+1)
}

// both changes a dot of the right leg and its mirror image in the left.
func (l *legs) both(x, y int, change func(*dot)) {
	change(l.dot(routines.Right, x, y))
	change(l.dot(routines.Left, x, y))
}

// dot returns the dot of a leg at a distance from the middle of the body.
func (l *legs) dot(side routines.Side, x, y int) *dot {
	if side == routines.Left {
		x = -1 - x
	}
	return &l.dots[y*l.width+l.width/2+x]
}

func (l *legs) stroke(s stroke) {
	steps := int(max(math.Abs(s.x1-s.x0)*l.wide, math.Abs(s.y1-s.y0)*l.high)) + 1
	for i := range steps + 1 {
		t := float64(i) / float64(steps)
		x, y := int((s.x0+(s.x1-s.x0)*t)*l.wide), int((s.y0+(s.y1-s.y0)*t)*l.high)
		if y < l.height && l.spans[y].has(x) {
			l.both(x, y, func(d *dot) { d.outline = true })
		}
	}
}

// smallest is the least share of a muscle's length that a light fills, so that one cramp of
// many can be seen.
const smallest = 0.3

// sizeOf is the size of an area whose extent is in proportion to a tone.
func sizeOf(tone float64) float64 { return max(smallest, math.Sqrt(min(1, tone))) }

// light fills the muscle of a light where nothing stronger is lit: as much of its area as
// the tone says, around its middle.
func (l *legs) light(light Light) {
	area, here := l.view.areas[light.Muscle]
	lit := strength(light.Tone)
	if !here || lit == 0 {
		return
	}
	size := sizeOf(light.Tone)
	for y, s := range l.spans {
		for x := s.from; x < s.to; x++ {
			if !area.has((float64(x-s.from)+0.5)/float64(s.to-s.from), l.y(y), size) {
				continue
			}
			for _, side := range []routines.Side{routines.Left, routines.Right} {
				if light.Side == side || light.Side == routines.Both {
					d := l.dot(side, x, y)
					d.lit = max(d.lit, lit)
				}
			}
		}
	}
}

// weakest is the lowest step of the ramp for any tone above 0: those below it are hardly
// more than an outline.
const weakest = 2

// strength is how strongly a tone is lit.
func strength(tone float64) uint8 {
	if !(tone > 0) { // nor is what is no number
		return 0
	}
	return 1 + uint8(max(weakest, theme.Step(tone)))
}

// has reports whether a point is in the area that is drawn at a size from 0 to 1: across
// the leg from 0 to 1, and its height.
func (a area) has(across, y, size float64) bool {
	u, v := (2*across-1)/size, (2*y-a.from-a.to)/(a.to-a.from)/size
	if a.square {
		return math.Abs(u) <= 1 && math.Abs(v) <= 1
	}
	return u*u+v*v*v*v <= 1
}

// edge is the number of free cells of a row from the side of the view to the leg.
func (l *legs) edge(row int) int {
	reach := 0
	for _, s := range l.spans[row*dotRows : (row+1)*dotRows] {
		reach = max(reach, s.to)
	}
	return (l.width/2 - reach) / dotColumns
}

// stance is the number of cells from the middle of the body to the middle of a foot.
func (l *legs) stance() int {
	s := l.spans[int(0.95*l.high)]
	return (s.from + s.to) / 2 / dotColumns
}
