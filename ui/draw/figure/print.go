package figure

import (
	"strings"
	"unicode/utf8"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// ink is what a style writes before and after a text.
type ink struct{ before, after string }

func inkOf(s lipgloss.Style) ink {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return ink{before, after}
}

// palette has the inks of a theme. Rendering a style is slow, so it is done only once.
type palette struct {
	text, dim, faint ink
	glow             [theme.RampSteps]ink
}

func paletteOf(t theme.Theme) palette {
	p := palette{text: inkOf(t.Text), dim: inkOf(t.Dim), faint: inkOf(t.Faint)}
	for i, style := range t.Ramp {
		p.glow[i] = inkOf(style)
	}
	return p
}

// inks returns those of the layers. Empty cells have none.
func (p *palette) inks(s Scene) [layerCount]ink {
	if s.Resting {
		return [layerCount]ink{prop: p.faint, far: p.faint, near: p.dim, muscle: p.dim}
	}
	step := int(within(s.Glow)*(theme.RampSteps-1) + 0.5)
	return [layerCount]ink{prop: p.faint, far: p.dim, near: p.text, muscle: p.glow[step]}
}

// printer turns a canvas into lines of text.
type printer struct {
	glyphs theme.Glyphs
	inks   [layerCount]ink
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
			p.text = append(p.text, p.inks[current].after...)
		}
		p.space(blanks)
		if l != current {
			p.text = append(p.text, p.inks[l].before...)
		}
		p.text = utf8.AppendRune(p.text, char)
		current, blanks = l, 0
	}
	p.text = append(p.text, p.inks[current].after...)
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
