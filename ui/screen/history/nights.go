package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/twin"
)

// nightsView is the view of the nights. What it draws is made when the nights, the size
// or the cursor change, so that a key costs the same however many nights there are.
type nightsView struct {
	*window
	signs  signs
	cursor int
	width  int
	layout layout

	columns  chart.Columns
	axis     chart.Axis
	above    []string // the lines over the axis
	below    []string // those between the axis and the details
	details  []string
	headline []string
}

func (v *nightsView) setTheme(t theme.Theme) { v.signs = signsOf(t) }

// show makes the lines of the page, unless the window is too small for one.
func (v *nightsView) show(w *window, cursor, width, height int) {
	v.window, v.cursor = w, cursor
	v.width, v.layout = width, layout{}
	if width < leastWidth || height < leastHeight-2 {
		return
	}
	v.layout = newLayout(height, len(v.wantedRows()))
	v.headline = headline(v.Period, v.signs.theme, width, v.layout.headline)
	v.prepare()
	v.describeCursor()
}

// prepare makes everything that does not depend on the cursor.
func (v *nightsView) prepare() {
	counts, means, scale, gutter := v.share()
	v.axis = chart.NewAxis(gutter, v.columns.Width(), chart.DateLabels(v.From, v.columns))
	if v.showsFirst() {
		v.axis.MarkFirst(v.columns.Middle(v.columns.Of(v.routine.DaysSince(v.From))))
	}
	bars, marks := v.marks(counts)
	v.layout.details = min(allDetails, v.layout.details+v.layout.bars-scale.Rows)

	gap := make([]string, v.layout.gap)
	v.above = append(append([]string(nil), gap...), v.headline...)
	if len(v.headline) > 0 {
		v.above = append(v.above, gap...)
	}
	if v.layout.caption > 0 {
		v.above = append(append(v.above, v.caption(means != nil)), gap...)
	}
	v.above = append(v.above, gutter.Before(chart.Bars(v.signs.theme, v.columns, scale, bars, means))...)

	v.below = nil
	if v.layout.dates > 0 {
		v.below = append(v.below, v.axis.Dates())
	}
	v.below = append(v.below, v.strips(gutter, marks)...)
	if v.layout.legend > 0 {
		v.below = append(v.below, v.legend())
	}
}

// headline is the answer in one sentence, and what the nights add up to, in a line each; in
// a narrow window without their last parts.
func headline(p diary.Period, t theme.Theme, width, most int) []string {
	var lines []string
	for i, text := range []string{twin.Headline(p), twin.Sums(p)} {
		text = strings.TrimSuffix(text, ".")
		for len(text) >= width && strings.ContainsAny(text, ",:") {
			text = text[:strings.LastIndexAny(text, ",:")]
		}
		if len(text) < width {
			lines = append(lines, []theme.Style{t.Strong, t.Dim}[i].Render(text+"."))
		}
	}
	return lines[:min(most, len(lines))]
}

// share gives every night its column. How wide the gutter must be depends on the highest
// bar, and that, where nights share columns, on the width that the gutter leaves: so the
// gutter grows until it fits.
func (v *nightsView) share() ([]diary.Counts, []chart.Mean, chart.Scale, chart.Gutter) {
	t := v.signs.theme
	gutter := chart.NewGutter(t, chart.Scale{}).AtLeast(v.labelWidth())
	for {
		v.columns = chart.NewColumns(v.Len(), v.width-gutter.Width())
		counts, means := v.columns.Counts(v.Period), v.columnMeans()
		scale := chart.NewScale(chart.Greatest(counts, means), v.layout.bars)
		needed := chart.NewGutter(t, scale).AtLeast(v.labelWidth())
		if needed.Width() <= gutter.Width() {
			return counts, means, scale, needed
		}
		gutter = needed
	}
}

// columnMeans are the means at the last night of each column; nil where none is above 0,
// which would only hide the marks of the nights without cramps.
// Columns of as many nights as a mean is taken over are such a mean themselves, and have
// none.
func (v *nightsView) columnMeans() []chart.Mean {
	means := v.columns.Means(func(night int) chart.Mean { return chart.Mean(v.means[night]) })
	if v.columns.Per() >= insight.MeanNights || !slices.ContainsFunc(means, func(m chart.Mean) bool { return m.Value > 0 }) {
		return nil
	}
	return means
}

// showsFirst reports whether the first night with a routine is in the window.
func (v *nightsView) showsFirst() bool {
	return !v.routine.IsZero() && v.routine.Compare(v.From) >= 0 && v.routine.Compare(v.To) <= 0
}

// middling is the tone of signs that stand for every tone.
const middling = 0.5

// tone is that of the worst cramp, from 0 to 1, and 0 where it is not rated, which no tone
// shows.
func tone(worst *int) float64 {
	if worst == nil {
		return 0
	}
	return float64(*worst) / diary.MaxSeverity
}

// marks returns what each column shows: its bar, and its mark in the strip.
func (v *nightsView) marks(counts []diary.Counts) ([]chart.Bar, []chart.Mark) {
	bars, marks := make([]chart.Bar, len(counts)), make([]chart.Mark, len(counts))
	for i, c := range counts {
		marks[i] = v.signs.routines[routineOf(c)]
		if rate, known := c.PerNight(); known {
			bars[i] = chart.Bar{Known: true, Value: rate, Rated: c.Worst != nil, Tone: tone(c.Worst)}
		}
	}
	return bars, marks
}

func (v *nightsView) moveTo(night int) {
	v.cursor = night
	if v.layout.details > 0 {
		v.describeCursor()
	}
}

// describeCursor puts the night under the cursor in words.
func (v *nightsView) describeCursor() {
	var more []twin.Detail
	if mean := v.means[v.cursor]; mean.Known {
		more = append(more, twin.Detail{Name: "average", Value: average(mean.Value)})
	}
	v.details = v.describe(v.cursor, more, v.signs, v.width, v.layout.details)
}

// average says a mean a night. A small one above 0 has two digits, so that it is not none.
func average(mean float64) string {
	digits := 1
	if mean == 0 {
		return "no cramps"
	}
	if mean > 0 && mean < 0.095 {
		digits = 2
	}
	return fmt.Sprintf("%.*f a night", digits, mean)
}

func (v *nightsView) draw() string {
	gap := make([]string, v.layout.gap)
	lines := make([]string, 0, 64)
	lines = append(lines, v.above...)
	lines = append(lines, v.axis.Line(v.columns.Middle(v.columns.Of(v.cursor))))
	lines = append(lines, v.below...)
	lines = append(append(lines, gap...), v.details...)
	return strings.Join(lines, "\n")
}

// find returns the night under the pointer: of those that share a column, the last.
func (v *nightsView) find(x, y int) (night int, is bool) {
	column, is := v.columns.At(x - v.axis.Left())
	if !is || y < 0 || y > len(v.above)+len(v.below) {
		return 0, false
	}
	_, end := v.columns.Nights(column)
	return end - 1, true
}
