package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/insight"
	"calmcalf/ui/report/picture"
	"calmcalf/ui/report/twin"
)

// historyData prints the nights that are stored between the ends asked for.
func (p *program) historyData(ask historyAsk) error {
	from, to, err := p.ends(ask.from, ask.to)
	if err != nil {
		return err
	}
	nights, err := p.journal().Nights(from, to)
	if err != nil {
		return err
	}
	if ask.json {
		return p.printJSON(append([]diary.Night{}, nights...)) // none are [], not null
	}
	var text strings.Builder
	if err := exchange.Write(&text, exchange.CSV, diary.Contents{Nights: nights}); err != nil {
		return err
	}
	return p.Print(text.String())
}

// historyPlain prints a view in lines of text, after an opening.
func (p *program) historyPlain(opening string, ask historyAsk) error {
	period, err := p.period(ask)
	switch {
	case err != nil:
		return err
	case period.From.IsZero():
		return p.Print(opening + "Nothing is logged yet. \"calmcalf bedtime\" begins.\n")
	}
	r := period.Part(period.From, period.To)
	var lines []string
	switch ask.view {
	case "calendar":
		lines = twin.Calendar(r)
	case "where":
		lines = twin.Where(r)
	case "insight":
		parts, err := p.parts(false, false)
		if err != nil {
			return err
		}
		lines = append(insight.Report(r), twin.Parts(parts)...)
	default:
		lines = twin.Nights(r, diary.Period{From: back(r.To), To: r.To, Nights: period.Nights}.Count())
	}
	return p.Printf("%s%s\n%s\n", opening, twin.Head(r), strings.Join(lines, "\n"))
}

// historySVG draws a view into a file.
func (p *program) historySVG(ask historyAsk) error {
	r, err := p.period(ask)
	switch {
	case err != nil:
		return err
	case r.From.IsZero():
		return errors.New("nothing is logged yet, so there is nothing to draw; \"calmcalf bedtime\" begins")
	}
	palette := picture.Light()
	if ask.dark {
		palette = picture.Dark()
	}
	text, err := picture.Draw(picture.Request{
		Kind: picture.Kind(ask.view), Nights: r.Nights, From: r.From, To: r.To, Last: r.Last, Palette: palette,
	})
	if err != nil {
		return fmt.Errorf("%w; name a later --from", err)
	}
	return p.write(ask.svg, ask.force, text, fmt.Sprintf("Wrote %s. %s\n", ask.svg, twin.Head(r)))
}

// period reads the nights that are asked for, and those that the running mean of the
// first of them looks back on. Where no end is named, they begin with the first that is
// stored, and end with the last that is over or stored. Where nothing is stored, the
// period is empty.
func (p *program) period(ask historyAsk) (diary.Period, error) {
	from, to, err := p.ends(ask.from, ask.to)
	if err != nil {
		return diary.Period{}, err
	}
	return store.View(p.journal(), func(j store.Reader) (r diary.Period, err error) {
		first, last, err := j.Span()
		if err != nil || first.IsZero() {
			return r, err
		}
		r.Last = diary.LastNight(p.clock())
		if end := later(last, r.Last); to.IsZero() || to.Compare(end) > 0 {
			to = end
		}
		if from.IsZero() && to.Compare(first) < 0 {
			return r, fmt.Errorf("the first night in the journal is that of %s, after --to %s; name a later one", first, to)
		}
		r.From = cmp.Or(from, first)
		r.To = later(to, r.From) // tonight, of which nothing is stored yet
		r.Nights, err = j.Nights(back(r.From), r.To)
		return r, err
	})
}

func later(a, b diary.Date) diary.Date {
	if a.Compare(b) > 0 {
		return a
	}
	return b
}

// back is the first night that the running mean of a night looks back on.
func back(night diary.Date) diary.Date {
	if night.Year <= 1 {
		return night
	}
	return night.AddDays(1 - insight.MeanNights)
}
