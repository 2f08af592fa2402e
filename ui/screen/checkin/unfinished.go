package checkin

import (
	"encoding/json"
	"slices"
	"time"

	"calmcalf/store/diary"
)

// unfinished is what the form was left with, as it is saved beside the diary.
type unfinished struct {
	Opened time.Time
	Was    diary.Night // the answers that were recorded then
	Says   diary.CheckIn
	Focus  int
}

// unfinished is the draft of the night that is asked about.
func (m *Model) unfinished() (name string, draft any) {
	if d := m.draft; m.dirty() {
		n := d.was
		was := diary.Night{Date: n.Date, CheckedIn: n.CheckedIn, Cramps: n.Cramps, Sleep: n.Sleep, Note: n.Note}
		draft = unfinished{d.opened, was, d.checkIn(n.Date), d.Focus}
	}
	return m.night.Date.String(), draft
}

// leftOf reads the draft of a night, in a command. One that does not fit the record any
// more is dropped: the answer was given in another window, or what it is about has changed.
func (m *Model) leftOf(night diary.Night) *unfinished {
	var u unfinished
	name := night.Date.String()
	switch {
	case !m.Drafts.Load(name, &u):
		return nil
	case !u.fits(night):
		m.Drafts.Drop(name)
		return nil
	}
	return &u
}

// fits reports whether what was recorded when the form was opened still is. Cramps that
// were added since do not matter.
func (u *unfinished) fits(n diary.Night) bool {
	return u.Was.Date == n.Date && u.Was.CheckedIn == n.CheckedIn && u.Was.Note == n.Note && same(u.Was.Sleep, n.Sleep) &&
		!slices.ContainsFunc(u.Was.Cramps, func(was diary.Cramp) bool {
			return !slices.ContainsFunc(n.Cramps, func(c diary.Cramp) bool { return same(was, c) })
		})
}

// same compares two values as they are saved.
func same(a, b any) bool {
	one, _ := json.Marshal(a)
	other, _ := json.Marshal(b)
	return string(one) == string(other)
}

// restore opens the form as it was left, on the night as it is recorded now.
func (u *unfinished) restore(night diary.Night, last diary.Cramp, deps Deps) *draft {
	d := newDraft(night, last, deps)
	d.opened, d.removed = u.Opened, u.Says.Removed
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
	d.Focus = max(0, min(u.Focus, len(d.Rows)-1))
	return d
}
