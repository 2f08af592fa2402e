package insight

import (
	"fmt"
	"math"

	"calmcalf/store/diary"
)

// perDiary is the share of diaries in which a factor without a link looks linked at any
// one look: of 8 such factors, 1 diary in 4 shows at least one.
const perDiary = 0.0353

// say returns a factor's tier in words. rate and d are those of the diary, for NightsNeeded.
func (f Factor) say(looked int, rate, d float64) string {
	word := f.question.Word
	if !f.question.Numeric() { // its words say little without what they are about
		word = f.question.Asks
	}
	word = diary.Capital(word)
	if f.Tier == Waiting {
		return word + ": you are running a trial of this, so its result stays hidden until the end."
	}
	counts, span := f.against(), ofCramps(between(f.evidence.lo, f.evidence.hi))
	linked := fmt.Sprintf("Nights with %s had %s cramps: %s. The true difference is probably %s.", f.split.name(f.question), direction(f.evidence.rr), counts, span)
	things := diary.Plural(looked, "thing")
	switch f.Tier {
	case NotEnough:
		return f.sayNotEnough(rate, d)
	case StandsOutFewer, StandsOutMore:
		return linked + fmt.Sprintf(" This stands out, even allowing for how many things we compared (%d). Luck alone would still show a link like this in about 1 diary in 20 each year. It may only reflect something else about those days. A trial could test it.", looked)
	case HintFewer, HintMore:
		return linked + fmt.Sprintf(" This is only a hint, allowing for how many things we compared (%d). Luck alone would show a hint like this in about 1 diary in 6 each year. It may only reflect something else about those days.", looked)
	case CouldBeLuckFewer, CouldBeLuckMore:
		one := math.Round(1 / (1 - math.Pow(1-perDiary, float64(looked))))
		return fmt.Sprintf("%s This could well be luck: with %s to compare, 1 diary in %.0f would show a link like this by chance.", linked, things, one)
	case NoBigDifference:
		return fmt.Sprintf("%s: no large difference seen. Nights with %s: %s. The true difference is probably %s.", word, f.split.name(f.question), counts, span)
	default:
		return fmt.Sprintf("%s: no clear link. The true difference could be %s. Nights with %s: %s.", word, ofCramps(anywhere(f.evidence.lo, f.evidence.hi)), f.split.name(f.question), counts)
	}
}

// sayNotEnough returns what there is, and what is missing.
func (f Factor) sayNotEnough(rate, d float64) string {
	nights, word := f.nights(), "Nights with "+f.split.name(f.question)
	with := fmt.Sprintf("%d with, %d without", f.N1, f.N0)
	switch {
	case f.comparison.enough() && f.comparison.Ratio == nil:
		return fmt.Sprintf("%s: not compared (%s), because the two kinds of nights fall in different months.", word, with)
	case f.comparison.enough():
		return fmt.Sprintf("%s: not compared yet (%s). The next update will compare them.", word, with)
	case min(f.N1, f.N0) >= gateNights:
		return fmt.Sprintf("%s: not enough cramps yet (%s in all, with and without; 10 are needed).", word, diary.CountCramps(f.X1+f.X0))
	case nights < Enough: // too few to plan from
		return fmt.Sprintf("%s: not enough yet (%s; about 10 of each are needed).", word, with)
	}
	notice, o := "", outlook{nights, rate, d, float64(f.N1) / float64(nights)}
	switch need := o.needed(halving); {
	case o.impractical():
		notice = ", and more than 2 years to notice a doubling or halving"
	case need > nights:
		notice = fmt.Sprintf(", and about %d in all to notice a doubling or halving", need)
	}
	return fmt.Sprintf("%s: not enough yet (%s; about 10 of each are needed%s).", word, with, notice)
}

// sayTravels is the caution about the routine where the factor comes with it.
func (f Factor) sayTravels(ratio float64) string {
	text := fmt.Sprintf("The routine and %s often fall on the same evenings.", f.split.name(f.question))
	if math.IsInf(ratio, 1) {
		return text
	}
	return fmt.Sprintf("%s On evenings that were alike in this, there were %s with the routine.", text, ofCramps(change(ratio)))
}

// sayLooked returns the head of the factors.
func sayLooked(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "We checked 1 thing against your cramps. Even one thing can look linked to cramps by luck alone, so we ask for strong evidence."
	default:
		return fmt.Sprintf("We checked %d things against your cramps. With that many, one of them will often look linked to cramps by luck alone, so we ask for stronger evidence.", n)
	}
}
