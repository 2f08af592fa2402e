package insight

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"calmcalf/store/diary"
)

// nonEmpty returns the lines that say something.
func nonEmpty(lines []string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return line == "" })
}

// percent is a share in whole percent, "less than 1%" where that would be none.
func percent(share float64) string {
	if p := math.Round(100 * share); p >= 1 || share <= 0 {
		return fmt.Sprintf("%.0f%%", p)
	}
	return "less than 1%"
}

// change is a ratio in words: "45% fewer", "30% more", "2.4 times as many".
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

// direction is the side of 1 that a ratio is on.
func direction(ratio float64) string {
	if ratio < 1 {
		return "fewer"
	}
	return "more"
}

const noLimit = "no upper limit can be given"

// between is an interval in words: "between 17% and 64% fewer".
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
	case lo >= 1.05: // below that, 1.0 times as many would be no more at all
		return fmt.Sprintf("between %.1f and %.1f times as many", lo, hi)
	default:
		return "between " + change(lo) + " and " + change(hi)
	}
}

// anywhere is an interval that leaves the direction open: "anything from 58% fewer to 25%
// more".
func anywhere(lo, hi float64) string {
	switch {
	case math.IsInf(hi, 1):
		return "anything from " + change(lo) + " upwards; " + noLimit
	case lo < 1 && hi > 1:
		return "anything from " + change(lo) + " to " + change(hi)
	default:
		return between(lo, hi)
	}
}

// ofCramps says in an interval what there are fewer or more of: "anything from 58% fewer
// cramps to 25% more".
func ofCramps(interval string) string {
	end := len(interval)
	for _, word := range []string{"fewer", "more", "as many"} {
		if before, _, found := strings.Cut(interval, word); found {
			end = min(end, len(before)+len(word))
		}
	}
	return interval[:end] + " cramps" + interval[end:]
}

// unitOf is the unit that suits a rate, in nights: a week, or 4 weeks for one below one a
// week.
func unitOf(perNight float64) (nights float64, unit string) {
	if perNight*week < 1 {
		return windowNights, "in 4 weeks"
	}
	return week, "a week"
}

// PerUnit are the rates of both sides in the same unit.
func (s Sides) PerUnit() (with, without, unit string) {
	a, b := float64(s.X1)/max(1, float64(s.N1)), float64(s.X0)/max(1, float64(s.N0))
	nights, unit := unitOf(max(a, b))
	return fmt.Sprintf("%.1f", a*nights), fmt.Sprintf("%.1f", b*nights), unit
}

// against are both rates with their nights: "1.9 cramps a week (60 nights), compared with 3.5 on
// other nights (50)".
func (s Sides) against() string {
	with, without, unit := s.PerUnit()
	return fmt.Sprintf("%s cramps %s (%s), compared with %s on other nights (%d)", with, unit, diary.Plural(s.N1, "night"), without, s.N0)
}
