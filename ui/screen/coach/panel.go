package coach

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in lines.
const (
	dialLeast, dialMost = 11, 22
	digitsHeight        = 5 // of the smallest digits
	narrowest           = 4 // columns of a digit in a dial
	sideMost            = 3 // of a title in small letters
)

// Sizes of what is beside another, in columns: the distances of a word from the seconds and from
// larger letters.
const (
	besideClock   = 3
	besideLetters = 2
)

// scales are those of the side in letters, from the largest, with the least lines of the seconds
// above it: the side and the seconds are read from two metres. A dial leaves a line empty below
// the sentence, and is not worth smaller digits where the side is in text.
var scales = []struct{ side, clock int }{{3, dialLeast}, {2, dialLeast}, {2, digitsHeight}, {1, dialLeast}, {1, digitsHeight}}

// gaps are empty lines above the sentence and below it, from the most.
var gaps = []struct{ say, foot int }{{1, 1}, {0, 1}, {0, 0}}

// panel is beside the figure: the seconds, with what to do in a word beside them, the side in
// letters, and one sentence. All begin in one column, so that nothing moves as the words
// change. A flat window has the digits to the left of the rest.
func (m *Model) panel(width, height int) []string {
	say := m.say(min(width, sentenceMost))
	if m.state.Hurt { // no seconds count now
		return m.shorten(theme.Spaced(1, m.word(width, height-len(say)-1), say), height)
	}
	for _, at := range []place{beside, above, small} {
		if lines := m.column(width, height, at, say); lines != nil {
			return lines
		}
	}
	if width >= fullWidth {
		return m.flat(width, height)
	}
	side := m.side(width, 1)
	most := height - len(side) - min(digitsHeight, max(1, height-len(side)-2)) // the seconds come first
	say = m.shorten(say, most)
	most = max(len(say), min(most, m.reserved(width)))
	return slices.Concat(m.clock(width, height-len(side)-most, small), side, say, make([]string, most-len(say)))
}

// place is where the word of a phase is: beside the seconds in letters, above the side in
// letters, or beside the seconds in text. It is the first that has room for all words of a step.
type place int

const (
	beside place = iota
	above
	small
)

// spelled reports whether all words of this step have room in letters.
func (m *Model) spelled(width, height int) bool {
	return !slices.ContainsFunc(m.words(), func(word string) bool {
		high := digits.Height(word, width, 1)
		return word != "" && (high == 0 || high > height)
	})
}

// widest is the width of the widest word of this step, in letters or in text.
func (m *Model) widest(at place) (wide int) {
	for _, word := range m.words() {
		if at == small {
			wide = max(wide, lipgloss.Width(word))
		} else {
			wide = max(wide, digits.Widest(word))
		}
	}
	return wide
}

// column is the panel from the seconds down to the sentence, or nil where that has no room.
func (m *Model) column(width, height int, at place, say []string) []string {
	var word []string
	if at == above {
		if !m.spelled(width, digits.LetterHeight) {
			return nil
		}
		word = make([]string, digits.LetterHeight)
		copy(word, m.word(width, digits.LetterHeight))
	}
	reserve := max(len(say), m.reserved(min(width, sentenceMost)))
	free := height - reserve - len(word) - min(1, len(word))
	for _, scale := range scales {
		side := m.side(width, scale.side)
		high := digits.LetterHeight * scale.side
		if scale.side > 1 && len(side) != high {
			continue
		}
		if len(side) > high && free < len(side)+digitsHeight+2+m.air() { // no line would be empty around it
			if at == above {
				continue
			}
			side = m.small(width)
		}
		if len(side) < high && m.titled() && free < len(side)+digitsHeight+2 { // the heading has it
			side = nil
		}
		for _, gap := range gaps {
			clock := free - len(side) - min(1, len(side)) - gap.say - min(gap.foot, m.air())
			if clock < scale.clock || scale.clock == dialLeast && (gap.foot == 0 || len(side) < high) {
				continue
			}
			seconds := m.clock(width, clock, at)
			if seconds == nil {
				break
			}
			lines := theme.Spaced(1, seconds, word, side)
			over := max(gap.say, min(1, reserve-len(say))) // a line that this sentence spares
			lines = append(append(lines, make([]string, over)...), say...)
			return append(lines, make([]string, reserve+gap.say-over-len(say)+min(gap.foot, m.air()))...)
		}
	}
	return nil
}

// flat is the panel of a window with few lines.
func (m *Model) flat(width, height int) []string {
	clock := m.digits(width/2, height)
	across := digits.Width(clock)
	beside := width - across - besideClock
	say := m.say(beside)
	side := m.side(beside, 1)
	if len(side)+len(say) > height {
		side = m.side(beside, 0)
	}
	lines := append(side, m.shorten(say, height-len(side))...)
	lines = append(lines, make([]string, max(0, m.reserved(beside)-len(say)))...)
	return nextTo(clock, across, besideClock, top(lines, height))
}

// shorten returns the beginning of a sentence, as many lines as fit, which says that there is more.
func (m *Model) shorten(say []string, height int) []string {
	if height < 2 {
		return top(say, height)
	}
	return form.Short(m.deps.Theme, say, height)
}

// top returns as many lines as fit.
func top(lines []string, height int) []string { return lines[:min(max(0, height), len(lines))] }

