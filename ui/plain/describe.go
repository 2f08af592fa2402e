package plain

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
)

// Describe is all about a routine that matters before doing it, with pictures where d
// draws. reasons say when a step is left out.
func Describe(r routines.Routine, reasons map[routines.Caution]string, d *Drawer) string {
	var text bytes.Buffer
	fmt.Fprintf(&text, "%s: %s, %s\n\n", r.ID, r.Name, cue.Spoken(r.Total()))
	for _, about := range []struct{ title, words string }{
		{"What it is", r.Purpose},
		{"Good for", r.Suits},
		{"Careful", r.Avoid},
		{"Or choose", strings.Join(r.Instead, ", ")},
		{"Have ready", diary.Things(routines.Bring(r.Unfold(routines.Left)))},
		{"What is known", strings.TrimSpace(r.Known + " " + r.Evidence)},
	} {
		if about.words != "" {
			fmt.Fprintf(&text, "%s: %s\n", about.title, about.words)
		}
	}
	text.WriteString("\n")
	at := time.Duration(0)
	for i, s := range r.Unfold(routines.Left) {
		title := s.Title
		if s.Side != routines.None && r.Kind != routines.Acute { // there it is the leg that hurts
			title += ", " + string(s.Side)
		}
		fmt.Fprintf(&text, "%2d. %5s  %s: %s%s\n", i+1, routines.Clock(at), title, timing(s), conditions(s, reasons))
		text.WriteString(d.draw(s))
		at += s.Total()
	}
	fmt.Fprintf(&text, "    %5s  end\n", routines.Clock(at))
	return text.String()
}

// conditions say when a step is left out, and when another takes its place: not where that one
// is left out, too.
func conditions(s routines.Step, words map[routines.Caution]string) string {
	var omitted, changed []string
	for _, c := range s.SkipIf {
		if s.Gentler == nil || slices.Contains(s.Gentler.SkipIf, c) {
			omitted = append(omitted, words[c])
		} else {
			changed = append(changed, words[c])
		}
	}
	text := ""
	if len(omitted) > 0 {
		text = "; left out if " + strings.Join(omitted, ", or if ")
	}
	if s.Gentler != nil {
		text += "; if " + strings.Join(append(changed, "it hurts"), ", or if ") + ", do this instead: " + strings.ToLower(s.Gentler.Title)
	}
	return text
}

func timing(s routines.Step) string {
	text := fmt.Sprintf("%g s", s.Hold.Seconds())
	if s.Reps > 1 {
		text = fmt.Sprintf("%d x %s", s.Reps, text)
	}
	if s.Reps > 1 && s.Rest > 0 {
		text += fmt.Sprintf(", with %g s of rest in between", s.Rest.Seconds())
	}
	if s.Prep > 0 {
		text = fmt.Sprintf("%g s to get ready, then %s", s.Prep.Seconds(), text)
	}
	return text
}

// The size of a figure among lines of text, in cells.
const (
	drawnWidth  = 34
	drawnHeight = 12
	drawnIndent = "           "
)

// DrawnWidth is how wide a figure is, with what is before it.
const DrawnWidth = drawnWidth + len(drawnIndent)

// Drawer draws the hold of each step, one figure for steps that follow each other
// in the same pose. Where it is nil nothing is drawn.
type Drawer struct {
	figure *figure.Drawer
	last   string
}

// NewDrawer draws figures in a theme.
func NewDrawer(look theme.Theme) *Drawer {
	return &Drawer{figure: figure.New(look)}
}

func (d *Drawer) draw(s routines.Step) string {
	if d == nil || s.Pose == "" || s.Pose == d.last {
		return ""
	}
	d.last = s.Pose
	picture := d.figure.Draw(figure.Scene{Pose: s.Pose, Fraction: 1, Glow: 1, Works: s.Exercises()}, drawnWidth, drawnHeight)
	var text bytes.Buffer
	for line := range strings.SplitSeq(picture, "\n") {
		if line = strings.TrimRight(line, " "); line != "" {
			text.WriteString(drawnIndent + line + "\n")
		}
	}
	return text.String() + "\n"
}
