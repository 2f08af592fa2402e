package history

import (
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/twin"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// whereView is the view of when and where the cramps came, how bad they were and how
// long: in one, two or three columns, each of parts one below the other.
type whereView struct {
	lines
	body     chart.Body
	above    int // lines before the parts
	window   *window
	patterns insight.Patterns
	counts   diary.Counts
}

func (v *whereView) setTheme(t theme.Theme) { v.theme, v.body = t, chart.NewBody(t) }

// Widths in cells: of the gap between columns, of the window from which the page has two
// columns, and three, and of the widest column.
const (
	columnGap    = 4
	twoColumns   = 72
	besideLegs   = 52 // from which the places are beside the legs
	narrowLegs   = 28
	threeColumns = 120
	widestPart   = 64
)

// show counts the nights when they are new, and lays the parts out.
func (v *whereView) show(w *window, _, width, height int) {
	if v.window != w {
		v.window, v.patterns, v.counts = w, insight.Find(w.Period), w.Count()
	}
	if width < leastWidth {
		v.set(nil, 0)
		return
	}
	v.height = height
	text := []string{""}
	if height < roomy {
		text = nil
	}
	text = append(text, theme.Wrap(v.theme.Strong, twin.WhereHeadline(v.window.Period, v.patterns), width)...)
	text = append(text, v.theme.Dim.Render(ansi.Truncate(v.head(), width, "")))
	if v.counts.Cramps == 0 {
		const none = "Once you log a cramp, you will see here when and where it came, and how bad it was."
		text = append(append(text, ""), theme.Wrap(v.theme.Text, none, min(width, readable))...)
	} else {
		v.above = len(text)
		text = append(text, v.columns(width)...)
	}
	v.set(text, height)
}

// head counts the nights and the cramps of the page.
func (v *whereView) head() string {
	if v.counts.Logged == 0 {
		return fmt.Sprintf("none of %d nights are logged", v.counts.Nights)
	}
	return fmt.Sprintf("%s in %s (of %d)", diary.CountCramps(v.counts.Cramps), diary.Plural(v.counts.Logged, "logged night"), v.counts.Nights)
}

type part func(width int) []string

// columns places the parts, in the order in which they are read where there is one column.
func (v *whereView) columns(width int) []string {
	v.column = width
	switch {
	case width >= threeColumns:
		each := min(widestPart, (width-2*columnGap)/3)
		v.column = each + columnGap
		return sideBySide(each, stack(each, v.hours, v.severity, v.lengths),
			stack(each, v.weekdays, v.months), stack(each, v.legs, v.places))
	case width >= twoColumns:
		each := min(widestPart, (width-columnGap)/2)
		v.column = each + columnGap
		return sideBySide(each, stack(each, v.hours, v.weekdays, v.months, v.lengths), stack(each, v.legs, v.places, v.severity))
	case v.height-v.above-legsAround < chart.MinBodyHeight: // a part of a picture says less than words
		return stack(width, v.places, v.legs, v.hours, v.weekdays, v.months, v.severity, v.lengths)
	case width >= besideLegs && len(v.legs(narrowLegs)) > 0:
		first := sideBySide(narrowLegs, stack(narrowLegs, v.legs), stack(width-narrowLegs-columnGap, v.places))
		return append(first, stack(width, v.hours, v.weekdays, v.months, v.severity, v.lengths)...)
	default:
		return stack(width, v.legs, v.places, v.hours, v.weekdays, v.months, v.severity, v.lengths)
	}
}

// stack puts parts below each other, with an empty line before each.
func stack(width int, parts ...part) []string {
	var text []string
	for _, p := range parts {
		if lines := p(width); len(lines) > 0 {
			text = append(append(text, ""), lines...)
		}
	}
	return text
}

func sideBySide(width int, columns ...[]string) []string {
	blocks := make([]string, len(columns))
	for i, column := range columns {
		if i < len(columns)-1 {
			column = append(column, strings.Repeat(" ", width+columnGap))
		}
		blocks[i] = strings.Join(column, "\n")
	}
	return strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, blocks...), "\n")
}

// titled puts a title above the rows of a part, and below them the number of cramps of
// which it is not recorded.
func (v *whereView) titled(title string, rows []chart.Row, width, unknown int, lacks string) []string {
	text := []string{v.theme.Strong.Render(title)}
	text = append(text, chart.Rows(v.theme, rows, width)...)
	if unknown > 0 {
		text = append(text, v.theme.Dim.Render(fmt.Sprintf("%s: %d", lacks, unknown)))
	}
	for i, line := range text {
		text[i] = ansi.Truncate(line, width, "")
	}
	return text
}

