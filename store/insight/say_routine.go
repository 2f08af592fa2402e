package insight

import (
	"fmt"
	"math"
	"strings"

	"calmcalf/store/diary"
)

// say fills in the routine's tier in words, with its figures: first in pieces, in the order
// in which they are read, and then all of them as Text.
func (r *Routine) say(b book, until []entry, c Comparison, e evidence) {
	r.sayTier(b, until, c, e)
	pieces := append([]string{r.Verdict, r.Rates, r.Span, r.Meaning, r.Settle, r.Excluded}, r.Cautions...)
	if r.Tier == NotEnough && !b.empty() {
		pieces = append(pieces, "The next update is on "+b.nextUpdate().Format(diary.ShortDate)+".")
	}
	r.Text = strings.Join(nonEmpty(pieces), " ")
}

func (r *Routine) sayTier(b book, until []entry, c Comparison, e evidence) {
	const trial = "A trial can test that."
	switch r.Tier {
	case NoCramps:
		r.Verdict, r.Meaning = r.sayNone(b), "There is nothing to compare, which is good news."
		return
	case NotEnough:
		r.sayNotEnough(b, until, c)
		return
	}
	r.Rates, r.Span = r.sayRates()+". Only nights in the same month are compared with each other.", "The true difference is probably "+ofCramps(between(e.lo, e.hi))+"."
	switch r.Tier {
	case MixedWithTime:
		r.Verdict = "Can't tell, because your routine nights and your other nights mostly fall in different weeks."
		r.Rates, r.Span = r.sayRates()+".", ""
		r.Meaning = "So any difference could come from the routine, from the season, or from cramps easing by themselves."
		r.Settle = "A trial could tell them apart."
	case CannotTell:
		r.Verdict, r.Settle = "Can't tell yet.", r.sayNeeded(until)
		r.Span = "The true difference could be " + ofCramps(anywhere(e.lo, e.hi)) + "."
	case NoBigDifference:
		r.Verdict = "No large difference seen."
	case HintFewer, HintMore:
		r.Verdict = fmt.Sprintf("A hint of %s cramps on routine nights.", direction(e.rr))
		r.Meaning = e.sayMore("Each year, luck alone would give a hint like this, one way or the other, in about 1 diary in 8.")
		r.Settle = trial
	default:
		r.Verdict = fmt.Sprintf("%s cramps on routine nights.", diary.Capital(direction(e.rr)))
		if !math.IsInf(e.rr, 1) {
			r.Span = "That is " + change(e.rr) + "; the true difference is probably " + between(e.lo, e.hi) + "."
		}
		r.Meaning = e.sayMore("Each year, luck alone would give a difference like this, one way or the other, in about 1 diary in 20. This compares your nights with each other; it does not show that the routine is the reason.")
		r.Settle = trial
	}
}

// sayRates returns both rates, with the nights that each is of.
func (s Sides) sayRates() string {
	with, without, unit := s.PerUnit()
	return fmt.Sprintf("With the routine, %s cramps %s (%d in %s); without it, %s (%d in %s)",
		with, unit, s.X1, diary.Plural(s.N1, "night"), without, s.X0, diary.Plural(s.N0, "night"))
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
		return fmt.Sprintf("No cramps on the %d nights that were compared.", r.nights())
	}
	return fmt.Sprintf("No cramps on the %d nights you logged.", RateOf(rowsOf(b.entries, entry.row)).N)
}

