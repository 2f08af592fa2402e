// Package chart holds the pieces of a chart of nights that ntcharts does not
// have: how nights share columns, a scale of whole numbers, the axis with its
// dates, the strip of marks under it, bars over all of them, and a map of the
// legs. Its one rule: it knows how to draw nights and cramps and nothing of what
// is kept of them.
package chart

import "calmcalf/ui/draw/theme"

// glyphs are the characters that a chart is drawn with.
type glyphs struct {
	upright, tick, corner, line, mark rune
	zero, unknown, cursor, first      rune
}

func glyphsOf(g theme.Glyphs) glyphs {
	if g == theme.ASCII {
		return glyphs{
			upright: '|', tick: '+', corner: '+', line: '-', mark: '+',
			zero: '_', unknown: '.', cursor: '^', first: 'R',
		}
	}
	return glyphs{
		upright: '│', tick: '┤', corner: '┼', line: '─', mark: '┬',
		zero: '▁', unknown: '·', cursor: '▲', first: '◆',
	}
}
