package coach

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells.
const (
	fullWidth, fullHeight = 36, 9 // a smaller window has one line
	figureFrom            = 54    // columns
	wordsWidth            = 28    // least width next to the figure
	wordsMost             = 46
	flat                  = 10  // lines; with fewer, the words are next to the digits
	figureShare           = 2.2 // columns of the figure for each of its lines
	figureWidest          = 60
	ringWidth, ringHeight = 18, 9 // of the breathing ring
	figureMost            = 22    // lines
)

// View implements nav.Screen.
func (m *Model) View() string {
	switch {
	case m.player == nil:
		return m.before()
	case m.over():
		return m.end()
	case m.width < fullWidth || m.height < fullHeight:
		return m.short()
	default:
		return m.running()
	}
}

// short is the one line of a small window.
func (m *Model) short() string {
	s := m.state
	if m.confirm.Open() {
		return ansi.Truncate("Stop? y or n", m.width, "")
	}
	line := fmt.Sprintf("%s %s %s %d/%d", routines.Clock(s.PhaseRemaining), m.phase(), side(s.Step), s.Index+1, len(s.Steps))
	return ansi.Truncate(m.phaseStyle().Render(line), m.width, "")
}

func (m *Model) running() string {
	lines := []string{m.heading(), m.bar(), strip{m.deps.Theme, m.state, m.done}.draw(m.width)}
	height := m.height - len(lines)
	if height > 12 {
		lines, height = append(lines, ""), height-1
	}
	return strings.Join(append(lines, m.scene(height)), "\n")
}

func (m *Model) heading() string {
	t, s := m.deps.Theme, m.state
	right := fmt.Sprintf("step %d of %d%s%s left", s.Index+1, len(s.Steps), t.Marks().Separator, routines.Clock(calmly(s.Remaining)))
	name := ansi.Truncate(m.routine.Name, max(0, m.width-lipgloss.Width(right)-2), t.Marks().Ellipsis)
	space := max(1, m.width-lipgloss.Width(name)-lipgloss.Width(right))
	return t.Strong.Render(name) + strings.Repeat(" ", space) + t.Dim.Render(right)
}

// calmly rounds the time remaining of the routine up, so that only the seconds of the
// hold change every second: less to look at, and less to draw.
func calmly(remaining time.Duration) time.Duration {
	const step = 5 * time.Second
	return (remaining + step - 1) / step * step
}

// bar is the part of the whole routine that is over.
func (m *Model) bar() string {
	t, s := m.deps.Theme, m.state
	marks, over := t.Marks(), 0
	if s.Total > 0 {
		over = int(float64(m.width) * (1 - float64(calmly(s.Remaining))/float64(s.Total)))
	}
	over = min(m.width, max(0, over))
	return t.Accent.Render(strings.Repeat(marks.Heavy, over)) + t.Faint.Render(strings.Repeat(marks.Line, m.width-over))
}

// words are the digits, the phase, what to do, and what comes next, as far as they fit.
// In a flat window the digits are to the left of the rest.
func (m *Model) words(width, height int) string {
	if m.state.Hurt { // no seconds count now
		below := m.below(width)
		return strings.Join(below[:min(height, len(below))], "\n")
	}
	if height < flat && width >= fullWidth {
		clock := strings.Join(m.clock(width, 2*height), "\n")
		rest := m.below(width - lipgloss.Width(clock) - 2)
		return lipgloss.JoinHorizontal(lipgloss.Top, clock, "  ", strings.Join(rest[:min(height, len(rest))], "\n"))
	}
	lines := m.clock(width, height)
	below := m.below(width)
	if len(lines)+len(below) < height {
		lines = append(lines, "")
	}
	lines = append(lines, below...)
	return strings.Join(lines[:min(height, len(lines))], "\n")
}

// clock draws the seconds as large as they fit into width and half of height.
func (m *Model) clock(width, height int) []string {
	return digits.Draw(m.phaseStyle(), m.number(), m.hollow(), m.deps.Theme.Glyphs, width, height)
}

