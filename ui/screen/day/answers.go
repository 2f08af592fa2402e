package day

import (
	"cmp"
	"slices"
	"time"

	"calmcalf/store/diary"
)

// answers are what is known of one day: its record, the answers of the day before as
// defaults, and what was entered here and is not saved yet.
type answers struct {
	recorded  diary.Night
	yesterday diary.Factors
	entered   diary.Factors
	cleared   map[diary.Factor]bool // to become not recorded
	drinks    []drink               // entered, oldest first
}

// drink is water entered here.
type drink struct {
	ml float64
	at time.Time // zero: not known
}

// source is where an answer comes from.
type source int

const (
	absent   source = iota
	recorded        // in the journal
	assumed         // as yesterday, and not confirmed yet
	entered         // here, not saved yet
)

func newAnswers(night diary.Night, yesterday diary.Factors) answers {
	return answers{recorded: night, yesterday: yesterday, entered: diary.Factors{}, cleared: map[diary.Factor]bool{}}
}

// of returns the answer to a question. Water is never assumed: drinks have their
// own times.
func (a *answers) of(q diary.Question) (diary.Amount, source) {
	if q.Factor == diary.Water {
		return a.water()
	}
	if amount, is := a.entered[q.Factor]; is {
		return amount, entered
	}
	if a.cleared[q.Factor] {
		return diary.Amount{}, absent
	}
	if amount, is := a.recorded.Factors[q.Factor]; is {
		return amount, recorded
	}
	if amount, is := a.yesterday[q.Factor]; is && q.Check(amount) == nil {
		return amount, assumed
	}
	return diary.Amount{}, absent
}

// water is all that was drunk.
func (a *answers) water() (diary.Amount, source) {
	amount, from := diary.Amount{}, absent
	if before, is := a.recorded.Factors[diary.Water]; is && !a.cleared[diary.Water] {
		amount, from = before, recorded
	}
	for _, d := range a.drinks {
		amount, from = diary.Amount{Number: amount.Number + d.ml}, entered
	}
	return amount, from
}

// timed are the drinks of which the time is known, without ids.
func (a *answers) timed() []diary.Drink {
	var all []diary.Drink
	if !a.cleared[diary.Water] {
		all = slices.Clone(a.recorded.Drinks)
	}
	for _, d := range a.drinks {
		if !d.at.IsZero() {
			all = append(all, diary.Drink{At: d.at, ML: d.ml})
		}
	}
	return all
}

// set answers a question.
func (a *answers) set(f diary.Factor, amount diary.Amount) {
	a.entered[f] = amount
	delete(a.cleared, f)
}

// add adds a drink, unless that is more than can be true.
func (a *answers) add(q diary.Question, d drink) error {
	sum, _ := a.water()
	sum.Number += d.ml
	if err := q.Check(sum); err != nil {
		return err
	}
	a.drinks = append(a.drinks, d)
	return nil
}

// clear makes an answer one that is not recorded; of water, the last drink entered here
// goes first.
func (a *answers) clear(f diary.Factor) {
	if n := len(a.drinks); f == diary.Water && n > 0 {
		a.drinks = a.drinks[:n-1]
		return
	}
	delete(a.entered, f)
	a.cleared[f] = true
}

// dirty reports whether leaving would lose something entered here. A default is not.
func (a *answers) dirty() bool { return !empty(a.log(nil, nil)) }

// log is what is to be saved, with the defaults of the factors asked about. Without
// newID drinks get no ids.
func (a *answers) log(asked []diary.Question, newID func() string) diary.DayLog {
	l := diary.DayLog{Night: a.recorded.Date, Set: diary.Factors{}, Add: diary.Factors{}}
	for f, amount := range a.entered {
		if before, is := a.recorded.Factors[f]; !is || before != amount {
			l.Set[f] = amount
		}
	}
	for _, q := range a.assumed(asked) {
		l.Set[q.Factor] = a.yesterday[q.Factor]
	}
	for f := range a.cleared {
		if _, is := a.recorded.Factors[f]; is {
			l.Clear = append(l.Clear, f)
		}
	}
	slices.Sort(l.Clear)
	for _, d := range a.drinks {
		if d.at.IsZero() {
			l.Add[diary.Water] = diary.Amount{Number: l.Add[diary.Water].Number + d.ml}
			continue
		}
		made := diary.Drink{At: d.at, ML: d.ml}
		if newID != nil {
			made.ID = newID()
		}
		l.Drinks = append(l.Drinks, made)
	}
	return l
}

// assumed are the questions that have an answer of yesterday's alone.
func (a *answers) assumed(asked []diary.Question) []diary.Question {
	return slices.DeleteFunc(slices.Clone(asked), func(q diary.Question) bool {
		_, from := a.of(q)
		return from != assumed
	})
}

func empty(l diary.DayLog) bool {
	return cmp.Or(len(l.Set), len(l.Add), len(l.Drinks), len(l.Clear)) == 0
}
