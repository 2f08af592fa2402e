package figure

import (
	"strings"
	"unicode/utf8"

	"calmcalf/ui/theme"

	"github.com/charmbracelet/lipgloss"
)

// ink is what a style writes before and after its text.
type ink struct{ before, after string }

func inkOf(s lipgloss.Style) ink {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return ink{before, after}
}

// palette is all that a theme gives to a figure. Asking a style is slow, so it is
// done once.
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

// inks are those of the layers in a scene. Empty cells have none.
func (p *palette) inks(s Scene) [layerCount]ink {
	if s.Resting {
		return [layerCount]ink{prop: p.faint, far: p.faint, near: p.dim, muscle: p.dim}
	}
	step := int(within(s.Glow)*(theme.RampSteps-1) + 0.5)
	return [layerCount]ink{prop: p.faint, far: p.dim, near: p.text, muscle: p.glow[step]}
}

// print turns the canvas into lines.
func (d *Drawer) print(s Scene) string {
	inks := d.palette.inks(s)
	d.text = d.text[:0]
	for row := range d.canvas.height / cellHeight {
		if row > 0 {
			d.text = append(d.text, '\n')
		}
		d.line(row, &inks)
	}
	return string(d.text)
}

// line adds one row of cells. Neighbours of one layer share one pair of escape
// sequences, across the blanks between them too.
func (d *Drawer) line(row int, inks *[layerCount]ink) {
	current, blanks := empty, 0
	for column := range d.canvas.width / cellWidth {
		mask, count := d.canvas.cell(column, row)
		l := winner(count)
		char := glyph(d.glyphs, l, mask)
		if char == ' ' {
			blanks++
			continue
		}
		if l != current {
			d.text = append(d.text, inks[current].after...)
		}
		d.space(blanks)
		if l != current {
			d.text = append(d.text, inks[l].before...)
		}
		d.text = utf8.AppendRune(d.text, char)
		current, blanks = l, 0
	}
	d.text = append(d.text, inks[current].after...)
	d.space(blanks)
}

func (d *Drawer) space(cells int) {
	for range cells {
		d.text = append(d.text, ' ')
	}
}

// winner is the layer whose style a cell takes: the one with the most dots in it,
// of equals the foremost. The muscle counts double: it is what to look at.
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