// sign is what side draws, and how.
type sign struct {
	words        string
	side         routines.Side
	paused       bool
	width, scale int
}

// side is a sign of this step. The same are shown for minutes, and take half of the time in
// which a frame is drawn: they are kept until the size or the theme changes.
func (m *Model) side(width, scale int) []string {
	step := m.state.Step
	s := sign{m.sideWords(), step.Side, m.state.Paused, width, scale}
	lines, drawn := m.signs[s]
	if !drawn {
		lines = slices.Clip(m.drawSign(s))
		m.signs[s] = lines
	}
	return lines
}

// drawSign is the leg in large letters, with the word leg: beside a number, left alone would be the
// time that is left. The left and the right leg look alike. A step for no leg has its title. What
// has no room is written small, or for a scale of 0.
func (m *Model) drawSign(s sign) []string {
	style := m.sideStyle()
	switch lines, fits := digits.Letters(style, s.words, m.deps.Theme.Glyphs, s.width, s.scale); {
	case s.words == "":
		return nil
	case s.side.Leg() != "":
		lines := m.leg(style, s.side, s.width, s.scale)
		if lines != nil && (s.side != routines.Left || m.leg(style, routines.Right, s.width, s.scale) != nil) {
			return lines
		}
	case fits && len(lines) <= 2*digits.LetterHeight*s.scale+1:
		return lines
	}
	return m.small(s.width)
}

// small is the side, or the title of a step that has none, in a few lines of text.
func (m *Model) small(width int) []string {
	return top(theme.Wrap(m.sideStyle(), strings.ToUpper(m.sideWords()), width), sideMost)
}

func (m *Model) sideStyle() theme.Style {
	if m.state.Paused {
		return m.deps.Theme.Dim
	}
	return m.deps.Theme.Strong
}

// sideWords are the leg, or the title of a step for none.
func (m *Model) sideWords() string { return cmp.Or(m.state.Step.Side.Leg(), m.state.Step.Title) }

// leg is a leg in one line of letters, of which the word leg may have a smaller scale, or
// nothing where it has no room.
func (m *Model) leg(style theme.Style, s routines.Side, width, scale int) []string {
	if scale == 0 {
		return nil
	}
	if lines := m.letters(style, s.Leg(), width, scale); len(lines) == digits.LetterHeight*scale {
		return lines
	}
	side, leg, _ := strings.Cut(s.Leg(), " ")
	return based(m.letters(style, side, width, scale), m.letters(style, leg, width, scale-1), width)
}

// letters is a word in letters of a scale, of which 0 is a line of text, or else nothing.
func (m *Model) letters(style theme.Style, word string, width, scale int) []string {
	if scale == 0 {
		return []string{style.Render(strings.ToUpper(word))}
	}
	lines, _ := digits.Letters(style, word, m.deps.Theme.Glyphs, width, scale)
	return lines
}

// based sets a smaller word after a larger one, on its base line, where both have room.
func based(large, small []string, width int) []string {
	if len(large) == 0 || len(small) == 0 || digits.Width(large)+besideLetters+digits.Width(small) > width {
		return nil
	}
	return strings.Split(lipgloss.JoinHorizontal(lipgloss.Bottom, strings.Join(large, "\n"), strings.Repeat(" ", besideLetters), strings.Join(small, "\n")), "\n")
}

// clock is the dial with the seconds in it, or where it has no room the digits alone, and
// perhaps to the right of it what to do in a word. It is nil where that has no room in letters.
func (m *Model) clock(width, height int, at place) []string {
	room, widest := width, m.widest(at)
	if at != above {
		room -= besideClock + widest
	}
	clock := m.digits(room, height)
	if digits.Width(clock) < digits.Width(m.digits(width, digitsHeight)) { // rather without a word
		room, clock = width, m.digits(width, height)
	}
	if h := min(height, room/2, dialMost); h >= dialLeast {
		if dial, fits := m.dial(h); fits {
			clock = dial
		}
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

// digits are the seconds in a room.
func (m *Model) digits(width, height int) []string {
	return m.drawn(digits.Within(width, height))
}

func (m *Model) drawn(fits func(w, h int) bool) []string {
	hollow := m.state.Phase != routines.Hold || m.state.Paused
	return digits.Draw(m.phaseStyle(), m.number(), hollow, m.deps.Theme.Glyphs, fits)
}

// dial draws the ring with h lines. It empties as a hold passes, and fills as somebody gets
// ready. It reports false where the digits of this step would touch it.
func (m *Model) dial(h int) ([]string, bool) {
	room := figure.DialRoom(h)
	number := m.drawn(func(w, h int) bool {
		return w >= narrowest*len(m.number()) && math.Hypot(float64(w)/2, float64(h)) <= room
	})
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

// number is the time remaining of a phase, in a field as wide as the longest phase of the step,
// so that the digits have one size in all of them: in seconds, or for a phase of a hundred and
// more in minutes.
func (m *Model) number() string {
	step, write := m.state.Step, func(d time.Duration) string { return strconv.Itoa(wholeSeconds(d)) }
	longest := max(m.state.Length, step.Prep, step.Hold, step.Rest)
	if wholeSeconds(longest) >= 100 {
		write = routines.Clock
	}
	return fmt.Sprintf("%*s", len(write(longest)), write(m.state.PhaseRemaining))
}

func wholeSeconds(d time.Duration) int { return int((d + time.Second - 1) / time.Second) }
