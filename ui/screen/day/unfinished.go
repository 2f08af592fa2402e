package day

import (
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

// fit leaves out what was answered in another window since, and reports whether anything
// remains.
func (u *unfinished) fit(n diary.Night) bool {
	for _, f := range u.clashes(n) {
		delete(u.Says.Set, f)
		u.Says.Clear = slices.DeleteFunc(u.Says.Clear, func(clears diary.Factor) bool { return clears == f })
	}
	return !empty(u.Says)
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
