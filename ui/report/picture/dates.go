package picture

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
)

// rhythms goes from the closest to the widest.
var rhythms = []chart.Rhythm{
	{Days: 1, Layout: "Mon 2"},
	{Days: 7, Layout: diary.ShortDate},
	{Days: 14, Layout: diary.ShortDate},
	{Months: 1, Layout: "Jan"},
	{Months: 3, Layout: "Jan"},
	{Months: 12, Layout: "2006"},
	{Months: 60, Layout: "2006"},
	{Months: 120, Layout: "2006"},
	{Months: 240, Layout: "2006"},
}

// dates labels the columns under the chart, as closely as they fit.
func (p *plot) dates(nights diary.Period) {
	p.y += 16
	for _, r := range rhythms {
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
