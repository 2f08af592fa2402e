package sheet

import "math"

// The paper in millimetres: as high as the lower of A4 and Letter without its margins, with
// some to spare for letters that are wider than they are taken to be.
const (
	paperHeight = 256.0
	wholeWidth  = 154.0 // of the text in a table as wide as the page
	halfWidth   = 60.5  // in one of two columns
	listWidth   = 84.0  // of a question
	millimetres = 25.4 / 72
	letter      = 0.51 // of a size, the width of a letter on average, of the widest fonts
)

// The sizes that letters may have, in points, and the heights of the bars of the chart, in
// the units of a picture.
const (
	largest, smallest, step  = 10.5, 6.0, 0.25
	highestPlot, lowestPlot  = 190.0, 36.0
	unit                     = 186.0 / 680 // of a picture on the page, in millimetres
	aroundPlot               = 124.0       // legends, dates and rows, in units of a picture
	head, about, sectionGap  = 1.2, 1.0, 2.0
	headerGap                = 10.5
	headerLines, figureLines = 4.0, 3.0
)

// denseBelow is the size of letters below which lines and rows are closer to each other, as
// the style sheet has them, and the lines for words of one's own fewer.
const denseBelow = 9.0

func spacing(points float64) (leading, rowGap, own float64) {
	if points < denseBelow {
		return 1.16, 0.35, 6
	}
	return 1.25, 0.85, 12
}

// fit returns the largest letters with which the page fills one sheet and no more, in
// points, and the height of the bars that the chart then has.
func (p Page) fit() (points, plot float64) {
	for points = largest; ; points -= step {
		free := paperHeight - p.height(points)
		plot = min(highestPlot, free/unit-aroundPlot)
		if plot >= lowestPlot || points <= smallest {
			return points, max(lowestPlot, plot)
		}
	}
}

// height is about that of the page without its chart, in millimetres.
func (p Page) height(points float64) float64 {
	leading, rowGap, own := spacing(points)
	line := points * millimetres * leading
	rows := func(s Section, width float64) float64 {
		sum := (head+about)*line + sectionGap
		for _, row := range s.Rows {
			sum += lines(row.Text, width, points)*line + rowGap
		}
		return sum
	}
	sum := headerGap + (headerLines+figureLines+head)*line + rows(p.Sections[0], wholeWidth)
	columns, highest := 0.0, 0.0
	for _, s := range p.Sections[1:] {
		high := rows(s, halfWidth)
		columns, highest = columns+high, max(highest, high)
	}
	sum += columns/2 + highest/4 // sections stay whole, so that one column is longer
	questions := 0.0
	for _, q := range p.Questions {
		questions += lines(q, listWidth, points) * line
	}
	return sum + questions/2 + (head+1)*line + lines(p.Closing, 2*listWidth, points)*line + own
}

func lines(text string, width, points float64) float64 {
	return math.Ceil(float64(len([]rune(text))) * points * millimetres * letter / width)
}
