package pager_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"pgregory.net/rapid"
)

func text(lines int) []string {
	all := make([]string, lines)
	for i := range all {
		all[i] = fmt.Sprint(i)
	}
	return all
}

func TestKeysScrollAndStopAtBothEnds(t *testing.T) {
	keys := pager.NewKeys(theme.Plain(theme.Braille), "scroll")
	tests := []struct{ pressed, want string }{
		{"", "0 1 2 3 more below"},
		{"down j", "2 3 4 5 more below"},
		{"pgdown", "3 4 5 6 more below"},
		{"end", "7 8 9 10 11"},
		{"end down pgdown", "7 8 9 10 11"},
		{"end up", "6 7 8 9 more below"},
		{"end pgup", "4 5 6 7 more below"},
		{"end home up k", "0 1 2 3 more below"},
	}
	for _, tt := range tests {
		var p pager.Pager
		for _, name := range strings.Fields(tt.pressed) {
			if !p.Key(navtest.Key(name), keys, 12, 5) {
				t.Errorf("%s does not scroll", name)
			}
		}
		if got := strings.Join(p.Show(theme.Plain(theme.Braille), text(12), 5), " "); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.pressed, got, tt.want)
		}
	}
	var p pager.Pager
	if p.Key(navtest.Key("q"), keys, 12, 5) {
		t.Error("got q taken for a key that scrolls")
	}
}

func TestEveryLineCanBeReached(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines, height := rapid.IntRange(0, 60).Draw(t, "lines"), rapid.IntRange(1, 30).Draw(t, "height")
		keys, all, seen := pager.NewKeys(theme.Plain(theme.Braille), "scroll"), text(lines), map[string]bool{}
		var p pager.Pager
		for range lines + 1 {
			shown := p.Show(theme.Plain(theme.Braille), all, height)
			if len(shown) > height {
				t.Fatalf("got %d lines in a window of %d", len(shown), height)
			}
			for _, line := range shown {
				seen[line] = true
			}
			p.Key(navtest.Key("down"), keys, lines, height)
		}
		for _, line := range all {
			if !seen[line] {
				t.Fatalf("line %s cannot be seen in a window of %d", line, height)
			}
		}
		line := rapid.IntRange(0, max(0, lines-1)).Draw(t, "line")
		if p.Reveal(line, lines, height); lines > 0 && height > 1 && !strings.Contains(" "+strings.Join(p.Show(theme.Plain(theme.Braille), all, height), " ")+" ", fmt.Sprintf(" %d ", line)) {
			t.Fatalf("line %d is not revealed", line)
		}
		if around := pager.Around(line, height).Show(theme.Plain(theme.Braille), all, height); lines > 0 && !slices.Contains(around, fmt.Sprint(line)) {
			t.Fatalf("line %d is not in view, but %v", line, around)
		}
		fits := pager.Scrolls(lines, height)
		if fits != (lines > height) {
			t.Fatalf("got %v for %d lines in %d", fits, lines, height)
		}
	})
}

func TestAPlaceOutlivesAShorterText(t *testing.T) {
	var p pager.Pager
	p.Key(navtest.Key("end"), pager.NewKeys(theme.Plain(theme.Braille), "scroll"), 100, 5)
	if got := strings.Join(p.Show(theme.Plain(theme.Braille), text(3), 5), " "); got != "0 1 2" {
		t.Errorf("got %s", got)
	}
}

// A list in a window of a line has pages of none, or of fewer.
func TestAPageIsAtLeastALine(t *testing.T) {
	keys := pager.NewKeys(theme.Plain(theme.Braille), "choose")
	for page := -1; page <= 1; page++ {
		if at, moves := keys.Move(navtest.Key("pgdown"), 3, 9, page); at != 4 || !moves {
			t.Errorf("a page of %d: got %d, %v, want 4", page, at, moves)
		}
	}
}
