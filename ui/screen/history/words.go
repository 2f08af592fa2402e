package history

import (
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
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

// caption says how to read the bars, as far as it fits.
func (v *nightsView) caption(mean bool) string {
	entries := []entry{{v.signs.zero, "none"}, {v.signs.routines[routineUnknown], "not logged"}}
	if mean {
		entries = append(entries, entry{v.signs.line, fmt.Sprintf("%d-night mean", insight.MeanNights)})
	}
	what := "cramps a night"
	if per := v.columns.Per(); per > 1 {
		what = v.fitting(entries, []string{
			fmt.Sprintf("cramps a night, each column %d nights: mean of the logged ones", per),
			fmt.Sprintf("each column %d nights: mean of the logged ones", per),
			fmt.Sprintf("mean of %d nights a column", per),
			fmt.Sprintf("mean of %d nights", per),
		})
	}
	return legend(v.signs.theme, v.width, what, append(entries, entry{chart.Mark{}, wordsWorse})...)
}

// fitting is the first of some names, the longest first, that fits in a line with all
// entries, or the last.
func (v *nightsView) fitting(entries []entry, names []string) string {
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
func (v *nightsView) legend() string {
	name, full, partly, not := wordsRoutine, "full", "partly", "not"
	if v.columns.Per() > 1 {
		full, partly, not = "full on most nights", "some", "none"
	}
	if len(v.shownRows()) > 0 {
		name, full, partly, not = "", "full, much", "partly, some", "not, none"
	}
	entries := v.signs.routineEntries(full, partly, not)
	if hidden := len(v.wantedRows()) - len(v.shownRows()); hidden > 0 {
		entries = append([]entry{{chart.Mark{}, fmt.Sprintf("%d more in a taller window", hidden)}}, entries...)
	}
	if v.showsFirst() {
		entries = append(entries, entry{v.signs.first, wordsFirst})
	}
	return legend(v.signs.theme, v.width, name, entries...)
}

// total counts all the nights shown.
func (v *nightsView) total() string {
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
