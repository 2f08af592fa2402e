package picture

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
)

const (
	plotLeft   = margin + 50
	plotHeight = 170.0
	namesRight = plotLeft - 6 // where the names of the rows end
)

// plot is the chart of the nights: its columns and its scale.
type plot struct {
	*drawing
	chart.Bins
	counts []diary.Counts // of each column
	means  []chart.Mean   // at the end of each
	slot   float64        // the width of a column
	scale  chart.Scale
	foot   float64 // the y of 0
}

// mostColumns is the number of columns that are still far enough apart.
const mostColumns = 130

// binsOf shares nights out over columns: of one night, a week, four or more.
func binsOf(nights int) chart.Bins {
	var b chart.Bins
	for _, per := range []int{1, week, 4 * week, 13 * week, 52 * week} {
		if b = chart.NewBins(nights, per); b.Count() <= mostColumns {
			break
		}
	}
	return b
}

// nights draws a bar a night, the running mean over them, and the routine below.
func (d *drawing) nights(nights diary.Period, means []insight.Mean) {
	b := binsOf(nights.Len())
	p := &plot{
		drawing: d, Bins: b, slot: (right - plotLeft) / float64(b.Count()), counts: b.Counts(nights),
		means: b.Means(func(night int) chart.Mean { return chart.Mean(means[night]) }),
	}
	d.legend("", append(d.tones(), p.more()...)...)
	p.scale = chart.NewScale(chart.Greatest(p.counts, p.means), 10)
	d.y += 24
	p.foot = d.y + d.plot
	p.axes()
	for i, b := range p.counts {
		p.bar(i, b)
	}
	p.mean()
	d.y = p.foot
	p.dates(nights)
	p.rows()
}

// more are the keys of bars without a tone, and of the mean.
func (p *plot) more() []key {
	zero := "no cramp"
	if p.Per() > 1 {
		zero = "no cramp in that column"
	}
	keys := []key{{func(x, y float64) { p.rect(x, y-1, 10, 2, p.palette.Line) }, zero}}
	if !slices.ContainsFunc(p.means, func(m chart.Mean) bool { return m.Known }) {
		return keys
	}
	line := func(x, y float64) { p.line(x, y-4, x+10, y-4, p.palette.Mean, ` stroke-width="2"`) }
	return append(keys, key{line, fmt.Sprintf("%d-night average", insight.MeanNights)})
}

func (p *plot) height(value float64) float64 { return value / float64(p.scale.Top) * p.plot }

func (p *plot) x(column int) float64 { return plotLeft + float64(column)*p.slot }

func (p *plot) axes() {
	what := "cramps a night"
	if p.Per() > 1 {
		what = fmt.Sprintf("cramps a night: each column is the average of the logged nights in %d", p.Per())
		if first := p.First(); first < p.Per() {
			what += fmt.Sprintf(", the first of %d", first)
		}
	}
	p.note(margin, p.foot-p.plot-8, what, "")
	for value := 0; value <= p.scale.Top; value += p.scale.Step {
		y := p.foot - p.height(float64(value))
		p.note(namesRight, y+4, fmt.Sprint(value), "end")
		dashes := ` stroke-width="0.6" stroke-dasharray="1 4"`
		if value == 0 {
			dashes = ""
		}
		p.line(plotLeft, y, right, y, p.palette.Line, dashes)
	}
}

// hatched is the height of the hatching of a night that was not logged.
const hatched = 14

func (p *plot) bar(column int, b diary.Counts) {
	gap := min(2, p.slot/4)
	x, across := p.x(column)+gap/2, p.slot-gap
	if across > 24 {
		x, across = x+(across-24)/2, 24
	}
	switch rate, known := b.PerNight(); {
	case !known:
		p.hatch(x, p.foot-hatched, across, hatched)
	case b.Cramps == 0:
		p.rect(x, p.foot-2, across, 2, p.palette.Line)
	default:
		high := p.height(rate)
		p.toned(x, p.foot-high, across, high, p.palette.tone(b.Worst))
	}
}

