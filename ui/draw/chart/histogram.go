package chart

import (
	"strings"

	"calmcalf/ui/draw/theme"
)

// widestPillar is the most cells of a bar of a histogram, with its gap.
const widestPillar = 5

// The pens of a histogram.
const (
	penPillar = iota + 1
	penTop
	penName
)

// Histogram draws upright bars next to each other, each with its count above and its name
// below as far as they fit, the greatest as high as so many rows. A count of 0 is a tick.
func Histogram(t theme.Theme, bars []Row, rows, width int) []string {
	if len(bars) == 0 || rows < 1 || width < len(bars) {
		return nil
	}
	pitch := min(widestPillar, width/len(bars))
	wide, top := max(1, pitch-1), 0.0
	for _, b := range bars {
		top = max(top, b.Value)
	}
	page, glyphs, free := newCanvas(pitch*len(bars), rows+2), GlyphsOf(t.Glyphs), 0
	for i, b := range bars {
		x, height := i*pitch, 0.0
		if top > 0 {
			height = b.Value / top * float64(rows)
		}
		if b.Value > 0 {
			height = max(height, glyphs.least)
		}
		pillar(page, glyphs, x, wide, rows, height)
		high := int(height)
		if glyphs.block(height-float64(high)) != ' ' {
			high++
		}
		if b.Value > 0 && len(b.Count) <= pitch {
			page.write(b.Count, penTop, x+max(0, (wide-len(b.Count))/2), rows-high)
		}
		if x >= free && x+len(b.Name) <= page.width {
			page.write(b.Name, penName, x+max(0, (wide-len(b.Name))/2), rows+1)
			free = x + len(b.Name) + 1
		}
	}
	style := bars[0].Style
	return strings.Split(page.print([]theme.Pen{noPen: {}, penPillar: theme.PenOf(style), penTop: theme.PenOf(t.Text), penName: theme.PenOf(t.Dim)}), "\n")
}

// pillar draws one bar over the row that has its foot, or a tick for 0.
func pillar(page *canvas, g Glyphs, x, wide, rows int, height float64) {
	for column := x; column < x+wide; column++ {
		if height == 0 {
			*page.at(column, rows) = cell{g.Zero, penName}
		}
		for row := 0; float64(row) < height; row++ {
			if block := g.block(height - float64(row)); block != ' ' {
				*page.at(column, rows-row) = cell{block, penPillar}
			}
		}
	}
}
