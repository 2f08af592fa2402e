package theme

import (
	"math"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"
)

// Grounds are backgrounds that people have: black and white, and those of common themes.
var (
	darkGrounds  = []string{"#000000", "#14161b", "#1e1e2e"}
	lightGrounds = []string{"#ffffff", "#fdf6e3", "#eff1f5"}
)

// TestWordsCanBeReadOnTheirBackgrounds holds 4.5 to 1, and 7 to 1 for contrast: in every
// palette, also with 256 colours. What is drawn besides has 3 to 1 at the end of its ramp.
func TestWordsCanBeReadOnTheirBackgrounds(t *testing.T) {
	for _, p := range palettes {
		on := map[Ground][]string{Dark: darkGrounds, Light: lightGrounds, Unknown: slices.Concat(darkGrounds, lightGrounds)}[p.ground]
		least := 4.5
		switch p.name {
		case "night", "red":
			if p.ground == Unknown {
				on = darkGrounds
			}
		case "day":
			on = lightGrounds
		case "contrast":
			least = 7
		}
		check := func(role, hex string, least float64) {
			near := termenv.ConvertToRGB(termenv.ANSI256.Color(hex)).Hex()
			for _, ground := range on {
				for _, colour := range []string{hex, near} {
					if got := Contrast(colour, ground); got < least {
						t.Errorf("%s %v: %s as %s on %s: got %.2f to 1, want at least %.1f", p.name, p.ground, role, colour, ground, got, least)
					}
				}
			}
		}
		for role, k := range p.words() {
			switch {
			case k.hex != "":
				check(role, k.hex, least)
			case k.faint: // of the terminal's own colour, nobody knows how faint
				t.Errorf("%s: words that are %s are faint", p.name, role)
			}
		}
		if end := p.ramp()[RampSteps-1]; end.hex != "" {
			check("the end of the ramp", end.hex, 3)
		}
	}
}

// words are the inks that words are written in, by their role.
func (p palette) words() map[string]ink {
	return map[string]ink{
		"text": p.text, "dim": p.dim, "accent": p.accent, "hold": p.hold, "rest": p.rest, "good": p.good, "warn": p.warn, "urgent": p.urgent,
	}
}

func TestRedIsRedAllOver(t *testing.T) {
	for _, ground := range []Ground{Dark, Light} {
		p, _ := paletteNamed("red", ground)
		inks := p.words()
		inks["faint"] = p.faint
		for i, step := range p.ramp() {
			inks["ramp "+string(rune('0'+i))] = step
		}
		for role, k := range inks {
			c, err := colorful.Hex(k.hex)
			if err != nil || c.R < 1.5*c.G || c.R < 1.5*c.B {
				t.Errorf("%s: got %s, want a red", role, k.hex)
			}
			if k.ansi != "1" && k.ansi != "9" {
				t.Errorf("%s: got colour %s of 16, want a red one, 1 or 9", role, k.ansi)
			}
			if ground == Dark && role != "urgent" && Contrast(k.hex, "#000000") >= Contrast(p.urgent.hex, "#000000") {
				t.Errorf("%s: got %s, want it less bright than what is urgent", role, k.hex)
			}
		}
		for _, role := range []string{"accent", "warn", "urgent"} {
			if !inks[role].bold {
				t.Errorf("%s is not bold, and colour hardly tells it from the text", role)
			}
		}
	}
}

func TestTheNightIsRed(t *testing.T) {
	for _, c := range []struct {
		name, want string
		term       Terminal
	}{
		{"", "dusk", Terminal{Profile: colorprofile.TrueColor}}, // perhaps on white
		{"auto", "red", Terminal{Profile: colorprofile.TrueColor, Ground: Dark}},
		{"auto", "day", Terminal{Profile: colorprofile.TrueColor, Ground: Light}},
		{"auto", "mono", Terminal{Profile: colorprofile.Ascii}},
		{"night", "red", Terminal{Profile: colorprofile.TrueColor, Ground: Dark}},
		{"dusk", "dusk", Terminal{Profile: colorprofile.ANSI}},
		{"dusk", "red", Terminal{Profile: colorprofile.ANSI, Ground: Dark}},
		{"red", "red", Terminal{Profile: colorprofile.ANSI256}},
		{"day", "day", Terminal{Profile: colorprofile.TrueColor, Ground: Dark}},
		{"mono", "mono", Terminal{Profile: colorprofile.TrueColor}},
		{"contrast", "contrast", Terminal{Profile: colorprofile.TrueColor, Ground: Dark}},
	} {
		c.term.Glyphs = ASCII
		own, _ := New(c.name, c.term)
		if got := ForNight(own, c.term); got.Name != c.want || got.Glyphs != ASCII {
			t.Errorf("%q on %+v: got %s with glyphs %d, want %s with the terminal's", c.name, c.term, got.Name, got.Glyphs, c.want)
		}
	}
}

