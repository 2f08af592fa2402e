package terminal

import (
	"strconv"
	"strings"
)

// ask queries the background colour, OSC 11, and then the terminal's attributes, DA1, which
// every terminal answers: if that answer comes first, no colour will follow.
const ask = "\x1b]11;?\x1b\\\x1b[c"

// Background is the message that the terminal has reported its background.
type Background struct{ Dark bool }

// backgroundOf parses a reply such as "]11;rgb:1e1e/1e1e/2e2e", and reports whether it is
// one. Each colour has one to four hexadecimal digits.
func backgroundOf(reply string) (b Background, ok bool) {
	value, is := strings.CutPrefix(reply, "]11;rgb")
	_, value, colon := strings.Cut(value, ":")
	parts := strings.Split(value, "/")
	if !is || !colon || len(parts) < 3 {
		return Background{}, false
	}
	var light float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} { // of the luminance, by Rec. 709
		n, err := strconv.ParseUint(parts[i], 16, 16)
		if err != nil {
			return Background{}, false
		}
		light += weight * float64(n) / float64(uint(1)<<(4*len(parts[i]))-1)
	}
	return Background{Dark: light < 0.5}, true
}
