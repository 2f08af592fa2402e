package coach

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

// clock is the dial with the seconds in it, or where it has no room the digits alone, and
// perhaps to the right of it what to do in a word. It is nil where that has no room in letters.
func (m *Model) clock(width, height int, at place) []string {
	room, widest := width, m.widest(at)
	if at != above {
		room -= besideClock + widest
	}
	number := m.number()
	if digits.Across(number, digits.Within(room, height)) < digits.Across(number, digits.Within(width, digitsHeight)) { // rather without a word
		room = width
	}
	var clock []string
	if h := min(height, room/2, dialMost); h >= dialLeast {
		clock = m.dial(h)
	}
	if clock == nil {
		clock = m.digits(room, height)
	}
	across := digits.Width(clock)
	room = width - across - besideClock
	switch {
	case at == beside && !m.spelled(room, len(clock)):
		return nil
	case at == above, widest > room:
		return clock
	}
	word := m.letters(m.wordStyle().Bold(true), m.phase(), room, 0)
	if at == beside {
		word = m.word(room, len(clock))
	}
	if digits.Width(word) > room {
		return clock
	}
	return nextTo(clock, across, besideClock, middle(word, len(clock)))
}

// word is the phase in letters, in so many cells and lines, or else in text.
func (m *Model) word(width, height int) []string {
	lines, fits := digits.Letters(m.wordStyle(), m.phase(), m.deps.Theme.Glyphs, width, 1)
	if !fits || len(lines) > height {
		return m.letters(m.wordStyle(), m.phase(), width, 0)
	}
	return lines
}

func (m *Model) wordStyle() theme.Style {
	if m.state.Paused {
		return m.deps.Theme.Accent
	}
	return m.phaseStyle()
}

// digits are the seconds in a room. They begin where the words below them do.
func (m *Model) digits(width, height int) []string {
	number := m.number()
	return m.drawn(fmt.Sprintf("%-*s", len(number), strings.TrimSpace(number)), digits.Within(width, height))
}

func (m *Model) drawn(number string, fits func(w, h int) bool) []string {
	hollow := m.state.Phase != routines.Hold || m.state.Paused
	return digits.Draw(m.phaseStyle(), number, hollow, m.deps.Theme.Glyphs, fits)
}

// dial draws the ring with h lines. It empties as a hold passes, and fills as somebody gets
// ready. It is nil where the digits of this step would touch it.
func (m *Model) dial(h int) []string {
	room := figure.DialRoom(h)
	number := m.drawn(m.number(), func(w, h int) bool {
		return w >= narrowest*len(m.number()) && math.Hypot(float64(w)/2, float64(h)) <= room
	})
	if len(number) < digitsHeight {
		return nil
	}
	length, remains := m.state.Part()
	over := 1 - float64(wholeSeconds(remains))/max(1, float64(wholeSeconds(length)))
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
	return lines
}

// number is the time remaining of a phase, or of the action that has a word in it, in a field as
// wide as the longest phase of the step, so that the digits have one size in all of them: in
// seconds, or for a phase of a hundred and more in minutes.
func (m *Model) number() string {
	step, write := m.state.Step, func(d time.Duration) string { return strconv.Itoa(wholeSeconds(d)) }
	longest := max(m.state.Length, step.Prep, step.Hold, step.Rest)
	if wholeSeconds(longest) >= 100 {
		write = routines.Clock
	}
	_, remains := m.state.Part()
	return fmt.Sprintf("%*s", len(write(longest)), write(remains))
}

func wholeSeconds(d time.Duration) int { return int((d + time.Second - 1) / time.Second) }
