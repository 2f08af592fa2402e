package home

import (
	"fmt"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Sizes of the question and of what is beside it, in cells.
const (
	besides  = 46 // the least width of the words, at the left of a figure
	listMost = 62 // the greatest of the rows to choose from
	tallest  = 24 // figure
	slender  = 2.2
	twoLines = 7 // of letters, at a scale of 1

	besideDate = 8 // between letters and the date, at a scale of 1
)

// hero is the date, the question and what to choose from, beside a figure where the look
// has one. It reports false where they do not fit in so many lines.
func (m *Model) hero(l look, width, height int) ([]string, bool) {
	date := theme.Row("", m.date(), width)
	if !l.figure {
		words, fits := m.words(l, width)
		if dated := theme.Row(words[0]+strings.Repeat(" ", besideDate*l.scale), m.date(), width); strings.HasSuffix(dated, m.date()) {
			words[0] = dated
			return words, fits
		}
		if dated := theme.Spaced(l.gap, []string{date}, words); len(dated) <= height {
			return dated, fits
		}
		return words, fits
	}
	height -= 1 + l.gap
	across, fits := figure.FitWidth(width, min(height, tallest), max(besides*max(1, l.scale), min(listMost, m.list.width())))
	left, pose := width-across-figure.Gap, m.pose()
	if !fits || pose == "" || m.list.open {
		return nil, false
	}
	words, fits := m.words(l, left)
	if !fits || len(words) > height {
		return nil, false
	}
	height = min(height, tallest, int(float64(across)/slender))
	picture := m.drawn.get(fmt.Sprint(pose, across, height), func() []string {
		return strings.Split(m.figure.Draw(figure.Scene{Pose: pose, Fraction: 1, Glow: 1}, across, height), "\n")
	})
	return theme.Spaced(l.gap, []string{date}, before(words, picture, left+figure.Gap)), true
}

// before sets lines to the left of a picture, the shorter in the middle of the longer. It measures
// only the lines: to measure a picture of dots takes a quarter of the time in which home is drawn.
func before(lines, picture []string, width int) []string {
	beside := make([]string, max(len(lines), len(picture)))
	copy(beside[(len(beside)-len(lines)+1)/2:], lines)
	top := (len(beside) - len(picture) + 1) / 2
	for i, dots := range picture {
		line := &beside[top+i]
		*line += strings.Repeat(" ", max(0, width-lipgloss.Width(*line))) + dots
	}
	return beside
}

// words are the question, what a trial asks of tonight, and what to choose from. It reports false where the letters do not
// fit.
func (m *Model) words(l look, width int) ([]string, bool) {
	t := m.deps.Theme
	question, fits := m.asks(l, width)
	width = min(width, listMost)
	var rows, why []string
	if len(m.list.rows) > 0 {
		rows = m.list.draw(t, width, len(m.list.rows))
	}
	switch m.list.asked {
	case Welcome:
		why = theme.Wrap(t.Text, About, width)
	case NoRoutine:
		why = theme.Wrap(t.Text, strings.TrimSpace(m.evening.Words.Ends+" "+m.evening.Words.Blocked), width)
	}
	return theme.Spaced(l.gap, question, why, m.trial(width), rows), fits
}

// About says what calmcalf is.
const About = "calmcalf is for people who get leg cramps at night. It guides you through a short stretch and massage before bed, " +
	"asks in the morning how your night was, and shows over the weeks whether anything helps."

// asks is the question, in letters of a look that has a scale. It reports false where they do not
// fit.
func (m *Model) asks(l look, width int) ([]string, bool) {
	t, scale := m.deps.Theme, l.scale
	if m.list.open {
		return []string{t.Accent.Bold(true).Render("All routines")}, scale == 0
	}
	write := func(style theme.Style, text string, scale int) ([]string, bool) {
		if scale == 0 {
			return theme.Wrap(style.Bold(true), text, width), true
		}
		letters := m.drawn.get(fmt.Sprint(text, width, scale), func() []string { return large(style, text, t, width, scale) })
		return letters, len(letters) > 0
	}
	switch q := m.list.asked; {
	case q == AfterMidnight, q == BackToSleep, q == Welcome && diary.PartOfDay(m.now) == diary.SmallHours:
		question, fits := write(t.Accent, q.String(), scale)
		if l.brief {
			scale = 0
		}
		cramp, both := write(t.Hold, "c: cramp now", scale)
		return theme.Spaced(min(1, l.scale), question, cramp), fits && both
	case (q == DoneTonight || q == PartTonight) && scale > 0:
		done, wish, _ := strings.Cut(q.String(), " Good")
		night, fits := write(t.Accent, "Good"+strings.TrimSuffix(wish, "."), scale)
		return theme.Spaced(1, theme.Wrap(t.Text, done, width), night), fits
	case q == CrampNow:
		return write(t.Hold, q.String(), scale)
	default:
		return write(t.Accent, q.String(), scale)
	}
}

// large draws words in letters, in one line or else in two: nothing where they need more.
func large(style theme.Style, text string, t theme.Theme, width, scale int) []string {
	lines, _ := digits.Letters(style, text, t.Glyphs, width, scale)
	if len(lines) > twoLines*scale {
		return nil
	}
	return lines
}

// pose is that of the first step that works on a leg, of the selected routine or else of the
// first; none where no routine is to be done.
func (m *Model) pose() string {
	if m.list.asked == OffTonight {
		return ""
	}
	r := m.list.selected().routine
	if len(r.Steps) == 0 && len(m.list.routines) > 0 {
		r = m.list.routines[0]
	}
	for _, step := range r.Steps {
		if step.Side != routines.None && step.Pose != "" {
			return step.Pose
		}
	}
	return ""
}
