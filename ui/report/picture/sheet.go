package picture

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"calmcalf/ui/draw/chart"
)

// The picture is laid out in units of which this many lie side by side.
const (
	width  = 720.0
	margin = 24.0
	right  = width - margin
)

// sheet is what is drawn so far. y is where the next part begins.
type sheet struct {
	palette Palette
	kind    Kind
	y       float64
	body    strings.Builder
}

// element puts the picture together, as high as it became.
func (s *sheet) element(across float64, title, facts string) string {
	if across <= 0 {
		across = width
	}
	height := math.Ceil(s.y + margin)
	name, hatch := string(s.kind), s.palette.Line
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" aria-labelledby="%s-title %[5]s-desc" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif">`+"\n",
		num(width), num(height), num(across), num(height*across/width), name)
	fmt.Fprintf(&b, "<title id=\"%s-title\">%s</title>\n<desc id=\"%[1]s-desc\">%[3]s</desc>\n", name, escaped(title), escaped(facts))
	fmt.Fprintf(&b, `<defs><pattern id="%s-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0V5" stroke="%s" stroke-width="1.2"/></pattern></defs>`+"\n", name, hatch)
	fmt.Fprintf(&b, `<rect width="%s" height="%s" fill="%s"/>`+"\n", num(width), num(height), s.palette.Ground)
	b.WriteString(s.body.String())
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

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}

// font is how a text is written; the zero values are middle, text and upright.
type font struct {
	size   float64
	bold   bool
	anchor string // start, middle, end
	ink    string // "" is the text's
}

func (s *sheet) text(x, y float64, text string, f font) {
	if f.ink == "" {
		f.ink = s.palette.Text
	}
	attributes := ""
	if f.bold {
		attributes += ` font-weight="bold"`
	}
	if f.anchor != "" {
		attributes += ` text-anchor="` + f.anchor + `"`
	}
	fmt.Fprintf(&s.body, `<text x="%s" y="%s" font-size="%s" fill="%s"%s>%s</text>`+"\n", num(x), num(y), num(f.size), f.ink, attributes, escaped(text))
}

func (s *sheet) rect(x, y, w, h float64, fill string) {
	fmt.Fprintf(&s.body, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", num(x), num(y), num(w), num(h), fill)
}

// frame is a rectangle that is only outlined, the line inside it.
func (s *sheet) frame(x, y, w, h float64, ink string) {
	fmt.Fprintf(&s.body, `<rect x="%s" y="%s" width="%s" height="%s" fill="none" stroke="%s"/>`+"\n", num(x+.5), num(y+.5), num(max(0, w-1)), num(max(0, h-1)), ink)
}

// cramps is a bar or cell of cramps in its tone; hollow where nobody rated them.
func (s *sheet) cramps(x, y, w, h float64, tone string) {
	if tone == unrated {
		s.frame(x, y, w, h, s.palette.Tones[1])
		return
	}
	s.rect(x, y, w, h, tone)
}

// hatch fills what was not logged.
func (s *sheet) hatch(x, y, w, h float64) {
	s.rect(x, y, w, h, "url(#"+string(s.kind)+"-hatch)")
}

func (s *sheet) line(x0, y0, x1, y1 float64, ink, more string) {
	fmt.Fprintf(&s.body, `<path d="M%s %sL%s %s" stroke="%s"%s/>`+"\n", num(x0), num(y0), num(x1), num(y1), ink, more)
}

// path joins points that are placed by at.
func (s *sheet) path(points []chart.Point, at func(chart.Point) (x, y float64), attributes string) {
	s.body.WriteString(`<path d="`)
	for i, p := range points {
		x, y := at(p)
		fmt.Fprintf(&s.body, "%s%s %s", map[bool]string{true: "M", false: "L"}[i == 0], num(x), num(y))
	}
	fmt.Fprintf(&s.body, `" %s/>`+"\n", attributes)
}

// The marks of the routine, each in a circle: all of it is filled, a part half
// filled, none of it hollow.
func (s *sheet) full(x, y, r float64) { s.disc(x, y, r, s.palette.Routine, s.palette.Routine) }

func (s *sheet) none(x, y, r float64) { s.disc(x, y, r, "none", s.palette.Line) }

func (s *sheet) part(x, y, r float64) {
	s.disc(x, y, r, "none", s.palette.Routine)
	fmt.Fprintf(&s.body, `<path d="M%s %sa%s %[3]s 0 0 0 0 %s" fill="%s"/>`+"\n", num(x), num(y-r), num(r), num(2*r), s.palette.Routine)
}

func (s *sheet) disc(x, y, r float64, fill, stroke string) {
	fmt.Fprintf(&s.body, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s"/>`+"\n", num(x), num(y), num(r), fill, stroke)
}

// key is one sign of a legend with its meaning.
type key struct {
	draw  func(x, y float64) // in a box of ten units, its lower left corner at x and y; nil is no sign
	means string
}

// legend writes keys one behind the other, in as many lines as they need.
func (s *sheet) legend(name string, keys ...key) {
	const em = 5.9 // how wide a letter is at most, on average
	x := margin
	s.y += 16
	if name != "" {
		s.text(x, s.y, name, font{size: 11, ink: s.palette.Dim})
		x += float64(len(name))*em + 12
	}
	for _, k := range keys {
		sign := 0.0
		if k.draw != nil {
			sign = 15
		}
		across := sign + float64(len(k.means))*em + 14
		if x+across > right+14 {
			x = margin
			s.y += 16
		}
		if k.draw != nil {
			k.draw(x, s.y)
		}
		s.text(x+sign, s.y, k.means, font{size: 11, ink: s.palette.Dim})
		x += across
	}
	s.y += 6
}

// tones are the keys of the severities.
func (s *sheet) tones() []key {
	var keys []key
	for i, span := range spans {
		name := span
		if i == 0 {
			name = "worst " + span + " of 10"
		}
		keys = append(keys, key{func(x, y float64) { s.rect(x, y-9, 10, 10, s.palette.Tones[i]) }, name})
	}
	return append(keys,
		key{func(x, y float64) { s.cramps(x, y-9, 10, 10, unrated) }, "not rated"},
		key{func(x, y float64) { s.hatch(x, y-9, 10, 10) }, "not logged"})
}

// wrapped breaks a text into lines of so many letters.
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