// none says that no cramp has the detail that a part is about.
func (v *whereView) none(title, detail string, width int) []string {
	return append([]string{v.theme.Strong.Render(title)}, theme.Wrap(v.theme.Dim, insight.SayNone(v.counts.Cramps, detail), width)...)
}

func (v *whereView) counted(name string, cramps int) chart.Row {
	return chart.Row{Name: name, Known: true, Value: float64(cramps), Count: strconv.Itoa(cramps), Style: v.theme.Hold}
}

// roomy is the height from which the page has an empty line at its top.
const roomy = 16

// hourRows is the height of the bars of the hours.
const hourRows = 4

// hours counts the cramps by the hour of their onset, from evening to morning.
func (v *whereView) hours(width int) []string {
	const title = "What time they started"
	if v.patterns.Untimed == v.counts.Cramps {
		return v.none(title, "time", width)
	}
	var rows []chart.Row
	for _, hour := range twin.NightHours(v.patterns) {
		rows = append(rows, v.counted(strconv.Itoa(hour), v.patterns.Hours[hour]))
	}
	text := []string{v.theme.Strong.Render(title)}
	text = append(text, chart.Histogram(v.theme, rows, hourRows, width)...)
	if v.patterns.Untimed > 0 {
		text = append(text, v.theme.Dim.Render(fmt.Sprintf("time not logged: %d", v.patterns.Untimed)))
	}
	return text
}

// used leaves out the rows before the first and after the last that is not 0.
func used(rows []chart.Row) []chart.Row {
	first, end := 0, len(rows)
	for first < end && rows[first].Value == 0 {
		first++
	}
	for end > first && rows[end-1].Value == 0 {
		end--
	}
	return rows[first:end]
}

func (v *whereView) weekdays(width int) []string {
	return v.rates("By weekday: cramps in logged nights", twin.ByWeekday(v.window.Period, v.patterns), width)
}

func (v *whereView) months(width int) []string {
	return v.rates("By month: cramps in logged nights", twin.ByMonth(v.window.Period, v.patterns), width)
}

// rates draws cramps a logged night, with the counts that they are made of.
func (v *whereView) rates(title string, rates []twin.Rate, width int) []string {
	var rows []chart.Row
	for _, r := range rates {
		row := chart.Row{Name: r.Name[:3], Count: "no nights logged", Style: v.theme.Hold}
		if mean, known := r.Mean(); known {
			row.Value, row.Known, row.Count = mean, !r.Few(), fmt.Sprintf("%d in %d", r.Cramps, r.Logged)
		}
		rows = append(rows, row)
	}
	text := v.titled(title, rows, width, 0, "")
	if few := twin.SayFew(rates); few != "" {
		text = append(text, v.theme.Dim.Render(ansi.Truncate(few, width, "")))
	}
	return text
}

func (v *whereView) severity(width int) []string {
	const title = "How bad, out of 10"
	if v.patterns.Unrated == v.counts.Cramps {
		return v.none(title, "rating", width)
	}
	var rows []chart.Row
	for severity, cramps := range v.patterns.Severity {
		row := v.counted(fmt.Sprintf("%2d", severity), cramps)
		row.Style = v.theme.Tone(tone(&severity))
		rows = append(rows, row)
	}
	return v.titled(title, used(rows), width, v.patterns.Unrated, "not rated")
}

func (v *whereView) lengths(width int) []string {
	const title = "How long"
	if v.patterns.Unmeasured == v.counts.Cramps {
		return v.none(title, "length", width)
	}
	var rows []chart.Row
	for i, name := range twin.Lengths() {
		rows = append(rows, v.counted(name, v.patterns.Lengths[i]))
	}
	return v.titled(title, rows, width, v.patterns.Unmeasured, "length not logged")
}

func (v *whereView) places(width int) []string {
	const title = "Where"
	unknown := v.patterns.Places[insight.Place{}]
	if unknown == v.counts.Cramps {
		return v.none(title, "place", width)
	}
	var rows []chart.Row
	for _, p := range v.patterns.Ranked() {
		rows = append(rows, v.counted(p.String(), p.Cramps))
	}
	return v.titled(title, rows, width, unknown, "place not logged")
}
