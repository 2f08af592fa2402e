package coach

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// end is the page after the last step: what was done, the check before the light
// goes out, and whether it is saved.
func (m *Model) end() string {
	t := m.deps.Theme
	lines := []string{t.Accent.Bold(true).Render("Good night"), ""}
	lines = append(lines, wrap(t.Text, m.summary(), m.width)...)
	steps, check := m.steps(), m.lightsOut()
	if room := m.height - len(lines) - 3; len(steps)+len(check)+1 > room {
		steps = nil
	}
	for _, part := range [][]string{steps, check} {
		if part != nil {
			lines = append(append(lines, ""), part...)
		}
	}
	lines = append(lines, "", m.kept())
	if spare := len(lines) - m.height; spare > 0 { // whether it is saved matters most
		lines = append(lines[:max(0, len(lines)-2-spare)], lines[len(lines)-1])
	}
	return strings.Join(lines, "\n")
}

func (m *Model) summary() string {
	done := map[diary.Completion]string{
		diary.Full: "done in full", diary.Partial: "done in part", diary.Abandoned: "nothing held this time",
	}[m.session.Completion]
	took := m.session.Ended.Sub(m.session.Started)
	return fmt.Sprintf("%s: %s, in %s minutes.", m.routine.Name, done, routines.Clock(took))
}

// steps lists every step with the time it was held.
func (m *Model) steps() []string {
	t := m.deps.Theme
	var lines []string
	for _, step := range m.session.Steps {
		title := step.Title
		if step.Side == routines.Left || step.Side == routines.Right {
			title += ", " + string(step.Side)
		}
		held := diary.Minutes(time.Duration(step.Held))
		switch {
		case step.Outcome == routines.Safety:
			held = "left out, for safety"
		case step.Outcome == routines.Hurt:
			held += ", it hurt"
		case step.Held == 0:
			held = "left out"
		}
		lines = append(lines, fmt.Sprintf("  %-2s %-34s %s", mark(t.Glyphs, step.Outcome), title, t.Dim.Render(held)))
	}
	return lines
}

func (m *Model) lightsOut() []string {
	t := m.deps.Theme
	bullet := "·"
	if t.Glyphs == theme.ASCII {
		bullet = "-"
	}
	lines := []string{t.Strong.Render("Before the light goes out")}
	for _, item := range m.deps.Words.LightsOut {
		for i, line := range wrap(t.Text, item, m.width-4) {
			lines = append(lines, map[bool]string{true: "  " + t.Dim.Render(bullet) + " ", false: "    "}[i == 0]+line)
		}
	}
	return lines
}

func (m *Model) kept() string {
	t := m.deps.Theme
	text, style := "Saving...", t.Dim
	switch m.saving {
	case saved:
		text, style = "Saved in your journal.", t.Good
	case failed:
		text, style = "Not saved yet. s tries again.", t.Urgent
	}
	return style.MaxWidth(max(1, m.width)).Render(text)
}
