package insight

import (
	"fmt"
	"math"
)

// Long is the trend over the closed windows of the whole diary, which is shown and
// decides nothing.
type Long struct {
	Windows int     // with at least 10 counted nights, of those that closed
	Slope   float64 // cramps a night, from one window to the next (Theil and Sen)
	S       int     // of Kendall
	P       float64 // of Mann and Kendall, two-sided
	Season  bool    // the windows make less than a year, and it could be the season
	Text    string
}

// leastWindows is the fewest windows of a long trend, and yearWindows those of a year.
const leastWindows, yearWindows = 6, 13

// long returns the trend over the closed windows, nil where there are too few.
func (b book) long() *Long {
	closed := b.closedWindows()
	strata := strataOf(rowsOf(b.before(closed*windowNights), entry.row))
	var times, rates []float64
	for window := range closed {
		if s := strata[window]; s != nil && s.n[0] >= gateNights {
			times, rates = append(times, float64(window)), append(rates, s.rate(0))
		}
	}
	if len(rates) < leastWindows {
		return nil
	}
	l := &Long{Windows: len(rates), Slope: theilSen(times, rates), Season: len(rates) < yearWindows}
	l.S, l.P, _ = mannKendall(rates)
	l.Text = l.say()
	return l
}

// say returns the trend in words. Most windows may be the same in spite of a trend, as when
// cramps have stopped: then the direction is all there is to say.
func (l Long) say() string {
	text := fmt.Sprintf("Over %d blocks of 28 nights, ", l.Windows)
	if !reaches(l.P, faint) {
		return text + "there is no clear trend."
	}
	direction := "up"
	if l.S < 0 {
		direction = "down"
	}
	text += "the number of cramps a week went " + direction
	if byYear := fmt.Sprintf("%.1f", math.Abs(l.Slope)*week*yearWindows); byYear != "0.0" {
		text += fmt.Sprintf(" by about %s in a year", byYear)
	}
	if l.Season {
		return text + ". That could be the season."
	}
	return text + "."
}
