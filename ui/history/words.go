package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/chart"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/lipgloss"
)

const (
	wordsTitle = "History"
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
	if v.first.Year != v.tonight.Year {
		layout += " 2006"
	}
	return v.first.Format(layout) + v.signs.to + v.tonight.Format("2 Jan 2006")
}

// caption says how to read the bars, as far as there is room.
func (v *chartView) caption() string {
	what := "cramps a night"
	if per := v.columns.Per(); per > 1 {
		what = fmt.Sprintf("mean of %d nights a column", per)
		full := fmt.Sprintf("each column %d nights: mean of the logged ones", per)
		for _, longer := range []string{full, "cramps a night, " + full} {
			if len(longer) <= v.width {
				what = longer
			}
		}
	}
	return v.listed(what,
		entry{v.signs.zero, "none"}, entry{v.signs.unknown, "not logged"},
		entry{chart.Mark{}, "stronger colour = worse"})
}

// legend says what the marks of the strip mean.
func (v *chartView) legend() string {
	if v.columns.Per() > 1 {
		return v.listed("routine", entry{v.signs.full, "full on most nights"}, entry{v.signs.partly, "some"},
			entry{v.signs.not, "none"}, entry{v.signs.unknown, "not logged"})
	}
	return v.listed("routine", entry{v.signs.full, "full"}, entry{v.signs.partly, "partly"},
		entry{v.signs.not, "not"}, entry{v.signs.unknown, "not logged"})
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
	line := t.Dim.Render(name)
	for _, e := range entries {
		next := line + "  " + t.Dim.Render(e.means)
		if e.mark.Glyph != "" {
			next = line + "  " + e.mark.Style.Render(e.mark.Glyph) + t.Dim.Render(" "+e.means)
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
	t := v.tally(0, len(v.kept))
	text := fmt.Sprintf("In these %d nights: ", t.nights)
	if t.nights == 1 {
		text = "In this one night: "
	}
	switch {
	case t.logged == 0:
		text += "none logged"
	default:
		text += fmt.Sprintf("%d logged, %s", t.logged, diary.Count(t.cramps))
	}
	switch t.cramped {
	case 0:
	case 1:
		text += " on 1 night"
	default:
		text += fmt.Sprintf(" on %d nights", t.cramped)
	}
	if t.routine == 0 {
		return text + ". Routine on none."
	}
	return text + fmt.Sprintf(". Routine on %d.", t.routine)
}

// name names a night by its evening.
func (v *chartView) name(night int) string {
	date := v.date(night)
	layout := "Mon 2 Jan"
	if date.Year != v.tonight.Year {
		layout += " 2006"
	}
	switch date {
	case v.last:
		return date.Format(layout) + ", last night"
	case v.tonight:
		return date.Format(layout) + ", tonight"
	default:
		return date.Format(layout)
	}
}

// words tells one night: its cramps, its routine, and the day before it.
func (v *chartView) words(night int) string {
	n := v.kept[night]
	text := v.name(night) + ": "
	if n == nil {
		return text + v.unlogged(night)
	}
	facts := []string{v.cramps(night)}
	if len(n.Cramps) > 0 && !n.CheckedIn {
		facts = append(facts, "no check-in")
	}
	switch did := n.Did(); {
	case did == diary.Full:
		facts = append(facts, "routine full")
	case did == diary.Partial:
		facts = append(facts, "routine partly")
	case did == diary.Abandoned:
		facts = append(facts, "routine begun")
	case v.recorded(*n):
		facts = append(facts, "no routine")
	}
	for _, factor := range n.Factors.Told() {
		facts = append(facts, theme.Printable(factor))
	}
	return text + strings.Join(facts, v.signs.between)
}

func (v *chartView) cramps(night int) string {
	n := v.kept[night]
	if !n.Logged() {
		return v.unlogged(night)
	}
	words := []string{diary.Count(len(n.Cramps))}
	for _, c := range n.Cramps {
		words = append(words, c.String())
	}
	return strings.Join(words, ", ")
}

func (v *chartView) unlogged(night int) string {
	if v.date(night).Compare(v.last) > 0 {
		return "not logged yet"
	}
	return "not logged"
}
