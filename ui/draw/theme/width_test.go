package theme

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWidth_isWhatTheTerminalShows(t *testing.T) {
	parts := []string{
		"a", " ", "~", "█", "─", "▟", "■", "⠀", "⣿", "⤀", "\u0301", "\ufe0f", "伸", "é", "👍", "’", "\x1b[m", "\x1b[1;38:2:1:2:3m", "\x1b[2J", "\x1b", "\x1b]8;;x\x07", "\t", "\xe2", "\xe2\x96", "[m",
	}
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 8).Draw(t, "parts"), "")
		if got, want := Width(line), ansi.StringWidth(line); got != want {
			t.Fatalf("%q: got %d, want %d", line, got, want)
		}
	})
}
