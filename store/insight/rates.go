package insight

import (
	"fmt"
	"math"
	"slices"

	"calmcalf/store/diary"

	"gonum.org/v1/gonum/mathext"
)

// Rate is a number of cramps a night, with its 95 % interval, which is nil where no
// night is counted.
type Rate struct {
	N    int     `json:"n"` // counted nights
	X    int     `json:"x"` // cramps
	Rate *Number `json:"rate,omitempty"`
	Lo   *Number `json:"lo,omitempty"`
	Hi   *Number `json:"hi,omitempty"`
	D    float64 `json:"-"` // the design effect
}

// RateOf returns the rate of the counted rows, whatever their arm, with Garwood's exact
// interval (1936) on effective counts.
func RateOf(rows []Row) Rate {
	counted := countedByDay(rows)
	rate := Rate{N: len(counted)}
	for _, r := range counted {
		rate.X += r.Cramps
	}
	if rate.N == 0 {
		return rate
	}
	n, x := float64(rate.N), float64(rate.X)
	rs := make([]residual, len(counted))
	for i, r := range counted {
		rs[i] = residual{r.Day, float64(r.Cramps) - x/n}
	}
	rate.D = 1
	if x > 0 {
		rate.D = max(1, variance(rs)*inflation(n, n-1)/x)
	}
	_, t := tailFactor(n)
	rate.D *= t
	lo, hi := PoissonInterval(x, n, rate.D)
	rate.Rate, rate.Lo, rate.Hi = number(x/n), number(lo), number(hi)
	return rate
}

// PoissonInterval returns Garwood's exact 95 % interval (1936) for the rate of x events
// in n nights, with the design effect d.
func PoissonInterval(x, n, d float64) (lo, hi float64) {
	if x > 0 {
		lo = mathext.GammaIncRegInv(x/d, 0.025) * d / n
	}
	return lo, mathext.GammaIncRegInv(x/d+1, 0.975) * d / n
}

// Wilson returns Wilson's 95 % interval (1927) for the share x of n, where n is at least
// 1, from 0 to 1.
func Wilson(x, n int) (lo, hi float64) {
	p, total, z2 := float64(x)/float64(n), float64(n), z975*z975
	middle := (p + z2/(2*total)) / (1 + z2/total)
	half := z975 / (1 + z2/total) * math.Sqrt(p*(1-p)/total+z2/(4*total*total))
	lo, hi = middle-half, middle+half
	if x == 0 {
		lo = 0
	}
	if x == n {
		hi = 1
	}
	return lo, hi
}

// Quartiles are the median of some values and the ends of their middle half.
type Quartiles struct {
	N      int     `json:"n"`
	Q25    float64 `json:"q25"`
	Median float64 `json:"median"`
	Q75    float64 `json:"q75"`
}

// QuartilesOf returns the quartiles of values, interpolated as R's type 7, or nil where
// there are none.
func QuartilesOf(values []float64) *Quartiles {
	if len(values) == 0 {
		return nil
	}
	sorted := slices.Sorted(slices.Values(values))
	return &Quartiles{len(values), quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)}
}

func quantile(sorted []float64, q float64) float64 {
	at := float64(len(sorted)-1) * q
	below := int(at)
	above := min(below+1, len(sorted)-1)
	return sorted[below] + (at-float64(below))*(sorted[above]-sorted[below])
}

// say returns a rate in the unit that suits it, with its interval. nights are those of
// the calendar.
func (r Rate) say(nights int) string {
	logged := fmt.Sprintf("%s in %s", diary.Capital(diary.CountCramps(r.X)), diary.Plural(r.N, "logged night"))
	if nights > r.N {
		logged += fmt.Sprintf(" (of %d)", nights)
	}
	logged += "."
	if r.N < Enough {
		return logged + fmt.Sprintf(" At least %d logged nights are needed to say how often cramps come.", Enough)
	}
	per, unit := unitOf(figure(r.Rate))
	if r.X == 0 {
		return fmt.Sprintf("%s The true rate is probably below %.1f cramps %s.", logged, math.Ceil(10*figure(r.Hi)*per)/10, unit)
	}
	return fmt.Sprintf("%s That is %.1f cramps %s; the true rate is probably between %.1f and %.1f.", logged, figure(r.Rate)*per, unit, figure(r.Lo)*per, figure(r.Hi)*per)
}
