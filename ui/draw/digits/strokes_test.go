package digits

import "testing"

// Strokes need no more cells than dots, whose widths decide where a line is broken.
func TestStrokes(t *testing.T) {
	seen := map[string]rune{}
	for i, letter := range dots {
		if letter == nil {
			continue
		}
		r, rows := rune(i), strokes[i]
		if len(rows) != LetterHeight {
			t.Fatalf("got %d rows of %q, want %d", len(rows), r, LetterHeight)
		}
		text := ""
		for _, row := range rows {
			if len(row) != len(rows[0]) || len(row) > len(letter[0]) {
				t.Errorf("got %q in %q, want rows of one width, at most %d", row, r, len(letter[0]))
			}
			text += row + "\n"
		}
		if other, is := seen[text]; is && string([]rune{r, other}) != "0O" && string([]rune{r, other}) != "O0" {
			t.Errorf("got the same strokes for %q and %q", r, other)
		}
		seen[text] = r
	}
}
