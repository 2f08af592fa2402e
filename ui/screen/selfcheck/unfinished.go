package selfcheck

import (
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// unfinished is what a list was left with, as it is saved beside the diary.
type unfinished struct{ diary.LeftCheck }

// unfinished is the draft: nothing while no sign is marked that is not active yet.
func (m *Model) unfinished() form.Left {
	if !m.unsaved() {
		return form.Left{}
	}
	_, signs := m.answer()
	return form.Left{Place: m.list.cursor, Draft: unfinished{diary.LeftCheck{Opened: m.opened, Tier: m.list.tier, Marks: signs.Yes}}}
}

// fits reports whether a mark remains that the last answer does not have, of a sign that is
// still asked about.
func (u *unfinished) fits(asked diary.Checklist, last diary.Signs) bool {
	signs := slices.Concat(asked.Asked(diary.Emergency, last), asked.Asked(diary.SameDay, last))
	return slices.ContainsFunc(signs, func(s diary.Sign) bool {
		return slices.Contains(u.Marks, s.ID) && !slices.Contains(last.Yes, s.ID)
	})
}

// since says what was answered since the check was opened, or "".
func (u *unfinished) since(last diary.Signs) string {
	switch n := len(last.Yes); {
	case !last.At.After(u.Opened):
		return ""
	case n == 0:
		return "Since then, the check was run again: no warning signs."
	default:
		return "Since then, the check was run again: " + diary.Plural(n, "warning sign") + "."
	}
}

// restore opens the list as it was left, with the cursor on a place.
func (m *Model) restore(u unfinished, place int) {
	for _, id := range u.Marks {
		m.marked[id] = true
	}
	m.open(u.Tier)
	m.opened, m.list.cursor = u.Opened, max(0, min(place, len(m.list.signs)-1))
}
