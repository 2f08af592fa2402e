// Package digits draws a clock, and words, in characters that can be read across a room.
//
// Its one rule: it knows nothing of what is timed or said.
package digits

import (
	"strings"

	"calmcalf/ui/draw/theme"
)

// font has the digits and the colon as rows of dots, separated by bars.
type font []string

// The fonts: 3 x 5 dots, and 5 x 7 for larger windows.
var (
	small = font{
		"###| # |###|###|# #|###|###|###|###|###| ",
		"# #|## |  #|  #|# #|#  |#  |  #|# #|# #|#",
		"# #| # |###| ##|###|###|###|  #|###|###| ",
		"# #| # |#  |  #|  #|  #|# #| # |# #|  #|#",
		"###|###|###|###|  #|###|###| # |###|###| ",
	}
	large = font{
		" ### |  #  | ### | ### |   # |#####| ### |#####| ### | ### | ",
		"#   #| ##  |#   #|#   #|  ## |#    |#    |    #|#   #|#   #| ",
		"#   #|  #  |    #|    #| # # |#### |#    |   # |#   #|#   #|#",
		"#   #|  #  |   # |  ## |#  # |    #|#### |   # | ### | ####| ",
		"#   #|  #  |  #  |    #|#####|    #|#   #|  #  |#   #|    #|#",
		"#   #|  #  | #   |#   #|   # |#   #|#   #|  #  |#   #|    #| ",
		" ### | ### |#####| ### |   # | ### | ### |  #  | ### | ### | ",
	}
)

// size is a font and the number of cells for one dot. A cell is about twice as high as it
// is wide.
type size struct {
	font          font
	across, below int
}

// sizes are ordered from the largest.
var sizes = []size{
	{large, 6, 3},
	{large, 4, 2},
	{small, 4, 2},
	{large, 2, 1},
	{small, 2, 1},
	{small, 1, 1},
}

// Within is where so many cells have room.
func Within(width, height int) func(w, h int) bool {
	return func(w, h int) bool { return w <= width && h <= height }
}

// Draw draws text of digits and colons in lines, as large as it fits, or else as it is. Each
// blank before it keeps the room of a digit, of which half is at each side, and each behind it that at the
// right: a number that has become shorter is in the middle of its longest, or begins where that does. Hollow digits have a lighter fill.
func Draw(style theme.Style, text string, hollow bool, glyphs theme.Glyphs, fits func(w, h int) bool) []string {
	lines := []string{text}
	if s, is := largest(text, fits); is {
		lines = s.draw(text, fill(hollow, glyphs))
	}
	pen := theme.PenOf(style)
	for i, line := range lines {
		lines[i] = pen.Write(line)
	}
	return lines
}

// Across is the width of what Draw draws. It is much quicker.
func Across(text string, fits func(w, h int) bool) int {
	if s, is := largest(text, fits); is {
		return s.width(text)
	}
	return len(text)
}

// largest is the largest size that fits.
func largest(text string, fits func(w, h int) bool) (size, bool) {
	for _, s := range sizes {
		if fits(s.width(text), len(s.font)*s.below) {
			return s, true
		}
	}
	return size{}, false
}

// width is that of a text, in which a blank is as wide as a digit.
func (s size) width(text string) int {
	digit := strings.IndexByte(s.font[0], '|')
	dots := len(text) - 1 // between them
	for _, r := range text {
		if r == ':' {
			dots++
		} else {
			dots += digit
		}
	}
	return dots * s.across
}

func fill(hollow bool, glyphs theme.Glyphs) string {
	switch {
	case glyphs == theme.ASCII && hollow:
		return ":"
	case glyphs == theme.ASCII:
		return "#"
	case hollow:
		return "▓"
	default:
		return "█"
	}
}

func (s size) draw(text, dot string) []string {
	lines := make([]string, 0, len(s.font)*s.below)
	for _, row := range s.font {
		line := s.row(text, dot, row)
		for range s.below {
			lines = append(lines, line)
		}
	}
	return lines
}

// row is one row of dots of the font in cells.
func (s size) row(text, dot, row string) string {
	var line strings.Builder
	line.Grow(s.width(text) * len(dot))
	cells := func(cell string, dots int) {
		for range dots * s.across {
			line.WriteString(cell)
		}
	}
	digit := strings.IndexByte(row, '|')
	number := strings.TrimSpace(text)
	free := (len(text) - len(number)) * (digit + 1)
	before := 0
	if text[0] == ' ' {
		before = free * s.across / 2
	}
	line.WriteString(strings.Repeat(" ", before))
	for i, r := range number {
		if i > 0 {
			cells(" ", 1)
		}
		glyph, _, _ := strings.Cut(row[(digit+1)*int(r-'0'):], "|") // the colon comes after the nine
		for _, c := range glyph {
			if c == '#' {
				cells(dot, 1)
			} else {
				cells(" ", 1)
			}
		}
	}
	line.WriteString(strings.Repeat(" ", free*s.across-before))
	return line.String()
}
