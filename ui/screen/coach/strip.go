package coach

import (
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// strip is the line of steps: done, current (in capitals), and to come. Both sides of a
// step share one title.
type strip struct {
	theme theme.Theme
	state routines.State
	done  []routines.Performed
}

// draw returns as many steps around the current one as fit.
func (s strip) draw(width int) string {
	groups, current := s.groups()
	join := func(from, to int) string { return strings.Join(groups[from:to+1], "   ") }
	first, last := current, current
	for wider := true; wider; {
		wider = false
		if last+1 < len(groups) && lipgloss.Width(join(first, last+1)) <= width {
			last, wider = last+1, true
		}
		if first > 0 && lipgloss.Width(join(first-1, last)) <= width {
			first, wider = first-1, true
		}
	}
	return ansi.Truncate(join(first, last), width, "")
}

// groups returns the titles with their sides, and the index of the current one.
func (s strip) groups() (groups []string, current int) {
	for i, step := range s.state.Steps {
		if !step.Switched || step.Title != s.state.Steps[i-1].Title {
			groups = append(groups, s.title(i))
		}
		if sided(step.Side) {
			groups[len(groups)-1] += " " + s.word(i, string(step.Side))
		}
		if i == s.state.Index {
			current = len(groups) - 1
		}
	}
	return groups, current
}

// title styles a title, which is current while one of its sides is.
func (s strip) title(i int) string {
	title := strings.ToLower(s.state.Steps[i].Title)
	last := i
	for last+1 < len(s.state.Steps) && s.state.Steps[last+1].Switched {
		last++
	}
	switch {
	case !sided(s.state.Steps[i].Side):
		return s.word(i, title)
	case i <= s.state.Index && s.state.Index <= last:
		return s.theme.Text.Render(title)
	default:
		return s.theme.Dim.Render(title)
	}
}

// sided reports whether a step is for one leg.
func sided(s routines.Side) bool { return s == routines.Left || s == routines.Right }

func (s strip) word(i int, word string) string {
	switch {
	case i == s.state.Index:
		return s.theme.Accent.Bold(true).Render(strings.ToUpper(word))
	case i < s.state.Index:
		return s.theme.Dim.Render(word + " " + mark(s.theme.Marks(), s.done[i].Outcome))
	default:
		return s.theme.Dim.Render(word)
	}
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
