package plain

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestLinesAreBrokenBetweenWords(t *testing.T) {
	for text, want := range map[string]string{
		"fits in the line":                             "fits in the line\n",
		"one two three four five six":                  "one two three four\nfive six\n",
		"- one two three four five six":                "- one two three four\n  five six\n",
		"12. one two three four five":                  "12. one two three\n    four five\n",
		"Note: one two three four five":                "Note: one two three\n  four five\n",
		"One? two: three four five six":                "One? two: three four\nfive six\n",
		"calf    one two three four five":              "calf    one two\n        three four\n        five\n",
		"  doctor    one two three four":               "  doctor\n      one two three\n      four\n",
		"calmcalf/wall-calf-massage.toml one two":      "calmcalf/wall-calf-massage.toml\none two\n",
		"one calmcalf/wall-calf-massage.toml two":      "one\ncalmcalf/wall-calf-massage.toml\ntwo\n",
		"\x1b[1mone two three\x1b[0m four \x1b[1mfive": "\x1b[1mone two three\x1b[0m four\n\x1b[1mfive\n",
		"ein Wadenkrampf 腓腹筋の痙攣":                       "ein Wadenkrampf\n腓腹筋の痙攣\n",
		"one two three four a ":                        "one two three four a\n",
		"":                                             "\n",
	} {
		if got := Wrapped(text+"\n", 20); got != want {
			t.Errorf("%q: got\n%s\nwant\n%s", text, got, want)
		}
	}
}

// TestLinesThatComeInParts are broken as they would be at once, and begin anew once enter was
// pressed.
func TestLinesThatComeInParts(t *testing.T) {
	w := &window{}
	said := ""
	for _, part := range []string{"Hold.", " Ten.", " Three.", " Two.", " One.", " Done.\n", "Ready? y or n: "} {
		said += w.wrap(part, 20)
	}
	if w.entered(); said != "Hold. Ten. Three.\nTwo. One. Done.\nReady? y or n: " {
		t.Errorf("got %q", said)
	}
	if got := w.wrap("one two three four\n", 20); got != "one two three four\n" {
		t.Errorf("after enter: got %q", got)
	}
}

func TestWrapping_losesNoWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		for range rapid.IntRange(0, 20).Draw(t, "words") {
			words = append(words, rapid.SampledFrom([]string{"a", "of", "calf", "stretch:", "massage.", "-", "1.", " ", "\n", "wall-calf-massage", "痙攣", "\x1b[1mbold\x1b[0m"}).Draw(t, "word"))
		}
		text, width := strings.Join(words, " "), rapid.IntRange(1, 60).Draw(t, "width")
		got := Wrapped(text, width)
		if !slices.Equal(strings.Fields(got), strings.Fields(text)) {
			t.Fatalf("%q became %q", text, got)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if alone := strings.TrimSpace(line); ansi.StringWidth(strings.TrimRight(line, " ")) > width && strings.Contains(alone, " ") && !slices.Contains(strings.Split(text, "\n"), line) {
				first := ansi.StringWidth(line) - ansi.StringWidth(strings.TrimLeft(line, " ")) + ansi.StringWidth(strings.Fields(line)[0])
				if first < width {
					t.Fatalf("%q at %d: %q is too wide in %q", text, width, line, got)
				}
			}
		}
		if width >= ansi.StringWidth(text) && got != text {
			t.Fatalf("%q fits, and became %q", text, got)
		}
	})
}
