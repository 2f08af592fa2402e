// Package chart draws nights and cramps in cells: how nights share columns, a scale of
// whole numbers, bars with their axis and dates, the strip of marks under them, bars
// that lie on their side, a calendar, and a map of the legs.
//
// Its one rule: it knows how to draw, and nothing of what a journal holds.
package chart

import "calmcalf/ui/draw/theme"

// glyphs are the characters that bars and their axis are drawn with.
type glyphs struct {
	upright, tick, corner, line, mark rune
	zero, unknown, cursor, first      rune
	blocks                            []rune  // from an empty cell to a full one
	least                             float64 // height of a bar, in rows
}

func glyphsOf(g theme.Glyphs) glyphs {
	if g == theme.ASCII {
		return glyphs{
			upright: '|', tick: '+', corner: '+', line: '-', mark: '+',
			zero: '_', unknown: '.', cursor: '^', first: 'R',
			blocks: []rune("  ##"), least: 0.5,
		}
	}
	return glyphs{
		upright: '│', tick: '┤', corner: '┼', line: '─', mark: '┬',
		zero: '▁', unknown: '·', cursor: '▲', first: '◆',
		blocks: []rune(" ▁▂▃▄▅▆▇█"), least: leastBar,
	}
}

// block is the character of a cell that is filled to a height in rows, from the foot.
func (g glyphs) block(height float64) rune {
	most := len(g.blocks) - 1
	return g.blocks[int(min(1, height)*float64(most)+0.5)]
}
