package relief

import (
	"cmp"
	"sort"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
)

// Sizes, in cells.
const (
	wordsWidth = 30 // least width next to the figure
	wordsMost  = 60
	figureMost = 20 // lines
)

// scene says what to do, in the first of these ways that has room for all that the step says: advice
// to phone now in letters that are read without glasses, above the rest; every
// word in letters that are read without glasses, beside the figure or without it; the name of the
// step in such letters, above the figure and the words or above the words alone; or in words. Advice
// to phone takes the place of the exercise where both have no room.
func (m *Model) scene(height int) string {
	first, _ := m.order()
	says, style, phone := []string{first}, m.deps.Theme.Strong, m.phone()
	if len(phone) > 0 { // the exercise comes second now
		says, style = phone, m.deps.Theme.Urgent
	} else if large, is := m.largest(height); is {
		return large
	}
	for brief, said := range says {
		name, drawn := digits.Letters(style, said, m.deps.Theme.Glyphs, m.width, 1)
		for gap := 1; drawn && gap >= 0; gap-- {
			rest := height - len(name) - gap
			below, whole := m.spoken(rest, len(phone) == 0)
			if !whole {
				continue
			}
			if last := len(below) - 1; gap == 0 && below[last] == "" { // a line to spare is better above what is said
				gap, below = 1, below[:last]
			}
			return strings.Join(theme.Spaced(gap, name, below), "\n")
		}
		if alone := theme.Spaced(0, name, m.promptLines(m.width)); brief > 0 && drawn && len(alone) <= height {
			return strings.Join(alone, "\n")
		}
	}
	words, _ := m.spoken(height, false)
	return strings.Join(words, "\n")
}

// phone is the advice to phone, of which the whole is in the words below it, and the same in brief;
// nothing before it is time for that.
func (m *Model) phone() []string {
	advice, stays := m.prompt()
	at := strings.Index(strings.ToLower(advice), "phone ")
	if !stays || at < 0 {
		return nil
	}
	said, _, _ := strings.Cut(advice[at:], ".")
	return []string{said + ".", brief(said)}
}

// brief is advice to phone or to go to somebody, now or today, without whom.
func brief(advice string) string {
	before, bracketed, _ := strings.Cut(strings.TrimSuffix(advice, "."), "(")
	_, after, _ := strings.Cut(bracketed, ")")
	advice, _, _ = strings.Cut(before+after, ",")
	words := strings.Fields(advice)
	if len(words) == 0 {
		return ""
	}
	return words[0] + " " + words[len(words)-1] + "."
}

// largest is the instruction in large letters, beside the largest figure that leaves room for
// them, or without it. The name of the step comes before the figure.
func (m *Model) largest(height int) (string, bool) {
	tallest := min(height, figureMost)
	for _, named := range []bool{true, false} {
		beside := func(high int) (large string, width int, fits, is bool) {
			if width, fits = figure.FitWidth(m.width, high, wordsWidth); fits {
				large, is = m.large(m.width-width-figure.Gap, height, named)
			}
			return large, width, fits, is
		}
		if m.state.Step.Pose != "" {
			lower := sort.Search(tallest, func(lower int) bool { // the less high, the more room for letters
				_, _, fits, is := beside(tallest - lower)
				return is || !fits
			})
			if large, width, _, is := beside(tallest - lower); is {
				return figure.Join(m.picture(width, tallest-lower), large), true
			}
		}
		if large, is := m.large(m.width, height, named); is {
			return large, true
		}
	}
	return "", false
}

// spoken is what is said, without the name of the step where that is above it, beside the figure where both have room, and whether all of it has.
func (m *Model) spoken(height int, titled bool) (lines []string, whole bool) {
	width, fits := figure.FitWidth(m.width, min(height, figureMost), wordsWidth)
	if fits && m.state.Step.Pose != "" {
		if words, whole := m.words(min(wordsMost, m.width-width-figure.Gap), height, titled); whole {
			return strings.Split(figure.Join(m.picture(width, min(height, figureMost)), strings.Join(words, "\n")), "\n"), true
		}
	}
	return m.words(m.width, height, titled)
}

func (m *Model) picture(width, height int) string {
	return m.figure.Draw(figure.Scene{
		Pose: m.state.Step.Pose, Fraction: m.stage.Fraction, Glow: m.stage.Glow, Works: m.state.Step.Exercises(),
	}, width, height)
}

// instruction is what to do now.
func (m *Model) instruction() string {
	s := m.state
	if m.readying() {
		return diary.Ready(s.Step)
	}
	return cmp.Or(s.Cue, diary.Ready(s.Step))
}

