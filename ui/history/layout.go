package history

// The smallest space in which a chart can be read.
const (
	leastWidth  = 40
	leastHeight = 10
)

// The rows of bars: at least so many, so many before the page gets air, and no
// more than so many, since taller bars say nothing more.
const (
	leastBars = 3
	goodBars  = 5
	mostBars  = 24
)

// mostDetails is how many lines the words about one night may take.
const mostDetails = 3

// layout is how many lines each part of the page gets.
type layout struct {
	caption, bars, dates, legend, details, summary int
	air                                            int // empty lines between the parts, 0 or 1
}

// gaps is how many empty lines a page with air has.
const gaps = 4

// newLayout shares a height out: what matters most gets its lines first.
func newLayout(height, summary int) layout {
	left := height - 3 - leastBars - 1 // heading, axis, strip, the bars and a line of details
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
	l.summary = take(summary)
	l.bars += take(goodBars - leastBars)
	l.details += take(mostDetails - l.details)
	l.air = take(gaps) / gaps
	l.bars += take(max(0, min(left, mostBars-l.bars)))
	return l
}
