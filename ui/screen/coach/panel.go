package coach

import (
	"math"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in lines.
const (
	dialLeast, dialMost = 10, 22
	digitsHeight        = 5  // of the smallest digits
	tall                = 34 // a panel with so many has larger letters
)

// panel is beside the figure: the dial with the seconds in it, the side in letters, and one
// sentence. Where they don't fit, the dial is left out first; a flat window has the
// digits to the left of the rest.
func (m *Model) panel(width, height int) string {
	say := m.say(min(width, sentenceMost))
	if m.state.Hurt { // no seconds count now
		return middle(top(say, height), width)
	}
	reserve := max(len(say), min(m.reserved(min(width, sentenceMost)), height/3))
	if m.stage.Switching {
		if changing, fits := m.changing(say, reserve, width, height); fits {
			return changing
		}
	}
	side := m.side(width, 1)
	if larger := m.side(width, 2); height >= tall && len(larger) == 6 {
		side = larger
	}
	room := height - reserve - len(side) - 1
	if room < digitsHeight && width >= fullWidth {
		return m.flat(width, height)
	}
	words := make([]string, max(0, min(1, height-reserve-len(side))), height)
	words = top(append(words, append(say, make([]string, reserve-len(say))...)...), max(0, height-len(side)))
	clock := m.clock(width, height-len(words)-len(side))
	parts := []string{middle(clock, width), middle(side, width), middle(words, width)}
	if len(side) == 0 {
		parts = append(parts[:1], parts[2])
	}
	return lipgloss.JoinVertical(lipgloss.Left, parts...)
}

// changing is the panel while the sides change: which leg is next comes first, as large as
// it fits.
func (m *Model) changing(say []string, reserve, width, height int) (string, bool) {
	for scale := 3; scale > 1; scale-- {
		side := m.side(width, scale)
		room := height - len(side) - reserve - 2
		if len(side) != 3*scale || room < digitsHeight {
			continue
		}
		words := append(say, make([]string, reserve-len(say))...)
		clock := m.digits(digits.Within(width, min(room, 2*digitsHeight)))
		return lipgloss.JoinVertical(lipgloss.Left, middle(side, width), "", middle(clock, width), "", middle(words, width)), true
	}
	return "", false
}

// flat is the panel of a window with few lines.
func (m *Model) flat(width, height int) string {
	clock := m.digits(digits.Within(width/2, height))
	beside := width - digits.Width(clock) - 2
	say := m.say(beside)
	side := m.side(beside, 1)
	if len(side)+len(say) > height {
		side = m.side(beside, 0)
	}
	return lipgloss.JoinHorizontal(lipgloss.Top, strings.Join(clock, "\n"), "  ", strings.Join(top(append(side, say...), height), "\n"))
}

// middle sets lines in the middle of a width, as a block.
func middle(lines []string, width int) string {
	indent := strings.Repeat(" ", max(0, (width-digits.Width(lines))/2))
	return indent + strings.Join(lines, "\n"+indent)
}

// top returns as many lines as fit.
func top(lines []string, height int) []string { return lines[:min(max(0, height), len(lines))] }

// side is the leg in large letters; a step for no leg has its title. What has no room is
// written small, or for a scale of 0.
func (m *Model) side(width, scale int) []string {
	t, word, style := m.deps.Theme, m.state.Step.Title, m.deps.Theme.Strong
	switch s := m.state.Step.Side; s {
	case routines.Left, routines.Right, routines.Both:
		word = string(s)
	}
	if m.state.Paused {
		style = t.Dim
	}
	if lines, fits := digits.Letters(style, word, t.Glyphs, width, scale); fits && len(lines) == 3*scale {
		return lines
	}
	if word == "" {
		return nil
	}
	return theme.Wrap(style, strings.ToUpper(word), width)
}

// clock is the dial with the seconds in it, or where it has no room the digits alone.
func (m *Model) clock(width, height int) []string {
	if h := min(height, width/2, dialMost); h >= dialLeast {
		if lines, fits := m.dial(h); fits {
			return lines
		}
	}
	return m.digits(digits.Within(width, height))
}

func (m *Model) digits(fits func(w, h int) bool) []string {
	hollow := m.state.Phase != routines.Hold || m.state.Paused
	return digits.Draw(m.phaseStyle(), m.number(), hollow, m.deps.Theme.Glyphs, fits)
}

// dial draws the ring with h lines. It empties as a hold passes, and fills as somebody gets
// ready. It reports false where the digits would touch it.
func (m *Model) dial(h int) ([]string, bool) {
	const touch = 0.5 // of a column
	room := figure.DialRoom(h) + touch
	number := m.digits(func(w, h int) bool { return math.Hypot(float64(w)/2, float64(h)) <= room })
	if len(number) < digitsHeight {
		return nil, false
	}
	over := 1 - float64(wholeSeconds(m.state.PhaseRemaining))/max(1, float64(wholeSeconds(m.state.Length)))
	from, to := over, 1.0
	if m.state.Phase != routines.Hold {
		from, to = 0, over
	}
	lines := strings.Split(figure.Dial(m.deps.Theme, m.phaseStyle(), from, to, h), "\n")
	width := digits.Width(number)
	left, above := h-width/2, (h-len(number))/2
	for i, line := range number {
		ring := lines[above+i]
		lines[above+i] = ansi.Truncate(ring, left, "") + line + ansi.TruncateLeft(ring, left+width, "")
	}
	return lines, true
}

func wholeSeconds(d time.Duration) int { return int((d + time.Second - 1) / time.Second) }

// number is the time remaining, in a field as wide as the phase needs at its start: in
// seconds, or for a phase of a hundred and more in minutes.
func (m *Model) number() string {
	write := func(d time.Duration) string { return strconv.Itoa(wholeSeconds(d)) }
	if wholeSeconds(m.state.Length) >= 100 {
		write = routines.Clock
	}
	number, widest := write(m.state.PhaseRemaining), write(m.state.Length)
	return strings.Repeat(" ", max(0, len(widest)-len(number))) + number
}
