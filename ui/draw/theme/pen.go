package theme

import (
	"strings"
)

// Pen is what a style writes before and after its text. To ask a style is slow, so
// whoever draws many cells has a Pen for each style.
type Pen struct{ Before, After string }

// PenOf returns the Pen of a style.
func PenOf(s Style) Pen {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Pen{before, after}
}

// Write returns a text in the style.
func (p Pen) Write(text string) string { return p.Before + text + p.After }

// Step returns the step of a Ramp that is nearest to a fraction from 0 to 1; fractions
// outside are those of the nearest end, and what is no number is 0.
func Step(fraction float64) int {
	if !(fraction > 0) {
		return 0
	}
	return int(min(1, fraction)*(RampSteps-1) + 0.5)
}

// BrailleOf returns the character with some dots, a bit each: the lowest is the top left
// one, then its right neighbour, and so on down four rows.
func BrailleOf(dots uint8) rune {
	// The characters number their dots down the left column, then down the right, with
	// the last row after both.
	bit := [...]rune{0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80}
	char := rune(0x2800)
	for i, b := range bit {
		if dots>>i&1 == 1 {
			char |= b
		}
	}
	return char
}
