package theme

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
)

func TestLinesFitTheirWidth(t *testing.T) {
	const text = "a well-known check-in, by-the-hour: one two-three\x1b[2J"
	for width := range 30 {
		for _, line := range Lines(text, width) {
			if got := lipgloss.Width(line); got > max(1, width) {
				t.Errorf("got %q of %d cells, want at most %d", line, got, width)
			}
		}
	}
}

func TestWrapLeavesNoWordOver(t *testing.T) {
	for text, want := range map[string]string{
		"the covers at the foot of your bed":       "the covers at the|foot of your bed",
		"so many words that all of them fill it":   "so many words that|all of them fill it",
		"one\n\ntwo":                               "one||two", // lines of their own
		"unbreakableunbreakable ab":                "unbreakableunbreakab|le ab",
		"a line that is full, then one that is so": "a line that is full,|then one that is so",
	} {
		if got := strings.Join(Wrap(Style{}, text, 20), "|"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// What Wrap draws needs the lines that Lines counts.
func TestWrapNeedsTheLinesOfLines(t *testing.T) {
	const text = "If the leg is swollen, hot, discoloured, cold or numb, this may not be a cramp. Stop and get help."
	for width := range 130 {
		got, want := Wrap(Style{}, text, width), Lines(text, width)
		if len(got) != len(want) || strings.Join(strings.Fields(strings.Join(got, " ")), " ") != strings.Join(strings.Fields(strings.Join(want, " ")), " ") && width > 11 {
			t.Errorf("%d cells: got\n%s\nwant the words of\n%s", width, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestPrintableLeavesNothingThatATerminalObeys(t *testing.T) {
	for text, want := range map[string]string{
		"left\ncalf":             "left\ncalf",
		"red \x1b[31m\a\x00\x7f": "red [31m",
		"\u009b2J":               "2J",
		"a\u202eb\u2066c":        "abc",
		"Knöchel · 座る":           "Knöchel · 座る",
	} {
		if got := Printable(text); got != want {
			t.Errorf("got %q of %q, want %q", got, text, want)
		}
	}
}

func TestRowAndSpaced(t *testing.T) {
	for width, want := range map[int]string{9: "left   re", 7: "left re", 6: "left", 0: "left"} {
		if got := Row("left", "re", width); got != want {
			t.Errorf("%d cells: got %q, want %q", width, got, want)
		}
	}
	got := strings.Join(Spaced(1, nil, []string{"a", "b"}, nil, []string{"c"}), "|")
	if want := "a|b||c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCentre_keepsAllThatTheWindowHolds(t *testing.T) {
	block := func(width, height int) []string { return slices.Repeat([]string{strings.Repeat("x", width)}, height) }
	for _, c := range []struct{ width, height, inWidth, inHeight, indent, above int }{
		{0, 0, 0, 0, 0, 0},
		{40, 10, 40, 10, 0, 0},
		{40, 9, 56, 16, 0, 2},
		{58, 20, 96, 26, 18, 2},
		{60, 20, 96, 26, 18, 2},
		{61, 20, 96, 26, 12, 2}, // it moves in steps
		{61, 1, 96, 26, 12, 5},
		{61, 11, 96, 26, 12, 5},
		{72, 20, 96, 26, 12, 2},
		{96, 26, 96, 26, 0, 0},
		{Widest, 56, 196, 56, 26, 0},
		{200, 60, 96, 26, 0, 0},
	} {
		indent, above := Centre(block(c.width, c.height), c.inWidth, c.inHeight)
		if indent != c.indent || above != c.above {
			t.Errorf("%+v: got %d columns and %d lines", c, indent, above)
		}
	}
	for width := range 200 {
		for inner := range 200 {
			if indent, _ := Centre(block(width, 1), inner, 1); indent > 0 && indent+width > inner {
				t.Fatalf("got %d columns before a block of %d in a window of %d", indent, width, inner)
			}
		}
	}
}

func TestWrap_breaksBetweenWordsAndKeepsOutWhatATerminalObeys(t *testing.T) {
	night, _ := New("night", Terminal{Profile: colorprofile.TrueColor})
	for text, want := range map[string]string{
		"one two three": "one two|three",
		"one\n\ntwo":    "one||two",
		"\x1b[2Jone":    "[2Jone",
		"unbreakable":   "unbreaka|ble",
		"is off-hour":   "is|off-hour",
		"":              "",
	} {
		if got := strings.Join(Lines(text, 8), "|"); got != want {
			t.Errorf("got %q of %q, want %q", got, text, want)
		}
		for i, line := range Wrap(night.Warn, text, 8) {
			if want := Lines(text, 8)[i]; want == "" && line != "" || want != "" && line != night.Warn.Render(want) {
				t.Errorf("got %q, want %q in the style", line, want)
			}
		}
	}
	if got := Lines("ab", -3); len(got) != 2 {
		t.Errorf("got %q, want a line for each character", got)
	}
}
