package digits

import (
	"strings"
	"unicode"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
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

// wordSpace is the number of dots of a blank.
const wordSpace = 3

// Letters draws words in capitals of 3 cells times scale in height, broken at blanks into
// lines of at most width cells with an empty one between them. It reports false where
// a word is too wide, or has a character that is not drawn.
func Letters(style lipgloss.Style, text string, glyphs theme.Glyphs, width, scale int) ([]string, bool) {
	var lines []string
	line := make(font, 2*LetterHeight)
	flush := func() {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		for _, row := range line.cells(glyphs, scale) {
			lines = append(lines, style.Render(row))
		}
	}
	for _, word := range strings.Fields(text) {
		dots, drawn := dotsOf(word)
		switch space := wordSpace; {
		case !drawn || len(dots[0])*scale > width:
			return nil, false
		case line[0] != "" && (len(line[0])+space+len(dots[0]))*scale > width:
			flush()
			line = dots
		case line[0] != "":
			line = line.join(dots, space)
		default:
			line = dots
		}
	}
	if line[0] == "" || scale < 1 {
		return nil, false
	}
	flush()
	return lines, true
}

// dotsOf returns a word as rows of dots.
func dotsOf(word string) (font, bool) {
	word = strings.ReplaceAll(word, "’", "'")
	dots := make(font, 2*LetterHeight)
	for i, r := range []rune(word) {
		place := strings.IndexRune(alphabet, unicode.ToUpper(r))
		if place < 0 {
			return nil, false
		}
		letter := make(font, len(letters))
		for row := range letters {
			letter[row] = part(letters[row], place)
		}
		dots = dots.join(letter, min(i, 1))
	}
	return dots, true
}

// part is one of the letters in a row of them.
func part(row string, place int) string {
	for ; place > 0; place-- {
		_, row, _ = strings.Cut(row, "|")
	}
	letter, _, _ := strings.Cut(row, "|")
	return letter
}

// join puts letters to the right of f, with so many empty dots between.
func (f font) join(right font, space int) font {
	joined := make(font, len(f))
	for i := range f {
		joined[i] = f[i] + strings.Repeat(" ", space) + right[i]
	}
	return joined
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
