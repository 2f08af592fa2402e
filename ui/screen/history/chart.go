package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// chartView is the view of the nights. What it draws is made when the nights,
// the size or the cursor change, so that a key costs the same however many
// nights there are.
type chartView struct {
	*window
	theme theme.Theme
	signs signs
	rows  []diary.Question // the factors that have a row, if there is room

	cursor int // the night under it
	width  int
	layout layout

	columns chart.Columns
	axis    chart.Axis
	above   []string // the lines over the axis
	below   []string // those between the axis and the details
	details []string
	summary []string
}

// show makes the lines of the page, but for the window too small for one.
func (v *chartView) show(w *window, cursor, width, height int) {
	v.window, v.cursor = w, cursor
	v.width, v.layout = width, layout{}
	if width < leastWidth || height < leastHeight-2 {
		return
	}
	dim := v.theme.Dim
	v.summary = wrap(v.total(), width, 2, v.signs.cut)
	v.layout = newLayout(height, len(v.summary), len(v.wantedRows()))
	for i, line := range v.summary {
		v.summary[i] = dim.Render(line)
	}
	v.prepare()
	v.describe()
}

// prepare makes everything that does not depend on the cursor.
func (v *chartView) prepare() {
	counts, points, scale, gutter := v.share()
	v.axis = chart.NewAxis(gutter, v.columns.Width(), chart.DateLabels(v.From, v.columns))
	if v.begins() {
		v.axis.Sign(v.columns.Middle(v.columns.Of(v.routine.DaysSince(v.From))))
	}
	bars, marks := v.marks(counts)

	air := make([]string, v.layout.air)
	v.above = append([]string(nil), air...)
	if v.layout.caption > 0 {
		v.above = append(append(v.above, v.caption(points != nil)), air...)
	}
	v.above = append(v.above, gutter.Beside(chart.Bars(v.theme, v.columns, scale, bars, points))...)

	v.below = nil
	if v.layout.dates > 0 {
		v.below = append(v.below, v.axis.Dates())
	}
	v.below = append(v.below, v.strips(gutter, marks)...)
	if v.layout.legend > 0 {
		v.below = append(v.below, v.legend())
	}
}

// share gives every night its column. How wide the gutter must be depends on the
// highest bar, and that, where nights share columns, on the width that the
// gutter leaves: so the gutter grows until it fits.
func (v *chartView) share() ([]diary.Counts, []chart.Mean, chart.Scale, chart.Gutter) {
	gutter := chart.NewGutter(v.theme, chart.Scale{}).AtLeast(v.labelled())
	for {
		v.columns = chart.NewColumns(v.Len(), v.width-gutter.Width())
		counts, points := v.counts(), v.points()
		scale := chart.NewScale(greatest(counts, points), v.layout.bars)
		needed := chart.NewGutter(v.theme, scale).AtLeast(v.labelled())
		if needed.Width() <= gutter.Width() {
			return counts, points, scale, needed
		}
		gutter = needed
	}
}

// points are where the mean passes each column: at its last night. Columns of as many
// nights as the mean is taken over are such a mean themselves, and there is none.
func (v *chartView) points() []chart.Mean {
	if v.columns.Per() >= insight.MeanNights {
		return nil
	}
	points, known := make([]chart.Mean, v.columns.Count()), false
	for i := range points {
		_, end := v.columns.Nights(i)
		mean := v.means[end-1]
		points[i] = chart.Mean{Known: mean.Known, Value: mean.Value}
		known = known || mean.Known
	}
	if !known {
		return nil
	}
	return points
}

// begins tells whether the first night with a routine is shown.
func (v *chartView) begins() bool {
	return !v.routine.IsZero() && v.routine.Compare(v.From) >= 0 && v.routine.Compare(v.To) <= 0
}

// counts are those of the nights of each column.
func (v *chartView) counts() []diary.Counts {
	counts := make([]diary.Counts, v.columns.Count())
	for i := range counts {
		counts[i] = v.count(v.columns.Nights(i))
	}
	return counts
}

