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

// canvas is the cells that a picture is drawn on.
type canvas struct {
	width, top int // in cells; rows count from top
	cells      []cell
}

func newCanvas(width, height int) *canvas {
	return &canvas{width: width, cells: make([]cell, width*height)}
}

func (c *canvas) at(column, row int) *cell { return &c.cells[(c.top+row)*c.width+column] }

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
