package insight

import (
	"fmt"
	"math"

	"calmcalf/store/diary"
)

// The weekly check compares the last 4 weeks with the 12 before them.
const (
	recentNights, earlierNights = 28, 84
	leastRecent, leastEarlier   = 14, 28 // counted nights needed of each
	rise, riseCramps            = 1.5, 4 // how large a change has to be, as a ratio and in cramps
	alertWeeks                  = 4      // consecutive checks with f05 that make an alert
)

// State is that of the trend.
type State string

// The states of the trend. All but the first two have held for at least two weekly checks.
const (
	TrendNotEnough State = "not_enough"
	Steady         State = "steady"
	Rising         State = "rising"
	Alert          State = "alert"
	Falling        State = "lower"
)

// Trend is the result of the last weekly check. Figures that were not computed are nil.
type Trend struct {
	State    State      `json:"state"`
	Estimate            // recent to earlier
	PUp      *Number    `json:"p_up,omitempty"`   // one-sided
	Excess   *Number    `json:"excess,omitempty"` // cramps more than at the earlier rate
	Text     string     `json:"text"`
	On       diary.Date `json:"-"` // the last night of the check; zero when there was none

	Sides `json:"-"` // of counted nights, recent and earlier
}

// check is one weekly check: f05 and f01 are a rise that is large, at p up to 0.05 and
// 0.01, and low is a fall that is large, at p up to 0.05.
type check struct {
	Comparison
	excess        float64
	f05, f01, low bool
}

func (c check) enough() bool { return c.RawN1 >= leastRecent && c.RawN0 >= leastEarlier }

// checkTrend makes a check of 112 calendar nights, the recent ones in arm 1, all in one
// stratum.
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
	consecutive := func(weeks int, holds func(check) bool) bool {
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
	case consecutive(2, func(c check) bool { return c.f01 }), consecutive(alertWeeks, f05):
		return Alert
	case consecutive(2, f05):
		return Rising
	case consecutive(2, func(c check) bool { return c.low }):
		return Falling
	default:
		return Steady
	}
}

// trend makes the check of the last week, and those before it that its state needs.
// Checks fall on every seventh night of the diary, or on the last night for a peek.
func (b book) trend(peek bool) Trend {
	on := b.asOf
	if !peek {
		on = b.first.AddDays((b.nightsTo(b.asOf)/week)*week - 1)
	}
	if b.empty() || on.Compare(b.first) < 0 {
		t := Trend{State: TrendNotEnough}
		t.Text = t.say(nil, 0)
		return t
	}
	checks := make([]check, alertWeeks)
	for i := range checks {
		checks[i] = checkTrend(b.checkRows(on.AddDays(-week * (alertWeeks - 1 - i))))
	}
	last := checks[alertWeeks-1]
	t := Trend{On: on, State: TrendNotEnough, Sides: *last.counted()}
	if last.enough() {
		t.State, t.Excess = trendState(checks), number(last.excess)
		if r := last.Ratio; r != nil {
			lo, hi := r.Interval(0.95)
			t.Estimate, t.PUp = Estimate{number(r.RR), number(lo), number(hi)}, number(r.Higher())
		}
	}
	t.Text = t.say(last.Ratio, b.turning(b.checkRows(on)))
	return t
}

// checkRows returns the rows of the check on a night: the recent ones in arm 1.
func (b book) checkRows(on diary.Date) []Row {
	return rowsOf(b.between(on.AddDays(1-recentNights-earlierNights), on), func(e entry) Row {
		r := e.row()
		r.Arm, r.Stratum = one(on.DaysSince(e.night.Date) < recentNights), 0
		return r
	})
}

// say returns the trend in words. turning is the change that the season alone would bring.
func (t Trend) say(r *Ratio, turning float64) string {
	now, before, unit := t.PerUnit()
	on, text := t.On.Format(diary.ShortDate), ""
	switch t.State {
	case TrendNotEnough:
		if t.On.IsZero() { // no check has counted the nights that are logged
			return "Not enough nights yet. You need at least 14 logged nights in the last 4 weeks, and 28 in the 12 weeks before that."
		}
		return fmt.Sprintf("Not enough nights yet. You need at least 14 logged nights in the 4 weeks up to %s (you have %d), and 28 in the 12 weeks before that (you have %d).", on, t.N1, t.N0)
	case Steady:
		return t.saySteady(r)
	case Rising:
		text = fmt.Sprintf("Two weekly checks in a row show more cramps than before: %s cramps %s in the 4 weeks up to %s, compared with %s in the 12 weeks before that (%s). Chance alone shows this about once in 2 to 4 years of keeping a diary. It is worth mentioning when you next see a doctor or pharmacist.", now, unit, on, before, sayLikely(r))
	case Alert:
		text = fmt.Sprintf("You still have clearly more cramps than is usual for you: %s cramps %s in the 4 weeks up to %s, compared with %s in the 12 weeks before that (%s). Please arrange to talk to a doctor or pharmacist.", now, unit, on, before, sayLikely(r))
	case Falling:
		text = fmt.Sprintf("You have fewer cramps than before: %s cramps %s in the 4 weeks up to %s, compared with %s in the 12 weeks before that (%s). Cramps often ease by themselves, so this alone says little about what you changed.", now, unit, on, before, sayLikely(r))
	}
	if t.State == Falling && turning <= -turned || t.State != Falling && turning >= turned {
		text += " " + seasonSentence
	}
	return text
}

func sayLikely(r *Ratio) string { return "likely " + between(r.Interval(0.95)) }

// saySteady is said of no change that has held; figures that are far apart are not called
// the same, and have no interval, which would read as a verdict.
func (t Trend) saySteady(r *Ratio) string {
	if r == nil {
		return fmt.Sprintf("About the same as before: no cramps on the %d logged nights of the last 28, and none on the %d logged in the 12 weeks before that.", t.N1, t.N0)
	}
	now, before, unit := t.PerUnit()
	figures := fmt.Sprintf("%s cramps %s in the 4 weeks up to %s, compared with %s in the 12 weeks before that", now, unit, t.On.Format(diary.ShortDate), before)
	if reaches(r.P(), faint) || math.Abs(math.Log(r.RR)) >= math.Log(rise) {
		return fmt.Sprintf("%s. It is too early to call this a change.", figures)
	}
	return fmt.Sprintf("About the same as before: %s (%s).", figures, sayLikely(r))
}
