package history

// The smallest window in which a chart can be read, in cells.
const (
	leastWidth  = 40
	leastHeight = 10
)

// tallest is the most lines of the screen: as many as a view may need, so that the views,
// which are all as high as that, are in the middle of a window that is higher still.
const tallest = 58

// The rows of bars: the fewest, the most before the page gets gaps, the most before the
// details get all their lines, and the most of all, since taller bars say nothing more.
const (
	leastBars = 3
	goodBars  = 5
	tallBars  = 14
	mostBars  = 24
)

// The most lines of words about one night, and those in a tall window.
const (
	mostDetails = 5
	allDetails  = 9
)

// layout is the number of lines of each part of the page.
type layout struct {
	headline, caption, bars, dates, rows, legend, details int

	gap int // empty lines between the parts, 0 or 1
}

const gaps = 4

// newLayout divides a height: what matters most gets its lines first. So
// many rows of factors are wanted.
func newLayout(height, rows int) layout {
	free := height - 2 - leastBars - 1 // axis, strip, the bars and a line of details
	give := func(lines int) int {
		if free < lines {
			return 0
		}
		free -= lines
		return lines
	}
	l := layout{bars: leastBars, details: 1}
	l.dates = give(1)
	l.headline = give(1)
	l.details += give(1)
	l.legend = give(1)
	l.caption = give(1)
	l.rows = give(min(free, rows))
	l.headline += give(l.headline)
	l.bars += give(goodBars - leastBars)
	l.details += give(mostDetails - l.details)
	l.gap = give(gaps) / gaps
	l.bars += give(max(0, min(free, tallBars-l.bars)))
	l.details += give(max(0, min(free, allDetails-l.details)))
	l.bars += give(max(0, min(free, mostBars-l.bars)))
	return l
}
