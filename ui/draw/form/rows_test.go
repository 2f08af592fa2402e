package form

import (
	"fmt"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

func TestChoice_takesTheOptionOfAKey(t *testing.T) {
	c := Choice{Options: []Option{{"l", "left"}, {"r", "right"}, {"b", "both"}}, Chosen: None}
	if got := c.Answer(); got != "" {
		t.Errorf("before any key: got %q, want no answer", got)
	}
	if c.Choose("x") || c.Chosen != None {
		t.Errorf("a key of no option: got %d, want none", c.Chosen)
	}
	if !c.Choose("r") || c.Answer() != "right" {
		t.Errorf("r: got %q, want right", c.Answer())
	}
	if c.Choose("x") || c.Answer() != "right" {
		t.Errorf("a key of no option: got %q, want right as before", c.Answer())
	}
}

func TestChoice_shiftsAsFarAsTheOptionsGo(t *testing.T) {
	for _, tt := range []struct{ from, by, want int }{
		{None, 1, 0}, {None, -1, 0}, {0, 1, 1}, {1, 1, 2}, {2, 1, 2}, {0, -1, 0}, {2, -1, 1},
	} {
		c := Choice{Options: []Option{{"l", "left"}, {"r", "right"}, {"b", "both"}}, Chosen: tt.from}
		if c.Shift(tt.by); c.Chosen != tt.want {
			t.Errorf("from %d by %d: got %d, want %d", tt.from, tt.by, c.Chosen, tt.want)
		}
	}
}

// questions are one of each kind: keyed options, a rating, an answer in place of
// the hint, and words.
func questions(r Rows, focused int) string {
	leg := Choice{Label: "leg", Options: []Option{{"l", "left"}, {"r", "right"}, {"b", "both"}}, Chosen: 1}
	severity := Choice{Label: "severity", Hint: "10 is the worst", Chosen: None}
	for i := range 11 {
		severity.Options = append(severity.Options, Option{fmt.Sprint(i), fmt.Sprint(i)})
	}
	lasted := Choice{Label: "lasted", Options: []Option{{"1", "under 1 min"}, {"2", "1 to 3 min"}, {"3", "longer"}}, Chosen: None}
	var lines []string
	lines = append(lines, r.Choice(leg, focused == 0, "")...)
	lines = append(lines, r.Choice(severity, focused == 1, "")...)
	lines = append(lines, r.Choice(lasted, focused == 2, "4m30s")...)
	lines = append(lines, r.Text("note", focused == 3, "new shoes,", "standing all day")...)
	return strings.Join(lines, "\n") + "\n"
}

func TestRows(t *testing.T) {
	for glyphs, kind := range map[theme.Glyphs]string{theme.Braille: "unicode", theme.ASCII: "ascii"} {
		mono, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: glyphs})
		for _, width := range []int{60, 34} {
			t.Run(fmt.Sprintf("%s-%d", kind, width), func(t *testing.T) {
				r := Rows{Theme: mono, LabelWidth: 12, Width: width}
				var all []string
				for focused := range 4 {
					got := questions(r, focused)
					for line := range strings.Lines(got) {
						if n := lipgloss.Width(line); n > width {
							t.Errorf("got %d columns, want at most %d: %q", n, width, line)
						}
					}
					all = append(all, got)
				}
				golden.RequireEqual(t, strings.Join(all, "\n"))
			})
		}
	}
}

// TestRows_nothingMovesWithTheFocus holds that only marks, keys and styles change.
func TestRows_nothingMovesWithTheFocus(t *testing.T) {
	for _, width := range []int{80, 60, 34, 1} {
		r := Rows{LabelWidth: 12, Width: width}
		first := strings.Split(questions(r, 0), "\n")
		for focused := 1; focused < 4; focused++ {
			lines := strings.Split(questions(r, focused), "\n")
			if len(lines) != len(first) {
				t.Errorf("width %d, focus %d: got %d lines, want %d", width, focused, len(lines), len(first))
				continue
			}
			for _, word := range []string{"right", "severity", "note"} {
				if place(lines, word) != place(first, word) {
					t.Errorf("width %d, focus %d: %q moved from %v to %v", width, focused, word, place(first, word), place(lines, word))
				}
			}
		}
	}
}

// place is the line and the column of a word.
func place(lines []string, word string) [2]int {
	for i, line := range lines {
		if before, _, found := strings.Cut(line, word); found {
			return [2]int{i, lipgloss.Width(before)}
		}
	}
	return [2]int{-1, -1}
}
