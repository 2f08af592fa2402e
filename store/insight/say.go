package insight

import (
	"fmt"
	"math"
	"strings"

	"calmcalf/store/diary"
)

// say tells the routine's tier in words, with its figures.
func (r Routine) say(b book, until []entry, c Comparison, e evidence) string {
	sentences := append([]string{r.sentence(b, until, c, e), r.Excluded}, r.Cautions...)
	if r.Tier == NotEnough && !b.empty() {
		sentences = append(sentences, "Next update "+b.nextUpdate().Format(diary.ShortDate)+".")
	}
	return strings.Join(nonEmpty(sentences), " ")
}

func (r Routine) sentence(b book, until []entry, c Comparison, e evidence) string {
	with, without, unit := rates(r.X1, r.N1, r.X0, r.N0)
	span := between(e.lo, e.hi)
	switch r.Tier {
	case NoCramps:
		return r.sayNone(b)
	case NotEnough:
		return r.sayNotEnough(b, until, c)
	case MixedWithTime:
		return fmt.Sprintf("Your routine nights and your other nights mostly fall in different weeks, so the routine cannot be told apart from the season or from cramps easing by themselves. With: %s %s (%s). Without: %s %s (%s). A planned trial would keep them apart.",
			with, unit, diary.Plural(r.N1, "night"), without, unit, diary.Plural(r.N0, "night"))
	case CannotTell:
		return fmt.Sprintf("Can't tell yet. With the routine %s cramps %s (%s), without %s (%s), comparing nights of the same month. The true difference could be %s. %s",
			with, unit, diary.Plural(r.N1, "night"), without, diary.Plural(r.N0, "night"), anywhere(e.lo, e.hi), r.sayNeeded(until))
	case NoBigDifference:
		return fmt.Sprintf("No large difference seen. With %s %s (%s), without %s (%s). The true difference is likely %s.",
			with, unit, diary.Plural(r.N1, "night"), without, diary.Plural(r.N0, "night"), span)
	case HintFewer, HintMore:
		return r.more(e, fmt.Sprintf("A hint of %s cramps on routine nights: %s. The true difference is likely %s. Even if the routine made no difference, about 1 diary in 8 would show a hint like this, one way or the other, at some time in a year.",
			direction(e.rr), against(r.X1, r.N1, r.X0, r.N0), span))
	default:
		of := ""
		if !math.IsInf(e.rr, 1) {
			of = ", " + change(e.rr)
		}
		return r.more(e, fmt.Sprintf("%s cramps on routine nights: %s%s; likely %s. Luck alone would show this, one way or the other, in about 1 diary in 20 a year. This compares your nights with each other; it does not show that the routine is the reason. A trial can test that.",
			diary.Capital(direction(e.rr)), against(r.X1, r.N1, r.X0, r.N0), of, span))
	}
}

// more adds, where there were more cramps with the routine, what brings that about
// by itself.
func (r Routine) more(e evidence, text string) string {
	if e.rr < 1 {
		return text
	}
	return text + " " + moreSentence
}

// sayNone is true of what was compared; it speaks of the whole diary only where
// that has no cramp either.
func (r Routine) sayNone(b book) string {
	n := r.N1 + r.N0
	if !b.crampFree() {
		return fmt.Sprintf("No cramps on the %d nights that were compared. There is nothing to compare, which is good news.", n)
	}
	return fmt.Sprintf("No cramps on the %d nights you logged. There is nothing to compare, which is good news.", RateOf(rowsOf(b.entries, entry.row)).N)
}

// perDiary is the share of diaries in which a factor with no link shows as one at
// any one look: with 8 of them 1 in 4 shows at least one.
const perDiary = 0.0353

// say tells a factor's tier in words.
func (f Factor) say(looked int, rate, d float64) string {
	word := diary.Capital(f.question.Word)
	if f.Tier == Waiting {
		return word + ": a trial of this is running, and what the nights show of it is kept for its end."
	}
	counts, span := against(f.X1, f.N1, f.X0, f.N0), between(f.evidence.lo, f.evidence.hi)
	linked := fmt.Sprintf("Evenings with %s went with %s cramps: %s; likely %s.", f.split.name(f.question), direction(f.evidence.rr), counts, span)
	things := diary.Plural(looked, "thing")
	switch f.Tier {
	case NotEnough:
		return f.sayNotEnough(word, rate, d)
	case StandsOutFewer, StandsOutMore:
		return linked + " This held up after allowing for the " + things + " we looked at (luck alone: about 1 diary in 20 a year). It may stand in for something else about those days. Worth a trial."
	case HintFewer, HintMore:
		return linked + " This is a hint, after allowing for the " + things + " we looked at (luck alone: about 1 diary in 6 a year). It may stand in for something else about those days."
	case CouldBeLuckFewer, CouldBeLuckMore:
		one := math.Round(1 / (1 - math.Pow(1-perDiary, float64(looked))))
		return fmt.Sprintf("%s This could well be luck: with %s, 1 diary in %.0f shows one of these at any one look.", linked, things, one)
	case NoBigDifference:
		return fmt.Sprintf("%s: no large difference seen. Evenings with %s: %s; likely %s.", word, f.split.name(f.question), counts, span)
	default:
		return fmt.Sprintf("%s: no clear link (%s). Evenings with %s: %s.", word, anywhere(f.evidence.lo, f.evidence.hi), f.split.name(f.question), counts)
	}
}

// sayNotEnough tells what there is and what is missing, and nothing that is not.
func (f Factor) sayNotEnough(word string, rate, d float64) string {
	nights := f.nights()
	with := fmt.Sprintf("%d with, %d without", f.N1, f.N0)
	switch {
	case f.comparison.enough() && f.comparison.Ratio == nil:
		return fmt.Sprintf("%s: not compared (%s): they fall in different months.", word, with)
	case f.comparison.enough():
		return fmt.Sprintf("%s: not compared yet (%s); the next update does that.", word, with)
	case min(f.N1, f.N0) >= gateNights:
		return fmt.Sprintf("%s: not enough cramps yet (%s on nights with and without; 10 are needed).", word, diary.Plural(f.X1+f.X0, "cramp"))
	case nights < Enough: // too few to plan from
		return fmt.Sprintf("%s: not enough nights yet (%s; about 10 of each needed).", word, with)
	}
	notice, o := "", outlook{nights, rate, d, float64(f.N1) / float64(nights)}
	switch need := o.needed(halving); {
	case o.impractical():
		notice = ", more than 2 years of nights to notice a doubling or halving"
	case need > nights:
		notice = fmt.Sprintf(", about %d to notice a doubling or halving", need)
	}
	return fmt.Sprintf("%s: not enough nights yet (%s; about 10 of each needed%s).", word, with, notice)
}

// sayTravels is the caution on the routine where a factor goes with it.
func (f Factor) sayTravels(ratio float64) string {
	text := fmt.Sprintf("The routine travels with %s: evenings that have the one often have the other.", f.split.name(f.question))
	if math.IsInf(ratio, 1) {
		return text
	}
	return fmt.Sprintf("%s Between evenings alike in that, it is %s.", text, change(ratio))
}

// sayLooked heads the factors.
func sayLooked(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "We looked at 1 thing. Even one may look linked by luck alone, so the bar is high."
	default:
		return fmt.Sprintf("We looked at %d things. With %d, at least one will often look linked by luck alone, so the bar is higher.", n, n)
	}
}
