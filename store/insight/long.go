package insight

// Long is how the windows of the whole diary went: for display only.
type Long struct {
	Windows int     // with at least 10 counted nights, of those that closed
	Slope   float64 // cramps a night, from one window to the next (Theil and Sen)
	S       int     // of Kendall
	P       float64 // of Mann and Kendall, two-sided
	Season  bool    // it could be the season: fewer than 13 windows, which make a year
	Text    string
}

// leastWindows are needed for a long view, and a year of windows to rule out that
// it is the season.
const leastWindows, yearWindows = 6, 13

// long looks at the closed windows; nil where there are too few.
func (b book) long(closed int) *Long {
	type sum struct{ n, x float64 }
	windows := make([]sum, closed)
	for _, e := range b.before(closed * windowNights) {
		if r := e.row(); r.Counted {
			w := &windows[r.Stratum]
			w.n++
			w.x += float64(r.Cramps)
		}
	}
	var times, rates []float64
	for k, w := range windows {
		if w.n >= gateNights {
			times, rates = append(times, float64(k)), append(rates, w.x/w.n)
		}
	}
	if len(rates) < leastWindows {
		return nil
	}
	l := Long{Windows: len(rates), Slope: theilSen(times, rates), Season: len(rates) < yearWindows}
	l.S, l.P, _ = mannKendall(rates)
	return new(l.withText())
}
