package coach

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells.
const (
	fullWidth, fullHeight = 36, 9 // below that one line says it all
	figureFrom            = 54    // columns
	wordsWidth            = 28    // at least, beside the figure
	wordsMost             = 46
	flat                  = 10  // lines of a body that is too low for digits above words
	figureShare           = 2.2 // columns of the figure for each of its lines
	figureWidest          = 60
	ringWidth, ringHeight = 18, 9 // of the ring that breathes
	figureMost            = 22    // lines
)

// View draws the screen.
func (m *Model) View() string {
	switch {
	case m.player == nil:
		return m.offer()
	case m.state.Phase == routines.Over:
		return m.end()
	case m.width < fullWidth || m.height < fullHeight:
		return m.short()
	default:
		return m.running()
	}
}

// short is the screen where there is no room for it, with the clock running.
func (m *Model) short() string {
	s := m.state
	if m.asking != askNothing {
		return ansi.Truncate("Stop? y or n", m.width, "")
	}
	left := routines.Clock(s.PhaseRemaining)
	line := fmt.Sprintf("%s %s %s %d/%d", left, m.phase(), side(s.Step), s.Index+1, len(s.Steps))
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
	right := fmt.Sprintf("step %d of %d%s%s left", s.Index+1, len(s.Steps), m.dot(), routines.Clock(calmly(s.Remaining)))
	name := ansi.Truncate(m.routine.Name, max(0, m.width-lipgloss.Width(right)-2), m.ellipsis())
	space := max(1, m.width-lipgloss.Width(name)-lipgloss.Width(right))
	return t.Strong.Render(name) + strings.Repeat(" ", space) + t.Dim.Render(right)
}

// calmly rounds what is left of the routine up, so that only the seconds of the
// hold change every second: less to look at, and less to write.
func calmly(left time.Duration) time.Duration {
	const step = 5 * time.Second
	return (left + step - 1) / step * step
}

func (m *Model) dot() string {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return ", "
	}
	return " · "
}

func (m *Model) ellipsis() string {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return "..."
	}
	return "…"
}

// bar is the part of the whole routine that is over.
func (m *Model) bar() string {
	t, s := m.deps.Theme, m.state
	on, off := "━", "─"
	if t.Glyphs == theme.ASCII {
		on, off = "=", "-"
	}
	over := 0
	if s.Total > 0 {
		over = int(float64(m.width) * (1 - float64(calmly(s.Remaining))/float64(s.Total)))
	}
	over = min(m.width, max(0, over))
	return t.Accent.Render(strings.Repeat(on, over)) + t.Faint.Render(strings.Repeat(off, m.width-over))
}

// words are the digits, the phase, what to do, and what comes next, the first of
// these the last to give way. In a flat window the digits stand beside the rest.
func (m *Model) words(width, height int) string {
	if m.state.Hurt { // no seconds count now
		below := m.below(width)
		return strings.Join(below[:min(height, len(below))], "\n")
	}
	if height < flat && width >= fullWidth {
		clock := m.clock(width, 2*height)
		beside := width - lipgloss.Width(clock) - 2
		return lipgloss.JoinHorizontal(lipgloss.Top, clock, "  ", strings.Join(m.below(beside), "\n"))
	}
	lines := strings.Split(m.clock(width, height), "\n")
	below := m.below(width)
	if len(lines)+len(below) < height {
		lines = append(lines, "")
	}
	lines = append(lines, below...)
	return strings.Join(lines[:min(height, len(lines))], "\n")
}

// clock is the seconds, as large as they fit into width and half of height.
func (m *Model) clock(width, height int) string {
	style := m.phaseStyle()
	lines := digits.Draw(m.number(), m.hollow(), m.deps.Theme.Glyphs, width, height)
	if lines == nil {
		return style.Render(m.number())
	}
	for i, line := range lines {
		lines[i] = style.Render(strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
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
	case m.asking != askNothing:
		lines = append(lines, wrap(t.Accent, "Stop here? What was done is kept. y stops, n goes on.", width)...)
	case s.Hurt:
		for _, words := range m.deps.Words.Hurts {
			lines = append(lines, wrap(style, words, width)...)
		}
	case m.gap > 0:
		lines = append(lines, wrap(style, "Away for "+diary.Minutes(m.gap)+", which is not counted. Space goes on.", width)...)
	case s.Paused:
		lines = append(lines, wrap(style, "Space goes on.", width)...)
	default:
		lines = append(lines, wrap(style, say, width)...)
		if note := m.body.Note(s.Step); note != "" {
			lines = append(lines, wrap(style, note, width)...)
		}
	}
	return append(append(lines, ""), wrap(t.Dim, m.coming(), width)...)
}

func wrap(style lipgloss.Style, text string, width int) []string {
	var lines []string
	for line := range strings.SplitSeq(ansi.Wrap(text, width, ""), "\n") {
		lines = append(lines, style.Render(line))
	}
	return lines
}

// number is what the digits show: the seconds left, or minutes from a hundred on.
func (m *Model) number() string {
	if seconds := int((m.state.PhaseRemaining + time.Second - 1) / time.Second); seconds < 100 {
		return strconv.Itoa(seconds)
	}
	return routines.Clock(m.state.PhaseRemaining)
}

func (m *Model) hollow() bool { return m.state.Phase != routines.Hold || m.state.Paused }

// phaseLine names the phase and the leg. A hold that is no holding still, such as
// a massage, goes by its own name.
func (m *Model) phaseLine() string {
	s := m.state
	line := m.phase()
	if where := side(s.Step); where != "" {
		line += m.dot() + where
	} else if line != strings.ToUpper(s.Step.Title) {
		line += m.dot() + strings.ToLower(s.Step.Title)
	}
	if s.Step.Reps > 1 {
		line += fmt.Sprintf("%s%d of %d", m.dot(), s.Rep+1, s.Step.Reps)
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
	case s.Step.Side == routines.None || m.deps.Figure.Cycle(s.Step.Pose) > 0:
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
