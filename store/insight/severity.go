package insight

import "calmcalf/store/diary"

// The nightly worst severity needs so many nights on both sides, and a median so
// much higher, at a one-sided p of 0.01 on two checks running. The numbers are for
// a clinician to confirm.
const (
	leastRated     = 6
	severerPoints  = 2
	severeCheckGap = week
)

// Severity is how bad the worst cramp of each night was, the last 4 weeks against
// the 12 before.
type Severity struct {
	Worse           bool
	Recent, Earlier *Quartiles // nil where nothing was rated
	U, P            float64    // of Mann and Whitney, one-sided; P is 1 where it was not tested
}

func (s Severity) higher() bool {
	return s.Recent != nil && s.Earlier != nil && s.Recent.N >= leastRated && s.Earlier.N >= leastRated &&
		s.Recent.Median-s.Earlier.Median >= severerPoints && reaches(s.P, firm)
}

// severityOf tests whether recent severities are higher than earlier ones.
func severityOf(recent, earlier []float64) Severity {
	s := Severity{Recent: QuartilesOf(recent), Earlier: QuartilesOf(earlier), P: 1}
	if len(recent) > 0 && len(earlier) > 0 {
		s.U, s.P = mannWhitney(recent, earlier)
	}
	return s
}

// severity is the check on a night; it is worse when the one a week before said so
// too.
func (b book) severity(on diary.Date) Severity {
	s := b.severityOn(on)
	s.Worse = s.higher() && b.severityOn(on.AddDays(-severeCheckGap)).higher()
	return s
}

func (b book) severityOn(on diary.Date) Severity {
	var recent, earlier []float64
	for _, e := range b.between(on.AddDays(1-recentNights-earlierNights), on) {
		worst := e.night.Worst()
		switch {
		case worst == nil:
		case on.DaysSince(e.night.Date) < recentNights:
			recent = append(recent, float64(*worst))
		default:
			earlier = append(earlier, float64(*worst))
		}
	}
	return severityOf(recent, earlier)
}

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
	for _, e := range b.compared(closed * windowNights) {
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
	return new(l.told())
}
