// Package chart draws nights and cramps in cells: how nights share columns, a scale of
// whole numbers, bars with their axis and dates, the strip of marks under them, bars
// that lie on their side, a calendar, and a map of the legs.
//
// Its one rule: it knows how to draw and to count, and nothing of what a journal holds.
package chart

import (
	"unicode/utf8"

	"calmcalf/ui/draw/theme"
)

// cell is one character of a canvas; the zero cell is blank. Its pen is an index into
// the pens that the canvas is printed with, of which the first is none.
type cell struct {
	char rune
	pen  uint8
}

// noPen is the index of the pen that writes nothing.
const noPen = 0

type canvas struct {
	width, top int // in cells; rows count from top
	cells      []cell
}

func newCanvas(width, height int) *canvas {
	return &canvas{width: width, cells: make([]cell, width*height)}
}

func (c *canvas) at(column, row int) *cell { return &c.cells[(c.top+row)*c.width+column] }

// write has too many callers to be inlined.
//
//go:noinline
func (c *canvas) write(text string, pen uint8, column, row int) {
	for _, char := range text {
		*c.at(column, row) = cell{char, pen}
		column++
	}
}

// print returns the lines; neighbours of one pen share its escape sequences.
func (c *canvas) print(pens []theme.Pen) string {
	text := make([]byte, 0, 4*len(c.cells))
	current := uint8(noPen)
	for i, next := range c.cells {
		if i > 0 && i%c.width == 0 {
			text = append(append(text, pens[current].After...), '\n')
			current = noPen
		}
		if next.char == 0 {
			next = cell{' ', noPen}
		}
		if next.pen != current {
			text = append(append(text, pens[current].After...), pens[next.pen].Before...)
			current = next.pen
		}
		text = utf8.AppendRune(text, next.char)
	}
	return string(append(text, pens[current].After...))
}

// Glyphs are the characters that bars and their axis are drawn with.
type Glyphs struct {
	Zero, Line    rune // a known 0, and the line of means where that has no dots
	Mean          rune // stands for the line of means
	Unrated       rune // a bar of cramps of which nobody said how bad they were
	First, Cursor rune // on the axis: where something began, and the night of the cursor

	unknown, upright, tick, corner, label rune
	foot, edge, date                      rune // the line that bars stand on, and the mark of a height, at the upper edge of a row; the mark of a date, below it

	blocks []rune  // from an empty cell to a full one
	least  float64 // height of a bar above 0, in rows
}

// GlyphsOf returns those that a terminal can show.
func GlyphsOf(g theme.Glyphs) Glyphs {
	if g == theme.ASCII {
		return Glyphs{
			Zero: '_', Line: '-', Mean: '-', Unrated: ':', First: 'R', Cursor: '^',
			unknown: '.', upright: '|', tick: '+', corner: '+', label: '+', foot: '-', edge: ' ', date: '+',
			blocks: []rune("  ##"), least: 0.5,
		}
	}
	mean := '─'
	if g == theme.Braille {
		mean = '⠒'
	}
	return Glyphs{
		Zero: '▁', Line: '─', Mean: mean, Unrated: '▒', First: '◆', Cursor: '▲',
		unknown: '·', upright: '│', tick: '│', corner: '▔', label: '┬', foot: '▔', edge: '▔', date: '│',
		blocks: []rune(" ▁▂▃▄▅▆▇█"), least: 0.25,
	}
}

// block is the character of a cell that is filled to a height in rows, from the foot.
func (g Glyphs) block(height float64) rune {
	most := len(g.blocks) - 1
	return g.blocks[int(min(1, height)*float64(most)+0.5)]
}
