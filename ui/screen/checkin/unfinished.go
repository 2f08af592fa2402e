package checkin

import (
	"encoding/json"
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
	n := d.was
	was := diary.Night{Date: n.Date, CheckedIn: n.CheckedIn, Cramps: n.Cramps, Sleep: n.Sleep, Note: n.Note}
	return unfinished{d.opened, was, d.checkIn()}
}

// fits reports whether the draft can still be gone on with: the night was not answered in
// another window, and nothing that it is about has changed.
func (u *unfinished) fits(night diary.Night) bool {
	return u.Was.Date == night.Date && u.Was.CheckedIn == night.CheckedIn && !u.clashes(night)
}

// clashes reports whether something that is changed here was changed otherwise since the
// form was opened. Other cramps that were added since are no clash.
func (u *unfinished) clashes(n diary.Night) bool {
	if u.Says.Sleep != nil && !same(u.Was.Sleep, n.Sleep) || u.Says.Note != nil && u.Was.Note != n.Note {
		return true
	}
	if none := n.CheckedIn && len(n.Cramps) == 0; none && !u.Was.CheckedIn && len(u.Says.Cramps) > 0 {
		return true
	}
	ids := slices.Clone(u.Says.Removed)
	for _, c := range u.Says.Cramps {
		ids = append(ids, c.ID)
	}
	return slices.ContainsFunc(ids, func(id string) bool { return !same(crampOf(u.Was, id), crampOf(n, id)) })
}

// crampOf is the cramp of a night with an id, nil where there is none.
func crampOf(n diary.Night, id string) *diary.Cramp {
	for _, c := range n.Cramps {
		if c.ID == id {
			return &c
		}
	}
	return nil
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
			p := newPage(diary.Cramp{ID: c.ID}, c)
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
