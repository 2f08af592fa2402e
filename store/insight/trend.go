package insight

import (
	"math"

	"calmcalf/store/diary"
)

// The weekly check sets the last 4 weeks against the 12 before them.
const (
	recentNights, earlierNights = 28, 84
	leastRecent, leastEarlier   = 14, 28 // counted nights needed of each
	rise, riseCramps            = 1.5, 4 // how large a change has to be, as a ratio and in cramps
	alertWeeks                  = 4      // of f05 running, which make an alert
)

// State is where a trend stands.
type State string

// The states of the trend. Rising and lower have held for two checks running.
const (
	TrendNotEnough State = "not_enough"
	Steady         State = "steady"
	Rising         State = "rising"
	Alert          State = "alert"
	Falling        State = "lower"
)

// Trend is what the last weekly check found. Figures that were not computed are nil.
type Trend struct {
	State  State      `json:"state"`
	RR     *Number    `json:"rr,omitempty"` // recent to earlier
	Lo     *Number    `json:"lo,omitempty"`
	Hi     *Number    `json:"hi,omitempty"`
	PUp    *Number    `json:"p_up,omitempty"`   // one-sided
	Excess *Number    `json:"excess,omitempty"` // cramps more than the earlier rate would have brought
	Text   string     `json:"text"`
	On     diary.Date `json:"-"` // the last night of the check; zero when there was none

	N1, N0, X1, X0 int `json:"-"` // counted nights and cramps, recent and earlier
}

// check is one weekly check.
type check struct {
	Comparison
	excess        float64
	f05, f01, low bool
}

func (c check) enough() bool { return c.RawN1 >= leastRecent && c.RawN0 >= leastEarlier }

// checkTrend makes one check over rows of 112 calendar nights, the recent ones in
// arm 1, all in one stratum.
func checkTrend(rows []Row) check {
	c := check{Comparison: Compare(rows)}
	if !c.enough() {
		return c
	}
	c.excess = float64(c.RawX1) - float64(c.RawX0)*float64(c.RawN1)/float64(c.RawN0)
	if c.Ratio == nil {
		return c
	}
	up := c.Ratio.Higher()
	large := c.Ratio.RR >= rise && c.excess >= riseCramps
	c.f05, c.f01 = large && up <= faint, large && up <= firm
	c.low = c.Ratio.RR <= 1/rise && c.excess <= -riseCramps && c.Ratio.Lower() <= faint
	return c
}

// trendState is the state after some weekly checks, oldest first: rising after two
// with f05, an alert after two with f01 or four with f05.
func trendState(checks []check) State {
	running := func(weeks int, holds func(check) bool) bool {
		if len(checks) < weeks {
			return false
		}
		for _, c := range checks[len(checks)-weeks:] {
			if !holds(c) {
				return false
			}
		}
		return true
	}
	f05 := func(c check) bool { return c.f05 }
	switch {
	case running(2, func(c check) bool { return c.f01 }), running(alertWeeks, f05):
		return Alert
	case running(2, f05):
		return Rising
	case running(2, func(c check) bool { return c.low }):
		return Falling
	default:
		return Steady
	}
}

// trend makes the check of the last week, and those before it that its state needs.
// Checks fall on every seventh night of the diary; one that peeks is made at its
// last night.
func (b book) trend(peek bool) Trend {
	on := b.asOf
	if !peek {
		on = b.first.AddDays((b.nightsTo(b.asOf)/week)*week - 1)
	}
	if b.empty() || on.Compare(b.first) < 0 {
		return Trend{State: TrendNotEnough}.told(nil, 0)
	}
	checks := make([]check, alertWeeks)
	for i := range checks {
		checks[i] = checkTrend(b.around(on.AddDays(-week * (alertWeeks - 1 - i))))
	}
	last := checks[alertWeeks-1]
	t := Trend{On: on, State: TrendNotEnough, N1: last.RawN1, N0: last.RawN0, X1: last.RawX1, X0: last.RawX0}
	if !last.enough() {
		return t.told(nil, 0)
	}
	t.State, t.Excess = trendState(checks), number(last.excess)
	if r := last.Ratio; r != nil {
		lo, hi := r.Interval(0.95)
		t.RR, t.Lo, t.Hi, t.PUp = number(r.RR), number(lo), number(hi), number(r.Higher())
	}
	return t.told(last.Ratio, b.turning(b.around(on)))
}

// around are the rows of the check on a night: the recent ones in arm 1.
func (b book) around(on diary.Date) []Row {
	var rows []Row
	for _, e := range b.between(on.AddDays(1-recentNights-earlierNights), on) {
		r := e.row()
		if on.DaysSince(e.night.Date) < recentNights {
			r.Arm = 1
		}
		r.Stratum = 0
		rows = append(rows, r)
	}
	return rows
}

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
		s.Recent.Median-s.Earlier.Median >= severerPoints && s.P <= firm
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

// seasonSwing is the log of the most that cramps are more common than on average:
// about twice as common in summer as in winter (Garrison 2015).
const seasonSwing = 0.35

// midsummer is the day of the year around which cramps are commonest, in the north.
const midsummer = 196

// turning is by how much the season alone would change the log of the rate, from the
// rows of arm 0 to those of arm 1. It is of the north, where the countries of the
// profile are.
func (b book) turning(rows []Row) float64 {
	var sum, n [2]float64
	for _, r := range rows {
		if r.Counted {
			date := b.dayOne().AddDays(r.Day)
			day := date.DaysSince(diary.Date{Year: date.Year, Month: 1, Day: 1}) + 1
			sum[r.Arm] += seasonSwing * math.Cos(2*math.Pi*float64(day-midsummer)/365.25)
			n[r.Arm]++
		}
	}
	if n[0] == 0 || n[1] == 0 {
		return 0
	}
	return sum[1]/n[1] - sum[0]/n[0]
}
