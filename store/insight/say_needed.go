package insight

import (
	"fmt"

	"calmcalf/store/diary"
)

// outlook is how many nights comparisons take, at one's own rate and mix.
type outlook struct {
	have           int
	rate, d, share float64
}

func (s Sides) outlook(entries []entry) outlook {
	o := outlook{have: s.nights(), share: 0.5}
	o.rate, o.d = ownRate(rowsOf(entries, entry.routineRow))
	if o.have > 0 {
		o.share = float64(s.N1) / float64(o.have)
	}
	return o
}

// needed is the number of nights that a ratio takes to be noticed.
func (o outlook) needed(ratio float64) int {
	_, nights := NightsNeeded(o.rate, o.share, o.d, ratio)
	return nights
}

// impractical reports whether a halving takes longer than practical. Whoever has kept
// a diary as long as that is told how many nights it takes instead.
func (o outlook) impractical() bool { return o.needed(halving) > practical && o.have < practical }

// sayImpractical tells what a comparison takes too long for: that cramps are rare, or
// that nights of one kind are.
func (o outlook) sayImpractical() string {
	even := o
	even.share = 0.5
	if n := even.needed(halving); n <= practical {
		return fmt.Sprintf("With so few nights of one kind, a comparison would take more than 2 years of nights. With as many nights of each kind, it would take about %d.", n)
	}
	return rare(o.needed(halving))
}

// sayNeeded tells what would settle a comparison that cannot tell: a number of nights
// that is not there yet. Where a halving would have been noticed, that is one for a
// smaller difference.
func (r Routine) sayNeeded(until []entry) string {
	o := r.outlook(until)
	half, less := o.needed(halving), o.needed(smaller)
	switch {
	case o.impractical():
		return o.sayImpractical()
	case half > o.have:
		return fmt.Sprintf("About %d nights would be needed to notice a halving; you have %d.", half, o.have)
	case less > o.have:
		return fmt.Sprintf("To notice a smaller difference than a halving, 30%% fewer cramps, about %d nights would be needed; you have %d.", less, o.have)
	default:
		return "More nights will narrow that down."
	}
}

// sayNotEnough tells what there is, and what is needed.
func (r Routine) sayNotEnough(b book, until []entry, c Comparison) string {
	head := "Not enough nights yet."
	if c.enough() {
		head = "Not compared yet; the next update does that."
	}
	text := fmt.Sprintf("%s So far: %s on %s with the routine, %d on %s without.",
		head, diary.Plural(r.X1, "cramp"), diary.Plural(r.N1, "night"), r.X0, diary.Plural(r.N0, "night"))
	if b.isYoung() {
		text += fmt.Sprintf(" The first %d nights are not in these counts: a diary is often begun when cramps are bad.", runIn)
	}
	o, least := r.outlook(until), r.least()
	switch need := o.needed(halving); {
	case need > practical && o.have < Enough: // too few to call cramps rare
		return text + " At least 10 nights of each kind, and 10 cramps in all, are needed before any comparison is shown."
	case o.impractical():
		return text + " " + o.sayImpractical()
	case need > o.have && least != "":
		return text + fmt.Sprintf(" To notice a halving at your rate you would need about %d logged nights of both kinds (you have %d), and %s before any comparison is shown.", need, o.have, least)
	case need > o.have:
		return text + fmt.Sprintf(" To notice a halving at your rate you would need about %d logged nights of both kinds (you have %d).", need, o.have)
	case least != "":
		return text + fmt.Sprintf(" %s are needed before any comparison is shown.", diary.Capital(least))
	default:
		return text
	}
}

// least is what a comparison cannot do without, where that is not there: nights of
// both kinds, or cramps.
func (s Sides) least() string {
	switch {
	case min(s.N1, s.N0) < gateNights:
		return "at least 10 of each kind"
	case s.X1+s.X0 < gateCramps:
		return "at least 10 cramps in all"
	default:
		return ""
	}
}