func greatest(counts []diary.Counts, points []chart.Mean) float64 {
	top := 0.0
	for _, p := range points {
		top = max(top, p.Value)
	}
	for _, c := range counts {
		if rate, known := c.PerNight(); known {
			top = max(top, rate)
		}
	}
	return top
}

// unrated is the tone of cramps that nobody rated.
const unrated = 0.5

// marks returns what each column shows: its bar, and its mark in the strip.
func (v *chartView) marks(counts []diary.Counts) ([]chart.Bar, []chart.Mark) {
	bars, marks := make([]chart.Bar, len(counts)), make([]chart.Mark, len(counts))
	for i, c := range counts {
		marks[i] = v.mark(c)
		rate, known := c.PerNight()
		if !known {
			continue
		}
		tone := unrated
		if c.Worst != nil {
			tone = float64(*c.Worst) / diary.MaxSeverity
		}
		bars[i] = chart.Bar{Known: true, Value: rate, Tone: tone}
	}
	return bars, marks
}

// mark tells how the routine went: of one night, or of most of those of which
// anything is kept.
func (v *chartView) mark(c diary.Counts) chart.Mark {
	switch {
	case c.RoutineKnown == 0:
		return v.signs.unknown
	case 2*c.Full > c.RoutineKnown:
		return v.signs.full
	case c.Routine() > 0:
		return v.signs.partly
	default:
		return v.signs.not
	}
}

// moveTo puts the cursor on a night.
func (v *chartView) moveTo(night int) {
	v.cursor = night
	if v.layout.details > 0 {
		v.describe()
	}
}

// describe puts the night under the cursor in words.
func (v *chartView) describe() {
	more := ""
	if mean := v.means[v.cursor]; mean.Known {
		more = fmt.Sprintf("%smean of %d nights %.1f", v.signs.between, insight.MeanNights, mean.Value)
	}
	v.details = v.inWords(v.cursor, more, v.width, v.layout.details)
}

// inWords says a night in at most so many lines. What its mark means comes last, as it
// is the same each time.
func (v *chartView) inWords(night int, more string, width, most int) []string {
	head := v.signs.cursor + " " + v.name(night)
	if n := v.night(night); n != nil && n.Late() {
		more += ". " + diary.LateMeans
	}
	lines := wrap(v.signs.cursor+" "+v.words(night)+more, width, most, v.signs.cut)
	for i, line := range lines {
		rest, first := strings.CutPrefix(line, head)
		if first && i == 0 {
			lines[i] = v.theme.Accent.Render(head) + v.theme.Text.Render(rest)
			continue
		}
		lines[i] = v.theme.Text.Render(line)
	}
	return lines
}

// draw puts the page together.
func (v *chartView) draw() string {
	air := make([]string, v.layout.air)
	lines := make([]string, 0, 64)
	lines = append(lines, v.above...)
	lines = append(lines, v.axis.Line(v.columns.Middle(v.columns.Of(v.cursor))))
	lines = append(lines, v.below...)
	lines = append(append(lines, air...), v.details...)
	if v.layout.summary > 0 {
		lines = append(append(lines, make([]string, v.layout.details-len(v.details))...), air...)
		lines = append(lines, v.summary...)
	}
	return strings.Join(lines, "\n")
}

// find returns the night under the pointer: of those that share a column, the last.
func (v *chartView) find(x, y int) (night int, is bool) {
	column, is := v.columns.At(x - v.axis.Left())
	if !is || y < 0 || y > len(v.above)+len(v.below) {
		return 0, false
	}
	_, end := v.columns.Nights(column)
	return end - 1, true
}

// wrap breaks a text into at most so many lines, and shows where it was cut.
func wrap(text string, width, most int, cut string) []string {
	lines := strings.Split(ansi.Wrap(text, width, ""), "\n")
	for i := range lines {
		lines[i] = ansi.Truncate(strings.TrimRight(lines[i], " "), width, "") // a hyphen may stand beyond it
	}
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = ansi.Truncate(lines[most-1], width-lipgloss.Width(cut)-1, "") + " " + cut
	return lines
}
