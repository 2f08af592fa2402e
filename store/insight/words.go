package insight

import (
	"fmt"
	"math"

	"calmcalf/store/diary"
)

// percent is a share in whole percent; what is not quite none is less than 1.
func percent(share float64) string {
	if p := math.Round(100 * share); p >= 1 || share <= 0 {
		return fmt.Sprintf("%.0f%%", p)
	}
	return "less than 1%"
}

// change tells a ratio: "45% fewer", "30% more", "2.4 times as many".
func change(ratio float64) string {
	switch {
	case ratio < 1:
		return percent(1-ratio) + " fewer"
	case ratio < 2:
		return percent(ratio-1) + " more"
	default:
		return fmt.Sprintf("%.1f times as many", ratio)
	}
}

const noLimit = "no upper limit can be given"

// between tells an interval: "between 17% and 64% fewer".
func between(lo, hi float64) string {
	switch {
	case math.IsInf(hi, 1) && lo < 1:
		return "from " + change(lo) + " upwards; " + noLimit
	case math.IsInf(hi, 1):
		return "at least " + change(lo) + "; " + noLimit
	case hi <= 1:
		return fmt.Sprintf("between %s and %s fewer", percent(1-hi), percent(1-lo))
	case lo >= 1 && hi < 2:
		return fmt.Sprintf("between %s and %s more", percent(lo-1), percent(hi-1))
	case lo >= 1.05: // or it would read "between 1.0", which is no more at all
		return fmt.Sprintf("between %.1f and %.1f times as many", lo, hi)
	default:
		return "between " + change(lo) + " and " + change(hi)
	}
}

// anywhere tells an interval that leaves the direction open: "anywhere from 58%
// fewer to 25% more".
func anywhere(lo, hi float64) string {
	switch {
	case math.IsInf(hi, 1):
		return "anywhere from " + change(lo) + " upwards; " + noLimit
	case lo < 1 && hi > 1:
		return "anywhere from " + change(lo) + " to " + change(hi)
	default:
		return between(lo, hi)
	}
}

// rates tells two rates in the same unit: a week, or in 4 weeks where both are below
// one a week.
func rates(x1, n1, x0, n0 int) (first, second string, unit string) {
	perNight := func(x, n int) float64 { return float64(x) / max(1, float64(n)) }
	a, b := perNight(x1, n1), perNight(x0, n0)
	nights, unit := float64(week), "a week"
	if max(a, b)*week < 1 {
		nights, unit = windowNights, "in 4 weeks"
	}
	return fmt.Sprintf("%.1f", a*nights), fmt.Sprintf("%.1f", b*nights), unit
}

// against tells two rates with their nights: "1.9 a week (60 nights) against 3.5 (50
// nights)".
func against(x1, n1, x0, n0 int) string {
	a, b, unit := rates(x1, n1, x0, n0)
	return fmt.Sprintf("%s %s (%s) against %s (%s)", a, unit, diary.Plural(n1, "night"), b, diary.Plural(n0, "night"))
}

// direction is the word for a tier or a ratio on one side of 1.
func direction(ratio float64) string {
	if ratio < 1 {
		return "fewer"
	}
	return "more"
}

// rare is said where a comparison would take longer than practical.
func rare(nights int) string {
	years := max(2, int(math.Round(float64(nights)/365)))
	return fmt.Sprintf("Your cramps are rare enough that a comparison would take about %d years of nights. That is a limit of the numbers, not of your routine.", years)
}

// practical is the most nights that a comparison may take.
const practical = 730

const (
	moreSentence = "If you mostly do the routine after bad days, this pattern comes by itself."
)

func sayMissedGap(c Checked) string {
	return fmt.Sprintf("Check-ins were missed on %s of the evenings with the routine and on %s of the others; with such a difference this stays uncertain.", percent(c.With), percent(c.Other))
}

func sayIncomplete(c Checked) string {
	return fmt.Sprintf("You checked in on %d of %s; with so many missing, this stays uncertain.", c.seen, diary.Plural(c.nights, "night"))
}

// sayBet is the optional line of the details.
func sayBet(lower float64) string {
	n := fmt.Sprintf("about %.0f", 100*lower)
	switch {
	case lower < 0.05:
		n = "fewer than 5"
	case lower > 0.95:
		n = "more than 95"
	}
	return fmt.Sprintf("If you had to bet: %s in 100 that your rate is lower on routine nights.", n)
}

func sayPeeking(next diary.Date) string {
	text := "This looks at every night so far, also at those since the last window of 28 nights closed. Who looks often sees luck more often: trust the next update more."
	if next.IsZero() {
		return text
	}
	return text + " It comes on " + next.Format(diary.ShortDate) + "."
}

func sayWaiting(last diary.Date) string {
	return "A trial of this is running. What the nights show of it is kept for the end, on " + last.Format(diary.ShortDate) + ", so that it does not sway what you feel and write down."
}

// sayPartly counts the nights that are left out of the comparison, done in part.
func sayPartly(until []entry) string {
	n, x := 0, 0
	for _, e := range until {
		if e.completion == diary.Partial && e.night.CheckedIn {
			n, x = n+1, x+e.cramps
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Done in part on %s, with %s; they are in neither group.", diary.Plural(n, "night"), diary.CountCramps(x))
}
