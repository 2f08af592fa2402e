package coach

import (
	"cmp"
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
	wordsWidth            = 28    // least width next to the figure
	wordsMost             = 46
	flat                  = 10    // lines; with fewer, the words are next to the digits
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
	line := fmt.Sprintf("%s %s %s %d/%d", routines.Clock(s.PhaseRemaining), m.phase(), s.Step.Side.Leg(), s.Index+1, len(s.Steps))
	return ansi.Truncate(m.phaseStyle().Render(line), m.width, "")
}

func (m *Model) running() string {
	lines := []string{m.heading(), m.bar(), m.strip()}
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
	return theme.Row(t.Strong.Render(name), t.Dim.Render(right), m.width)
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
	over := 0
	if s.Total > 0 {
		over = min(m.width, max(0, int(float64(m.width)*(1-float64(calmly(s.Remaining))/float64(s.Total)))))
	}
	return t.Accent.Render(strings.Repeat(t.Marks().Heavy, over)) + t.Faint.Render(strings.Repeat(t.Marks().Line, m.width-over))
}

// words are the digits, the phase, what to do, and what comes next, as far as they fit.
// In a flat window the digits are to the left of the rest.
func (m *Model) words(width, height int) string {
	if m.state.Hurt { // no seconds count now
		return top(m.below(width), height)
	}
	if height < flat && width >= fullWidth {
		clock := strings.Join(m.clock(width, 2*height), "\n")
		return lipgloss.JoinHorizontal(lipgloss.Top, clock, "  ", top(m.below(width-lipgloss.Width(clock)-2), height))
	}
	clock, below := m.clock(width, height), m.below(width)
	space := 0
	if len(clock)+len(below) < height {
		space = 1
	}
	return top(theme.Spaced(space, clock, below), height)
}

// top joins as many lines as fit.
func top(lines []string, height int) string {
	return strings.Join(lines[:min(height, len(lines))], "\n")
}

// clock draws the seconds as large as they fit into width and half of height.
func (m *Model) clock(width, height int) []string {
	hollow := m.state.Phase != routines.Hold || m.state.Paused
	return digits.Draw(m.phaseStyle(), m.number(), hollow, m.deps.Theme.Glyphs, width, height)
}

func (m *Model) below(width int) []string {
	t := m.deps.Theme
	phase := m.phaseStyle().Bold(true).Render(ansi.Truncate(m.phaseLine(), width, ""))
	return theme.Spaced(1, append([]string{phase}, m.say(width)...), theme.Wrap(t.Dim, m.coming(), width))
}

// say is what to do now, or the question that is asked.
func (m *Model) say(width int) []string {
	t, s := m.deps.Theme, m.state
	if m.confirm.Open() {
		return form.Question(t, m.confirm.Question, m.confirm.Bindings(), width)
	}
	style, words := t.Text, []string{s.Cue, m.body.Note(s.Step)}
	switch {
	case s.Phase == routines.Rest:
		words[0] = s.Step.Position
	case s.Phase == routines.Prep && !s.LeadIn:
		words[0] = cmp.Or(s.Step.Ready, s.Step.Position)
	}
	switch {
	case s.Hurt:
		words = m.deps.Words.Hurts
	case m.gap > 0:
		style, words = t.Dim, []string{"Away for " + diary.Minutes(m.gap) + ", which is not counted. Space goes on."}
	case s.Paused:
		style, words = t.Dim, []string{"Space goes on."}
	}
	var lines []string
	for i, line := range words {
		if i == 0 || line != "" {
			lines = append(lines, theme.Wrap(style, line, width)...)
		}
	}
	return lines
}

// number is the time remaining: in seconds, or from a hundred on in minutes.
func (m *Model) number() string {
	if seconds := int((m.state.PhaseRemaining + time.Second - 1) / time.Second); seconds < 100 {
		return strconv.Itoa(seconds)
	}
	return routines.Clock(m.state.PhaseRemaining)
}

// phaseLine names the phase and the leg. A massage, which is no holding still, has its own
// name.
func (m *Model) phaseLine() string {
	s, separator := m.state, m.deps.Theme.Marks().Separator
	line := m.phase()
	if leg := s.Step.Side.Leg(); leg != "" {
		line += separator + leg
	} else if line != strings.ToUpper(s.Step.Title) {
		line += separator + strings.ToLower(s.Step.Title)
	}
	if s.Step.Reps > 1 {
		line += fmt.Sprintf("%s%d of %d", separator, s.Rep+1, s.Step.Reps)
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
	case next.Side.Leg() != "":
		return "next: " + strings.ToLower(next.Title) + ", " + next.Side.Leg()
	default:
		return "next: " + strings.ToLower(next.Title)
	}
}
