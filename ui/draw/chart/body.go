package chart

import (
	"strings"
	"unicode/utf8"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// The fewest cells in which legs can be recognized.
const (
	MinBodyWidth  = 16
	MinBodyHeight = 9
)

// Light is one muscle of a body map that is filled.
type Light struct {
	Muscle diary.Muscle
	Side   routines.Side // Left, Right or Both; others light nothing
	Tone   float64       // from 0, its outline alone, to 1, full of the hold colour
	Label  string        // a short number next to the muscle, on each lit side, where it fits
}

// Body draws a map of both legs, from the front and from behind. Left is left in both
// views, as in a mirror: nobody half asleep has to turn a picture round in their head.
type Body struct {
	glyphs theme.Glyphs
	pens   [penCount]theme.Pen
}

// The pens of a body map. From penTone on there is one for every step of the ramp.
const (
	penOutline = iota + 1
	penWord
	penLabel
	penTone
	penCount = penTone + theme.RampSteps
)

// NewBody makes a Body in the styles and glyphs of t, which is slow: a screen makes one
// for each theme.
func NewBody(t theme.Theme) Body {
	b := Body{glyphs: t.Glyphs}
	b.pens[penOutline], b.pens[penWord], b.pens[penLabel] = theme.PenOf(t.Faint), theme.PenOf(t.Dim), theme.PenOf(t.Text)
	for i, style := range t.Ramp {
		b.pens[penTone+i] = theme.PenOf(style)
	}
	return b
}

// Draw returns the map as height lines of width cells each, or "" for fewer cells
// than MinBodyWidth and MinBodyHeight. The legs are filled, and lights are solid on them: the
// area of each is in proportion to its tone, which nobody needs colour to see. Where two lights meet,
// the stronger is visible. A cramp of the thigh that leaves open which side of it lights
// both views; its number is in the front view alone, so that nobody adds it up twice.
func (b Body) Draw(lights []Light, width, height int) string {
	if width < MinBodyWidth || height < MinBodyHeight {
		return ""
	}
	seam := min(4, width/10) // so that numbers of two views never read as one
	half := (width - seam) / 2
	rows := min(height-captionRows, tallest(half))
	across := min(half, widest(rows))
	seam += (width - seam - 2*across) / 3
	left, top := (width-seam-2*across)/2, (height-captionRows-rows)/2
	page := newCanvas(width, height)
	page.top = top
	for i, v := range Shapes() {
		legs := trace(v, across, rows, b.glyphs)
		for _, l := range lights {
			legs.light(l)
		}
		at := left + i*(across+seam)
		b.put(page, legs, at)
		page.caption(legs, at, max(0, min(left, seam/2-1)))
		for _, l := range lights {
			page.label(legs, at, l)
		}
	}
	return page.print(b.pens[:])
}

// captionRows are those under the legs: which leg, and which view.
const captionRows = 2

// put copies the legs onto the page, from a column on.
func (b Body) put(page *canvas, legs *legs, at int) {
	for row := range legs.height / dotRows {
		for column := range legs.width / dotColumns {
			*page.at(at+column, row) = legs.cell(b.glyphs, column, row)
		}
	}
}

// longestView is the longer of the names of the views, of which the last word is the shorter form.
const longestView = "from the front"

// legNames are the names of both legs, the longest first.
var legNames = [...][2]string{{"your left", "your right"}, {"left", "right"}, {"L", "R"}}

// caption names the legs, each under its foot, and the view under both. Names may begin
// that many cells beside the legs.
func (c *canvas) caption(legs *legs, at, free int) {
	across, row, foot := legs.width/dotColumns, legs.height/dotRows, legs.stance()
	middle := at + across/2
	for _, names := range legNames {
		left, right := len(names[0]), len(names[1])
		if left > 1 && (left+1 > across/2+free || right > (across+1)/2-1+free) {
			continue
		}
		c.write(names[0], penWord, min(middle-1-left, middle-1-foot-left/2), row)
		c.write(names[1], penWord, max(middle+1, at+(across+1)/2+foot-right/2), row)
		break
	}
	name := legs.view.Name
	if len(longestView) > across+2*free { // both alike
		name = name[strings.LastIndex(name, " ")+1:]
	}
	c.write(name, penWord, at+(across-len(name)+1)/2, row+1)
}

// label writes the number of a light next to its muscle, away from the other leg.
func (c *canvas) label(legs *legs, at int, l Light) {
	area, ok := legs.view.areas[l.Muscle]
	if !ok || !area.labelled || l.Label == "" {
		return
	}
	across, wide := legs.width/dotColumns, utf8.RuneCountInString(l.Label)
	row := min(legs.height/dotRows-1, int(area.label*float64(legs.height))/dotRows)
	edge := legs.edge(row) // free cells from the side of the view to the leg
	if wide > edge {
		return
	}
	gap := min(1, edge-wide)
	if l.Side == routines.Left || l.Side == routines.Both {
		c.write(l.Label, penLabel, at+edge-gap-wide, row)
	}
	if l.Side == routines.Right || l.Side == routines.Both {
		c.write(l.Label, penLabel, at+across-edge+gap, row)
	}
}
