package coach

import (
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// strip is the line of steps: done, current (in capitals), and to come. Both sides of a
// step share one title. It has as many steps around the current one as fit.
func (m *Model) strip() string {
	groups, current := m.groups()
	join := func(from, to int) string { return strings.Join(groups[from:to+1], "   ") }
	first, last := current, current
	for wider := true; wider; {
		wider = false
		if last+1 < len(groups) && lipgloss.Width(join(first, last+1)) <= m.width {
			last, wider = last+1, true
		}
		if first > 0 && lipgloss.Width(join(first-1, last)) <= m.width {
			first, wider = first-1, true
		}
	}
	return ansi.Truncate(join(first, last), m.width, "")
}

// groups returns the titles with their sides, and the index of the current one.
func (m *Model) groups() (groups []string, current int) {
	for i, step := range m.state.Steps {
		if !step.Switched || step.Title != m.state.Steps[i-1].Title {
			groups = append(groups, m.stepTitle(i))
		}
		if sided(step.Side) {
			groups[len(groups)-1] += " " + m.stepWord(i, string(step.Side))
		}
		if i == m.state.Index {
			current = len(groups) - 1
		}
	}
	return groups, current
}

// stepTitle styles a title, which is current while one of its sides is.
func (m *Model) stepTitle(i int) string {
	steps, title, last := m.state.Steps, strings.ToLower(m.state.Steps[i].Title), i
	for last+1 < len(steps) && steps[last+1].Switched {
		last++
	}
	switch {
	case !sided(steps[i].Side):
		return m.stepWord(i, title)
	case i <= m.state.Index && m.state.Index <= last:
		return m.deps.Theme.Text.Render(title)
	default:
		return m.deps.Theme.Dim.Render(title)
	}
}

// sided reports whether a step is for one leg.
func sided(s routines.Side) bool { return s == routines.Left || s == routines.Right }

func (m *Model) stepWord(i int, word string) string {
	t := m.deps.Theme
	switch {
	case i == m.state.Index:
		return t.Accent.Bold(true).Render(strings.ToUpper(word))
	case i < m.state.Index:
		word += " " + mark(t.Marks(), m.done[i].Outcome)
	}
	return t.Dim.Render(word)
}

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
