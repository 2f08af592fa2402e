package picture_test

import (
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/picture"

	"github.com/lucasb-eyer/go-colorful"
)

func TestPalettesCanBeRead(t *testing.T) {
	for name, p := range map[string]picture.Palette{"light": picture.Light(), "dark": picture.Dark()} {
		for role, c := range map[string]struct {
			ink   string
			least float64
		}{
			"text": {p.Text, 4.5}, "dim": {p.Dim, 4.5}, "line": {p.Line, 3}, "routine": {p.Routine, 3}, "mean": {p.Mean, 3},
			"mildest": {p.Tones[0], 4.5}, "middle": {p.Tones[1], 4.5}, "worst": {p.Tones[2], 4.5}, // digits in Ground stand on them
		} {
			if got := theme.Contrast(c.ink, p.Ground); got < c.least {
				t.Errorf("%s, %s: got %.2f to 1, want at least %.1f", name, role, got, c.least)
			}
		}
		for i := range len(p.Tones) - 1 {
			if got := theme.Contrast(p.Tones[i], p.Tones[i+1]); got < 1.5 {
				t.Errorf("%s: tones %d and %d: got %.2f to 1: without colour they are the same", name, i, i+1, got)
			}
		}
	}
}

// dichromats are the matrices over linear red, green and blue that simulate the full lack
// of one kind of cone: table 1 of Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
// Computer Graphics 15(6), 2009, severity 1.
var dichromats = map[string][3][3]float64{
	"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protan":    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deutan":    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritan":    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// TestSeries_canBeToldApart holds the distances of colours by CIEDE2000, in which 1 is what
// can just be seen side by side: 15 between what means something else, and 10 between
// the tones of cramps, which are in order.
func TestSeries_canBeToldApart(t *testing.T) {
	for name, p := range map[string]picture.Palette{"light": picture.Light(), "dark": picture.Dark()} {
		inks := map[string]string{"tone 0": p.Tones[0], "tone 1": p.Tones[1], "tone 2": p.Tones[2], "routine": p.Routine, "mean": p.Mean, "line": p.Line}
		for vision, matrix := range dichromats {
			seen := func(hex string) colorful.Color {
				c, err := colorful.Hex(hex)
				if err != nil {
					t.Fatal(err)
				}
				r, g, b := c.LinearRgb()
				var out [3]float64
				for i, row := range matrix {
					out[i] = row[0]*r + row[1]*g + row[2]*b
				}
				return colorful.LinearRgb(out[0], out[1], out[2]).Clamped()
			}
			for a, ink := range inks {
				for b, other := range inks {
					least := 15.0
					if strings.HasPrefix(a, "tone") && strings.HasPrefix(b, "tone") {
						least = 10
					}
					if got := 100 * seen(ink).DistanceCIEDE2000(seen(other)); a < b && got < least {
						t.Errorf("%s, %s: %s and %s are %.1f apart, want at least %.0f", name, vision, a, b, got, least)
					}
				}
			}
		}
	}
}