// sayNotEnough says what there is, and what is needed.
func (r *Routine) sayNotEnough(b book, until []entry, c Comparison) {
	r.Verdict, r.Rates = "Not enough nights yet.", r.saySoFar()
	if c.enough() {
		r.Verdict = "There is no comparison yet. It comes with the next update."
	}
	if b.isYoung() {
		r.Meaning = fmt.Sprintf("The first %d nights are left out, because people often start a diary when cramps are bad.", runIn)
	}
	o, least := r.outlook(until), r.sayLeast()
	switch need := o.needed(halving); {
	case need > practical && o.have < Enough: // too few to call cramps rare
		r.Settle = "A comparison needs at least 10 nights with and 10 without the routine, and 10 cramps in all."
	case o.impractical():
		r.Settle = o.sayImpractical()
	case need > o.have:
		r.Settle = fmt.Sprintf("To notice if the routine halved your cramps, you would need about %d logged nights in all (you have %d)", need, o.have)
		if least != "" {
			r.Settle += ". " + diary.Capital(least) + " are needed before any comparison is shown"
		}
		r.Settle += "."
	case least != "":
		r.Settle = diary.Capital(least) + " are needed before any comparison is shown."
	}
}

// saySoFar counts the nights of both kinds and their cramps.
func (s Sides) saySoFar() string {
	if s.nights() == 0 {
		return "No nights count yet."
	}
	on := func(cramps, nights int) string {
		if nights == 0 {
			return "no nights"
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
		return "at least 10 nights with and 10 without the routine"
	case s.X1+s.X0 < gateCramps:
		return "at least 10 cramps in all"
	default:
		return ""
	}
}

// sayNeeded returns the number of nights that would settle a comparison: for a halving,
// or where the interval excludes one or it would have been noticed, for a smaller difference.
func (r Routine) sayNeeded(until []entry) string {
	o, lo, excluded := r.outlook(until), figure(r.Lo), ""
	if lo > halving {
		excluded = "Your nights so far make it unlikely that the routine halves your cramps. "
	}
	switch {
	case excluded == "" && o.impractical():
		return o.sayImpractical()
	case excluded == "" && o.needed(halving) > o.have:
		return fmt.Sprintf("You would need about %s to notice if the routine halved your cramps.", r.sayMoreNights(o, halving))
	case lo <= smaller && o.needed(smaller) > o.have:
		return fmt.Sprintf("%sYou would need about %s to notice if the routine cut your cramps by 30%%.", excluded, r.sayMoreNights(o, smaller))
	default:
		return "More nights will narrow that down."
	}
}

// sayMoreNights returns how many nights a ratio takes beyond those compared: of the scarcer
// kind alone where that is the shorter way, and otherwise of both in the same proportion.
func (r Routine) sayMoreNights(o outlook, ratio float64) string {
	more, kind := o.needed(ratio)-o.have, "in all, with and without the routine,"
	if scarce, known := o.neededOf(r.N1 < r.N0, r.N1, r.N0, ratio); known && scarce < more {
		more, kind = scarce, "without the routine"
		if r.N1 < r.N0 {
			kind = "with the routine"
		}
	}
	return fmt.Sprintf("%s %s", diary.Plural(more, "more night"), kind)
}

// sayMonths explains a difference that the two rates do not show, or show as another:
// nights are compared within their windows only.
func (r Routine) sayMonths() string {
	if r.X1 == 0 || r.X0 == 0 {
		return ""
	}
	rr := figure(r.RR)
	rates := float64(r.X1) / float64(r.N1) * float64(r.N0) / float64(r.X0)
	opposite := (rates < 1) != (rr < 1) && reaches(figure(r.P), faint)
	if !opposite && rates/rr >= movedLo && rates/rr <= movedHi {
		return ""
	}
	cramps := "many"
	if rates < rr {
		cramps = "few"
	}
	return "More of your routine nights were in months with " + cramps + " cramps. The comparison allows for that, so it differs from what the two rates alone suggest."
}

func sayMissedGap(c Checked) string {
	return fmt.Sprintf("You missed the check-in on %s of the evenings with the routine and on %s of the others. With such a difference, the result stays uncertain.", percent(c.With), percent(c.Other))
}

func sayIncomplete(c Checked) string {
	return fmt.Sprintf("You checked in on %d of %s. With so many missing, the result stays uncertain.", c.seen, diary.Plural(c.nights, "night"))
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
	return fmt.Sprintf("Nights with only part of the routine are in neither group: %s, with %s.", diary.Plural(n, "night"), diary.CountCramps(x))
}
