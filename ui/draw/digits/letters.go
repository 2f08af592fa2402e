package digits

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

// LetterHeight is the height of letters with a scale of 1, in cells: each has two rows of dots.
const LetterHeight = 3

// alphabet is in the order of the letters; each may be of another width.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;'-?()"

// letters are rows of dots, separated by bars. Capitals alone are large enough to be read
// across a room at this height.
var letters = font{
	" ## |### | ###|### |####|####| ###|#  #|#|   #|#  #|#   |#   #|#  #| ## |### | ## |### | ###|###|#  #|#   #|#   #|#  #|#   #|####| ## | #|### |### |#  #|####| ## |####| ## | ## | |  | |  |#|   |### | #|# ",
	"#  #|#  #|#   |#  #|#   |#   |#   |#  #|#|   #|# # |#   |## ##|## #|#  #|#  #|#  #|#  #|#   | # |#  #|#   #|#   #|#  #|#   #|   #|#  #|##|   #|   #|#  #|#   |#   |   #|#  #|#  #| |  |#| #|#|   |   #|# | #",
	"#  #|### |#   |#  #|### |### |#   |####|#|   #|##  |#   |# # #|## #|#  #|#  #|#  #|#  #| ## | # |#  #|#   #|# # #| ## | # # |  # |#  #| #|  # | ## |####|### |### |  # | ## |#  #| |  | |  | |###| ## |# | #",
	"####|#  #|#   |#  #|#   |#   |# ##|#  #|#|   #|##  |#   |# # #|# ##|#  #|### |#  #|### |   #| # |#  #| # # |# # #| ## |  #  | #  |#  #| #| #  |   #|   #|   #|#  #|  # |#  #| ###| |  | |  | |   | #  |# | #",
	"#  #|#  #|#   |#  #|#   |#   |#  #|#  #|#|#  #|# # |#   |#   #|# ##|#  #|#   |# ##|# # |   #| # |#  #| # # |## ##|#  #|  #  |#   |#  #| #|#   |   #|   #|   #|#  #| #  |#  #|   #| | #|#| #| |   |    |# | #",
	"#  #|### | ###|### |####|#   | ###|#  #|#| ## |#  #|####|#   #|#  #| ## |#   | ###|#  #|### | # | ## |  #  |#   #|#  #|  #  |####| ## | #|####|### |   #|### | ## | #  | ## | ## |#|# | |# | |   | #  | #|# ",
}

// dots are those of each letter, and of a blank, which is narrow.
var dots = sync.OnceValue(func() map[rune]font {
	all := map[rune]font{' ': slices.Repeat(font{" "}, 2*LetterHeight)}
	for _, row := range letters {
		for i, part := range strings.Split(row, "|") {
			all[rune(alphabet[i])] = append(all[rune(alphabet[i])], part)
		}
	}
	return all
})

// Letters draws words in capitals of 3 cells times scale in height, broken at blanks into as
// few lines of at most width cells as they need, about as wide as each other, with an empty
// one between them. It reports false where a word is too wide, or has a character that is not
// drawn.
func Letters(style theme.Style, text string, glyphs theme.Glyphs, width, scale int) ([]string, bool) {
	var lines []string
	broken, pen := wrap(text, width, scale), theme.PenOf(style)
	for narrower := width - scale; len(broken) > 1; narrower -= scale {
		even := wrap(text, narrower, scale)
		if len(even) != len(broken) {
			break
		}
		broken = even
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
	return max(0, len(wrap(text, width, scale))*(LetterHeight*scale+1)-1)
}

// wrap breaks words into lines of at most width cells. There are none where a word is too wide,
// or has a character that is not drawn.
func wrap(text string, width, scale int) (lines []string) {
	across, last := 0, -1 // dots of the last line
	for _, word := range strings.Fields(strings.ReplaceAll(text, "’", "'")) {
		wide := dotsOf(word)
		switch space := 2; {
		case scale < 1, wide == 0, (wide-1)*scale > width:
			return nil
		case last >= 0 && (across+space+wide-1)*scale <= width:
			lines[last], across = lines[last]+" "+word, across+space+wide
		default:
			lines, across, last = append(lines, word), wide, last+1
		}
	}
	return lines
}

// dotsOf is the width of a word with an empty dot behind each letter, or 0 where it has a
// character that is not drawn.
func dotsOf(word string) (wide int) {
	for _, r := range word {
		letter := dots()[unicode.ToUpper(r)]
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
		return lineOf(line, dots()).cells(glyphs, scale)
	}
	drawn := lineOf(line, strokes())
	for i, row := range drawn {
		drawn[i] = strings.TrimRight(row, " ")
	}
	return drawn
}

// lineOf sets letters beside each other.
func lineOf(line string, letters map[rune]font) font {
	var rows [][]string
	for _, r := range line {
		letter := letters[unicode.ToUpper(r)]
		if rows == nil {
			rows = make([][]string, len(letter))
		}
		for i, part := range letter {
			rows[i] = append(rows[i], part)
		}
	}
	drawn := make(font, len(rows))
	for i, parts := range rows {
		drawn[i] = strings.Join(parts, " ")
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
		for x := range len(f[0]) {
			half := 0
			if f[y/scale][x] == '#' {
				half = 1
			}
			if f[(y+1)/scale][x] == '#' {
				half += 2
			}
			line.WriteString(strings.Repeat(halves[half], scale))
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return lines
}

// Width is that of the widest line, in cells.
func Width(lines []string) (widest int) {
	for _, line := range lines {
		widest = max(widest, ansi.StringWidth(line))
	}
	return widest
}
