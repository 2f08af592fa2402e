package figure

import "math"

// point is in body heights or, on a canvas, in dots.
type point struct{ x, y float64 }

func (p point) add(q point) point     { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point     { return point{p.x - q.x, p.y - q.y} }
func (p point) times(k float64) point { return point{p.x * k, p.y * k} }
func (p point) length() float64       { return math.Hypot(p.x, p.y) }
func (p point) towards(q point, f float64) point {
	return p.add(q.sub(p).times(f))
}

// unit is the direction of p with length 1, or the zero point.
func (p point) unit() point {
	if n := p.length(); n > 0 {
		return p.times(1 / n)
	}
	return point{}
}

// capsule is a line from a to b with a round end at each, ra and rb in radius.
type capsule struct {
	a, b   point
	ra, rb float64
}

// layer is what a dot belongs to. Layers are ordered from the back to the front.
type layer uint8

const (
	empty layer = iota
	prop
	far
	aid // what the person uses, or an arrow that shows the movement
	near
	lit // the leg that works, and the hands
	muscle
	layerCount
)

// layers is a set of layers.
type layers uint8

func set(of ...layer) layers {
	var s layers
	for _, l := range of {
		s |= 1 << l
	}
	return s
}

func (s layers) has(l layer) bool { return s>>l&1 == 1 }

// everything is all layers.
const everything layers = 1<<layerCount - 1

// Dots in a cell. A cell is twice as high as it is wide, so the dots are square.
const cellWidth, cellHeight = 2, 4

// canvas is a grid of square dots, each empty or of one layer; row 0 is on top.
type canvas struct {
	width, height int
	dots          []layer
}

// reset empties the canvas and sets its size to w x h cells.
func (c *canvas) reset(w, h int) {
	c.width, c.height = w*cellWidth, h*cellHeight
	if n := c.width * c.height; n > cap(c.dots) {
		c.dots = make([]layer, n)
	} else {
		c.dots = c.dots[:n]
		clear(c.dots)
	}
}

// stamp sets the dots inside s to l, where they belong to one of the layers over. s is in
// dots.
func (c *canvas) stamp(s capsule, l layer, over layers) {
	reach := max(s.ra, s.rb)
	left, right := span(s.a.x, s.b.x, reach, c.width)
	top, bottom := span(s.a.y, s.b.y, reach, c.height)
	along := s.b.sub(s.a)
	square := along.x*along.x + along.y*along.y
	for y := top; y < bottom; y++ {
		for x := left; x < right; x++ {
			from := point{float64(x) + 0.5, float64(y) + 0.5}.sub(s.a)
			t := 0.0
			if square > 0 {
				t = max(0, min(1, (from.x*along.x+from.y*along.y)/square))
			}
			off, r := from.sub(along.times(t)), s.ra+(s.rb-s.ra)*t
			if i := y*c.width + x; off.x*off.x+off.y*off.y <= r*r && over.has(c.dots[i]) {
				c.dots[i] = l
			}
		}
	}
}

// span is the range of dots within 0 to size that a capsule can cover.
func span(a, b, reach float64, size int) (from, to int) {
	from = int(math.Floor(min(a, b) - reach))
	to = int(math.Ceil(max(a, b)+reach)) + 1
	return max(0, min(size, from)), max(0, min(size, to))
}

// sweep empties isolated dots: fragments that the gap around a limb leaves of what lies
// behind it.
func (c *canvas) sweep(of layers) {
	for i, l := range c.dots {
		if of.has(l) && !c.hasNeighbour(i%c.width, i/c.width, l) {
			c.dots[i] = empty
		}
	}
}

func (c *canvas) hasNeighbour(x, y int, l layer) bool {
	for v := max(0, y-1); v <= min(c.height-1, y+1); v++ {
		for u := max(0, x-1); u <= min(c.width-1, x+1); u++ {
			if (u != x || v != y) && c.dots[v*c.width+u] == l {
				return true
			}
		}
	}
	return false
}

// cell returns a mask of the dots set in a cell, row by row from the top left, and the
// number of dots of each layer.
func (c *canvas) cell(column, row int) (mask uint8, count [layerCount]int) {
	for y := range cellHeight {
		for x := range cellWidth {
			l := c.dots[(row*cellHeight+y)*c.width+column*cellWidth+x]
			count[l]++
			if l != empty {
				mask |= 1 << (y*cellWidth + x)
			}
		}
	}
	return mask, count
}
