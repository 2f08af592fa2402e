package coach

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"
)

// endMost is the width of the last page, in columns.
const endMost = 64

// end is the page after the last step: what was done, the check before the light goes
// out, and whether it is saved.
func (m *Model) end() string {
	t, width := m.deps.Theme, min(m.width, endMost)
	small := []string{t.Accent.Bold(true).Render("Good night")}
	large, drawn := digits.Letters(t.Accent, "Good night", t.Glyphs, width, 1)
	if !drawn {
		large = small
	}
	done, saved := theme.Wrap(t.Text, m.summary(), width), []string{m.saveLine()}
	summary := append(theme.Wrap(t.Dim, m.routine.Name, width), done...)
	wish := func(gap int, night, did []string) []string {
		if m.session.Completion != diary.Full { // what is true comes first
			night, did = did, night
		}
		return theme.Spaced(gap, night, did)
	}
	all := m.deps.Words.LightsOut
	layouts := [][]string{
		theme.Spaced(1, wish(1, large, summary), m.steps(width), m.lightsOut(all, width), saved),
		theme.Spaced(1, wish(1, large, summary), m.lightsOut(all, width), saved),
		theme.Spaced(1, wish(1, small, summary), m.lightsOut(all, width), saved),
	}
	for some := len(all); some >= 0; some-- {
		layouts = append(layouts, slices.Concat(wish(0, small, done), m.lightsOut(all[:some], width), saved))
	}
	lines, fits := theme.Fit(m.height, layouts...)
	if !fits { // whether it is saved matters most
		lines = append(top(wish(0, small, done), m.height-1), saved...)
	}
	return m.cut(lines)
}

func (m *Model) summary() string {
	took := diary.Minutes(m.session.Ended.Sub(m.session.Started))
	return map[diary.Completion]string{
		diary.Full: "All done in " + took, diary.Partial: "Partly done, in " + took,
		diary.Abandoned: fmt.Sprintf("Stopped after %s, with no exercise held for %d seconds: too short to count as a night with the routine", took, routines.LeastHeld/time.Second),
	}[m.session.Completion] + "."
}

// steps lists every step with the time it was held, unless all were done as planned.
func (m *Model) steps(width int) []string {
	t := m.deps.Theme
	if !slices.ContainsFunc(m.session.Steps, func(s diary.Step) bool { return s.Outcome != routines.Done }) {
		return nil
	}
	var lines []string
	for _, step := range m.session.Steps {
		title := step.Title
		if sided(step.Side) {
			title += ", " + string(step.Side)
		}
		held := diary.Minutes(time.Duration(step.Held))
		switch {
		case step.Outcome == routines.Safety:
			held = "left out, for safety"
		case step.Outcome == routines.Hurt:
			held += ", it hurt"
		case time.Duration(step.Held).Round(time.Second) == 0:
			held, step.Outcome = "skipped", routines.Skipped
		}
		lines = append(lines, fmt.Sprintf("  %-2s %-34s %s", mark(t.Marks(), step.Outcome), title, t.Dim.Render(held)))
	}
	return lines
}

// lightsOut is what to check before the light goes out: as many items as there is a place for.
func (m *Model) lightsOut(items []string, width int) []string {
	if len(items) == 0 {
		return nil
	}
	t := m.deps.Theme
	lines := []string{t.Strong.Render("Before lights out")}
	for _, item := range items {
		lines = append(lines, theme.Hanging(t.Text, "  "+t.Dim.Render(t.Marks().Bullet)+" ", item, width)...)
	}
	return lines
}

func (m *Model) saveLine() string {
	t := m.deps.Theme
	text, style := "Not saved yet. Press s to try again.", t.Urgent
	switch {
	case m.saved:
		text, style = "Saved. Good night.", t.Good
	case m.saving.Waiting():
		text, style = "Saving...", t.Dim
	}
	return style.Render(text)
}

// sided reports whether a step is for one leg.
func sided(s routines.Side) bool { return s == routines.Left || s == routines.Right }

// mark is the sign for how a step ended.
func mark(m theme.Marks, o routines.Outcome) string {
	switch o {
	case routines.Done:
		return m.Done
	case routines.Cut:
		return m.Half
	default:
		return "-"
	}
}
