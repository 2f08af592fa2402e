package digits_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

var plain = theme.Style{}

func TestDigits(t *testing.T) {
	var all []string
	for _, size := range [][2]int{{100, 5}, {130, 7}, {300, 14}} {
		all = append(all, digits.Draw(plain, "01234:56789", false, theme.ASCII, digits.Within(size[0], size[1]))...)
	}
	all = append(all, digits.Draw(plain, "3:21", true, theme.ASCII, digits.Within(100, 5))...)
	all = append(all, digits.Draw(plain, "3:21", false, theme.Braille, digits.Within(100, 5))...)
	all = append(all, digits.Draw(plain, "3:21", true, theme.Braille, digits.Within(100, 5))...)
	golden.RequireEqual(t, strings.Join(all, "\n")+"\n")
}

func TestDigitsFitOrAreTextAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9]{1,3}(:[0-9]{2})?`).Draw(t, "text")
		w, h := rapid.IntRange(-1, 200).Draw(t, "w"), rapid.IntRange(-1, 60).Draw(t, "h")
		lines := digits.Draw(plain, text, rapid.Bool().Draw(t, "hollow"), theme.Braille, digits.Within(w, h))
		if asText := len(lines) == 1 && lines[0] == text; asText {
			if w >= 8*len(text) && h >= 5 {
				t.Fatalf("got no digits in %dx%d cells", w, h)
			}
			return
		}
		if len(lines) > h {
			t.Fatalf("got %d lines, want %d at most", len(lines), h)
		}
		for _, line := range lines {
			if n := utf8.RuneCountInString(line); n > w {
				t.Fatalf("got %d cells in a window of %d: %q", n, w, line)
			}
		}
	})
}

// A number that has become shorter stands in the middle of where the longer one was.
func TestABlankIsAsWideAsADigit(t *testing.T) {
	for h := range 25 {
		ten, eight := digits.Draw(plain, "10", false, theme.Blocks, digits.Within(99, h)), digits.Draw(plain, " 8", false, theme.Blocks, digits.Within(99, h))
		if digits.Width(ten) != digits.Width(eight) || len(ten) != len(eight) {
			t.Errorf("in %d lines got\n%s\nand\n%s", h, strings.Join(ten, "\n"), strings.Join(eight, "\n"))
		}
		for _, line := range eight {
			mirrored := []rune(line)
			slices.Reverse(mirrored)
			if len(eight) > 1 && string(mirrored) != line {
				t.Errorf("in %d lines got %q, want it in the middle", h, line)
			}
		}
	}
}

func TestLetters(t *testing.T) {
	var all []string
	for _, glyphs := range []theme.Glyphs{theme.Blocks, theme.ASCII} {
		lines, ok := digits.Letters(plain, "The quick brown fox jumps over a lazy dog: 0123456789, (don't; stop-go?)", glyphs, 96, 1)
		if !ok {
			t.Fatal("got none")
		}
		all = append(append(all, lines...), "")
	}
	golden.RequireEqual(t, strings.Join(all, "\n"))
}

func TestLettersFitOrThereAreNone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, w, scale := rapid.String().Draw(t, "text"), rapid.IntRange(-1, 99).Draw(t, "w"), rapid.IntRange(1, 3).Draw(t, "scale")
		lines, ok := digits.Letters(plain, text, theme.Blocks, w, scale)
		if ok != (len(lines) > 0) || ok && (len(lines)+1)%(3*scale+1) != 0 && scale == 1 {
			t.Fatalf("got %d lines, %v", len(lines), ok)
		}
		if digits.Width(lines) > max(0, w) {
			t.Fatalf("got %d cells, want %d at most:\n%s", digits.Width(lines), w, strings.Join(lines, "\n"))
		}
	})
}
