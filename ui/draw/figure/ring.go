package figure

import (
	"math"

	"calmcalf/ui/draw/theme"
)

// A smaller ring could not be recognised.
const (
	MinRingWidth  = 10
	MinRingHeight = 5
)

// Sizes as fractions of the widest ring that fits.
const (
	closedRing = 0.3
	ringBand   = 0.14
)

// thinnestRing is the least width of the ring, in dots: a thinner one has holes.
const thinnestRing = 1.5

// Ring draws a ring that opens as somebody breathes in, from 0 to 1, in h lines of w cells
// each. In Braille a faint line shows how far it opens. It returns "" for fewer cells than
// MinRingWidth and MinRingHeight. A fraction outside 0 to 1 counts as the nearer end.
func Ring(t theme.Theme, fraction float64, w, h int) string {
	if w < MinRingWidth || h < MinRingHeight {
		return ""
	}
	var c canvas
	c.reset(w, h)
	widest := float64(min(c.width, c.height)) / 2
	open := widest * (closedRing + (1-closedRing)*within(fraction))
	if t.Glyphs == theme.Braille {
		c.ring(widest-1, widest, prop)
	}
	c.ring(open-max(thinnestRing, widest*ringBand), open, near)
	p := printer{glyphs: t.Glyphs, pens: [layerCount]theme.Pen{prop: theme.PenOf(t.Faint), near: theme.PenOf(t.Rest)}}
	return p.print(&c)
}

// ring sets the dots at these distances from the middle, in dots.
func (c *canvas) ring(inner, outer float64, l layer) {
	c.arc(inner, outer, 0, 1, l)
}

// dialBand is the width of the band of a dial, as a fraction of its radius.
const dialBand = 0.17

// DialRoom is the radius inside a dial of h lines, in columns. A line is two columns high.
func DialRoom(h int) float64 {
	return (float64(h*cellHeight)/2 - dialWidth(float64(h*cellHeight)/2)) / cellWidth
}

// dialWidth is the width of the band of a dial with this radius, in dots.
func dialWidth(radius float64) float64 { return max(2.5, radius*dialBand) }

// Dial draws a ring in h lines of twice as many cells, in ink from one part of the turn to
// another, from 0 to 1, clockwise from the top. The rest of it is a faint track.
func Dial(t theme.Theme, ink theme.Style, from, to float64, h int) string {
	var c canvas
	c.reset(2*h, h)
	radius := float64(c.height) / 2
	inner := radius - dialWidth(radius)
	c.ring((inner+radius-thinnestRing)/2, (inner+radius+thinnestRing)/2, prop)
	c.arc(inner, radius, from, to, near)
	p := printer{glyphs: t.Glyphs, pens: [layerCount]theme.Pen{prop: theme.PenOf(t.Faint), near: theme.PenOf(ink)}}
	return p.print(&c)
}

// arc sets the dots of a ring from one part of the turn to another.
func (c *canvas) arc(inner, outer, from, to float64, l layer) {
	middle := point{float64(c.width) / 2, float64(c.height) / 2}
	for i := range c.dots {
		off := point{float64(i%c.width) + 0.5, float64(i/c.width) + 0.5}.sub(middle)
		if square := off.x*off.x + off.y*off.y; square < inner*inner || square > outer*outer {
			continue // nearly all: their part of the turn costs more to find
		}
		if turn := math.Mod(math.Atan2(off.x, -off.y)/(2*math.Pi)+1, 1); from <= turn && turn < to {
			c.dots[i] = l
		}
	}
}
