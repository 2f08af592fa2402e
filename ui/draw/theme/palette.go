package theme

import (
	"cmp"

	"github.com/charmbracelet/lipgloss"
	"github.com/lucasb-eyer/go-colorful"
)

// ink is a colour with its stand-in for terminals of 16 colours, and the
// attributes that say the same without any colour.
type ink struct {
	hex, ansi   string // "" is the terminal's own foreground
	bold, faint bool
}

func (k ink) style(r *lipgloss.Renderer) lipgloss.Style {
	s := r.NewStyle()
	if k.hex != "" {
		s = s.Foreground(lipgloss.CompleteColor{TrueColor: k.hex, ANSI256: k.hex, ANSI: k.ansi})
	}
	if k.bold {
		s = s.Bold(true)
	}
	if k.faint {
		s = s.Faint(true)
	}
	return s
}

// palette is one set of inks, by meaning.
type palette struct {
	name                                                     string
	ground                                                   Ground // that it is for alone; Unknown is any
	text, dim, faint, accent, hold, rest, good, warn, urgent ink
	glow                                                     ink // the far end of the ramp, where it is not hold
}

// palettes are warm and low in light, for a dark bedroom. Words reach a contrast of 4.5 to 1
// on the backgrounds that they are for, with 256 colours too.
//
// Dusk is for a background that nobody names, a multiplexer's for example. One colour has at
// most 4.6 to 1 on black and on white, and less on anything between, so words are in the
// terminal's own colour; only what is drawn has others, with 3 to 1.
//
// Contrast is for eyes that need more: 7 to 1. Until the background is known it writes in the
// terminal's own colour, too.
//
// Red is for eyes that have just been woken: nothing in it has enough green or blue to
// end their adaptation to the dark. That leaves all its words nearly equally light; what
// matters is bold, or purer, the rest is grey. Who chooses it has a dark background until the
// terminal says otherwise.
var palettes = [...]palette{
	{
		name: "night",
		text: ink{hex: "#d8cfc4", ansi: "7"}, dim: ink{hex: "#9a9087", ansi: "7"}, faint: ink{hex: "#5c554f", ansi: "8"},
		accent: ink{hex: "#e0a458", ansi: "11"}, hold: ink{hex: "#ff8c5a", ansi: "9"}, rest: ink{hex: "#8fa3bf", ansi: "12"},
		good: ink{hex: "#8fb573", ansi: "10"}, warn: ink{hex: "#e2b15b", ansi: "11"}, urgent: ink{hex: "#ef6f5e", ansi: "9"},
	},
	{
		name: "day",
		text: ink{hex: "#2e2924", ansi: "0"}, dim: ink{hex: "#6b6158", ansi: "8"}, faint: ink{hex: "#b8aea3", ansi: "7"},
		accent: ink{hex: "#8f5a0a", ansi: "3"}, hold: ink{hex: "#af2f00", ansi: "1"}, rest: ink{hex: "#47617f", ansi: "4"},
		good: ink{hex: "#46702a", ansi: "2"}, warn: ink{hex: "#835f00", ansi: "3"}, urgent: ink{hex: "#b3261e", ansi: "1"},
	},
	{
		name:  "dusk",
		faint: ink{hex: "#85807b", ansi: "8"}, glow: ink{hex: "#c45226", ansi: "1"},
		accent: ink{bold: true}, hold: ink{bold: true}, warn: ink{bold: true}, urgent: ink{bold: true},
	},
	{
		name: "red", ground: Light,
		text: ink{hex: "#7a1f1a", ansi: "1"}, dim: ink{hex: "#9a5c57", ansi: "1"}, faint: ink{hex: "#cf857e", ansi: "9"},
		accent: ink{hex: "#c02a00", ansi: "1", bold: true}, hold: ink{hex: "#d02e2a", ansi: "1"}, rest: ink{hex: "#9a4c55", ansi: "1"},
		good: ink{hex: "#8f5138", ansi: "1"}, warn: ink{hex: "#b02c00", ansi: "1", bold: true}, urgent: ink{hex: "#da1619", ansi: "1", bold: true},
	},
	{
		name: "red",
		text: ink{hex: "#eb5f53", ansi: "9"}, dim: ink{hex: "#b6756f", ansi: "1"}, faint: ink{hex: "#893e38", ansi: "1"},
		accent: ink{hex: "#f44719", ansi: "9", bold: true}, hold: ink{hex: "#ef4c40", ansi: "9"}, rest: ink{hex: "#c6737b", ansi: "1"},
		good: ink{hex: "#be7355", ansi: "9"}, warn: ink{hex: "#eb5511", ansi: "9", bold: true}, urgent: ink{hex: "#ff6257", ansi: "9", bold: true},
	},
	{
		name: "contrast", ground: Dark,
		text: ink{hex: "#ffffff", ansi: "15"}, dim: ink{hex: "#d6d6d6", ansi: "7"}, faint: ink{hex: "#a8a8a8", ansi: "7"},
		accent: ink{hex: "#ffd75f", ansi: "11", bold: true}, hold: ink{hex: "#ffaf5f", ansi: "11"}, rest: ink{hex: "#9fd3ff", ansi: "14"},
		good: ink{hex: "#a8e67f", ansi: "10"}, warn: ink{hex: "#ffcf4d", ansi: "11", bold: true}, urgent: ink{hex: "#ffa9a0", ansi: "15", bold: true},
	},
	{
		name: "contrast", ground: Light,
		text: ink{hex: "#000000", ansi: "0"}, dim: ink{hex: "#303030", ansi: "0"}, faint: ink{hex: "#6b6b6b", ansi: "8"},
		accent: ink{hex: "#4b2a00", ansi: "0", bold: true}, hold: ink{hex: "#7a2a00", ansi: "1"}, rest: ink{hex: "#0a145f", ansi: "4"},
		good: ink{hex: "#1f4a12", ansi: "0"}, warn: ink{hex: "#4f2a0a", ansi: "0", bold: true}, urgent: ink{hex: "#8f1010", ansi: "1", bold: true},
	},
	{
		name:   "contrast",
		accent: ink{bold: true}, hold: ink{bold: true}, warn: ink{bold: true}, urgent: ink{bold: true},
	},
	{
		name: "mono",
		text: ink{}, dim: ink{}, faint: ink{faint: true},
		accent: ink{bold: true}, hold: ink{bold: true}, rest: ink{},
		good: ink{}, warn: ink{bold: true}, urgent: ink{bold: true},
	},
}

