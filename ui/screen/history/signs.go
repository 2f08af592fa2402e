package history

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// signs are the marks of the charts in a theme.
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
		zero: mark(string(g.Zero), t.Dim), line: mark(string(g.Line), t.Text), first: mark(string(g.First), t.Good),
		routines: [...]chart.Mark{
			routineUnknown: mark(m.Unknown, t.Dim), routineFull: mark(m.Full, t.Good),
			routinePartly: mark(m.Half, t.Good), routineNot: mark(m.None, t.Dim),
		},
		levelMuch: mark(m.Full, t.Text), levelSome: mark(m.Half, t.Text), levelNone: mark(m.None, t.Dim), gap: chart.Mark{Glyph: " "},
	}
}

func mark(glyph string, style lipgloss.Style) chart.Mark {
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

// routineEntries are the meanings of the marks.
func (s signs) routineEntries(full, partly, not string) []entry {
	r := s.routines
	return []entry{{r[routineFull], full}, {r[routinePartly], partly}, {r[routineNot], not}, {r[routineUnknown], "not logged"}}
}

// to is the dash between the ends of a range, with its blanks.
func to(t theme.Theme) string { return " " + t.Marks().Dash + " " }

// entry is a mark with its meaning.
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

// cut breaks a text into at most so many lines, with an ellipsis where it was cut.
func cut(text string, width, most int, t theme.Theme) []string {
	lines, ellipsis := theme.Lines(text, width), t.Marks().Ellipsis
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = ansi.Truncate(lines[most-1], width-lipgloss.Width(ellipsis)-1, "") + " " + ellipsis
	return lines
}
