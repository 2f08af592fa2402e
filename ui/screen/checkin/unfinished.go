package checkin

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// unfinished is what the form was left with, as it is saved beside the diary.
type unfinished struct {
	Opened time.Time
	Was    diary.Night // the answers that were recorded then
	Says   diary.CheckIn
}

// unfinished is the draft of the night that is asked about.
func (m *Model) unfinished() form.Left {
	left := form.Left{Name: m.night.Date.String()}
	if m.dirty() {
		left.Place, left.Draft = m.draft.Focus, m.draft.entries()
	}
	return left
}

// entries are all that was entered in the form.
func (d *draft) entries() unfinished {
	return unfinished{d.opened, answers(d.was), d.checkIn()}
}

// answers are what a night says that the form is about.
func answers(n diary.Night) diary.Night {
	return diary.Night{Date: n.Date, CheckedIn: n.CheckedIn, Cramps: n.Cramps, Sleep: n.Sleep, Note: n.Note}
}

// since says what the journal has of the night, if that was answered or changed since the form
// was opened.
func (u *unfinished) since(n diary.Night) string {
	if same(u.Was, answers(n)) {
		return ""
	}
	says := diary.CountCramps(len(n.Cramps))
	if n.Sleep != nil {
		says += fmt.Sprintf(", slept %d/%d", *n.Sleep, diary.MaxSleep)
	}
	if n.Note != "" {
		says += ", with a note"
	}
	switch {
	case !n.CheckedIn && u.Was.CheckedIn:
		return "Since then, this night's check-in was removed."
	case n.CheckedIn && !u.Was.CheckedIn:
		return "Since then, this night was logged: " + says + "."
	}
	return "Since then, this night was changed. It now has: " + says + "."
}

// clashes reports whether something that is changed here was changed otherwise since the
// form was opened. Other cramps that were added since are no clash.
func (u *unfinished) clashes(n diary.Night) bool {
	if u.Says.None && len(n.Cramps) > 0 || u.Says.Sleep != nil && !same(u.Was.Sleep, n.Sleep) || u.Says.Note != nil && u.Was.Note != n.Note {
		return true
	}
	if none := n.CheckedIn && len(n.Cramps) == 0; none && !u.Was.CheckedIn && len(u.Says.Cramps) > 0 {
		return true
	}
	ids := slices.Clone(u.Says.Removed)
	for _, c := range u.Says.Cramps {
		ids = append(ids, c.ID)
	}
	return slices.ContainsFunc(ids, func(id string) bool { return !same(u.Was.Cramp(id), n.Cramp(id)) })
}

// same compares two values as they are saved.
func same(a, b any) bool {
	one, _ := json.Marshal(a)
	other, _ := json.Marshal(b)
	return string(one) == string(other)
}

// restore opens the form as it was left, on the night as it is recorded now, with the focus
// on a place.
func (u *unfinished) restore(night diary.Night, last diary.Cramp, place int, deps Deps) *draft {
	d := newDraft(night, last, deps)
	d.opened, d.removed, d.underWay, d.none = u.Opened, u.Says.Removed, u.Says.UnderWay, u.Says.None
	d.pages = slices.DeleteFunc(d.pages, func(p *page) bool { return slices.Contains(d.removed, p.was.ID) })
	for _, c := range u.Says.Cramps {
		i := slices.IndexFunc(d.pages, func(p *page) bool { return p.was.ID == c.ID })
		if i < 0 {
			p := newPage(c, c) // which may have been recorded, and removed since
			p.fresh, p.start = true, diary.Cramp{}
			d.append(p)
			continue
		}
		was, start := d.pages[i].was, d.pages[i].start
		d.append(newPage(was, c))
		d.pages[i] = d.pages[len(d.pages)-1]
		d.pages[i].start, d.pages = start, d.pages[:len(d.pages)-1]
	}
	if u.Says.Sleep != nil {
		d.sleep.Chosen = *u.Says.Sleep
	}
	if u.Says.Note != nil {
		d.note.Words.Text = *u.Says.Note
	}
	d.arrange()
	d.Focus = max(0, min(place, len(d.Rows)-1))
	return d
}
