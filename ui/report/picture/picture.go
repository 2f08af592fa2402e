// Package picture draws the views of the history as SVG, for a document or for a doctor:
// clean shapes with text as text, alone in a file or inline in a page.
//
// Its one rule: a picture is complete. There are no scripts, no style sheets and nothing
// to fetch, and every fact is in the description too, in words.
package picture

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/report/twin"
)

// Kind is one of the views that have a picture.
type Kind string

// Every Kind.
const (
	Nights   Kind = "nights"
	Calendar Kind = "calendar"
	Where    Kind = "where"
)

// MaxNights is the longest period that is drawn: a bit more than a hundred years.
const MaxNights = 37_000

// Request is what to draw.
type Request struct {
	diary.Period // its nights, of which those of the 27 before From count for the mean

	Kind    Kind
	Width   float64 // on the page, in pixels of CSS; 0 is the 720 that the picture is laid out in
	Palette Palette
	Bare    float64 // of Nights only, not 0: the height of the bars in a picture without heading, sums and margins, for a page that has them
}

// Draw returns the <svg> element and a line end. It refuses an unknown kind, and a period
// of no night or of more than MaxNights.
func Draw(q Request) (string, error) {
	p := q.Part(q.From, q.To)
	if n := p.Len(); n < 1 || n > MaxNights {
		return "", fmt.Errorf("can't draw the nights from %s to %s: a picture holds 1 to %d nights", q.From, q.To, MaxNights)
	}
	d := &drawing{palette: q.Palette, kind: q.Kind, y: 34, plot: plotHeight}
	var facts []string
	headline := twin.Headline(p)
	switch q.Kind {
	case Nights:
		facts = append([]string{headline, twin.Sums(p)}, twin.Months(p, 24)...)
		if q.Bare > 0 {
			d.plot, d.bare = q.Bare, true
			d.y = 6
		} else {
			d.head(p, headline)
		}
		d.nights(p, insight.Means(q.Nights, q.From, q.To))
	case Calendar:
		facts = twin.Calendar(p)
		d.head(p, headline)
		d.calendar(p)
	case Where:
		facts = twin.Where(p)
		d.head(p, facts[0])
		d.where(p)
	default:
		return "", fmt.Errorf("there is no picture of %q", string(q.Kind))
	}
	return d.element(q.Width, q.Kind.title()+". "+twin.Head(p), strings.Join(facts, "\n")), nil
}

func (k Kind) title() string {
	return map[Kind]string{Nights: "Cramps, night by night", Calendar: "Calendar of cramps", Where: "When and where cramps happened"}[k]
}

// head writes the heading, which nights they are, the headline, and what they add up to.
func (d *drawing) head(p diary.Period, headline string) {
	d.text(margin, d.y, d.kind.title(), font{size: 18, bold: true})
	d.text(right, d.y, period(p), font{size: 12, anchor: "end", ink: d.palette.Dim})
	d.y += 24
	d.text(margin, d.y, headline, font{size: 14, bold: true})
	d.y += 19
	d.text(margin, d.y, twin.Sums(p), font{size: 12})
	d.y += 14
}

func period(p diary.Period) string {
	if p.From == p.To {
		return p.From.Format(diary.LongDate)
	}
	return p.From.Format(diary.LongDate) + " – " + p.To.Format(diary.LongDate)
}