func TestTheRampBrightensStepByStep(t *testing.T) {
	for _, c := range []struct {
		name   string
		ground Ground
		on     string
	}{{"night", Dark, "#14161b"}, {"day", Light, "#ffffff"}, {"red", Dark, "#14161b"}, {"red", Light, "#ffffff"}, {"contrast", Dark, "#14161b"}, {"contrast", Light, "#ffffff"}} {
		p, _ := paletteNamed(c.name, c.ground)
		steps := p.ramp()
		for i := range RampSteps - 1 {
			if a, b := Contrast(steps[i].hex, c.on), Contrast(steps[i+1].hex, c.on); a >= b {
				t.Errorf("%s %v step %d: got contrast %.2f after %.2f, want more", c.name, c.ground, i+1, b, a)
			}
		}
	}
}

func TestToneTakesAnyFraction(t *testing.T) {
	look, _ := New("night", Terminal{Profile: colorprofile.TrueColor})
	for fraction, want := range map[float64]int{-1: 0, 0: 0, 1: RampSteps - 1, 7: RampSteps - 1, math.Inf(1): RampSteps - 1} {
		if got := look.Tone(fraction).Render("x"); got != look.Ramp[want].Render("x") {
			t.Errorf("the tone at %v: got %q, want that of step %d", fraction, got, want)
		}
	}
}

func TestTheEnvironmentChoosesTheTheme(t *testing.T) {
	modern := []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8"}
	for name, c := range map[string]struct {
		env    []string
		name   string
		glyphs Glyphs
		sample string // the word "hold" in the hold style
	}{
		"a background that nobody names":    {modern, "dusk", Braille, "\x1b[1mhold\x1b[0m"},
		"a dark background":                 {append(modern, "COLORFGBG=15;0"), "night", Braille, "\x1b[38;2;255;140;89mhold\x1b[0m"},
		"a light background":                {append(modern, "COLORFGBG=0;default;15"), "day", Braille, "\x1b[38;2;175;47;0mhold\x1b[0m"},
		"sixteen colours":                   {[]string{"TERM=xterm", "COLORFGBG=15;0"}, "night", Braille, "\x1b[91mhold\x1b[0m"},
		"no colour is wanted":               {append(modern, "NO_COLOR=1"), "mono", Braille, "\x1b[1mhold\x1b[0m"},
		"a terminal without attributes":     {[]string{"TERM=dumb"}, "mono", Braille, "hold"},
		"the Linux console":                 {[]string{"TERM=linux", "LANG=de_DE.UTF-8"}, "dusk", Blocks, "\x1b[1mhold\x1b[0m"},
		"a locale without UTF-8":            {[]string{"TERM=xterm-256color", "LANG=de_DE.ISO-8859-1"}, "dusk", ASCII, "\x1b[1mhold\x1b[0m"},
		"LC_ALL goes before LANG":           {[]string{"TERM=dumb", "LC_ALL=C", "LANG=C.UTF-8"}, "mono", ASCII, "hold"},
		"a background that is not a number": {append(modern, "COLORFGBG=15;default"), "dusk", Braille, "\x1b[1mhold\x1b[0m"},
	} {
		t.Run(name, func(t *testing.T) {
			look, known := New("auto", Detect(c.env))
			if !known || look.Name != c.name || look.Glyphs != c.glyphs {
				t.Errorf("got %s with glyphs %d, want %s with %d", look.Name, look.Glyphs, c.name, c.glyphs)
			}
			if got := look.Hold.Render("hold"); got != c.sample {
				t.Errorf("got %q, want %q", got, c.sample)
			}
		})
	}
	if _, known := New("neon", Terminal{}); known {
		t.Error("a theme that there is not is known")
	}
}

// TestNothingIsImportedThatComesTooLate holds the package's rule: what it
// imports is ready no later than Lip Gloss, so that its init comes before that of
// Bubble Tea.
func TestNothingIsImportedThatComesTooLate(t *testing.T) {
	deps := func(pkg string) []string {
		out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	early := deps("github.com/charmbracelet/lipgloss")
	for _, dep := range deps("calmcalf/ui/draw/theme") {
		if dep != "calmcalf/ui/draw/theme" && !slices.Contains(early, dep) {
			t.Errorf("it imports %s, which Lip Gloss does not", dep)
		}
	}
	if !lipgloss.HasDarkBackground() {
		t.Error("the background was not set before it could be asked for")
	}
}
