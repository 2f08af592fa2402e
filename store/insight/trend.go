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
	c.f05, c.f01 = large && reaches(up, faint), large && reaches(up, firm)
	c.low = c.Ratio.RR <= 1/rise && c.excess <= -riseCramps && reaches(c.Ratio.Lower(), faint)
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
		return Trend{State: TrendNotEnough}.withText(nil, 0)
	}
	checks := make([]check, alertWeeks)
	for i := range checks {
		checks[i] = checkTrend(b.checkRows(on.AddDays(-week * (alertWeeks - 1 - i))))
	}
	last := checks[alertWeeks-1]
	t := Trend{On: on, State: TrendNotEnough, N1: last.RawN1, N0: last.RawN0, X1: last.RawX1, X0: last.RawX0}
	if !last.enough() {
		return t.withText(nil, 0)
	}
	t.State, t.Excess = trendState(checks), number(last.excess)
	if r := last.Ratio; r != nil {
		lo, hi := r.Interval(0.95)
		t.RR, t.Lo, t.Hi, t.PUp = number(r.RR), number(lo), number(hi), number(r.Higher())
	}
	return t.withText(last.Ratio, b.turning(b.checkRows(on)))
}

// checkRows are the rows of the check on a night: the recent ones in arm 1.
func (b book) checkRows(on diary.Date) []Row {
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
