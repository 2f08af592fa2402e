package chart

import (
	"math"
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Ratio is how many times as many there are, with the range that the true one is probably in.
type Ratio struct{ Lo, Value, Hi float64 } // from 0; Hi may be +Inf

// Octaves of the axis at either side of no difference, and the rows of an interval.
const (
	leastOctaves, mostOctaves = 1, 3
	intervalRows              = 3
)

// octaveLabels name the ticks of the axis, from an eighth on.
var octaveLabels = [2*mostOctaves + 1]string{
	"an eighth", "a quarter", "half", "no difference", "double", "4 times", "8 times",
}

// octaves are the axis of an interval: equal steps halve and double, and no difference is in
// the middle.
type octaves struct {
	each   float64 // at either side
	middle int     // dot of no difference
	reach  int     // dots from there to either end
}

func newOctaves(r Ratio, width int) octaves {
	o := octaves{each: leastOctaves, middle: width / 2 * dotColumns}
	o.reach = min(o.middle, width*dotColumns-1-o.middle)
	for o.each < mostOctaves && (r.Lo < math.Exp2(-o.each) || r.Hi > math.Exp2(o.each)) {
		o.each++
	}
	return o
}

// dot is that of a ratio, and reports whether the axis reaches it. A ratio other than 1 is
// never drawn at no difference.
func (o octaves) dot(ratio float64) (dot int, within bool) {
	at := math.Log2(ratio) / o.each
	dot = o.middle + int(math.Round(max(-1, min(1, at))*float64(o.reach)))
	switch {
	case dot == o.middle && ratio < 1:
		dot--
	case dot == o.middle && ratio > 1:
		dot++
	}
	return dot, at >= -1 && at <= 1
}

// The pens of an interval.
const (
	penSame = iota + 1
	penSpan
	penValue
)

// Interval draws the range of a ratio over an axis that names a half, no difference and
// double, and below it which side has more cramps, in that many cells: an end that the axis
// does not reach is an arrow.
func Interval(t theme.Theme, r Ratio, width int) []string {
	if width < 2 {
		return nil
	}
	o := newOctaves(r, width)
	c := newCanvas(width, intervalRows)
	if t.Glyphs == theme.Braille {
		c.dotted(o, r)
	} else {
		c.lined(o, r, t.Glyphs)
	}
	pens := []theme.Pen{noPen: {}, penSame: theme.PenOf(t.Dim), penSpan: theme.PenOf(t.Accent), penValue: theme.PenOf(t.Strong)}
	lines := append(strings.Split(c.print(pens), "\n"), o.axis(t, width)...)
	return append(lines, o.sides(t, width)...)
}

// sides says on which side of no difference there are more cramps, where that fits.
func (o octaves) sides(t theme.Theme, width int) []string {
	middle, fewer, more := o.middle/dotColumns, "fewer cramps ←", "→ more cramps"
	if t.Glyphs == theme.ASCII {
		fewer, more = "fewer cramps <-", "-> more cramps"
	}
	start := middle - 1 - lipgloss.Width(fewer)
	if start < 0 || middle+2+lipgloss.Width(more) > width {
		return nil
	}
	return []string{t.Dim.Render(strings.Repeat(" ", start) + fewer + "   " + more)}
}

// dotted draws it in dots: a thick line between two caps, the value as a block.
func (c *canvas) dotted(o octaves, r Ratio) {
	dots := newDots(c)
	height := intervalRows * dotRows
	for y := range height {
		dots.set(o.middle, y, penSame)
	}
	lo, closedLo := o.dot(r.Lo)
	hi, closedHi := o.dot(r.Hi)
	dots.fill(lo, hi, height/2-1, height/2, penSpan)
	if closedLo {
		dots.fill(lo, lo, height/2-3, height/2+2, penSpan)
	}
	if closedHi {
		dots.fill(hi, hi, height/2-3, height/2+2, penSpan)
	}
	if at, within := o.dot(r.Value); within {
		dots.fill(max(lo, at-1), min(hi, at+1), height/2-2, height/2+1, penValue)
	}
	c.arrows(lo, hi, closedLo, closedHi, theme.Braille)
}

// lined draws it in characters.
func (c *canvas) lined(o octaves, r Ratio, g theme.Glyphs) {
	same, line, from, to, value := '┊', '━', '┣', '┫', '●'
	if g == theme.ASCII {
		same, line, from, to, value = ':', '=', '[', ']', 'O'
	}
	for row := range intervalRows {
		*c.at(o.middle/dotColumns, row) = cell{same, penSame}
	}
	lo, closedLo := o.dot(r.Lo)
	hi, closedHi := o.dot(r.Hi)
	const row = intervalRows / 2
	for x := lo / dotColumns; x <= hi/dotColumns; x++ {
		*c.at(x, row) = cell{line, penSpan}
	}
	*c.at(lo/dotColumns, row) = cell{from, penSpan}
	*c.at(hi/dotColumns, row) = cell{to, penSpan}
	if at, within := o.dot(r.Value); within {
		*c.at(at/dotColumns, row) = cell{value, penValue}
	}
	c.arrows(lo, hi, closedLo, closedHi, g)
}

// arrows replace the ends that the axis does not reach.
func (c *canvas) arrows(lo, hi int, closedLo, closedHi bool, g theme.Glyphs) {
	left, right := '◂', '▸'
	if g == theme.ASCII {
		left, right = '<', '>'
	}
	const row = intervalRows / 2
	if !closedLo {
		*c.at(lo/dotColumns, row) = cell{left, penSpan}
	}
	if !closedHi {
		*c.at(hi/dotColumns, row) = cell{right, penSpan}
	}
}

// axis draws the line with its ticks and, below, the labels that fit, those next to no
// difference first.
func (o octaves) axis(t theme.Theme, width int) []string {
	glyphs := GlyphsOf(t.Glyphs)
	line, labels := []rune(strings.Repeat(string(glyphs.Line), width)), []rune(strings.Repeat(" ", width))
	order := []int{0, -1, 1, -2, 2, -3, 3}
	for _, octave := range order[:2*int(o.each)+1] {
		at, _ := o.dot(math.Exp2(float64(octave)))
		cell, text := at/dotColumns, []rune(octaveLabels[octave+mostOctaves])
		line[cell] = glyphs.label
		left := max(0, min(width-len(text), cell-len(text)/2))
		if len(text) > width || strings.TrimSpace(string(labels[max(0, left-2):min(width, left+len(text)+2)])) != "" {
			continue
		}
		copy(labels[left:], text)
	}
	return []string{t.Faint.Render(string(line)), t.Dim.Render(strings.TrimRight(string(labels), " "))}
}
