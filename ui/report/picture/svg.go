package picture

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"calmcalf/ui/draw/chart"
)

// The picture is laid out in these units.
const (
	width  = 720.0
	margin = 24.0
	right  = width - margin
)

type drawing struct {
	palette Palette
	kind    Kind
	y       float64 // where the next part begins
	plot    float64 // the height of the bars
	bare    bool    // without margins
	body    bytes.Buffer
}

// element puts the picture together, as high as it needs to be.
func (d *drawing) element(across float64, title, facts string) string {
	if across <= 0 {
		across = width
	}
	left, wide, height := 0.0, width, math.Ceil(d.y+margin)
	if d.bare {
		left, wide, height = margin-4, width-2*(margin-4), math.Ceil(d.y+4)
	}
	name, hatch := string(d.kind), d.palette.Line
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%s 0 %s %s" width="%s" height="%s" role="img" aria-labelledby="%s-title %[6]s-desc" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif">`+"\n",
		num(left), num(wide), num(height), num(across), num(height*across/wide), name)
	fmt.Fprintf(&b, "<title id=\"%s-title\">%s</title>\n<desc id=\"%[1]s-desc\">%[3]s</desc>\n", name, Escape(title), Escape(facts))
	fmt.Fprintf(&b, `<defs><pattern id="%s-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0V5" stroke="%s" stroke-width="1.2"/></pattern></defs>`+"\n", name, hatch)
	fmt.Fprintf(&b, `<rect width="%s" height="%s" fill="%s"/>`+"\n", num(width), num(height), d.palette.Ground)
	b.WriteString(d.body.String())
	b.WriteString("</svg>\n")
	return b.String()
}

// num writes a length to the tenth of a unit, which is finer than a printer's dot.
func num(x float64) string {
	x = math.Round(x*10) / 10
	if x == 0 {
		x = 0 // not -0
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// Escape makes a text safe in the content and the attributes of XML. encoding/xml would be
// linked for this alone.
func Escape(text string) string {
	var b bytes.Buffer
	for _, r := range text {
		switch {
		case strings.ContainsRune("&<>\"'\t\n\r", r):
			fmt.Fprintf(&b, "&#%d;", r)
		case r < ' ' || r == '\ufffe' || r == '\uffff': // no XML document may have these
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

type font struct {
	size   float64
	bold   bool
	anchor string // start, middle, end; "" is start
	ink    string // "" is the colour of text
}

func (d *drawing) text(x, y float64, text string, f font) {
	if f.ink == "" {
		f.ink = d.palette.Text
	}
	attributes := ""
	if f.bold {
		attributes += ` font-weight="bold"`
	}
	if f.anchor != "" {
		attributes += ` text-anchor="` + f.anchor + `"`
	}
	fmt.Fprintf(&d.body, `<text x="%s" y="%s" font-size="%s" fill="%s"%s>%s</text>`+"\n", num(x), num(y), num(f.size), f.ink, attributes, Escape(text))
}

// note is a text of less weight, such as a unit or a name.
func (d *drawing) note(x, y float64, text, anchor string) {
	d.text(x, y, text, font{size: 11, anchor: anchor, ink: d.palette.Dim})
}

func (d *drawing) rect(x, y, w, h float64, fill string) {
	fmt.Fprintf(&d.body, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", num(x), num(y), num(w), num(h), fill)
}

// frame is a rectangle that is only outlined, the line inside it.
func (d *drawing) frame(x, y, w, h float64, ink string) {
	fmt.Fprintf(&d.body, `<rect x="%s" y="%s" width="%s" height="%s" fill="none" stroke="%s"/>`+"\n", num(x+.5), num(y+.5), num(max(0, w-1)), num(max(0, h-1)), ink)
}

// toned is a bar or cell of cramps in its tone; hollow where nobody rated them.
func (d *drawing) toned(x, y, w, h float64, tone string) {
	if tone == unrated {
		d.frame(x, y, w, h, d.palette.Tones[1])
		return
	}
	d.rect(x, y, w, h, tone)
}

func (d *drawing) hatch(x, y, w, h float64) {
	d.rect(x, y, w, h, "url(#"+string(d.kind)+"-hatch)")
}

func (d *drawing) line(x0, y0, x1, y1 float64, ink, more string) {
	fmt.Fprintf(&d.body, `<path d="M%s %sL%s %s" stroke="%s"%s/>`+"\n", num(x0), num(y0), num(x1), num(y1), ink, more)
}

// path joins points that are placed by at.
func (d *drawing) path(points []chart.Point, at func(chart.Point) (x, y float64), attributes string) {
	d.body.WriteString(`<path d="`)
	for i, p := range points {
		x, y := at(p)
		pen := "L"
		if i == 0 {
			pen = "M"
		}
		fmt.Fprintf(&d.body, "%s%s %s", pen, num(x), num(y))
	}
	fmt.Fprintf(&d.body, `" %s/>`+"\n", attributes)
}

func (d *drawing) disc(x, y, r float64, fill, stroke string) {
	fmt.Fprintf(&d.body, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s"/>`+"\n", num(x), num(y), num(r), fill, stroke)
}

func wrapped(text string, letters int) []string {
	var lines []string
	for word := range strings.FieldsSeq(text) {
		if n := len(lines); n > 0 && len(lines[n-1])+1+len(word) <= letters {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// Palette is a set of colours by meaning, as #rrggbb. Words have a contrast to Ground of
// 4.5 to 1 or more, everything else of 3 to 1 (WCAG 2, AA). Tones, Routine, Mean and Line
// can be told apart with any of the three kinds of dichromatic vision, too.
type Palette struct {
	Ground  string    // of the picture
	Text    string    // what is to be read
	Dim     string    // what is to be read second
	Line    string    // axes, outlines, hatching of what was not logged
	Tones   [3]string // cramps, by the worst severity: to 3, to 6, above; Ground is the colour of digits on them
	Routine string    // the routine
	Mean    string    // the running mean
}

// Light is for paper and for documents.
func Light() Palette {
	return Palette{
		Ground: "#ffffff", Text: "#2e2924", Dim: "#6b6158", Line: "#8a8078",
		Tones: [3]string{"#aa6118", "#943012", "#560a0a"}, Routine: "#02554e", Mean: "#1892b0",
	}
}

// Dark is for dark pages.
func Dark() Palette {
	return Palette{
		Ground: "#1b1815", Text: "#e6ddd2", Dim: "#a89e94", Line: "#857c73",
		Tones: [3]string{"#b5783f", "#ee9257", "#ffd2b3"}, Routine: "#4ab6b4", Mean: "#397994",
	}
}

// spans are the severities of the tones.
var spans = [3]string{"0–3", "4–6", "7–10"}

// tone is the colour of a severity, and unrated where nobody rated the cramps, which are
// drawn hollow.
func (p Palette) tone(worst *int) string {
	switch {
	case worst == nil:
		return unrated
	case *worst <= 3:
		return p.Tones[0]
	case *worst <= 6:
		return p.Tones[1]
	default:
		return p.Tones[2]
	}
}

const unrated = ""
