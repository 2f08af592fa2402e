// Package digits draws a clock in digits that can be read from across a room. Its
// one rule: it knows nothing of what is timed.
package digits

import (
	"strings"

	"calmcalf/ui/draw/theme"
)

// font is the digits and the colon in dots, row by row, with bars between them.
type font []string

// The fonts: three dots across and five down, and five by seven for more room.
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

// size is one way to draw digits: a font and the cells that one dot takes.
// A cell is about twice as high as it is wide.
type size struct {
	font          font
	across, below int
}

// sizes are the ways to draw digits, the largest first.
var sizes = []size{
	{large, 4, 2},
	{large, 2, 1},
	{small, 2, 1},
}

// Draw draws text, made of digits and colons, as large as fits into width and
// into half of height, as lines of equal width. Hollow digits are made of a lighter
// fill. It returns nothing when not even the smallest size fits.
func Draw(text string, hollow bool, glyphs theme.Glyphs, width, height int) []string {
	for _, s := range sizes {
		lines := s.draw(text, fill(hollow, glyphs))
		if 2*len(lines) <= height && len([]rune(lines[0])) <= width {
			return lines
		}
	}
	return nil
}

func fill(hollow bool, glyphs theme.Glyphs) string {
	switch {
	case glyphs == theme.ASCII && hollow:
		return ":"
	case glyphs == theme.ASCII:
		return "#"
	case hollow:
		return "░"
	default:
		return "█"
	}
}

func (s size) draw(text, dot string) []string {
	on, off := strings.Repeat(dot, s.across), strings.Repeat(" ", s.across)
	dots := strings.NewReplacer("#", on, " ", off)
	var lines []string
	for _, row := range s.font {
		glyphs := strings.Split(row, "|")
		line := make([]string, 0, len(text))
		for _, r := range text {
			line = append(line, dots.Replace(glyphs[r-'0'])) // the colon comes after the nine
		}
		for range s.below {
			lines = append(lines, strings.Join(line, off))
		}
	}
	return lines
}
