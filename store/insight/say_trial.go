package insight

import (
	"fmt"
	"math"
	"strings"

	"calmcalf/store/diary"
)

// say returns a trial in words.
func (t Trial) say(p diary.Plan) string {
	switch t.Tier {
	case TrialRunning:
		return t.SoFar() + " Results stay hidden until the end."
	case TrialAltered:
		return "The plan of this trial was changed after it was drawn up, so there is no result."
	}
	return strings.Join(append(t.sayResult(), t.sayAlways()...), " ")
}

// SoFar counts what is logged of a trial that runs, and says until when it does.
func (t Trial) SoFar() string {
	sofar := "no nights logged"
	if t.Nights > 0 {
		sofar = fmt.Sprintf("%s logged, with %s", diary.Plural(t.Nights, "night"), diary.CountCramps(t.Cramps))
	}
	running := fmt.Sprintf("It runs until %s. So far: %s.", t.To.Format(diary.ShortDate), sofar)
	return strings.Join(nonEmpty([]string{running, t.sayLate()}), " ")
}

// sayResult returns the sentences of one tier.
func (t Trial) sayResult() []string {
	with, without, unit := t.PerUnit()
	counts := fmt.Sprintf("%s cramps %s (%d counted nights), compared with %s (%d)", with, unit, t.N1, without, t.N0)
	both := fmt.Sprintf("%s had %s cramps %s (%d counted nights), the others %s (%d)", t.side(), with, unit, t.N1, without, t.N0)
	lo, hi, rr := figure(t.Lo), figure(t.Hi), figure(t.RR)
	switch t.Tier {
	case TrialIncomplete:
		return []string{"There is too little data for an answer: " + t.sayLacking() + "."}
	case TrialNoCramps:
		return []string{fmt.Sprintf("No cramps on the %d nights that the trial counted. There is nothing to compare, which is good news.", t.nights())}
	case TrialClearFewer, TrialClearMore:
		return []string{fmt.Sprintf("In your trial, %s had %s cramps: %s. The true difference is probably %s.", t.side(), direction(rr), counts, ofCramps(between(lo, hi))), t.sayLuck()}
	case TrialLeaningFewer, TrialLeaningMore:
		return []string{fmt.Sprintf("In your trial, %s had %s cramps: %s. The true difference could be %s. That points to %s cramps, but it is not certain.", t.side(), direction(rr), counts, ofCramps(anywhere(lo, hi)), direction(rr)), t.sayLuck()}
	case TrialNoBigDifference:
		return []string{fmt.Sprintf("No large difference seen: %s. The true difference is probably %s.", both, ofCramps(between(lo, hi)))}
	default:
		return []string{fmt.Sprintf("The trial can't tell: %s. The true difference could be %s. With as many cramps as you have, a trial of this length would notice a halving %s, so this does not mean that there is no difference.", both, ofCramps(anywhere(lo, hi)), inTen(t.chance))}
	}
}

// sayLacking names what an answer lacks.
func (t Trial) sayLacking() string {
	on, off := figure(t.SeenOn), figure(t.SeenOff)
	var lacking []string
	if t.Rounds < t.design.Least() {
		lacking = append(lacking, fmt.Sprintf("%d of %d rounds done (at least %d are needed)", t.Rounds, t.Planned, t.design.Least()))
	}
	if t.Rounds > 0 && min(on, off) < leastComplete {
		lacking = append(lacking, fmt.Sprintf("check-ins on time for %.0f%% of the nights with and %.0f%% of those without (at least 60%% of each is needed)",
			math.Floor(100*on), math.Floor(100*off)))
	}
	if lacking == nil {
		return "there was no cramp in any round that has nights of both kinds"
	}
	return strings.Join(lacking, ", and ")
}

// sayLate counts the nights that are excluded because of their check-ins.
func (t Trial) sayLate() string {
	switch t.Late {
	case 0:
		return ""
	case 1:
		return "1 night is left out, because you checked in more than 48 hours later."
	default:
		return fmt.Sprintf("%d nights are left out, because you checked in more than 48 hours later.", t.Late)
	}
}

