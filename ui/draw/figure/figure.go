// Package figure draws the person who shows each movement: seen from the side,
// made of joints, as characters of a terminal.
//
// Its one rule: it knows where a body is and how it looks, and nothing of time.
// Who draws says how far the movement has come.
package figure

import (
	"math"
	"time"

	"calmcalf/ui/draw/theme"
)

// A figure needs this many cells; smaller ones would be riddles.
const (
	MinWidth  = 24
	MinHeight = 9
)

// Scene is one picture of a pose.
type Scene struct {
	Pose     string
	Fraction float64 // of the way from the first key frame (0) to the last (1)
	Glow     float64 // of the muscle at work, from 0 to 1
	Mirrored bool    // facing left: the right leg is the near one
	Resting  bool    // the whole person dim
}

// Drawer draws scenes. It draws them all on one canvas, so it serves one
// goroutine at a time.
type Drawer struct {
	poses   Poses
	parsed  map[string]pose // what was drawn so far; without frames where there is none
	palette palette
	canvas  canvas
	printer printer
}

// New makes a Drawer of these poses in the styles and glyphs of t.
func New(poses Poses, t theme.Theme) *Drawer {
	return &Drawer{poses: poses, parsed: map[string]pose{}, palette: paletteOf(t), printer: printer{glyphs: t.Glyphs}}
}

// Draw returns the scene as h lines of w cells each. It returns "" for a pose
// that is not known, or that Check refuses, and for fewer cells than MinWidth and
// MinHeight. A fraction
// or glow outside 0 to 1 is taken as the nearest end.
func (d *Drawer) Draw(s Scene, w, h int) string {
	p := d.pose(s.Pose)
	if p.frames == nil || w < MinWidth || h < MinHeight {
		return ""
	}
	d.canvas.reset(w, h)
	newSketch(&d.canvas, p.view).person(p, p.at(s.Fraction))
	if s.Mirrored {
		d.canvas.mirror()
	}
	d.printer.inks = d.palette.inks(s)
	return d.printer.print(&d.canvas)
}

// Cycle returns how long the hold of a pose takes to go to and fro once, or 0
// when it stays still or the pose is not known.
func (d *Drawer) Cycle(pose string) time.Duration { return d.pose(pose).cycle }

// pose is the one with this name, or one without frames.
func (d *Drawer) pose(name string) pose {
	p, known := d.parsed[name]
	if !known {
		p, _ = d.poses.parse(name) // a routine is done without its figure too
		d.parsed[name] = p
	}
	return p
}

// Ease turns an even fraction from 0 to 1 into one that starts and ends slowly.
func Ease(fraction float64) float64 {
	f := within(fraction)
	return f * f * (3 - 2*f)
}

// within is the fraction itself or the nearest end of 0 to 1; 0 for no number.
func within(fraction float64) float64 {
	if math.IsNaN(fraction) {
		return 0
	}
	return max(0, min(1, fraction))
}
