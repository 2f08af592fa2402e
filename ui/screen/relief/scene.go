package relief

import (
	"cmp"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
)

// Sizes, in cells.
const (
	wordsWidth   = 30 // least width next to the figure
	wordsMost    = 48
	figureMost   = 20 // lines
	largestClock = 7  // lines, beside large letters
)

// scene is the figure with the clock and the words to its right. The words are in large
// letters, to be read without glasses, where every instruction of the step has room for
// that: beside the figure, or else without it.
func (m *Model) scene(height int) string {
	high := min(height, figureMost)
	width, fits := figure.FitWidth(m.width, high, wordsWidth)
	fits = fits && m.state.Step.Pose != ""
	beside := m.width - width - figure.Gap
	if fits {
		if large, is := m.large(beside, height); is {
			return figure.Join(m.picture(width, high), large)
		}
	}
	if large, is := m.large(m.width, height); is {
		return large
	}
	if fits {
		if words, whole := m.words(min(wordsMost, beside), height); whole {
			return figure.Join(m.picture(width, high), words)
		}
	}
	words, _ := m.words(m.width, height)
	return words
}

func (m *Model) picture(width, height int) string {
	return m.figure.Draw(figure.Scene{
		Pose: m.state.Step.Pose, Fraction: m.stage.Fraction, Glow: m.stage.Glow, Mirrored: m.cramp.Side == routines.Right,
	}, width, height)
}

// large is the clock and the instruction in large letters, with the rest in small ones. It
// reports false where an instruction of the step has no room, so that the step looks the
// same from its start to its end.
func (m *Model) large(width, height int) (string, bool) {
	t, step := m.deps.Theme, m.state.Step
	now := cmp.Or(m.state.Cue, step.Ready, step.Position)
	if m.state.Phase != routines.Hold && !m.state.LeadIn {
		now = cmp.Or(step.Ready, step.Position)
	}
	all := []routines.Cue{{Say: now}}
	tallest := 0
	for _, cue := range append(all, step.Cues...) {
		letters, drawn := digits.Letters(t.Strong, cue.Say, t.Glyphs, width, 1)
		if !drawn {
			return "", false
		}
		tallest = max(tallest, len(letters))
	}
	small := theme.Wrap(t.Dim, m.step(), width)
	if note := m.body.Note(step); note != "" {
		small = append(theme.Wrap(t.Text, note, width), small...)
	}
	small = append(m.promptLines(width), small...)
	room := height - tallest - len(small) - 2
	if room < 1 {
		return "", false
	}
	clock := digits.Draw(t.Hold, routines.Clock(m.clock.Whole()), false, t.Glyphs, digits.Within(width, min(room, largestClock)))
	letters, _ := digits.Letters(t.Strong, now, t.Glyphs, width, 1)
	return strings.Join(theme.Spaced(1, clock, letters, small), "\n"), true
}

// words are the clock, what to do now, the prompt, and what comes next, and whether all of them
// fit. Advice to get help comes before anything else: the end is cut where it must be.
func (m *Model) words(width, height int) (words string, whole bool) {
	t := m.deps.Theme
	do := theme.Wrap(t.Strong, m.state.Cue, width)
	if m.state.Phase != routines.Hold && !m.state.LeadIn {
		do = theme.Wrap(t.Text, m.state.Step.Title+". "+cmp.Or(m.state.Step.Ready, diary.Capital(m.state.Step.Position)+"."), width)
	}
	if note := m.body.Note(m.state.Step); note != "" {
		do = append(do, theme.Wrap(t.Text, note, width)...)
	}
	first, second := do, m.promptLines(width)
	if _, stays := m.prompt(); stays {
		first, second = second, first
	}
	next := theme.Wrap(t.Dim, m.step(), width)
	clock := theme.Wrap(t.Hold, routines.Clock(m.clock.Whole()), width)
	least := theme.Spaced(0, clock, first, second, next)
	lines, whole := theme.Fit(height,
		theme.Spaced(1, m.digits(width, height), first, second, next),
		theme.Spaced(0, m.digits(width, height), first, second, next),
		least)
	if !whole {
		lines = least[:height]
	}
	return strings.Join(lines, "\n"), whole
}

// digits draw the clock as large as it fits into width and half of height.
func (m *Model) digits(width, height int) []string {
	t := m.deps.Theme
	return digits.Draw(t.Hold, routines.Clock(m.clock.Whole()), false, t.Glyphs, digits.Within(width, height/2))
}

// step is the time remaining, and what comes next.
func (m *Model) step() string {
	s := m.state
	next := "all of it again"
	if step, more := s.Next(); more {
		next = strings.ToLower(step.Title)
	}
	return routines.Clock(s.PhaseRemaining) + " to go" + m.deps.Theme.Marks().Separator + "next: " + next
}