// paletteNamed finds a palette for a background.
func paletteNamed(name string, ground Ground) (palette, bool) {
	for _, p := range palettes {
		if p.name == name && (p.ground == ground || p.ground == Unknown) {
			return p, true
		}
	}
	return palette{}, false
}

// ramp blends from the faint ink to the hold ink or the glow; without colours to blend it
// goes from faint over plain to bold.
func (p palette) ramp() [RampSteps]ink {
	var steps [RampSteps]ink
	end := cmp.Or(p.glow, p.hold)
	from, errFrom := colorful.Hex(p.faint.hex)
	to, errTo := colorful.Hex(end.hex)
	for i := range steps {
		fraction := float64(i) / (RampSteps - 1)
		switch {
		case errFrom == nil && errTo == nil:
			steps[i] = ink{hex: from.BlendLab(to, fraction).Clamped().Hex(), ansi: end.ansi}
		case fraction > 0.6:
			steps[i] = end
		case fraction > 0.3:
			steps[i] = p.text
		default:
			steps[i] = p.faint
		}
		if fraction < 0.4 {
			steps[i].ansi = p.faint.ansi
		}
	}
	return steps
}

// body is between faint and dim, or where these have no colours faint: what works is brighter.
func (p palette) body() ink {
	if p.faint.hex == "" {
		return ink{faint: true}
	}
	faint, errFaint := colorful.Hex(p.faint.hex)
	dim, errDim := colorful.Hex(p.dim.hex)
	if errFaint != nil || errDim != nil {
		return p.faint
	}
	return ink{hex: faint.BlendLab(dim, 0.45).Clamped().Hex(), ansi: p.dim.ansi}
}

// Contrast returns that of two colours, each as #rrggbb, from 1 to 21, or 0 for what is no
// colour. WCAG 2 (AA) asks for 4.5 for words, and for 3 for everything else.
func Contrast(a, b string) float64 {
	one, errOne := colorful.Hex(a)
	other, errOther := colorful.Hex(b)
	if errOne != nil || errOther != nil {
		return 0
	}
	luminance := func(c colorful.Color) float64 {
		red, green, blue := c.LinearRgb()
		return 0.2126*red + 0.7152*green + 0.0722*blue + 0.05
	}
	return max(luminance(one), luminance(other)) / min(luminance(one), luminance(other))
}