// sayAlways returns the sentences of every result.
func (t Trial) sayAlways() []string {
	all := nonEmpty([]string{t.sayLate()})
	switch {
	case t.Tier == TrialIncomplete && t.Stopped:
		return append(all, "You stopped the trial early, so only complete rounds count.")
	case t.Tier == TrialIncomplete: // nothing of it needs care
		return all
	case t.Stopped:
		all = append(all, fmt.Sprintf("You stopped the trial early, so only complete rounds count (%d), and the answer can only be tentative.", t.Rounds))
	}
	all = append(all, "You knew which "+t.when()+" were which, and that can change what you feel and log.")
	if t.Adherence != nil {
		all = append(all, fmt.Sprintf("You followed the plan on %s of the evenings.", percent(figure(t.Adherence))))
	}
	return append(all, "A benefit that builds up over more than a few nights, or lingers, would look smaller than it is.")
}

// side names the nights on.
func (t Trial) side() string {
	if t.Factor == "" {
		return "the routine " + t.when()
	}
	return "the " + t.when() + " with " + Tried(t.Factor)
}

// when names the pieces that a trial alternates.
func (t Trial) when() string {
	if t.design == diary.FastDesign {
		return "nights"
	}
	return "weeks"
}

// Tried names what is tried on the nights on of a trial: "the routine", "alcohol".
func Tried(f diary.Factor) string {
	q, known := f.Question()
	switch {
	case f == "":
		return "the routine"
	case f == diary.Water:
		return "drinking more than usual"
	case f == diary.Feet:
		return "long standing or walking"
	case f == diary.Sitting:
		return "long sitting"
	case !known:
		return string(f)
	default:
		return split{at: 1}.name(q)
	}
}

// SayTonight returns what a trial asks of this body tonight and on the day before: one
// sentence, or "" where tonight is no night of the trial, or the trial was stopped. A
// trial that the body does not allow is paused, and the sentence says so.
func SayTonight(p diary.Plan, tonight diary.Date, body diary.Body) string {
	on, assigned := p.Assigned(tonight)
	if !p.Drawn() || !assigned || !p.Stopped.IsZero() {
		return ""
	}
	verdict := body.Trial(p.Factor)
	if verdict.Refused {
		return strings.ReplaceAll(body.Words.Trials.Paused, "{why}", verdict.Why)
	}
	return fmt.Sprintf("Your trial: %s (night %d of %d).", asks(p.Factor, on, verdict.Usual), tonight.DaysSince(p.Start)+1, p.Nights())
}

// asks says what one night of a trial asks for.
func asks(f diary.Factor, on, usual bool) string {
	switch {
	case f == diary.Water && on:
		return "drink more than usual today"
	case f == diary.Water:
		return "drink as usual today"
	case f == diary.Position && on:
		return "lie on your side tonight"
	case f == diary.Position:
		return "lie as you usually do tonight"
	}
	when := "today"
	if f == "" || f == diary.Covers {
		when = "tonight"
	}
	switch {
	case f == "" && on:
		return "do the routine tonight"
	case f == "":
		return "skip the routine tonight"
	case on && usual:
		return Tried(f) + " as usual " + when
	case on:
		return when + " with " + Tried(f)
	default:
		return "no " + Tried(f) + " " + when
	}
}

// sayLuck says how often luck alone would show as much.
func (t Trial) sayLuck() string {
	n := fmt.Sprintf("about %.0f", math.Round(1000*figure(t.P)))
	switch {
	case figure(t.P) < 0.001:
		n = "fewer than 1"
	case t.Tier == TrialClearFewer || t.Tier == TrialClearMore:
		n = "only " + n
	}
	return fmt.Sprintf("If %s made no difference on any night, %s in 1,000 random plans would show a difference this large.", Tried(t.Factor), n)
}

// inTen is a chance in words: "about 4 times in 10".
func inTen(chance float64) string {
	switch n := math.Round(10 * chance); {
	case n < 1:
		return "less than once in 10"
	case n == 1:
		return "about once in 10"
	default:
		return fmt.Sprintf("about %.0f times in 10", n)
	}
}

// fairChance is the chance of an answer below which a trial is not recommended.
const fairChance = 0.3

// SayChance is what a person reads before a trial starts; chance is that of TrialChance for
// a halving. It reports whether that is too low to recommend the trial.
func SayChance(chance float64) (text string, low bool) {
	text = fmt.Sprintf("If it halved your cramps, this trial would notice it %s.", inTen(chance))
	if low = chance < fairChance; low {
		text = strings.Replace(text, "notice it about", "notice it only about", 1)
	}
	return text, low
}
