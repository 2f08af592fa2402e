// Package theme says what things look like: palettes of semantic colours, the styles made
// from them, and the glyphs that a terminal can show; and it breaks words into lines. A
// Theme is a value, handed to whoever draws.
//
// Its one rule: it imports nothing of Bubble Tea, and nothing that Lip Gloss
// does not import itself. See init.
package theme

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Importing Bubble Tea v1 asks the terminal for its background colour before
// main begins, and a terminal that never answers costs five seconds. Lip Gloss
// does not ask when it was told. Packages are initialised in the order of their
// import paths as soon as their imports are ready, and "calmcalf/ui/draw/theme" comes
// before "github.com/charmbracelet/bubbletea", so this runs in time.
func init() { lipgloss.SetHasDarkBackground(true) }

// Names returns the palettes that New accepts, besides "" and "auto".
func Names() []string {
	var names []string
	for _, p := range palettes {
		names = append(names, p.name)
	}
	return slices.Compact(names)
}

// Theme is every style that the program draws with, by meaning. New and Plain make one.
type Theme struct {
	Name   string
	Glyphs Glyphs
	*styles
}

// styles are behind a pointer, as a Theme is copied wherever something is drawn.
type styles struct {
	Text   Style // read first
	Dim    Style // read second
	Faint  Style // lines, props, empty tracks; never words
	Strong Style // headings
	Body   Style // of a drawn person, what does not work now; never words
	Accent Style // the one thing to look at
	Hold   Style // work
	Rest   Style // getting ready, resting
	Good   Style
	Warn   Style
	Urgent Style

	// Ramp goes from hardly anything to the full hold colour: the glow of a
	// muscle, the severity of a cramp.
	Ramp [RampSteps]Style
}

// RampSteps is the number of styles in a Ramp.
const RampSteps = 8

// Tone returns the style of the Ramp at a fraction from 0 to 1; a fraction outside is
// the nearest end.
func (t Theme) Tone(fraction float64) Style {
	return t.Ramp[Step(fraction)]
}

// Terminal is what is known of a terminal from its environment alone.
type Terminal struct {
	Profile colorprofile.Profile
	Glyphs  Glyphs
	Ground  Ground
}

// Detect reads the environment, as os.Environ gives it, and asks the terminal
// nothing.
func Detect(environ []string) Terminal {
	env := lookup(environ)
	return Terminal{
		Profile: colorprofile.Env(environ),
		Glyphs:  glyphsOf(env),
		Ground:  groundOf(env("COLORFGBG")),
	}
}

// New builds the theme with this name, and reports whether the name is known. "" and
// "auto" choose: no colour where the environment forbids it, night or day where the
// background is known, and dusk, which reads on both, where it is not.
func New(name string, term Terminal) (Theme, bool) {
	if name == "" || name == "auto" {
		name = automatic(term)
	}
	p, known := paletteNamed(name, term.Ground)
	if !known {
		return Theme{}, false
	}
	return build(p, term), true
}

// ForNight builds the theme for help in the middle of the night, for someone with an own
// theme: red, which wakes least, except that mono stays without colour, contrast readable,
// and day as it is, since a white window is bright whatever is written on it. Dusk stays
// while the background may be white, on which the red for a dark one can't be read.
func ForNight(own Theme, term Terminal) Theme {
	if slices.Contains([]string{"mono", "contrast", "day"}, own.Name) || own.Name == "dusk" && term.Ground == Unknown {
		return own
	}
	red, _ := New("red", term)
	return red
}

func automatic(term Terminal) string {
	switch {
	case term.Profile <= colorprofile.Ascii:
		return "mono"
	case term.Ground == Dark:
		return "night"
	case term.Ground == Light:
		return "day"
	default:
		return "dusk"
	}
}

func build(p palette, term Terminal) Theme {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetHasDarkBackground(true)
	r.SetColorProfile(profileOf(p.name, term.Profile))
	style := func(c ink) Style { return styleOf(c.style(r)) }
	s := &styles{
		Text: style(p.text), Dim: style(p.dim), Faint: style(p.faint), Strong: style(p.text).Bold(true), Body: style(p.body()),
		Accent: style(p.accent), Hold: style(p.hold), Rest: style(p.rest),
		Good: style(p.good), Warn: style(p.warn), Urgent: style(p.urgent),
	}
	for i, c := range p.ramp() {
		s.Ramp[i] = style(c)
	}
	return Theme{Name: p.name, Glyphs: term.Glyphs, styles: s}
}

// Plain returns a theme without any styles.
func Plain(g Glyphs) Theme {
	t, _ := New("mono", Terminal{Profile: colorprofile.NoTTY, Glyphs: g})
	return t
}

// profileOf lets mono keep bold and faint where NO_COLOR forbids only colour; a
// terminal that knows no attributes at all gets none.
func profileOf(name string, p colorprofile.Profile) termenv.Profile {
	switch {
	case p == colorprofile.NoTTY:
		return termenv.Ascii
	case name == "mono" || p == colorprofile.ANSI:
		return termenv.ANSI
	case p == colorprofile.TrueColor:
		return termenv.TrueColor
	case p == colorprofile.ANSI256:
		return termenv.ANSI256
	default:
		return termenv.ANSI
	}
}

func lookup(environ []string) func(string) string {
	return func(key string) string {
		value := ""
		for _, pair := range environ {
			if k, v, ok := strings.Cut(pair, "="); ok && k == key {
				value = v
			}
		}
		return value
	}
}
