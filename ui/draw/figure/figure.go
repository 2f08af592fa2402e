// Package figure draws the person who demonstrates a movement, seen from the side, in
// the characters of a terminal.
//
// Its one rule: it knows poses and nothing of time. The caller says how far the
// movement is.
package figure

import (
	"math"
	"strings"
	"time"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// A smaller figure could not be recognised.
const (
	MinWidth  = 24
	MinHeight = 9
)

// Gap is the number of cells between a figure and what is beside it.
const Gap = 3

// FitWidth returns the width of a figure of height cells in a window of width cells, of which
// at least beside are for what is beside it, and reports whether there is room for it.
func FitWidth(width, height, beside int) (cells int, fits bool) {
	const narrowest, widest, share = 54, 60, 2.2 // a window, a figure, and columns for each of its lines
	cells = min(int(float64(height)*share), width-beside-Gap, widest)
	return cells, width >= narrowest && cells >= MinWidth && height >= MinHeight
}

// Join puts words to the right of a picture.
func Join(picture, words string) string {
	return lipgloss.JoinHorizontal(lipgloss.Top, picture, strings.Repeat(" ", Gap), words)
}

// Scene is one picture of a pose.
type Scene struct {
	Pose     string
	Fraction float64 // from the first key frame (0) to the last (1)
	Glow     float64 // of the muscle at work, from 0 to 1
	Behind   bool    // the leg that works is the one away from the viewer: the left one
	Works    bool    // a leg works, also where the pose has no muscle
	Both     bool    // both legs do
	Resting  bool    // the whole person is dim
	Waits    bool    // the movement is still to come: no arrow shows it
}

// Drawer draws scenes. It has one canvas and is not safe for concurrent use.
type Drawer struct {
	poses   []pose
	palette palette
	canvas  canvas
	printer printer
	last    drawing
}

// drawing is a scene in cells: one in which nothing moves is shown again and again.
type drawing struct {
	scene         Scene
	width, height int
	text          string
}

// New returns a Drawer for this theme.
func New(t theme.Theme) *Drawer {
	return &Drawer{poses: poses, palette: paletteOf(t), printer: printer{glyphs: t.Glyphs}}
}

// Draw returns the scene as h lines of w cells each. It returns "" for an unknown pose, and
// for fewer cells than MinWidth and MinHeight. A fraction or glow outside 0 to 1 counts as the
// nearer end.
func (d *Drawer) Draw(s Scene, w, h int) string {
	p := named(d.poses, s.Pose)
	if p.frames == nil || w < MinWidth || h < MinHeight {
		return ""
	}
	if last := d.last; last.scene == s && last.width == w && last.height == h {
		return last.text
	}
	d.canvas.reset(w, h)
	works := s.Works || p.muscle != ""
	newSketch(&d.canvas, p.view, s, works).person(p, p.at(s.Fraction))
	d.printer.pens = d.palette.pens(s, works)
	d.last = drawing{s, w, h, d.printer.print(&d.canvas)}
	return d.last.text
}

// Cycle returns the period of the movement in the hold of a pose, or 0 if it is still or
// unknown.
func (d *Drawer) Cycle(pose string) time.Duration { return named(d.poses, pose).cycle }

// Ease makes a movement over fractions from 0 to 1 start and end slowly.
func Ease(fraction float64) float64 {
	f := within(fraction)
	return f * f * (3 - 2*f)
}

// within limits a fraction to 0 to 1; NaN becomes 0.
func within(fraction float64) float64 {
	if math.IsNaN(fraction) {
		return 0
	}
	return max(0, min(1, fraction))
}
