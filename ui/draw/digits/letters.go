package digits

import (
	"slices"
	"strings"
	"unicode"

	"calmcalf/ui/draw/theme"
)

// LetterHeight is the height of letters with a scale of 1, in cells: each has two rows of dots.
const LetterHeight = 3

// alphabet has the rows of each letter, of which each may be of another width, and of a blank, which
// is narrow.
type alphabet ['Z' + 1]font

// of returns the rows of a letter, or nil.
func (a *alphabet) of(r rune) font {
	if r = unicode.ToUpper(r); int(r) < len(a) {
		return a[r]
	}
	return nil
}

// dots are those of each letter. Capitals alone are large enough to be read
// across a room at this height.
var dots = alphabet{
	' ':  {" ", " ", " ", " ", " ", " "},
	'A':  {" ## ", "#  #", "#  #", "####", "#  #", "#  #"},
	'B':  {"### ", "#  #", "### ", "#  #", "#  #", "### "},
	'C':  {" ###", "#   ", "#   ", "#   ", "#   ", " ###"},
	'D':  {"### ", "#  #", "#  #", "#  #", "#  #", "### "},
	'E':  {"####", "#   ", "### ", "#   ", "#   ", "####"},
	'F':  {"####", "#   ", "### ", "#   ", "#   ", "#   "},
	'G':  {" ###", "#   ", "#   ", "# ##", "#  #", " ###"},
	'H':  {"#  #", "#  #", "####", "#  #", "#  #", "#  #"},
	'I':  {"#", "#", "#", "#", "#", "#"},
	'J':  {"   #", "   #", "   #", "   #", "#  #", " ## "},
	'K':  {"#  #", "# # ", "##  ", "##  ", "# # ", "#  #"},
	'L':  {"#   ", "#   ", "#   ", "#   ", "#   ", "####"},
	'M':  {"#   #", "## ##", "# # #", "# # #", "#   #", "#   #"},
	'N':  {"#  #", "## #", "## #", "# ##", "# ##", "#  #"},
	'O':  {" ## ", "#  #", "#  #", "#  #", "#  #", " ## "},
	'P':  {"### ", "#  #", "#  #", "### ", "#   ", "#   "},
	'Q':  {" ## ", "#  #", "#  #", "#  #", "# ##", " ###"},
	'R':  {"### ", "#  #", "#  #", "### ", "# # ", "#  #"},
	'S':  {" ###", "#   ", " ## ", "   #", "   #", "### "},
	'T':  {"###", " # ", " # ", " # ", " # ", " # "},
	'U':  {"#  #", "#  #", "#  #", "#  #", "#  #", " ## "},
	'V':  {"#   #", "#   #", "#   #", " # # ", " # # ", "  #  "},
	'W':  {"#   #", "#   #", "# # #", "# # #", "## ##", "#   #"},
	'X':  {"#  #", "#  #", " ## ", " ## ", "#  #", "#  #"},
	'Y':  {"#   #", "#   #", " # # ", "  #  ", "  #  ", "  #  "},
	'Z':  {"####", "   #", "  # ", " #  ", "#   ", "####"},
	'0':  {" ## ", "#  #", "#  #", "#  #", "#  #", " ## "},
	'1':  {" #", "##", " #", " #", " #", " #"},
	'2':  {"### ", "   #", "  # ", " #  ", "#   ", "####"},
	'3':  {"### ", "   #", " ## ", "   #", "   #", "### "},
	'4':  {"#  #", "#  #", "####", "   #", "   #", "   #"},
	'5':  {"####", "#   ", "### ", "   #", "   #", "### "},
	'6':  {" ## ", "#   ", "### ", "#  #", "#  #", " ## "},
	'7':  {"####", "   #", "  # ", "  # ", " #  ", " #  "},
	'8':  {" ## ", "#  #", " ## ", "#  #", "#  #", " ## "},
	'9':  {" ## ", "#  #", "#  #", " ###", "   #", " ## "},
	'.':  {" ", " ", " ", " ", " ", "#"},
	',':  {"  ", "  ", "  ", "  ", " #", "# "},
	':':  {" ", "#", " ", " ", "#", " "},
	';':  {"  ", " #", "  ", "  ", " #", "# "},
	'\'': {"#", "#", " ", " ", " ", " "},
	'-':  {"   ", "   ", "###", "   ", "   ", "   "},
	'&':  {" ##  ", "#    ", " #   ", "# # #", "#  # ", " ## #"},
	'?':  {"### ", "   #", " ## ", " #  ", "    ", " #  "},
	'(':  {" #", "# ", "# ", "# ", "# ", " #"},
	')':  {"# ", " #", " #", " #", " #", "# "},
}