// mean draws the running mean, interrupted where too little is logged, with a rim so that
// it is visible on the bars.
func (p *plot) mean() {
	var d strings.Builder
	pen := "M"
	for i, mean := range p.means {
		if !mean.Known {
			pen = "M"
			continue
		}
		fmt.Fprintf(&d, "%s%s %s", pen, num(p.x(i)+p.slot/2), num(p.foot-p.height(mean.Value)))
		pen = "L"
	}
	if d.Len() == 0 {
		return
	}
	for _, stroke := range []struct{ ink, across string }{{p.palette.Ground, "4.5"}, {p.palette.Mean, "2"}} {
		fmt.Fprintf(&p.body, `<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linejoin="round" stroke-linecap="round"/>`+"\n", d.String(), stroke.ink, stroke.across)
	}
}

// rows draws the rows under the chart: the routine, and, where nights share columns, how
// many of them were logged.
func (p *plot) rows() {
	if p.Per() > 1 {
		p.shares("logged", func(b diary.Counts) (whole, part int) { return b.Logged, 0 }, p.palette.Line)
		p.shares("routine", func(b diary.Counts) (whole, part int) { return b.Full, b.Partial }, p.palette.Routine)
		p.legend("", key{func(x, y float64) { p.rect(x, y-9, 10, 10, p.palette.Line) }, "share of nights logged"},
			key{func(x, y float64) { p.rect(x, y-9, 10, 10, p.palette.Routine) }, "with the full routine"},
			key{func(x, y float64) { p.frame(x, y-9, 10, 10, p.palette.Routine) }, "partly done"})
		return
	}
	p.y += 20
	p.note(namesRight, p.y+4, "routine", "end")
	radius := min(4.5, p.slot/2-.4)
	for i, b := range p.counts {
		p.mark(b, p.x(i)+p.slot/2, p.y, radius)
	}
	p.y += 8
	p.legend("routine", p.marks()...)
}

// shares draws a row in which each column is filled by its share of nights.
func (p *plot) shares(name string, count func(diary.Counts) (whole, part int), ink string) {
	const high = 18.0
	p.y += 8
	p.note(namesRight, p.y+13, name, "end")
	for i, b := range p.counts {
		whole, part := count(b)
		filled, more := high*float64(whole)/float64(b.Nights), high*float64(part)/float64(b.Nights)
		if whole > 0 {
			p.rect(p.x(i)+.5, p.y+high-filled, p.slot-1, filled, ink)
		}
		if part > 0 {
			p.frame(p.x(i)+.5, p.y+high-filled-more, p.slot-1, more, ink)
		}
	}
	p.y += high
	p.line(plotLeft, p.y, right, p.y, p.palette.Line, "")
}

func rhythms() []chart.Rhythm {
	return chart.Rhythms(chart.Rhythm{Days: 1, Layout: "Mon 2"}, chart.Rhythm{Days: 7, Layout: diary.ShortDate}, chart.Rhythm{Days: 14, Layout: diary.ShortDate})
}

// dates labels the columns under the chart, as closely as they fit.
func (p *plot) dates(nights diary.Period) {
	p.y += 16
	for _, r := range rhythms() {
		apart := p.slot / float64(p.Per()) * float64(r.Days+r.Months*30)
		if apart < 52 {
			continue
		}
		for day := r.Start(nights.From); day.Compare(nights.To) <= 0; day = r.Next(day) {
			x := p.x(p.Of(day.DaysSince(nights.From))) + p.slot/2
			p.line(x, p.foot, x, p.foot+4, p.palette.Line, "")
			if p.Per() > 1 || r.Days != 1 {
				x = min(x, right-14)
			}
			p.note(x, p.y, r.Label(day), "middle")
		}
		return
	}
}
