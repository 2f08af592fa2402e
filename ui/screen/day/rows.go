package day

import (
	"cmp"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// optionKeys are the keys of a factor's words, in their order, each a letter of its word, the
// first one unless another word of the question begins with it, none that moves the focus, and
// no o behind an n: whoever writes "no" gives one answer.
func optionKeys(f diary.Factor) string {
	return map[diary.Factor]string{
		diary.Exercise: "nuhs", diary.Movement: "nwsybt", diary.Feet: "tsg", diary.Sitting: "nsl", diary.Sweat: "nsh",
		diary.Magnesium: "ny", diary.Supplement: "ny", diary.Position: "bsfm", diary.Covers: "lt",
	}[f]
}

// mostDigit is the most of a factor that one digit can say.
const mostDigit = 9

// row is a question with its answer, as it is recorded.
func (m *Model) row(q diary.Question) *form.Row {
	row := &form.Row{Choice: form.Choice{Label: m.label(q), Options: options(q), Chosen: form.None, Unit: q.Unit.Many}}
	switch {
	case q.Factor == diary.Water:
		row.Accept = m.addTyped
	case q.Numeric():
		row.Stays = true
		row.Number = func(n int) error {
			amount := diary.Amount{Number: float64(n)}
			err := q.Check(amount)
			if err == nil {
				m.fill(q, amount)
			}
			return err
		}
	}
	return row
}

// fill answers a question with an amount, by an option where one stands for just that.
func (m *Model) fill(q diary.Question, amount diary.Amount) {
	row := m.rows[q.Factor]
	row.Clear()
	for i := range row.Options {
		if amountOf(q, i) == amount {
			row.Chosen = i
		}
	}
	if row.Chosen == form.None {
		row.Exact, row.Near, m.exact[q.Factor] = q.Describe(amount), min(int(amount.Number), mostDigit), amount
	}
}

// copies are the questions without an answer that yesterday's can fill: not water, whose
// drinks have their own times.
func (m *Model) copies() (copies []diary.Question) {
	for _, q := range m.asked {
		amount, is := m.yesterday[q.Factor]
		if is && q.Factor != diary.Water && !m.answered(q) && q.Check(amount) == nil {
			copies = append(copies, q)
		}
	}
	return copies
}

func options(q diary.Question) []form.Option {
	switch {
	case q.Factor == diary.Water:
		return nil
	case q.Numeric():
		return form.Digits(mostDigit)
	}
	keys := optionKeys(q.Factor)
	all := make([]form.Option, len(q.Words))
	for i, word := range q.Words {
		all[i] = form.Option{Key: keys[i : i+1], Label: word}
	}
	return all
}

// amountOf is the amount that an option means.
func amountOf(q diary.Question, option int) diary.Amount {
	if q.Numeric() {
		return diary.Amount{Number: float64(option)}
	}
	return diary.Amount{Word: q.Words[option]}
}

// answer is the answer to a question, and false where there is none.
func (m *Model) answer(q diary.Question) (diary.Amount, bool) {
	row := m.rows[q.Factor]
	switch {
	case q.Factor == diary.Water:
		return m.water()
	case row.Chosen != form.None:
		return amountOf(q, row.Chosen), true
	case row.Exact != "":
		return m.exact[q.Factor], true
	}
	return diary.Amount{}, false
}

func (m *Model) answered(q diary.Question) bool {
	_, is := m.answer(q)
	return is
}

// entered reports whether a question has an answer here that is not recorded.
func (m *Model) entered(q diary.Question) bool {
	amount, is := m.answer(q)
	before, was := m.night.Factors[q.Factor]
	return is && (!was || amount != before)
}

// dirty reports whether leaving would lose something entered here.
func (m *Model) dirty() bool { return !empty(m.log()) }

// log is what is to be saved: what was entered and cleared. Its drinks have no ids.
func (m *Model) log() diary.DayLog {
	l := diary.DayLog{Night: m.night.Date, Set: diary.Factors{}, Add: diary.Factors{}}
	for _, q := range diary.Questions() {
		f := q.Factor
		amount, is := m.answer(q)
		if _, was := m.night.Factors[f]; was && (!is || f == diary.Water && m.dry) {
			l.Clear = append(l.Clear, f)
		}
		if is && f != diary.Water && m.entered(q) {
			l.Set[f] = amount
		}
	}
	for _, d := range m.drinks {
		if d.At.IsZero() {
			l.Add[diary.Water] = diary.Amount{Number: l.Add[diary.Water].Number + d.ML}
			continue
		}
		l.Drinks = append(l.Drinks, d)
	}
	return l
}

func empty(l diary.DayLog) bool {
	return cmp.Or(len(l.Set), len(l.Add), len(l.Drinks), len(l.Clear)) == 0
}