// Letters draws words in capitals of 3 cells times scale in height, broken at blanks into as
// few lines of at most width cells as they need, about as wide as each other, with an empty
// one between them. It reports false where a word is too wide, or has a character that is not
// drawn.
func Letters(style theme.Style, text string, glyphs theme.Glyphs, width, scale int) ([]string, bool) {
	var lines []string
	broken, pen := wrap(nil, text, width, scale), theme.PenOf(style)
	even := slices.Clone(broken)
	for narrower := width - scale; len(broken) > 1; narrower -= scale {
		if even = wrap(even[:0], text, narrower, scale); len(even) != len(broken) {
			break
		}
		copy(broken, even)
	}
	for i, line := range broken {
		if i > 0 {
			lines = append(lines, "")
		}
		for _, row := range rows(line, glyphs, scale) {
			lines = append(lines, pen.Write(row))
		}
	}
	return lines, len(broken) > 0
}

// Height is how many lines Letters draws, or 0 where it reports false. It is much quicker.
func Height(text string, width, scale int) int {
	var lines [8]string // on the stack, and rarely more
	return max(0, len(wrap(lines[:0], text, width, scale))*(LetterHeight*scale+1)-1)
}

// wrap appends the lines of at most width cells into which words are broken. There are none where a
// word is too wide, or has a character that is not drawn.
func wrap(lines []string, text string, width, scale int) []string {
	text = strings.Map(plain, text)
	at, last, begin, across := 0, 0, 0, 0
	for word := range strings.SplitSeq(text, " ") {
		end, wide, blanks := at+len(word), dotsOf(word), 2*(at-last)
		switch {
		case word == "": // of several blanks
		case scale < 1, wide == 0, (wide-1)*scale > width:
			return nil
		case len(lines) > 0 && (across+blanks+wide-1)*scale <= width:
			lines[len(lines)-1], across, last = text[begin:end], across+blanks+wide, end
		default:
			lines, begin, across, last = append(lines, word), at, wide, end
		}
		at = end + 1
	}
	return lines
}

// plain is the character that is drawn for another one.
func plain(r rune) rune {
	switch {
	case r == '’':
		return '\''
	case unicode.IsSpace(r):
		return ' '
	default:
		return r
	}
}

// dotsOf is the width of a word with an empty dot behind each letter, or 0 where it has a
// character that is not drawn.
func dotsOf(word string) (wide int) {
	for _, r := range word {
		letter := dots.of(r)
		if letter == nil {
			return 0
		}
		wide += len(letter[0]) + 1
	}
	return wide
}

// Widest is the width of the widest word of a text in the smallest letters.
func Widest(text string) (wide int) {
	for _, word := range strings.Fields(text) {
		wide = max(wide, dotsOf(word)-1)
	}
	return wide
}

// rows draws a line of letters. In ASCII, where half a cell has no sign, small ones are of strokes.
func rows(line string, glyphs theme.Glyphs, scale int) []string {
	if glyphs != theme.ASCII || scale > 1 {
		return lineOf(line, &dots).cells(glyphs, scale)
	}
	drawn := lineOf(line, &strokes)
	for i, row := range drawn {
		drawn[i] = strings.TrimRight(row, " ")
	}
	return drawn
}

// lineOf sets letters beside each other.
func lineOf(line string, letters *alphabet) font {
	drawn := make(font, len(letters.of(' ')))
	for y := range drawn {
		var row strings.Builder
		row.Grow(8 * len(line)) // a letter has 5 dots at most, and one between
		for _, r := range line {
			if row.Len() > 0 {
				row.WriteByte(' ')
			}
			row.WriteString(letters.of(r)[y])
		}
		drawn[y] = row.String()
	}
	return drawn
}

// cells draws two rows of dots in each line of cells.
func (f font) cells(glyphs theme.Glyphs, scale int) []string {
	halves := [4]string{" ", "▀", "▄", "█"}
	if glyphs == theme.ASCII {
		halves = [4]string{" ", "\"", "o", "#"}
	}
	lines := make([]string, 0, len(f)*scale/2)
	for y := 0; y < len(f)*scale; y += 2 {
		var line strings.Builder
		line.Grow(len(halves[3]) * scale * len(f[0]))
		for x := range len(f[0]) {
			half := 0
			if f[y/scale][x] == '#' {
				half = 1
			}
			if f[(y+1)/scale][x] == '#' {
				half += 2
			}
			for range scale {
				line.WriteString(halves[half])
			}
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return lines
}

// Width is that of the widest line, in cells.
func Width(lines []string) (widest int) {
	for _, line := range lines {
		widest = max(widest, theme.Width(line))
	}
	return widest
}
