package coach

import (
	"slices"

	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
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
	if m.rises() {
		return m.rising(width, height, say)
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

// rising is what to do in letters as large as both have room for, without seconds: nobody hurries
// in the dark.
func (m *Model) rising(width, height int, say []string) []string {
	for _, scale := range [][2]int{{2, 1}, {1, 1}, {1, 0}, {0, 1}} {
		up, bed := m.letters(m.wordStyle(), m.phase(), width, scale[0]), m.side(width, scale[1])
		lines := theme.Spaced(min(1, scale[0]), up, bed, say)
		if len(up) > 0 && len(bed) > 0 && len(lines) <= height {
			return lines
		}
	}
	return m.shorten(slices.Concat(m.word(width, 1), m.side(width, 0), say), height)
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
		if len(side) > high && free < len(side)+digitsHeight+2 { // no line would be empty around it
			if at == above && m.readies() == ready { // another posture is read first, and the heading has the title
				continue
			}
			side = m.small(width)
		}
		if len(side) < high && m.titled() && free < len(side)+digitsHeight+2 { // the heading has it
			side = nil
		}
		for _, gap := range gaps {
			clock := free - len(side) - min(1, len(side)) - gap.say - min(gap.foot, m.air())
			if gap.say < gap.foot && len(side) > high { // a sentence is not close to two lines of letters
				gap.say, gap.foot = 1, 0
			}
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
