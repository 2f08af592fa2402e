package picture_test

import (
	"testing"

	"calmcalf/ui/report/picture"

	"github.com/lucasb-eyer/go-colorful"
)

// contrast is that of two colours as WCAG 2 defines it, from 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(hex string) float64 {
		c, err := colorful.Hex(hex)
		if err != nil {
			t.Fatal(err)
		}
		r, g, b := c.LinearRgb()
		return 0.2126*r + 0.7152*g + 0.0722*b
	}
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestPalettesCanBeRead(t *testing.T) {
	for name, p := range map[string]picture.Palette{"light": picture.Light(), "dark": picture.Dark()} {
		for role, c := range map[string]struct {
			ink   string
			least float64
		}{
			"text": {p.Text, 4.5}, "dim": {p.Dim, 4.5}, "line": {p.Line, 3}, "routine": {p.Routine, 3}, "mean": {p.Mean, 3},
			"mildest": {p.Tones[0], 4.5}, "middle": {p.Tones[1], 4.5}, "worst": {p.Tones[2], 4.5}, // digits in Ground stand on them
		} {
			if got := contrast(t, c.ink, p.Ground); got < c.least {
				t.Errorf("%s, %s: got %.2f to 1, want at least %.1f", name, role, got, c.least)
			}
		}
		for i := range len(p.Tones) - 1 {
			if got := contrast(t, p.Tones[i], p.Tones[i+1]); got < 1.5 {
				t.Errorf("%s: tones %d and %d: got %.2f to 1: without colour they are the same", name, i, i+1, got)
			}
		}
	}
}
