package figure

import (
	"unicode/utf8"

	"calmcalf/ui/draw/theme"
)

// palette has the pens of a theme. Rendering a style is slow, so it is done only once.
type palette struct {
	text, dim, faint, aid theme.Pen
	lit, body             theme.Pen // what works, and the rest of the person then
	glow                  [theme.RampSteps]theme.Pen
}

func paletteOf(t theme.Theme) palette {
	p := palette{text: theme.PenOf(t.Text), dim: theme.PenOf(t.Dim), faint: theme.PenOf(t.Faint), aid: theme.PenOf(t.Rest), lit: theme.PenOf(t.Strong), body: theme.PenOf(t.Body)}
	for i, style := range t.Ramp {
		p.glow[i] = theme.PenOf(style)
	}
	return p
}

// pens returns those of the layers: what works is brighter than the rest of the person. Empty
// cells have none.
func (p *palette) pens(s Scene, works bool) [layerCount]theme.Pen {
	switch {
	case s.Resting:
		return [layerCount]theme.Pen{prop: p.faint, far: p.faint, aid: p.faint, near: p.dim, lit: p.dim, muscle: p.dim}
	case works:
		return [layerCount]theme.Pen{prop: p.faint, far: p.body, aid: p.aid, near: p.body, lit: p.lit, muscle: p.glow[theme.Step(s.Glow)]}
	default:
		return [layerCount]theme.Pen{prop: p.faint, far: p.dim, aid: p.aid, near: p.text}
	}
}

// printer turns a canvas into lines of text.
type printer struct {
	glyphs theme.Glyphs
	pens   [layerCount]theme.Pen
	text   []byte
}

func (p *printer) print(c *canvas) string {
	p.text = p.text[:0]
	for row := range c.height / cellHeight {
		if row > 0 {
			p.text = append(p.text, '\n')
		}
		p.line(c, row)
	}
	return string(p.text)
}

// line appends one row of cells. Neighbours in the same layer share a pair of escape
// sequences, even across blanks.
func (p *printer) line(c *canvas, row int) {
	current, blanks := empty, 0
	for column := range c.width / cellWidth {
		mask, count := c.cell(column, row)
		l := winner(count)
		char := glyph(p.glyphs, l, mask)
		if char == ' ' {
			blanks++
			continue
		}
		if l != current {
			p.text = append(p.text, p.pens[current].After...)
		}
		p.space(blanks)
		if l != current {
			p.text = append(p.text, p.pens[l].Before...)
		}
		p.text = utf8.AppendRune(p.text, char)
		current, blanks = l, 0
	}
	p.text = append(p.text, p.pens[current].After...)
	p.space(blanks)
}

func (p *printer) space(cells int) {
	for range cells {
		p.text = append(p.text, ' ')
	}
}

// winner is the layer that styles a cell: the one with the most dots, and of equals the
// one in front. The muscle counts double, because people should look at it.
func winner(count [layerCount]int) layer {
	count[muscle] *= 2
	best := empty
	for l := prop; l < layerCount; l++ {
		if count[l] > 0 && (best == empty || count[l] >= count[best]) {
			best = l
		}
	}
	return best
}
