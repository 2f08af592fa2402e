package day

import (
	"cmp"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// optionKeys are the keys of a factor's words, in their order, each a letter of
// its word, and none that moves the focus or the choice.
func optionKeys(f diary.Factor) string {
	return map[diary.Factor]string{
		diary.Exercise: "nuds", diary.Movement: "nwsybo", diary.Feet: "tsg", diary.Sitting: "nsg", diary.Sweat: "nsv",
		diary.Magnesium: "ny", diary.Supplement: "ny", diary.Position: "bsfm", diary.Covers: "ot",
	}[f]
}

// mostDigit is the most of a factor that one key can say.
const mostDigit = 9

// asYesterday follows a default.
const asYesterday = "as yesterday"

// row is a question with its answer: what is recorded, or else that of yesterday.
func (m *Model) row(q diary.Question) *form.Row {
	row := &form.Row{Choice: form.Choice{Label: q.Word, Options: options(q), Chosen: form.None}}
	if q.Factor == diary.Water { // never as yesterday: drinks have their own times
		row.Accept = m.addTyped
		return row
	}
	amount, is := m.night.Factors[q.Factor]
	if !is {
		if amount, is = m.yesterday[q.Factor]; !is || q.Check(amount) != nil {
			return row
		}
		row.Assumed = asYesterday
	}
	for i := range row.Options {
		if amountOf(q, i) == amount {
			row.Chosen = i
		}
	}
	row.Exact, row.Near = q.Describe(amount), min(int(amount.Number), mostDigit)
	return row
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
	case row.Exact == "":
		return diary.Amount{}, false
	}
	if amount, is := m.night.Factors[q.Factor]; is {
		return amount, true
	}
	return m.yesterday[q.Factor], true
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

// dirty reports whether leaving would lose something entered here. A default is not.
func (m *Model) dirty() bool { return !empty(m.log(false)) }

// log is what is to be saved: what was entered and cleared, and where they count the
// defaults of the factors asked about. Its drinks have no ids.
func (m *Model) log(defaults bool) diary.DayLog {
	l := diary.DayLog{Night: m.night.Date, Set: diary.Factors{}, Add: diary.Factors{}}
	for _, q := range diary.Questions() {
		f, row := q.Factor, m.rows[q.Factor]
		amount, is := m.answer(q)
		if _, was := m.night.Factors[f]; was && (!is || f == diary.Water && m.dry) {
			l.Clear = append(l.Clear, f)
		}
		assumed := row.Assumed != "" && !(defaults && m.asks(q))
		if is && f != diary.Water && m.entered(q) && !assumed {
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

// assumed counts the answers that are as yesterday.
func (m *Model) assumed() int {
	n := 0
	for _, row := range m.form.Rows {
		if row.Assumed != "" {
			n++
		}
	}
	return n
}

func empty(l diary.DayLog) bool {
	return cmp.Or(len(l.Set), len(l.Add), len(l.Drinks), len(l.Clear)) == 0
}
