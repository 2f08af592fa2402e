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
	narrowest           = 4  // columns of a digit in a dial
	sideMost            = 3  // of a title in small letters
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
	above := 1 // an empty line above the sentence
	for _, less := range []func(){func() { reserve = len(say) }, func() { above = 0 }} {
		if height-reserve-len(side)-above < digitsHeight {
			less()
		}
	}
	if height-reserve-len(side)-above < digitsHeight && width >= fullWidth {
		return m.flat(width, height)
	}
	words := append(append(make([]string, above), say...), make([]string, reserve-len(say))...)
	words = top(words, height-len(side)-min(digitsHeight, max(1, height-len(side)-2))) // the seconds come first
	clock := m.clock(width, height-len(words)-len(side))
	parts := []string{middle(clock, width)}
	if len(side) > 0 {
		if len(clock)+len(side)+len(words) < height {
			parts = append(parts, "")
		}
		parts = append(parts, middle(side, width))
	}
	return lipgloss.JoinVertical(lipgloss.Left, append(parts, middle(words, width))...)
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
		clock := m.digits(width, min(room, 2*digitsHeight))
		return lipgloss.JoinVertical(lipgloss.Left, middle(side, width), "", middle(clock, width), "", middle(words, width)), true
	}
	return "", false
}

// flat is the panel of a window with few lines.
func (m *Model) flat(width, height int) string {
	across := 0
	for _, length := range m.lengths() {
		across = max(across, digits.Width(m.drawn(number(length, length), digits.Within(width/2, height))))
	}
	clock := middle(m.digits(width/2, height), across)
	beside := width - across - 2
	say := m.say(beside)
	side := m.side(beside, 1)
	if len(side)+len(say) > height {
		side = m.side(beside, 0)
	}
	return lipgloss.JoinHorizontal(lipgloss.Top, lipgloss.NewStyle().Width(across).Render(clock), "  ", strings.Join(top(append(side, say...), height), "\n"))
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
	return top(theme.Wrap(style, strings.ToUpper(word), width), sideMost)
}

// clock is the dial with the seconds in it, or where it has no room the digits alone.
func (m *Model) clock(width, height int) []string {
	if h := min(height, width/2, dialMost); h >= dialLeast {
		if lines, fits := m.dial(h); fits {
			return lines
		}
	}
	return m.digits(width, height)
}

// digits are the seconds in a room.
func (m *Model) digits(width, height int) []string {
	return m.drawn(number(m.state.PhaseRemaining, m.state.Length), digits.Within(width, height))
}

func (m *Model) drawn(number string, fits func(w, h int) bool) []string {
	hollow := m.state.Phase != routines.Hold || m.state.Paused
	return digits.Draw(m.phaseStyle(), number, hollow, m.deps.Theme.Glyphs, fits)
}

// dial draws the ring with h lines. It empties as a hold passes, and fills as somebody gets
// ready. It reports false where digits of this step would touch it: in all its phases, so
// that it stays while the step lasts.
func (m *Model) dial(h int) ([]string, bool) {
	room := figure.DialRoom(h)
	draw := func(number string) []string {
		return m.drawn(number, func(w, h int) bool {
			return w >= narrowest*len(number) && math.Hypot(float64(w)/2, float64(h)) <= room
		})
	}
	for _, length := range m.lengths() {
		if len(draw(number(length, length))) < digitsHeight {
			return nil, false
		}
	}
	number := draw(number(m.state.PhaseRemaining, m.state.Length))
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

// lengths are those of the phases of this step.
func (m *Model) lengths() []time.Duration {
	step := m.state.Step
	return []time.Duration{m.state.Length, step.Prep, step.Hold, step.Rest}
}

func wholeSeconds(d time.Duration) int { return int((d + time.Second - 1) / time.Second) }

// number is the time remaining of a phase, in a field as wide as its length: in seconds, or
// for a phase of a hundred and more in minutes.
func number(remaining, length time.Duration) string {
	write := func(d time.Duration) string { return strconv.Itoa(wholeSeconds(d)) }
	if wholeSeconds(length) >= 100 {
		write = routines.Clock
	}
	number, widest := write(remaining), write(length)
	return strings.Repeat(" ", max(0, len(widest)-len(number))) + number
}
