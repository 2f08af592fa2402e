package coach

import (
	"fmt"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
)

// end is the page after the last step: what was done, the check before the light goes
// out, and whether it is saved.
func (m *Model) end() string {
	t := m.deps.Theme
	title := append([]string{t.Accent.Bold(true).Render("Good night"), ""}, theme.Wrap(t.Text, m.summary(), m.width)...)
	saved := []string{m.saveLine()}
	lines, fits := theme.Fit(m.height,
		theme.Spaced(1, title, m.steps(), m.lightsOut(), saved), theme.Spaced(1, title, m.lightsOut(), saved))
	if !fits { // whether it is saved matters most
		rest := theme.Spaced(1, title, m.lightsOut())
		lines = append(rest[:max(0, min(len(rest), m.height-1))], saved...)
	}
	return m.fit(lines)
}

func (m *Model) summary() string {
	took := diary.Minutes(m.session.Ended.Sub(m.session.Started))
	return m.routine.Name + ": " + map[diary.Completion]string{
		diary.Full: "all done in " + took, diary.Partial: "done in part, in " + took, diary.Abandoned: "too short to count",
	}[m.session.Completion] + "."
}

// steps lists every step with the time it was held.
func (m *Model) steps() []string {
	t := m.deps.Theme
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
		case step.Held == 0:
			held = "left out"
		}
		lines = append(lines, fmt.Sprintf("  %-2s %-34s %s", mark(t.Marks(), step.Outcome), title, t.Dim.Render(held)))
	}
	return lines
}

func (m *Model) lightsOut() []string {
	t := m.deps.Theme
	lines := []string{t.Strong.Render("Before lights out")}
	for _, item := range m.deps.Words.LightsOut {
		indent := "  " + t.Dim.Render(t.Marks().Bullet) + " "
		for _, line := range theme.Wrap(t.Text, item, m.width-4) {
			lines = append(lines, indent+line)
			indent = "    "
		}
	}
	return lines
}

func (m *Model) saveLine() string {
	t := m.deps.Theme
	text, style := "Not saved yet. Press s to try again.", t.Urgent
	switch {
	case m.saved:
		text, style = "Saved in your journal.", t.Good
	case m.saving.Waiting():
		text, style = "Saving...", t.Dim
	}
	return style.Render(text)
}
