// Package chart draws nights and cramps in cells: how nights share columns, a scale of
// whole numbers, bars with their axis and dates, the strip of marks under them, bars
// that lie on their side, a calendar, and a map of the legs.
//
// Its one rule: it knows how to draw, and nothing of what a journal holds.
package chart

import "calmcalf/ui/draw/theme"

// Glyphs are the characters that bars and their axis are drawn with.
type Glyphs struct {
	Zero, Line    rune // a known 0, and the line of means
	First, Cursor rune // on the axis: where something began, and the night of the cursor

	unknown, upright, tick, corner, label rune

	blocks []rune  // from an empty cell to a full one
	least  float64 // height of a bar above 0, in rows
}

// GlyphsOf returns those that a terminal can show.
func GlyphsOf(g theme.Glyphs) Glyphs {
	if g == theme.ASCII {
		return Glyphs{
			Zero: '_', Line: '-', First: 'R', Cursor: '^',
			unknown: '.', upright: '|', tick: '+', corner: '+', label: '+',
			blocks: []rune("  ##"), least: 0.5,
		}
	}
	return Glyphs{
		Zero: '▁', Line: '─', First: '◆', Cursor: '▲',
		unknown: '·', upright: '│', tick: '┤', corner: '┼', label: '┬',
		blocks: []rune(" ▁▂▃▄▅▆▇█"), least: 0.25,
	}
}

// block is the character of a cell that is filled to a height in rows, from the foot.
func (g Glyphs) block(height float64) rune {
	most := len(g.blocks) - 1
	return g.blocks[int(min(1, height)*float64(most)+0.5)]
}
