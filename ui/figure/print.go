package figure

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
)

// ink is what a style writes before and after its text.
type ink struct{ before, after string }

func inkOf(s lipgloss.Style) ink {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return ink{before, after}
}

// inks are those of the layers in a scene. Empty cells have none.
func (d *Drawer) inks(s Scene) [layerCount]ink {
	t := d.theme
	if s.Resting {
		return [layerCount]ink{prop: inkOf(t.Faint), far: inkOf(t.Faint), near: inkOf(t.Dim), muscle: inkOf(t.Dim)}
	}
	return [layerCount]ink{prop: inkOf(t.Faint), far: inkOf(t.Dim), near: inkOf(t.Text), muscle: inkOf(t.Tone(s.Glow))}
}

// print turns the canvas into lines.
func (d *Drawer) print(s Scene) string {
	inks := d.inks(s)
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
		char := glyph(d.theme.Glyphs, l, mask)
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
