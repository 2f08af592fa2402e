package insight

import (
	"fmt"
	"math"
	"strings"

	"calmcalf/store/diary"
)

// say returns the routine's tier in words, with its figures.
func (r Routine) say(b book, until []entry, c Comparison, e evidence) string {
	sentences := append([]string{r.sayTier(b, until, c, e), r.Excluded}, r.Cautions...)
	if r.Tier == NotEnough && !b.empty() {
		sentences = append(sentences, "Next update "+b.nextUpdate().Format(diary.ShortDate)+".")
	}
	return strings.Join(nonEmpty(sentences), " ")
}

func (r Routine) sayTier(b book, until []entry, c Comparison, e evidence) string {
	with, without, unit := r.rates()
	nights, others := diary.Plural(r.N1, "night"), diary.Plural(r.N0, "night")
	span := between(e.lo, e.hi)
	switch r.Tier {
	case NoCramps:
		return r.sayNone(b)
	case NotEnough:
		return r.sayNotEnough(b, until, c)
	case MixedWithTime:
		return fmt.Sprintf("Your routine nights and your other nights mostly fall in different weeks, so we can't tell the routine from the season, or from cramps easing by themselves. With: %s %s (%s). Without: %s %s (%s). A trial could tell them apart.",
			with, unit, nights, without, unit, others)
	case CannotTell:
		return fmt.Sprintf("Can't tell yet. With the routine %s cramps %s (%s), without %s (%s), comparing nights of the same month. The true difference could be %s. %s",
			with, unit, nights, without, others, anywhere(e.lo, e.hi), r.sayNeeded(until))
	case NoBigDifference:
		return fmt.Sprintf("No large difference seen. With %s %s (%s), without %s (%s). The true difference is likely %s.",
			with, unit, nights, without, others, span)
	case HintFewer, HintMore:
		return e.sayMore(fmt.Sprintf("A hint of %s cramps on routine nights: %s. The true difference is likely %s. Even if the routine made no difference, about 1 diary in 8 would show a hint like this, one way or the other, at some time in a year.",
			direction(e.rr), r.against(), span))
	default:
		of := ""
		if !math.IsInf(e.rr, 1) {
			of = ", " + change(e.rr)
		}
		return e.sayMore(fmt.Sprintf("%s cramps on routine nights: %s%s; likely %s. Luck alone would show this, one way or the other, in about 1 diary in 20 a year. This compares your nights with each other; it does not show that the routine is the reason. A trial can test that.",
			diary.Capital(direction(e.rr)), r.against(), of, span))
	}
}

// sayMore adds what can explain more cramps with the routine, where there were more.
func (e evidence) sayMore(text string) string {
	if e.rr < 1 {
		return text
	}
	return text + " If you mostly do the routine after bad days, you would see this anyway."
}

// sayNone is about the nights that were compared, and about the whole diary only where
// that has no cramp either.
func (r Routine) sayNone(b book) string {
	if !b.crampFree() {
		return fmt.Sprintf("No cramps on the %d nights that were compared. There is nothing to compare, which is good news.", r.nights())
	}
	return fmt.Sprintf("No cramps on the %d nights you logged. There is nothing to compare, which is good news.", RateOf(rowsOf(b.entries, entry.row)).N)
}

// sayNotEnough returns what there is, and what is needed.
func (r Routine) sayNotEnough(b book, until []entry, c Comparison) string {
	head := "Not enough nights yet."
	if c.enough() {
		head = "Not compared yet; that comes with the next update."
	}
	text := head + " " + r.saySoFar()
	if b.isYoung() {
		text += fmt.Sprintf(" The first %d nights are left out, because people often start a diary when cramps are bad.", runIn)
	}
	o, least := r.outlook(until), r.sayLeast()
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

// saySoFar counts the nights of both kinds and their cramps.
func (s Sides) saySoFar() string {
	if s.nights() == 0 {
		return "No nights count yet."
	}
	on := func(cramps, nights int) string {
		if nights == 0 {
			return "no night"
		}
		return diary.CountCramps(cramps) + " on " + diary.Plural(nights, "night")
	}
	return fmt.Sprintf("So far: %s with the routine, %s without.", on(s.X1, s.N1), on(s.X0, s.N0))
}

// sayLeast names what a comparison cannot do without and lacks: nights of both kinds, or
// cramps.
func (s Sides) sayLeast() string {
	switch {
	case min(s.N1, s.N0) < gateNights:
		return "at least 10 of each kind"
	case s.X1+s.X0 < gateCramps:
		return "at least 10 cramps in all"
	default:
		return ""
	}
}

// sayNeeded returns the number of nights that would settle a comparison: for a halving,
// or where that would have been noticed, for a smaller difference.
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

func sayMissedGap(c Checked) string {
	return fmt.Sprintf("You missed the check-in on %s of the evenings with the routine and on %s of the others. With such a difference, this stays uncertain.", percent(c.With), percent(c.Other))
}

func sayIncomplete(c Checked) string {
	return fmt.Sprintf("You checked in on %d of %s. With so many missing, this stays uncertain.", c.seen, diary.Plural(c.nights, "night"))
}

// sayBet puts the chance of a lower rate with the routine, from 0 to 1, into words.
func sayBet(lower float64) string {
	n := fmt.Sprintf("about %.0f", 100*lower)
	switch {
	case lower < 0.05:
		n = "under 5"
	case lower > 0.95:
		n = "over 95"
	}
	return fmt.Sprintf("The chance is %s in 100 that you have fewer cramps on routine nights.", n)
}

// sayPartly counts the nights that are not compared because a part of the routine was done.
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
	return fmt.Sprintf("Partly done on %s, with %s; those are in neither group.", diary.Plural(n, "night"), diary.CountCramps(x))
}
