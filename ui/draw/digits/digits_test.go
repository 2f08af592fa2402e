package digits_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

var plain = lipgloss.NewStyle()

func TestDigits(t *testing.T) {
	var all []string
	for _, size := range [][2]int{{100, 10}, {130, 14}, {300, 28}} {
		all = append(all, digits.Draw(plain, "01234:56789", false, theme.ASCII, size[0], size[1])...)
	}
	all = append(all, digits.Draw(plain, "3:21", true, theme.ASCII, 100, 10)...)
	all = append(all, digits.Draw(plain, "3:21", false, theme.Braille, 100, 10)...)
	all = append(all, digits.Draw(plain, "3:21", true, theme.Braille, 100, 10)...)
	golden.RequireEqual(t, strings.Join(all, "\n")+"\n")
}

func TestDigitsFitOrAreTextAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9]{1,3}(:[0-9]{2})?`).Draw(t, "text")
		w, h := rapid.IntRange(-1, 200).Draw(t, "w"), rapid.IntRange(-1, 60).Draw(t, "h")
		lines := digits.Draw(plain, text, rapid.Bool().Draw(t, "hollow"), theme.Braille, w, h)
		if asText := len(lines) == 1 && lines[0] == text; asText {
			if w >= 8*len(text) && h >= 10 {
				t.Fatalf("got no digits in %dx%d cells", w, h)
			}
			return
		}
		if 2*len(lines) > h {
			t.Fatalf("got %d lines, want half of %d at most", len(lines), h)
		}
		for _, line := range lines {
			if n := utf8.RuneCountInString(line); n > w {
				t.Fatalf("got %d cells in a window of %d: %q", n, w, line)
			}
		}
	})
}
