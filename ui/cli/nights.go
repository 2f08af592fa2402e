package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/insight"
	"calmcalf/ui/picture"
	"calmcalf/ui/twin"
)

func (p *program) historyCSV(ask historyAsk) error {
	from, to, err := p.ends(ask)
	if err != nil {
		return err
	}
	nights, err := p.journal().Nights(from, to)
	if err != nil {
		return err
	}
	var text strings.Builder
	if err := exchange.Write(&text, exchange.CSV, nights); err != nil {
		return err
	}
	return p.print(text.String())
}

func (p *program) historyJSON(ask historyAsk) error {
	from, to, err := p.ends(ask)
	if err != nil {
		return err
	}
	nights, err := p.journal().Nights(from, to)
	if err != nil {
		return err
	}
	if nights == nil {
		nights = []diary.Night{}
	}
	text, err := json.MarshalIndent(nights, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the nights: %w", err)
	}
	return p.print(string(text) + "\n")
}

// historyPlain tells the twin of a view in lines of text.
func (p *program) historyPlain(ask historyAsk) error {
	all, begun, err := p.nightsOf(ask)
	if err != nil {
		return err
	}
	if !begun {
		return p.print("Plain mode. Nothing is logged yet. \"calmcalf bedtime\" begins.\n")
	}
	r := all.Part(all.From, all.To)
	var lines []string
	switch ask.view {
	case "calendar":
		lines = twin.Calendar(r)
	case "where":
		lines = twin.Where(r)
	case "insight":
		study, err := p.study(false)
		if err != nil {
			return err
		}
		lines = append(twin.Insight(r), twin.Study(study, false)...)
	default:
		lines = twin.Nights(r, insight.Count(all.Nights, back(r.To), r.To))
	}
	return p.print("Plain mode. " + r.Head() + "\n" + strings.Join(lines, "\n") + "\n")
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
	if ask.svg == "-" {
		return p.print(text)
	}
	if err := p.mayWrite(ask.svg, ask.force); err != nil {
		return err
	}
	err = placeFile(ask.svg, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
	if err != nil {
		return fmt.Errorf("writing the picture: %w", err)
	}
	return p.print(fmt.Sprintf("Wrote %s. %s\n", ask.svg, r.Head()))
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
