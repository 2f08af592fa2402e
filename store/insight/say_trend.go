package insight

import (
	"fmt"
	"math"

	"calmcalf/store/diary"
)

// withText fills in the words of a trend. turning is what the season alone would do.
func (t Trend) withText(r *Ratio, turning float64) Trend {
	now, before, unit := rates(t.X1, t.N1, t.X0, t.N0)
	switch t.State {
	case TrendNotEnough:
		t.Text = fmt.Sprintf("Not enough nights yet: have %d of the last 28 and %d before; need 14 and 28.", t.N1, t.N0)
	case Steady:
		t.Text = t.sayAlike(r)
	case Rising:
		t.Text = fmt.Sprintf("Looks higher, two checks running: %s %s in the last 4 weeks against %s (%s). This comes and goes by chance about once in 2-4 years of keeping a diary. Worth mentioning when you next see a doctor or pharmacist.", now, unit, before, t.span(r))
	case Alert:
		t.Text = fmt.Sprintf("Clearly higher than your usual, and still so: %s %s in the last 4 weeks against %s (%s). Please arrange to talk to a doctor or pharmacist.", now, unit, before, t.span(r))
	case Falling:
		t.Text = fmt.Sprintf("Lower than before: %s %s in the last 4 weeks against %s (%s). Cramps often ease by themselves, so this alone says little about what you changed.", now, unit, before, t.span(r))
	}
	up := t.State == Rising || t.State == Alert
	if up && turning >= turned || t.State == Falling && turning <= -turned {
		t.Text += " " + seasonSentence
	}
	return t
}

func (t Trend) span(r *Ratio) string {
	lo, hi := r.Interval(0.95)
	return "likely " + between(lo, hi)
}

// sayAlike is said of no change that holds; where the figures alone are not alike,
// it does not call them so.
func (t Trend) sayAlike(r *Ratio) string {
	if r == nil {
		return fmt.Sprintf("About the same as the 12 weeks before: %s on the %d nights logged of the last 28, and on the %d before.", diary.CountCramps(0), t.N1, t.N0)
	}
	now, before, unit := rates(t.X1, t.N1, t.X0, t.N0)
	head := "About the same as the 12 weeks before"
	if reaches(r.P(), faint) || math.Abs(math.Log(r.RR)) >= math.Log(rise) {
		head = "No change that has held for two weekly checks"
	}
	return fmt.Sprintf("%s: %s %s now, %s before (%s).", head, now, unit, before, t.span(r))
}

// withText fills in the words of the long view.
func (l Long) withText() Long {
	a := fmt.Sprintf("%.1f", math.Abs(l.Slope)*week*yearWindows)
	switch {
	case !reaches(l.P, faint):
		l.Text = fmt.Sprintf("Over %d windows of 28 nights there is no clear way up or down.", l.Windows)
	case l.Slope < 0:
		l.Text = fmt.Sprintf("Over %d windows of 28 nights the weekly count went down, by about %s in a year.", l.Windows, a)
	default:
		l.Text = fmt.Sprintf("Over %d windows of 28 nights the weekly count went up, by about %s in a year.", l.Windows, a)
	}
	if l.Season {
		l.Text += " It could be the season."
	}
	return l
}
