package figure_test

import (
	"strings"
	"testing"

	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

func TestRing(t *testing.T) {
	var frames []string
	for _, glyphs := range []theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII} {
		for _, fraction := range []float64{0, 0.5, 1} {
			frames = append(frames, figure.Ring(theme.Plain(glyphs), fraction, 24, 9))
		}
	}
	golden.RequireEqual(t, strings.Join(frames, "\n\n")+"\n")
}

func TestTheRingOpensWithTheBreath(t *testing.T) {
	ascii := theme.Plain(theme.ASCII)
	last := 0
	for _, fraction := range []float64{0, 0.25, 0.5, 0.75, 1} {
		widest := 0
		for line := range strings.Lines(figure.Ring(ascii, fraction, 44, 16)) {
			widest = max(widest, len(strings.TrimSpace(line)))
		}
		if widest <= last {
			t.Errorf("at %v: got a ring %d cells wide after %d, want wider", fraction, widest, last)
		}
		last = widest
	}
}

func TestARingFillsTheCellsItWasGiven(t *testing.T) {
	night, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(-1, 120).Draw(t, "w"), rapid.IntRange(-1, 50).Draw(t, "h")
		got := figure.Ring(night, rapid.Float64Range(0, 1).Draw(t, "fraction"), w, h)
		if w < figure.MinRingWidth || h < figure.MinRingHeight {
			if got != "" {
				t.Fatalf("got a ring in %dx%d cells, want none", w, h)
			}
			return
		}
		if lipgloss.Height(got) != h {
			t.Fatalf("got %d lines, want %d", lipgloss.Height(got), h)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if n := lipgloss.Width(line); n != w {
				t.Fatalf("got %d cells, want %d: %q", n, w, line)
			}
		}
	})
}
