package cli

import (
	"errors"
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/insight"
	"calmcalf/ui/report/picture"
	"calmcalf/ui/report/twin"
)

// stored reads the nights that are kept between the days asked for.
func (p *program) stored(ask historyAsk) ([]diary.Night, error) {
	from, to, err := p.ends(ask)
	if err != nil {
		return nil, err
	}
	return p.journal().Nights(from, to)
}

func (p *program) historyCSV(ask historyAsk) error {
	nights, err := p.stored(ask)
	if err != nil {
		return err
	}
	var text strings.Builder
	if err := exchange.Write(&text, exchange.CSV, diary.Contents{Nights: nights}); err != nil {
		return err
	}
	return p.print(text.String())
}

func (p *program) historyJSON(ask historyAsk) error {
	nights, err := p.stored(ask)
	if err != nil {
		return err
	}
	if nights == nil {
		nights = []diary.Night{}
	}
	return p.printJSON(nights)
}

// historyPlain tells the twin of a view in lines of text.
func (p *program) historyPlain(ask historyAsk) error {
	text, begun, err := p.twinOf(ask)
	switch {
	case err != nil:
		return err
	case !begun:
		text = "Nothing is logged yet. \"calmcalf bedtime\" begins.\n"
	}
	return p.print("Plain mode. " + text)
}

// twinOf is the twin of a view; the second result is false where nothing is stored.
func (p *program) twinOf(ask historyAsk) (text string, begun bool, err error) {
	all, begun, err := p.nightsOf(ask)
	if err != nil || !begun {
		return "", false, err
	}
	r := all.Part(all.From, all.To)
	var lines []string
	switch ask.view {
	case "calendar":
		lines = twin.Calendar(r)
	case "where":
		lines = twin.Where(r)
	case "insight":
		parts, err := p.parts(false, false)
		if err != nil {
			return "", false, err
		}
		lines = append(insight.Report(r), twin.Parts(parts)...)
	default:
		lines = twin.Nights(r, diary.Period{From: back(r.To), To: r.To, Nights: all.Nights}.Count())
	}
	return twin.Head(r) + "\n" + strings.Join(lines, "\n") + "\n", true, nil
}

// historySVG draws a view into a file.
func (p *program) historySVG(ask historyAsk) error {
	r, begun, err := p.nightsOf(ask)
	if err != nil {
		return err
	}
	if !begun {
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
