package plain

import (
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
)

// The size of a figure among lines of text, in cells.
const (
	drawnWidth  = 34
	drawnHeight = 12
	drawnIndent = "           "
)

// Drawer draws the hold of each step, one figure for steps that follow each other
// in the same pose. Where it is nil nothing is drawn.
type Drawer struct {
	figure *figure.Drawer
	last   string
}

// NewDrawer draws figures in a theme.
func NewDrawer(poses figure.Poses, look theme.Theme) *Drawer {
	return &Drawer{figure: figure.New(poses, look)}
}

func (d *Drawer) draw(s routines.Step) string {
	if d == nil || s.Pose == "" || s.Pose == d.last {
		return ""
	}
	d.last = s.Pose
	picture := d.figure.Draw(figure.Scene{Pose: s.Pose, Fraction: 1, Glow: 1, Mirrored: s.Side == routines.Right}, drawnWidth, drawnHeight)
	var text strings.Builder
	for line := range strings.SplitSeq(picture, "\n") {
		if line = strings.TrimRight(line, " "); line != "" {
			text.WriteString(drawnIndent + line + "\n")
		}
	}
	return text.String() + "\n"
}
