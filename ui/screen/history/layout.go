package history

// The smallest space in which a chart can be read.
const (
	leastWidth  = 40
	leastHeight = 10
)

// The rows of bars: at least so many, so many before the page gets air, so many before
// there is room for all that is kept of a night, and no more than so many, since taller
// bars say nothing more.
const (
	leastBars = 3
	goodBars  = 5
	tallBars  = 14
	mostBars  = 24
)

// How many lines the words about one night may take, and in a tall window.
const (
	mostDetails = 3
	allDetails  = 7
)

// layout is how many lines each part of the page gets.
type layout struct {
	caption, bars, dates, rows, legend, details, summary int
	air                                                  int // empty lines between the parts, 0 or 1
}

// gaps is how many empty lines a page with air has.
const gaps = 4

// newLayout shares a height out: what matters most gets its lines first. It is told
// how many lines the summary has, and how many rows of factors are wanted.
func newLayout(height, summary, rows int) layout {
	left := height - 2 - leastBars - 1 // axis, strip, the bars and a line of details
	take := func(lines int) int {
		if left < lines {
			return 0
		}
		left -= lines
		return lines
	}
	l := layout{bars: leastBars, details: 1}
	l.dates = take(1)
	l.details += take(1)
	l.legend = take(1)
	l.caption = take(1)
	l.rows = take(min(left, rows))
	l.summary = take(summary)
	l.bars += take(goodBars - leastBars)
	l.details += take(mostDetails - l.details)
	l.air = take(gaps) / gaps
	l.bars += take(max(0, min(left, tallBars-l.bars)))
	l.details += take(max(0, min(left, allDetails-l.details)))
	l.bars += take(max(0, min(left, mostBars-l.bars)))
	return l
}
