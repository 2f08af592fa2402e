package theme

import (
	"strconv"
	"strings"
	"unicode"
)

// Glyphs is the finest kind of drawing that a terminal's characters allow.
type Glyphs int

const (
	Braille Glyphs = iota // 2x4 dots a cell
	Blocks                // half and quarter blocks: the Linux console
	ASCII                 // locales without UTF-8
)

// glyphsOf assumes UTF-8 unless the locale names another encoding: most environments
// without any locale show it.
func glyphsOf(env func(string) string) Glyphs {
	locale := env("LC_ALL")
	for _, key := range []string{"LC_CTYPE", "LANG"} {
		if locale == "" {
			locale = env(key)
		}
	}
	named := strings.ToLower(strings.ReplaceAll(locale, "-", ""))
	switch {
	case locale != "" && !strings.Contains(named, "utf8"):
		return ASCII
	case env("TERM") == "linux":
		return Blocks
	default:
		return Braille
	}
}

// Ground is the background of the terminal.
type Ground int

const (
	Unknown Ground = iota
	Dark
	Light
)

// groundOf reads COLORFGBG, "foreground;background" or "foreground;x;background"
// in the numbers of the 16 colours, as several terminals set it.
func groundOf(colorfgbg string) Ground {
	fields := strings.Split(colorfgbg, ";")
	n, err := strconv.Atoi(fields[len(fields)-1])
	switch {
	case len(fields) < 2 || err != nil || n < 0 || n > 15:
		return Unknown
	case n == 7 || n >= 9:
		return Light
	default:
		return Dark
	}
}

// Printable removes from words that came from outside what a terminal would obey: control
// characters except line ends, and characters that reorder text.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text)
}
