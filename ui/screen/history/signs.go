package history

import (
	"fmt"
	"math"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

type signs struct {
	theme                                theme.Theme
	cursor                               string
	zero, line, first                    chart.Mark // no cramp, the mean, the first routine
	routines                             [4]chart.Mark
	levelMuch, levelSome, levelNone, gap chart.Mark // of a factor, or of the nights of a trial
}

func signsOf(t theme.Theme) signs {
	m, g := t.Marks(), chart.GlyphsOf(t.Glyphs)
	return signs{
		theme: t, cursor: string(g.Cursor),
		zero: mark(string(g.Zero), t.Dim), line: mark(string(g.Mean), t.Text), first: mark(string(g.First), t.Good),
		routines: [...]chart.Mark{
			routineUnknown: mark(m.Unknown, t.Dim), routineFull: mark(m.Full, t.Good),
			routinePartly: mark(m.Half, t.Good), routineNot: mark(m.None, t.Dim),
		},
		levelMuch: mark(m.Full, t.Text), levelSome: mark(m.Half, t.Text), levelNone: mark(m.None, t.Dim), gap: chart.Mark{Glyph: " "},
	}
}

func mark(glyph string, style theme.Style) chart.Mark {
	return chart.Mark{Glyph: glyph, Style: style}
}

// How much of a routine was done, by the index of its mark.
const (
	routineUnknown = iota
	routineFull
	routinePartly
	routineNot
)

// routineOf is how much of a routine was done on a night, or on most of several nights of
// which it is known.
func routineOf(c diary.Counts) int {
	switch {
	case c.RoutineKnown == 0:
		return routineUnknown
	case 2*c.Full > c.RoutineKnown:
		return routineFull
	case c.Routine() > 0:
		return routinePartly
	default:
		return routineNot
	}
}

func (s signs) routineEntries(full, partly, not string) []entry {
	r := s.routines
	return []entry{{r[routineFull], full}, {r[routinePartly], partly}, {r[routineNot], not}, {r[routineUnknown], "not logged"}}
}

// to is the dash between the ends of a range, with its blanks.
func to(t theme.Theme) string { return " " + t.Marks().Dash + " " }

type entry struct {
	mark  chart.Mark
	means string
}

// legend lists entries after a name until the line is full.
func legend(t theme.Theme, width int, name string, entries ...entry) string {
	line := ""
	if name != "" {
		line = t.Dim.Render(name)
	}
	for _, e := range entries {
		next := t.Dim.Render(e.means)
		if e.mark.Glyph != "" {
			next = e.mark.Style.Render(e.mark.Glyph) + t.Dim.Render(" "+e.means)
		}
		if line != "" {
			next = line + "  " + next
		}
		if lipgloss.Width(next) > width {
			break
		}
		line = next
	}
	return line
}

// cut breaks a text into at most so many lines, with an ellipsis where it was cut: after a
// whole word, and where the last line has several facts, after a whole one.
func cut(text string, width, most int, t theme.Theme) []string {
	lines, ellipsis := theme.Lines(text, width), t.Marks().Ellipsis
	if len(lines) <= most {
		return lines
	}
	last, between := lines[most-1], t.Marks().Separator
	whole := theme.Lines(last, width-lipgloss.Width(ellipsis)-1)[0]
	next := strings.TrimPrefix(last, whole) + " " + lines[most]
	if fact := strings.LastIndex(whole+" ", between); fact > 0 && !strings.HasPrefix(strings.TrimSpace(next)+" ", strings.TrimLeft(between, " ")) {
		whole = whole[:fact]
	}
	lines[most-1] = whole + " " + ellipsis
	return lines[:most]
}

const (
	wordsTitle = "History"
	wordsFirst = "first routine"
	wordsWorse = "bolder = more painful"
	wordsSmall = "Make the window larger to see your history."
	wordsEmpty = "No nights yet.\n\n" +
		"Each night will have a bar here, with one step for each cramp and a mark for the routine below it. " +
		"Nights that you did not log are shown too.\n\n" +
		"The morning check-in adds a night in a few seconds."
)

// caption says how to read the bars, as far as it fits.
func (v *nightsView) caption(mean bool) string {
	entries := []entry{{v.signs.zero, "none"}, {v.signs.routines[routineUnknown], "not logged"}}
	if mean {
		entries = append([]entry{{v.signs.line, fmt.Sprintf("%d-night average", insight.MeanNights)}}, entries...)
	}
	if v.unrated() {
		entries = append(entries, entry{mark(string(chart.GlyphsOf(v.signs.theme.Glyphs).Unrated), v.signs.theme.Dim), "not rated"})
	}
	what := "cramps a night"
	if per := v.columns.Per(); per > 1 {
		each := fmt.Sprintf("%d nights", per)
		if first := v.columns.First(); first < per {
			each += fmt.Sprintf(" (the first, %d)", first)
		}
		for _, what = range []string{ // the longest that fits
			"cramps a night; each bar averages " + each,
			"each bar averages " + each,
			"bars average " + each,
		} {
			if lipgloss.Width(legend(v.signs.theme, math.MaxInt, what, entries...)) <= v.width {
				break
			}
		}
	}
	return legend(v.signs.theme, v.width, what, append(entries, entry{chart.Mark{}, wordsWorse})...)
}

func (v *nightsView) legend() string {
	name, full, partly, not := wordsRoutine, "done", "partly", "not done"
	if v.columns.Per() > 1 {
		full, partly, not = "done on most nights", "some", "none"
		if v.width < readable {
			full = "most nights"
		}
	}
	if len(v.shownRows()) > 0 {
		name, full, partly, not = "", "done, a lot", "partly, some", "not done, none"
	}
	entries := v.signs.routineEntries(full, partly, not)
	if hidden := len(v.wantedRows()) - len(v.shownRows()); hidden > 0 {
		entries = append([]entry{{chart.Mark{}, fmt.Sprintf("%d more rows in a taller window", hidden)}}, entries...)
	}
	if v.showsFirst() {
		entries = append(entries, entry{v.signs.first, wordsFirst})
	}
	return legend(v.signs.theme, v.width, name, entries...)
}
