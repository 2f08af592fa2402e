package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

const (
	wordsTitle = "History"
	wordsWorse = "stronger = worse"
	wordsSmall = "history needs a larger window"
	wordsEmpty = "No night is logged yet.\n\n" +
		"Each night will have a bar here, one step for each cramp, and under it a mark for the routine. " +
		"Nights that nobody logged stay visible as such.\n\n" +
		"The check-in in the morning adds a night in a few seconds."
	wordsUnread = "The journal could not be read. Press r to read it again."
)

// period tells the first and the last day shown.
func (v *chartView) period() string {
	layout := "2 Jan"
	if v.From.Year != v.To.Year {
		layout += " 2006"
	}
	return v.From.Format(layout) + v.signs.to + v.To.Format("2 Jan 2006")
}

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
		entries = append(entries, entry{v.signs.begun, "first routine"})
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
	default:
		text += fmt.Sprintf("%d logged, %s", c.Logged, diary.CountCramps(c.Cramps))
	}
	switch c.Cramped {
	case 0:
	case 1:
		text += " on 1 night"
	default:
		text += fmt.Sprintf(" on %d nights", c.Cramped)
	}
	if c.Routine() == 0 {
		return text + ". Routine on none."
	}
	return text + fmt.Sprintf(". Routine on %d.", c.Routine())
}

// name names a night by its evening.
func (v *chartView) name(night int) string {
	date := v.date(night)
	layout := "Mon 2 Jan"
	if date.Year != v.To.Year {
		layout += " 2006"
	}
	switch date {
	case v.Last:
		return date.Format(layout) + ", last night"
	case v.To:
		return date.Format(layout) + ", tonight"
	default:
		return date.Format(layout)
	}
}

// words tells one night: its cramps, its routine, and the day before it.
func (v *chartView) words(night int) string {
	n := v.night(night)
	text := v.name(night) + ": "
	if n == nil {
		return text + v.unlogged(night)
	}
	facts := []string{v.cramps(night)}
	if len(n.Cramps) > 0 && !n.CheckedIn {
		facts = append(facts, "no check-in")
	}
	if n.Late() {
		facts = append(facts, diary.LateMark)
	}
	facts = append(facts, v.routineOf(*n)...)
	facts = append(facts, n.Factors.Describe()...)
	if len(n.Drinks) > 0 {
		facts = append(facts, diary.DescribeDrinks(n.Drinks))
	}
	if n.Sleep != nil {
		facts = append(facts, fmt.Sprintf("slept %d/%d", *n.Sleep, diary.MaxSleep))
	}
	if n.Note != "" {
		facts = append(facts, "note: "+n.Note)
	}
	return theme.Printable(text + strings.Join(facts, v.signs.between))
}

// routineOf tells how far the routine came, if that is known.
func (v *chartView) routineOf(n diary.Night) []string {
	first := ""
	if n.Date == v.routine {
		first = ", the first"
	}
	switch did := n.Did(); {
	case did == diary.Full:
		return []string{"routine full" + first}
	case did == diary.Partial:
		return []string{"routine partly" + first}
	case did == diary.Abandoned:
		return []string{"routine begun"}
	case n.RoutineKnown(v.Last):
		return []string{"no routine"}
	}
	return nil
}

func (v *chartView) cramps(night int) string {
	n := v.night(night)
	if !n.Logged() {
		return v.unlogged(night)
	}
	return strings.Join(append([]string{diary.CountCramps(len(n.Cramps))}, diary.DescribeCramps(n.Cramps)...), ", ")
}

func (v *chartView) unlogged(night int) string {
	if v.date(night).Compare(v.Last) > 0 {
		return "not logged yet"
	}
	return "not logged"
}
