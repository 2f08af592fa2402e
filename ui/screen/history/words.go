package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/twin"

	"github.com/charmbracelet/lipgloss"
)

const (
	wordsTitle = "History"
	wordsFirst = "first routine"
	wordsWorse = "stronger = worse"
	wordsSmall = "history needs a larger window"
	wordsEmpty = "No night is logged yet.\n\n" +
		"Each night will have a bar here, one step for each cramp, and under it a mark for the routine. " +
		"Nights that nobody logged stay visible as such.\n\n" +
		"The check-in in the morning adds a night in a few seconds."
	wordsUnread = "The journal could not be read. Press r to read it again."
)

// caption says how to read the bars, as far as there is room.
func (v *chartView) caption(mean bool) string {
	entries := []entry{{v.signs.zero, "none"}, {v.signs.unknown, "not logged"}}
	if mean {
		entries = append(entries, entry{v.signs.mean, fmt.Sprintf("%d-night mean", insight.MeanNights)})
	}
	what := "cramps a night"
	if per := v.columns.Per(); per > 1 {
		what = v.roomiest(entries, []string{
			fmt.Sprintf("cramps a night, each column %d nights: mean of the logged ones", per),
			fmt.Sprintf("each column %d nights: mean of the logged ones", per),
			fmt.Sprintf("mean of %d nights a column", per),
			fmt.Sprintf("mean of %d nights", per),
		})
	}
	return v.listed(what, append(entries, entry{chart.Mark{}, wordsWorse})...)
}

// roomiest is the first of some names, the longest first, beside which all entries fit,
// or the last.
func (v *chartView) roomiest(entries []entry, names []string) string {
	needed := 0
	for _, e := range entries {
		needed += len("  . ") + len(e.means)
	}
	for _, name := range names {
		if len(name)+needed <= v.width {
			return name
		}
	}
	return names[len(names)-1]
}

// legend says what the marks of the rows mean.
func (v *chartView) legend() string {
	name, full, partly, not := wordsRoutine, "full", "partly", "not"
	if v.columns.Per() > 1 {
		full, partly, not = "full on most nights", "some", "none"
	}
	if len(v.shownRows()) > 0 {
		name, full, partly, not = "", "full, much", "partly, some", "not, none"
	}
	entries := []entry{{v.signs.full, full}, {v.signs.partly, partly}, {v.signs.not, not}, {v.signs.unknown, "not logged"}}
	if left := len(v.wantedRows()) - len(v.shownRows()); left > 0 {
		entries = append([]entry{{chart.Mark{}, fmt.Sprintf("%d more in a taller window", left)}}, entries...)
	}
	if v.begins() {
		entries = append(entries, entry{v.signs.begun, wordsFirst})
	}
	return v.listed(name, entries...)
}

// entry is a mark with its meaning.
type entry struct {
	mark  chart.Mark
	means string
}

// listed puts entries behind a name until the line is full.
func (v *chartView) listed(name string, entries ...entry) string {
	return listed(v.theme, v.width, name, entries...)
}

func listed(t theme.Theme, width int, name string, entries ...entry) string {
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

// total counts all the nights shown.
func (v *chartView) total() string {
	c := v.Count()
	text := fmt.Sprintf("In these %d nights: ", c.Nights)
	if c.Nights == 1 {
		text = "In this one night: "
	}
	switch {
	case c.Logged == 0:
		text += "none logged"
	case c.Cramped == 0:
		text += fmt.Sprintf("%d logged, no cramps", c.Logged)
	default:
		text += fmt.Sprintf("%d logged, %s on %s", c.Logged, diary.CountCramps(c.Cramps), diary.Plural(c.Cramped, "night"))
	}
	if c.Routine() == 0 {
		return text + ". Routine on none."
	}
	return text + fmt.Sprintf(". Routine on %d.", c.Routine())
}

// named is a day, with its year where that is not this one.
func (w window) named(d diary.Date) string {
	if d.Year != w.To.Year {
		return d.Format(diary.DayMidDate)
	}
	return d.Format("Mon 2 Jan")
}

// name names a night by its evening.
func (v *chartView) name(night int) string {
	date := v.date(night)
	switch date {
	case v.Last:
		return v.named(date) + ", last night"
	case v.To:
		return v.named(date) + ", tonight"
	default:
		return v.named(date)
	}
}

// words says one night: its cramps, its routine, the day before it, and its note.
func (v *chartView) words(night int) string {
	n := diary.Night{Date: v.date(night)}
	if stored := v.night(night); stored != nil {
		n = *stored
	}
	facts := twin.Facts(n, v.Last)
	if n.Date == v.routine {
		facts = append(facts, wordsFirst)
	}
	if n.Note != "" {
		facts = append(facts, "note: "+n.Note)
	}
	return theme.Printable(v.name(night) + ": " + strings.Join(facts, v.signs.between))
}
