package chart

import (
	"slices"

	"calmcalf/ui/draw/theme"
)

// cell is the character of a cell, and its pen. What is lit is solid, and the rest of the
// leg half as dense, so that the two differ without colour.
func (l *legs) cell(glyphs theme.Glyphs, column, row int) cell {
	var mask uint8
	lit, strongest := 0, uint8(0)
	for i := range dotColumns * dotRows {
		x, y := column*dotColumns+i%dotColumns, row*dotRows+i/dotColumns
		d := l.dots[y*l.width+x]
		if d.lit > 0 {
			lit, strongest = lit+1, max(strongest, d.lit)
		}
		if d.outline || d.lit > 0 || d.body && (x+y)%2 == 0 {
			mask |= 1 << i
		}
	}
	pen := uint8(penOutline)
	if lit >= leastLit {
		pen = penTone + strongest - 1
	}
	switch {
	case glyphs == theme.Braille && mask != 0:
		return cell{theme.BrailleOf(mask), pen}
	case glyphs != theme.Braille && lit >= leastLit:
		return cell{solid[glyphs].lit, pen}
	case glyphs != theme.Braille:
		if line := l.line(glyphs, column, row); line != 0 {
			return cell{line, pen}
		}
		if l.dots[(row*dotRows+dotRows/2)*l.width+column*dotColumns].body {
			return cell{solid[glyphs].body, pen}
		}
	}
	return cell{}
}

// leastLit is the number of lit dots that make a cell one of the muscle.
const leastLit = 3

// solid are the characters that fill a leg, and a muscle that is lit, where there are no
// dots. None of them is in an outline.
var solid = [...]struct{ body, lit rune }{
	theme.Blocks: {'░', '█'},
	theme.ASCII:  {'.', '#'},
}

// line is the character of the outline in a cell, or 0. Without dots an edge is one
// character a row, which leans to where the edge is in the row below.
func (l *legs) line(glyphs theme.Glyphs, column, row int) rune {
	here := l.edges(row)
	below := here
	if last := l.height/dotRows - 1; row < last {
		below = l.edges(row + 1)
	} else if column > here[0] && column < here[1] || column > here[2] && column < here[3] {
		return '_'
	}
	i := slices.Index(here[:], column)
	switch {
	case i < 0, (i == 1 || i == 2) && l.spans[row*dotRows].from == 0: // the body continues
		return 0
	case below[i] > column:
		return '\\'
	case below[i] < column:
		return '/'
	case glyphs == theme.ASCII:
		return '|'
	default:
		return '│'
	}
}

// edges are the columns of the sides of both legs in a row, from left to right.
func (l *legs) edges(row int) [4]int {
	first, last := l.spans[row*dotRows], l.spans[(row+1)*dotRows-1]
	middle, inner, outer := l.width/2, (first.from+last.from)/2, (first.to+last.to-1)/2
	return [4]int{
		(middle - 1 - outer) / dotColumns, (middle - 1 - inner) / dotColumns,
		(middle + inner) / dotColumns, (middle + outer) / dotColumns,
	}
}
