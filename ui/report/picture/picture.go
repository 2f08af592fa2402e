// Package picture draws the views of the history as SVG, for a document or for a
// doctor: clean shapes with text as text, which can stand alone in a file or
// inline in a page.
//
// Its one rule: what it draws holds its own. There are no scripts, no style sheets
// and nothing to fetch, and every fact stands in words too, in the description.
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

// The pictures that there are.
const (
	Nights   Kind = "nights"
	Calendar Kind = "calendar"
	Where    Kind = "where"
)

// Kinds returns every Kind.
func Kinds() []Kind { return []Kind{Nights, Calendar, Where} }

// MaxNights is the longest range that is drawn: a bit more than a hundred years.
const MaxNights = 37_000

// Request is what to draw.
type Request struct {
	Kind    Kind
	Nights  []diary.Night // stored, oldest first; those of the 27 nights before From count for the mean
	From    diary.Date
	To      diary.Date // both included
	Last    diary.Date // the last night that has had its morning
	Width   float64    // on the page, in pixels of CSS; 0 is the 720 that the picture is laid out in
	Palette Palette
	Bare    bool // of the nights alone: without heading and sums, for a page that says them
}

// Draw returns the <svg> element and a line end. It refuses an unknown kind, and a
// range that has no night or more than MaxNights.
func Draw(q Request) (string, error) {
	p := diary.Period{From: q.From, To: q.To, Last: q.Last, Nights: q.Nights}.Part(q.From, q.To)
	if n := p.Len(); n < 1 || n > MaxNights {
		return "", fmt.Errorf("drawing the nights from %s to %s: a picture holds 1 to %d nights", q.From, q.To, MaxNights)
	}
	s := &sheet{palette: q.Palette, kind: q.Kind, y: 34}
	var facts []string
	switch q.Kind {
	case Nights:
		facts = append([]string{twin.Sums(p)}, twin.Months(p, 24)...)
		if q.Bare {
			s.y = 6
		} else {
			s.head(p)
		}
		s.nights(p, insight.Means(q.Nights, q.From, q.To))
	case Calendar:
		facts = twin.Calendar(p)
		s.calendar(p)
	case Where:
		facts = twin.Where(p)
		s.where(p)
	default:
		return "", fmt.Errorf("there is no picture of %q", string(q.Kind))
	}
	return s.element(q.Width, titles[q.Kind]+". "+twin.Head(p), strings.Join(facts, "\n")), nil
}

// titles are the headings of the pictures.
var titles = map[Kind]string{
	Nights:   "Cramps, night by night",
	Calendar: "Calendar of cramps",
	Where:    "When and where cramps came",
}

// head writes the heading, which nights they are, and what they come to.
func (s *sheet) head(p diary.Period) {
	s.text(margin, s.y, titles[s.kind], font{size: 18, bold: true})
	s.text(right, s.y, period(p), font{size: 12, anchor: "end", ink: s.palette.Dim})
	s.y += 22
	s.text(margin, s.y, twin.Sums(p), font{size: 12})
	s.y += 14
}

func period(p diary.Period) string {
	if p.From == p.To {
		return p.From.Format(diary.LongDate)
	}
	return p.From.Format(diary.LongDate) + " – " + p.To.Format(diary.LongDate)
}
