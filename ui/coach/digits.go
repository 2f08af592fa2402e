package coach

import (
	"strings"

	"calmcalf/ui/theme"
)

// glyphs are the digits in dots: three across and five down, and five by seven
// for more room.
var (
	small = map[rune][]string{
		'0': {"###", "# #", "# #", "# #", "###"}, '1': {" # ", "## ", " # ", " # ", "###"},
		'2': {"###", "  #", "###", "#  ", "###"}, '3': {"###", "  #", " ##", "  #", "###"},
		'4': {"# #", "# #", "###", "  #", "  #"}, '5': {"###", "#  ", "###", "  #", "###"},
		'6': {"###", "#  ", "###", "# #", "###"}, '7': {"###", "  #", "  #", " # ", " # "},
		'8': {"###", "# #", "###", "# #", "###"}, '9': {"###", "# #", "###", "  #", "###"},
		':': {" ", "#", " ", "#", " "},
	}
	large = map[rune][]string{
		'0': {" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "},
		'1': {"  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", " ### "},
		'2': {" ### ", "#   #", "    #", "   # ", "  #  ", " #   ", "#####"},
		'3': {" ### ", "#   #", "    #", "  ## ", "    #", "#   #", " ### "},
		'4': {"   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "},
		'5': {"#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "},
		'6': {" ### ", "#    ", "#    ", "#### ", "#   #", "#   #", " ### "},
		'7': {"#####", "    #", "   # ", "   # ", "  #  ", "  #  ", "  #  "},
		'8': {" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "},
		'9': {" ### ", "#   #", "#   #", " ####", "    #", "    #", " ### "},
		':': {" ", " ", "#", " ", "#", " ", " "},
	}
)

// size is one way to draw digits: a set of glyphs and the cells that one dot
// takes. A cell is about twice as high as it is wide.
type size struct {
	glyphs        map[rune][]string
	across, below int
}

// sizes are the ways to draw digits, the largest first.
var sizes = []size{
	{large, 4, 2},
	{large, 2, 1},
	{small, 2, 1},
}

// digits draws text, made of digits and colons, as large as fits into width and
// into half of height, as lines of equal width. Hollow digits are made of a lighter fill. It
// returns nothing when not even the smallest size fits.
func digits(text string, hollow bool, glyphs theme.Glyphs, width, height int) []string {
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
	var lines []string
	for row := range s.glyphs['0'] {
		var line strings.Builder
		for i, r := range text {
			if i > 0 {
				line.WriteString(off)
			}
			for _, c := range s.glyphs[r][row] {
				if c == '#' {
					line.WriteString(on)
				} else {
					line.WriteString(off)
				}
			}
		}
		for range s.below {
			lines = append(lines, line.String())
		}
	}
	return lines
}
