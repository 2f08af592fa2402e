package figure

import "calmcalf/ui/draw/theme"

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
	middle := point{float64(c.width) / 2, float64(c.height) / 2}
	for i := range c.dots {
		x, y := i%c.width, i/c.width
		r := point{float64(x) + 0.5, float64(y) + 0.5}.sub(middle).length()
		if inner <= r && r <= outer {
			c.dots[i] = l
		}
	}
}
