package insight

import (
	"fmt"
	"math"
)

// practical is the most nights that a comparison may take: 2 years.
const practical = 730

// outlook is what the number of nights that a comparison takes depends on.
type outlook struct {
	have           int     // nights of both kinds
	rate, d, share float64 // as in NightsNeeded
}

func (s Sides) outlook(entries []entry) outlook {
	o := outlook{have: s.nights(), share: 0.5}
	o.rate, o.d = ownRate(rowsOf(entries, entry.routineRow))
	if o.have > 0 {
		o.share = float64(s.N1) / float64(o.have)
	}
	return o
}

// needed is the number of nights from which a ratio is noticed.
func (o outlook) needed(ratio float64) int {
	_, nights := NightsNeeded(o.rate, o.share, o.d, ratio)
	return nights
}

// neededOf is the number of further nights of one kind alone, with the routine or without
// it, from which a ratio is noticed, in whole weeks. No number of them is enough where the
// n1 nights with it and the n0 without it have too few of the other kind.
func (o outlook) neededOf(with bool, n1, n0 int, ratio float64) (nights int, known bool) {
	rate := max(0.05, o.rate)
	exact, _ := NightsNeeded(o.rate, 0.5, o.d, ratio)
	// the parts of both kinds add up to 1 where there are enough nights
	part := exact / (1/(rate*0.5) + 1/(rate*ratio*0.5)) / rate
	of1, of0 := part/ratio, part
	have, other, mine := float64(n0), of1/float64(n1), of0
	if with {
		have, other, mine = float64(n1), of0/float64(n0), of1
	}
	if !(other < 1) {
		return 0, false
	}
	return week * max(1, int(math.Ceil((mine/(1-other)-have)/week))), true
}

// impractical reports whether a halving takes longer than practical, in a diary that is
// not yet as long as that.
func (o outlook) impractical() bool { return o.needed(halving) > practical && o.have < practical }

// sayImpractical says why: cramps are rare, or nights of one kind are.
func (o outlook) sayImpractical() string {
	even := o
	even.share = 0.5
	if n := even.needed(halving); n <= practical {
		return fmt.Sprintf("You have so few nights on one side (with or without the routine) that a comparison would take more than 2 years. With as many on each side, it would take about %d nights.", n)
	}
	return sayRare(o.needed(halving))
}

func sayRare(nights int) string {
	years := max(2, int(math.Round(float64(nights)/365)))
	return fmt.Sprintf("Your cramps are so rare that a comparison would take about %d years. That is because there is so little to count; it says nothing about your routine.", years)
}
