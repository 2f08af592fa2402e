package day

import (
	"maps"
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// unfinished is what the form was left with, as it is saved beside the diary.
type unfinished struct {
	Opened time.Time
	Was    diary.Factors // what was recorded then
	Says   diary.DayLog
}

// unfinished is the draft of the day that is asked about.
func (m *Model) unfinished() form.Left {
	left := form.Left{Name: m.night.Date.String()}
	if m.dirty() {
		left.Place, left.Draft = m.form.Focus, m.entries()
	}
	return left
}

// entries are all that was entered here.
func (m *Model) entries() unfinished {
	return unfinished{Opened: m.opened, Was: m.night.Factors, Says: m.log()}
}

// fit leaves out what the journal says by now, and reports whether anything remains.
func (u *unfinished) fit(n diary.Night) bool {
	maps.DeleteFunc(u.Says.Set, func(f diary.Factor, amount diary.Amount) bool { return n.Factors[f] == amount })
	u.Says.Clear = slices.DeleteFunc(u.Says.Clear, func(f diary.Factor) bool {
		_, is := n.Factors[f]
		return !is
	})
	return !empty(u.Says)
}

// since says what was answered otherwise since, of what is answered here.
func (u *unfinished) since(n diary.Night) string {
	var says []string
	for _, f := range u.clashes(n) {
		q, _ := f.Question()
		if amount, is := n.Factors[f]; is {
			says = append(says, q.Word+": "+q.Describe(amount))
		} else {
			says = append(says, q.Word+": no answer")
		}
	}
	if len(says) == 0 {
		return ""
	}
	return "Since then, this was logged: " + strings.Join(says, ", ") + "."
}

// clashes are the factors that are answered here, and were answered otherwise since.
func (u *unfinished) clashes(n diary.Night) []diary.Factor {
	var all []diary.Factor
	for _, q := range diary.Questions() {
		_, sets := u.Says.Set[q.Factor]
		was, before := u.Was[q.Factor]
		is, now := n.Factors[q.Factor]
		if (sets || slices.Contains(u.Says.Clear, q.Factor)) && (was != is || before != now) {
			all = append(all, q.Factor)
		}
	}
	return all
}

// restore enters again what was entered.
func (m *Model) restore(u unfinished) {
	m.opened = u.Opened
	for _, f := range u.Says.Clear {
		if row, is := m.rows[f]; is { // of another version, it may not be
			row.Clear()
		}
		m.dry = m.dry || f == diary.Water
	}
	for _, q := range diary.Questions() {
		if amount, sets := u.Says.Set[q.Factor]; sets {
			m.fill(q, amount)
		}
	}
	if sum, is := u.Says.Add[diary.Water]; is {
		m.drinks = append(m.drinks, diary.Drink{ML: sum.Number})
	}
	m.drinks = append(m.drinks, u.Says.Drinks...)
}

// words names factors: "feet and caffeine".
func words(factors []diary.Factor) string {
	var names []string
	for _, q := range diary.Questions() {
		if slices.Contains(factors, q.Factor) {
			names = append(names, q.Word)
		}
	}
	return strings.Join(names, " and ")
}
