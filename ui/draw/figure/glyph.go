package figure

import (
	"math/bits"

	"calmcalf/ui/draw/theme"
)

// shape is a character and the mask of dots that it resembles, row by row from the top
// left in the lowest bit.
type shape struct {
	char rune
	mask uint8
}

const (
	none   = 0b00_00_00_00
	top    = 0b00_00_11_11
	bottom = 0b11_11_00_00
	ground = 0b11_00_00_00
	left   = 0b01_01_01_01
	right  = 0b10_10_10_10
	full   = 0b11_11_11_11
)

// Each layer has its own characters, so that a picture shows the same without colour. Of
// the blocks, only those that every font of the Linux console has are used.
var blocks = [layerCount][]shape{
	prop:   {{' ', none}, {'_', ground}, {'▄', bottom}, {'▀', top}, {'│', left}, {'│', right}, {'▒', full}},
	far:    {{'▒', full}, {' ', none}},
	aid:    {{' ', none}, {'▄', bottom}, {'▀', top}, {'▌', left}, {'▐', right}, {'█', full}},
	near:   {{' ', none}, {'▄', bottom}, {'▀', top}, {'▌', left}, {'▐', right}, {'█', full}},
	lit:    {{' ', none}, {'▄', bottom}, {'▀', top}, {'▌', left}, {'▐', right}, {'█', full}},
	muscle: {{'▓', full}, {' ', none}},
}

var ascii = [layerCount][]shape{
	prop:   {{' ', none}, {'_', ground}, {'=', bottom}, {'=', top}, {'|', left}, {'|', right}, {'|', full}},
	far:    {{':', full}, {'.', bottom}, {'\'', top}, {' ', none}},
	aid:    {{' ', none}, {'~', bottom}, {'~', top}, {'!', left}, {'!', right}, {'@', full}},
	near:   {{' ', none}, {'o', bottom}, {'"', top}, {'[', left}, {']', right}, {'#', full}},
	lit:    {{' ', none}, {'o', bottom}, {'"', top}, {'[', left}, {']', right}, {'#', full}},
	muscle: {{'%', full}, {' ', none}},
}

// glyph is the character for a cell of layer l.
func glyph(kind theme.Glyphs, l layer, mask uint8) rune {
	switch {
	case mask == none:
		return ' '
	case kind == theme.Blocks:
		return nearestShape(blocks[l], mask)
	case kind == theme.ASCII:
		return nearestShape(ascii[l], mask)
	default:
		return theme.BrailleOf(mask)
	}
}

// nearestShape is the first of the shapes that differ in the fewest dots.
func nearestShape(shapes []shape, mask uint8) rune {
	best, fewest := ' ', 9
	for _, s := range shapes {
		if n := bits.OnesCount8(s.mask ^ mask); n < fewest {
			best, fewest = s.char, n
		}
	}
	return best
}
