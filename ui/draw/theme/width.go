package theme

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is how many cells a line has. A line of nothing but ASCII and what is drawn of lines,
// blocks and Braille is counted, in a tenth of the time that it takes to look for characters of
// other widths.
func Width(line string) (cells int) {
	for i := 0; i < len(line); {
		if line[i] == '\x1b' {
			size := styling(line[i:])
			if size == 0 {
				return ansi.StringWidth(line)
			}
			i += size
			continue
		}
		r, size := utf8.DecodeRuneInString(line[i:])
		if (r < ' ' || r > '~') && (r < '─' || r > '▟') && (r < '⠀' || r > '⣿') {
			return ansi.StringWidth(line)
		}
		i, cells = i+size, cells+1
	}
	return cells
}

// styling is the size of the SGR sequence that a text begins with, or 0.
func styling(text string) int {
	for i := len("\x1b["); i < len(text) && text[1] == '['; i++ {
		switch c := text[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && c != ':' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}
