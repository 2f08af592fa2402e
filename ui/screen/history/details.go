package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/twin"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// day names a day, with its year where that is not this one.
func (w *window) day(d diary.Date) string {
	if d.Year != w.To.Year {
		return d.Format(diary.DayMidDate)
	}
	return d.Format(diary.DayShortDate)
}

// name names a night by its evening.
func (w *window) name(night int) string {
	switch date := w.date(night); date {
	case w.Last:
		return w.day(date) + ", last night"
	case w.To:
		return w.day(date) + ", tonight"
	default:
		return w.day(date)
	}
}

// stored is a night as the journal has it, or with its date alone.
func (w *window) stored(night int) diary.Night {
	if n := w.night(night); n != nil {
		return *n
	}
	return diary.Night{Date: w.date(night)}
}

// words says one night: its cramps, its routine, the day before it, and its note.
func (w *window) words(night int, t theme.Theme) string {
	n := w.stored(night)
	facts := twin.Facts(n, w.Last)
	if n.Note != "" {
		facts = append(facts, "note: "+n.Note)
	}
	return theme.Printable(w.name(night) + ": " + strings.Join(facts, t.Marks().Separator))
}

// columnsFrom is the number of lines from which the details of a night are in columns, and
// columnsWide the width.
const columnsFrom, columnsWide = 3, 52

// describe says one night in at most so many lines, after the mark of the cursor, and
// more about it: in two columns where they fit. What the mark of a late check-in means
// comes last, as it is always the same.
func (w *window) describe(night int, more []twin.Detail, s signs, width, most int) []string {
	n, late := w.stored(night), ""
	if n.Date == w.routine {
		more = append(more, twin.Detail{Name: "first", Value: "routine"})
	}
	if n.Late() {
		late = ". " + diary.LateMeans
	}
	if most < columnsFrom || width < columnsWide {
		text := w.words(night, s.theme)
		for _, d := range more {
			text += s.theme.Marks().Separator + d.String()
		}
		return w.headed(night, text+late, s, width, most)
	}
	details := append(twin.Details(n, w.Last), more...)
	rows := (len(details) + 1) / 2
	text := w.name(night) + ": " + strings.Join(twin.Cramps(n, w.Last), s.theme.Marks().Separator) + late
	lines := w.headed(night, theme.Printable(text), s, width, max(1, most-rows))
	lines = append(lines, inColumns(details, s.theme, width, most-len(lines))...)
	if n.Note != "" && len(lines) < most {
		for _, line := range cut(theme.Printable("note: "+n.Note), width-2, most-len(lines), s.theme) {
			lines = append(lines, "  "+s.theme.Text.Render(line))
		}
	}
	return lines
}

// headed breaks a text that begins with the name of a night into lines, after the mark of
// the cursor.
func (w *window) headed(night int, text string, s signs, width, most int) []string {
	head := s.cursor + " " + w.name(night)
	lines := cut(s.cursor+" "+text, width, most, s.theme)
	for i, line := range lines {
		rest, first := strings.CutPrefix(line, head)
		if first && i == 0 {
			lines[i] = s.theme.Accent.Render(head) + s.theme.Text.Render(rest)
			continue
		}
		lines[i] = s.theme.Text.Render(line)
	}
	return lines
}

// inColumns lays details out below each other, in two columns of at most so many lines; the
// last place says how many are left out.
func inColumns(details []twin.Detail, t theme.Theme, width, most int) []string {
	rows := min(most, (len(details)+1)/2)
	if rows < 1 {
		return nil
	}
	if places := 2 * rows; len(details) > places {
		left := twin.Detail{Name: t.Marks().Ellipsis, Value: fmt.Sprintf("%d more", len(details)-places+1)}
		details = append(details[:places-1:places-1], left)
	}
	name := 0
	for _, d := range details {
		name = max(name, len(d.Name))
	}
	column := min(44, (width-2)/2)
	lines := make([]string, rows)
	for i, d := range details {
		text := ansi.Truncate(theme.Printable(fmt.Sprintf("%-*s  %s", name, d.Name, d.Value)), column-1, t.Marks().Ellipsis)
		at := min(name, len(text))
		drawn := t.Dim.Render(text[:at]) + t.Text.Render(text[at:])
		if i < rows {
			lines[i] = "  " + drawn + strings.Repeat(" ", max(0, column-lipgloss.Width(text)))
		} else {
			lines[i-rows] += drawn
		}
	}
	return lines
}