func (m *Model) below(width int) []string {
	t, s := m.deps.Theme, m.state
	lines := []string{m.phaseStyle().Bold(true).Render(ansi.Truncate(m.phaseLine(), width, ""))}
	say := s.Cue
	if s.Phase != routines.Hold && !s.LeadIn {
		say = s.Step.Position
	}
	style := t.Text
	if s.Paused && !s.Hurt {
		style = t.Dim
	}
	switch {
	case m.confirm.Open():
		lines = append(lines, form.Question(t, m.confirm.Question, m.confirm.Bindings(), width)...)
	case s.Hurt:
		for _, words := range m.deps.Words.Hurts {
			lines = append(lines, theme.Wrap(style, words, width)...)
		}
	case m.gap > 0:
		lines = append(lines, theme.Wrap(style, "Away for "+diary.Minutes(m.gap)+", which is not counted. Space goes on.", width)...)
	case s.Paused:
		lines = append(lines, theme.Wrap(style, "Space goes on.", width)...)
	default:
		lines = append(lines, theme.Wrap(style, say, width)...)
		if note := m.body.Note(s.Step); note != "" {
			lines = append(lines, theme.Wrap(style, note, width)...)
		}
	}
	return append(append(lines, ""), theme.Wrap(t.Dim, m.coming(), width)...)
}

// number is the time remaining: in seconds, or from a hundred on in minutes.
func (m *Model) number() string {
	if seconds := int((m.state.PhaseRemaining + time.Second - 1) / time.Second); seconds < 100 {
		return strconv.Itoa(seconds)
	}
	return routines.Clock(m.state.PhaseRemaining)
}

func (m *Model) hollow() bool { return m.state.Phase != routines.Hold || m.state.Paused }

// phaseLine names the phase and the leg. A massage, which is no holding still, has its own
// name.
func (m *Model) phaseLine() string {
	s := m.state
	line := m.phase()
	if where := side(s.Step); where != "" {
		line += m.deps.Theme.Marks().Separator + where
	} else if line != strings.ToUpper(s.Step.Title) {
		line += m.deps.Theme.Marks().Separator + strings.ToLower(s.Step.Title)
	}
	if s.Step.Reps > 1 {
		line += fmt.Sprintf("%s%d of %d", m.deps.Theme.Marks().Separator, s.Rep+1, s.Step.Reps)
	}
	return line
}

func (m *Model) phase() string {
	switch s := m.state; {
	case s.Hurt:
		return "STOPPED"
	case s.Paused:
		return "PAUSED"
	case s.Phase == routines.Rest:
		return "REST"
	case m.stage.Switching:
		return "SWITCH"
	case s.Phase == routines.Prep:
		return "GET READY"
	case s.Step.Side == routines.None || m.figure.Cycle(s.Step.Pose) > 0:
		return strings.ToUpper(s.Step.Title)
	default:
		return "HOLD"
	}
}

func (m *Model) phaseStyle() lipgloss.Style {
	t := m.deps.Theme
	switch s := m.state; {
	case s.Paused:
		return t.Dim
	case s.Phase == routines.Hold:
		return t.Hold
	default:
		return t.Rest
	}
}

// coming says what follows this step.
func (m *Model) coming() string {
	next, ok := m.state.Next()
	switch {
	case m.state.Hurt && m.state.Step.Gentler != nil:
		return "g: " + strings.ToLower(m.state.Step.Gentler.Title) + ", instead"
	case !ok:
		return "then: good night"
	case next.Switched:
		return fmt.Sprintf("next: the other leg in %d s", int(next.Prep.Seconds()))
	case side(next) != "":
		return "next: " + strings.ToLower(next.Title) + ", " + side(next)
	default:
		return "next: " + strings.ToLower(next.Title)
	}
}

// side names the leg that a step works on.
func side(s routines.Step) string {
	switch s.Side {
	case routines.Left:
		return "left leg"
	case routines.Right:
		return "right leg"
	case routines.Both:
		return "both legs"
	default:
		return ""
	}
}