// readying reports whether the instruction is how to get ready.
func (m *Model) readying() bool { return m.state.Phase != routines.Hold && !m.state.LeadIn }

// order is the name of the step and the instruction, or first how to get ready where that is short,
// such as to sit down.
func (m *Model) order() (first, second string) {
	title, now := m.state.Step.Title, m.instruction()
	if m.readying() && digits.Height(now, m.width, 1) == digits.LetterHeight {
		return now, title + "."
	}
	return title, now
}

// large is the instruction in large letters, with the rest in small ones. What is said before and
// after the first cue, such as to breathe out, is below the name of the step in large letters, or in
// small ones where it is not named: what to do is always there. Advice to get
// help is above it. It reports false where an instruction of the step has no room, so that the step
// looks the same from its start to its end.
func (m *Model) large(width, height int, named bool) (string, bool) {
	t, step, now := m.deps.Theme, m.state.Step, m.instruction()
	small := theme.Wrap(t.Dim, m.step(), width)
	if note := m.body.Note(step); note != "" {
		small = append(theme.Wrap(t.Text, note, width), small...)
	}
	advice := m.promptLines(width)
	above := 0
	if _, stays := m.prompt(); stays {
		above = len(advice) + 1
	} else {
		small, advice = append(advice, small...), nil
	}
	var name []string
	if !named {
		name = theme.Wrap(t.Strong, step.Title, width)
		above += len(name) + 1
	}
	for scale := 2; scale > 0; scale-- {
		tallest, drawn := 0, true
		for _, say := range append([]routines.Cue{{Say: now}}, step.Cues...) {
			high := 0
			for _, text := range m.heads(say.Say, named) {
				lines := digits.Height(text, width, scale)
				high, drawn = high+1+lines, drawn && lines > 0
			}
			tallest = max(tallest, high)
		}
		if drawn && above+tallest+len(small) <= height {
			return strings.Join(theme.Spaced(1, advice, name, m.letters(m.heads(now, named), width, scale), small), "\n"), true
		}
	}
	return "", false
}

// heads are what large letters say: an instruction, all but the first cue of the step below its
// name, and how to get ready for it, such as to sit down, above it.
func (m *Model) heads(say string, named bool) []string {
	step := m.state.Step
	switch {
	case !named || len(step.Cues) == 0 || say == step.Cues[0].Say:
		return []string{say}
	case m.readying():
		return []string{say, step.Title + "."}
	default:
		return []string{step.Title + ".", say}
	}
}

func (m *Model) letters(heads []string, width, scale int) (lines []string) {
	style := m.deps.Theme.Strong
	for _, text := range heads {
		drawn, _ := digits.Letters(style, text, m.deps.Theme.Glyphs, width, scale)
		lines, style = theme.Spaced(1, lines, drawn), m.deps.Theme.Accent
	}
	return lines
}

// words are what to do now, the prompt, and what comes next, and whether all of them fit, with
// whatever the step says. Advice to get help comes before anything else: the end is cut where it
// must be.
func (m *Model) words(width, height int, titled bool) (lines []string, whole bool) {
	t, step := m.deps.Theme, m.state.Step
	now, most := m.instruction(), 0
	say := func(cue string) string { return strings.Join(m.heads(cue, true), " ") }
	if titled {
		_, now = m.order()
		say = func(cue string) string { return cue }
	}
	now = say(now)
	for _, cue := range step.Cues {
		most = max(most, len(theme.Lines(now, width)), len(theme.Lines(say(cue.Say), width)))
	}
	do := theme.Wrap(t.Strong, now, width)
	spare := make([]string, most-len(do))
	if note := m.body.Note(step); note != "" {
		do = append(do, theme.Wrap(t.Text, note, width)...)
	}
	first, second := do, m.promptLines(width)
	if _, stays := m.prompt(); stays {
		first, second = second, first
	}
	next := append(theme.Wrap(t.Dim, m.step(), width), spare...)
	lines, whole = theme.Fit(height, theme.Spaced(1, first, second, next), theme.Spaced(0, first, second, next))
	if !whole {
		lines = top(theme.Spaced(0, first, second, next), height)
	}
	return lines, whole
}

// step is the time remaining, and what comes next.
func (m *Model) step() string {
	s := m.state
	next := "all the steps again"
	if step, more := s.Next(); more {
		next = strings.ToLower(step.Title)
	}
	return routines.Clock(s.PhaseRemaining) + " to go" + m.deps.Theme.Marks().Separator + "next: " + next
}
