package figure

import (
	"fmt"
	"regexp"
	"testing"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/colorprofile"
)

// TestWhatWorksIsBrighterThanTheRestOfThePerson on every background that a palette is for: the leg,
// the hands and, from the first of its glow, the muscle. Without colours it is bold.
func TestWhatWorksIsBrighterThanTheRestOfThePerson(t *testing.T) {
	colour := regexp.MustCompile(`38;2;(\d+);(\d+);(\d+)`)
	hex := func(p theme.Pen) string {
		var r, g, b int
		if at := colour.FindStringSubmatch(string(p.Before)); at != nil {
			_, _ = fmt.Sscan(at[1]+" "+at[2]+" "+at[3], &r, &g, &b)
		}
		return fmt.Sprintf("#%02x%02x%02x", r, g, b)
	}
	for _, name := range theme.Names() {
		for ground, on := range map[theme.Ground]string{theme.Dark: "#14161b", theme.Light: "#ffffff", theme.Unknown: ""} {
			look, _ := theme.New(name, theme.Terminal{Profile: colorprofile.TrueColor, Ground: ground})
			palette := paletteOf(look)
			pens := palette.pens(Scene{Glow: 0.8}, true)
			bold := string(pens[lit].Before) != string(pens[near].Before) && regexp.MustCompile(`\[1[;m]`).MatchString(string(pens[lit].Before))
			switch {
			case !bold:
				t.Errorf("%s %v: got %q for what works and %q for the rest", name, ground, pens[lit].Before, pens[near].Before)
			case name == "night" && ground != theme.Dark, name == "day" && ground != theme.Light, name == "dusk", name == "mono", on == "":
				continue // it is for another background, or in the terminal's own colour
			}
			rest := theme.Contrast(hex(pens[near]), on)
			if works, glows := theme.Contrast(hex(pens[lit]), on), theme.Contrast(hex(pens[muscle]), on); rest < 3 || works < 1.3*rest || glows < rest {
				t.Errorf("%s %v: got contrasts of %.1f for what works, %.1f for the muscle and %.1f for the rest", name, ground, works, glows, rest)
			}
		}
	}
}
