package cli

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

type trialAsk struct {
	rounds *int
	start  string
	yes    bool
}

// furthest is how many nights ahead a trial may begin: nobody plans further.
const furthest = 365

// beginTrial saves a trial once the user has heard how likely an answer is.
func (p *program) beginTrial(args []string, ask trialAsk) error {
	plan, err := p.plan(args, ask)
	if err != nil {
		return err
	}
	journal, last := p.journal(), diary.LastNight(p.clock())
	running, err := journal.Trial()
	switch {
	case err != nil:
		return err
	case running != nil && !running.Over(last):
		return fmt.Errorf(`a trial with and without %s runs until %s; to end it: calmcalf trial stop`, insight.Tried(running.Factor), running.Last().Format(diary.FullDate))
	}
	safe, err := p.moving()
	if err != nil {
		return err
	}
	if err := p.mayTry(safe, plan.Factor); err != nil {
		return err
	}
	if err := p.showPlan(plan, last); err != nil {
		return err
	}
	if agreed, err := p.agreed(ask.yes, "Start it?"); err != nil || !agreed {
		return err
	}
	err = journal.StartTrial(plan, last)
	if errors.Is(err, store.ErrTrial) {
		return fmt.Errorf(`%w; to see it: calmcalf trial status`, err)
	}
	if err != nil {
		return err
	}
	text := "Saved. The trial starts on the night of " + plan.Start.Format(diary.FullDate) + ". Each evening, the home screen and \"calmcalf trial status\" show what to do.\n"
	return p.Print(text + lineOf(insight.SayTonight(plan, diary.Tonight(p.clock()), safe.Body)))
}

// mayTry prints why a trial is refused or changed for this body, and returns an error
// where it is refused.
func (p *program) mayTry(safe safety, kind diary.Factor) error {
	verdict := safe.Trial(kind)
	p.Complain(safe.trouble())
	if err := p.showSigns(p.checklist(), "", safe.Body); err != nil {
		return err
	}
	if !verdict.Usual && !verdict.Refused {
		return nil
	}
	if err := p.Print(verdict.Why + "\n"); err != nil || verdict.Usual {
		return err
	}
	return errors.New("no trial was started")
}

// plan is the trial that is asked for, drawn.
func (p *program) plan(args []string, ask trialAsk) (diary.Plan, error) {
	var plan diary.Plan
	if len(args) > 0 && args[0] != "routine" {
		q, known := diary.QuestionOf(args[0])
		if !known {
			return plan, usagef("can't run a trial of %q; choose one of: routine, %s", args[0], strings.Join(factorWords(), ", "))
		}
		plan.Factor = q.Factor
	}
	plan.Design = diary.DesignOf(plan.Factor)
	lengths := plan.Design.Rounds()
	plan.Rounds = lengths[0]
	if ask.rounds != nil {
		plan.Rounds = *ask.rounds
	}
	if least, most := plan.Design.Least(), slices.Max(lengths); plan.Rounds < least || plan.Rounds > most {
		return plan, usagef("can't run a trial of %s: a trial with and without %s needs %d to %d rounds of %d nights; choose from --rounds %d to --rounds %d",
			diary.Plural(plan.Rounds, "round"), insight.Tried(plan.Factor), least, most, plan.Design.Round(), least, most)
	}
	plan.Seed = rand.Uint64()
	plan.On = diary.DrawSchedule(plan.Rounds, plan.Seed)
	var err error
	plan.Start, err = p.firstNight(ask.start)
	return plan, err
}

func factorWords() []string {
	var words []string
	for _, q := range diary.Questions() {
		words = append(words, q.Word)
	}
	return words
}

// firstNight is the night that --start names, from tonight on, or else the next one
// whose evening is still to come: what a day is like is decided before its evening.
func (p *program) firstNight(text string) (diary.Date, error) {
	now := p.clock()
	tonight := diary.Tonight(now)
	if text == "" {
		return diary.NightOf(now).AddDays(1), nil // from 04:00 to noon that is tonight
	}
	night, err := p.comingNight(text)
	switch {
	case err != nil:
		return night, err
	case night.Compare(tonight) < 0:
		return night, usagef("the night of %s is over; choose tonight, %s, or a later night", night.Format(diary.FullDate), tonight.Format(diary.FullDate))
	case night.DaysSince(tonight) > furthest:
		return night, usagef("the night of %s is more than a year ahead; choose a night up to %s", night.Format(diary.FullDate), tonight.AddDays(furthest).Format(diary.FullDate))
	}
	return night, nil
}

// comingNight reads a night from tonight on: "friday" is the next one, and "3 dec" that of
// this year or the next. What names only an earlier night is returned as that.
func (p *program) comingNight(text string) (diary.Date, error) {
	now := p.clock()
	night, err := diary.ParseNight(text, now, diary.Tonight(now), diary.Date{})
	if err != nil {
		err = usageError{err}
	}
	past := strings.ToLower(text)
	if strings.Contains(past, "last") || strings.Contains(past, "yesterday") || strings.Contains(past, "ago") {
		return night, err
	}
	for _, days := range []int{0, 6, furthest} { // a day that can't be said by date is within a week
		if coming, err := diary.ParseWhen(text, now.AddDate(0, 0, days)); err == nil && coming.Compare(diary.Tonight(now)) >= 0 {
			return coming, nil
		}
	}
	return night, err
}

// sayChance says how likely an answer of the trial is, and how to make it likelier where that
// is little.
func sayChance(plan diary.Plan, chance float64) string {
	text, low := insight.SayChance(chance)
	most := slices.Max(plan.Design.Rounds())
	switch {
	case low && plan.Rounds < most:
		return fmt.Sprintf("%s For a better chance, add --rounds NUMBER, up to %d.", text, most)
	case low:
		return text + " That is a small chance for such a long trial: you may want to test something else."
	}
	return text
}

// showPlan says what the trial asks for, and how likely an answer is.
func (p *program) showPlan(plan diary.Plan, last diary.Date) error {
	nights, err := p.journal().Nights(diary.Date{}, last)
	if err != nil {
		return err
	}
	block := "Some weeks are with it and some without, in random order. The first 2 nights of each week do not count"
	if plan.Design == diary.FastDesign {
		block = "The plan is in pairs of nights, with it or without it, in random order"
	}
	text := fmt.Sprintf("A trial with and without %s, for %d nights, from %s to %s. %s.\n",
		insight.Tried(plan.Factor), plan.Nights(), plan.Start.Format(diary.FullDate), plan.Last().Format(diary.FullDate), block)
	chance, known := insight.OwnChance(nights, last, p.acute(), plan.Design, plan.Rounds)
	if known {
		text += sayChance(plan, chance) + "\n"
	} else {
		text += fmt.Sprintf("You have logged fewer than %d nights, so we can't say how likely an answer is. You may want to log a few weeks first.\n", insight.Enough)
	}
	if plan.Factor == diary.Magnesium || plan.Factor == diary.Supplement {
		text += "Before you try magnesium or another supplement, read: calmcalf learn supplements\n"
	}
	return p.Print(text + "Results stay hidden until the end. You can stop at any time.\n")
}
