package checkin

import (
	"slices"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// draft is the open form: the cramps of one night, one a page, and below each of them
// how the night was.
type draft struct {
	pages   []page
	removed []string // ids of recorded cramps
	at      int      // index of the page in view
	focus   field
	keys    form.Keys
	typed   form.Prompt // a duration
	remarks remarks

	usual diary.Cramp // what a new cramp is assumed to be
	newID func() string
}

// newDraft opens on the recorded cramps, on the first that is open where one is.
func newDraft(night diary.Night, last diary.Cramp, newID func() string) *draft {
	d := &draft{typed: durationPrompt(), remarks: newRemarks(night), focus: sleep, usual: usual(last), newID: newID}
	for i, c := range night.Cramps {
		d.pages = append(d.pages, recordedPage(c))
		if c.Open && !d.page().was.Open {
			d.at = i
		}
	}
	if p := d.page(); p != nil {
		d.focus = p.first()
	}
	return d
}

// yes adds a new cramp where none is recorded, on a leg if that is known.
func (d *draft) yes(side routines.Side) {
	if len(d.pages) == 0 {
		d.add()
	}
	if side != "" && d.page().fresh {
		d.page().fields[leg].Select(string(side))
		d.focus = muscle
	}
}

// page is the one in view, or nil when there is no cramp.
func (d *draft) page() *page {
	if len(d.pages) == 0 {
		return nil
	}
	return &d.pages[d.at]
}

// choice is the focused question, or nil where that is answered in words.
func (d *draft) choice() *form.Choice {
	switch d.focus {
	case sleep:
		return &d.remarks.sleep
	case note:
		return nil
	default:
		return &d.page().fields[d.focus]
	}
}

// add appends a cramp like the one in view, and shows it.
func (d *draft) add() {
	like := d.usual
	if p := d.page(); p != nil {
		like = usual(p.cramp())
	}
	d.pages = append(d.pages, freshPage(d.newID(), like))
	d.at, d.focus = len(d.pages)-1, leg
}

// remove removes the cramp in view.
func (d *draft) remove() {
	if p := d.page(); !p.fresh {
		d.removed = append(d.removed, p.was.ID)
	}
	d.pages = slices.Delete(d.pages, d.at, d.at+1)
	d.at, d.focus = max(0, min(d.at, len(d.pages)-1)), leg
	if d.page() == nil {
		d.focus = sleep
	}
}

// next goes to the next field, from the last of a cramp to the next cramp's first,
// and after the last cramp to the night's.
func (d *draft) next() {
	switch {
	case d.focus == wokeSore && d.at < len(d.pages)-1:
		d.at, d.focus = d.at+1, leg
	case d.focus < note:
		d.focus++
	}
}

// previous goes to the field before, and from the first to the last of the
// cramp before.
func (d *draft) previous() {
	switch {
	case d.focus == sleep && d.page() == nil:
	case d.focus > leg:
		d.focus--
	case d.at > 0:
		d.at, d.focus = d.at-1, wokeSore
	}
}

// choose answers the focused question with an option's key, and in a cramp goes to the
// next one. A digit where the duration is asked begins to type one.
func (d *draft) choose(msg tea.KeyMsg) bool {
	focused := d.choice()
	switch answered := d.keys.Choose(focused, msg.String()); {
	case answered == nil:
		return d.focus == duration && d.typed.Begin(msg)
	case answered == focused && d.focus < wokeSore:
		d.focus++
	}
	return true
}

// shift changes the choice of the focused field to a neighbour.
func (d *draft) shift(by int) {
	c := d.choice()
	if c == nil {
		return
	}
	if d.focus == duration && c.Chosen == form.None && d.page().exact > 0 {
		c.Chosen = diary.LengthOf(d.page().exact)
	}
	c.Shift(by)
}

// setDuration records a typed duration, and goes to the next field.
func (d *draft) setDuration(text string) error {
	exact, err := parseDuration(text)
	if err != nil {
		return err
	}
	d.page().setDuration(exact)
	d.next()
	return nil
}

// dirty reports whether closing the form would lose something.
func (d *draft) dirty() bool {
	edited := slices.ContainsFunc(d.pages, func(p page) bool { return p.edited() })
	added := slices.ContainsFunc(d.pages, func(p page) bool { return p.fresh }) && len(d.pages) > 1
	return edited || added || len(d.removed) > 0 || d.typed.Open() || d.remarks.edited()
}

// checkIn is the answer that the form gives: cramps that stayed as they were recorded
// are not part of it, except those that it closes.
func (d *draft) checkIn(night diary.Date) diary.CheckIn {
	c := diary.CheckIn{Night: night, Removed: d.removed, Remarks: d.remarks.changes()}
	for _, p := range d.pages {
		if p.fresh || p.edited() || p.was.Open {
			c.Cramps = append(c.Cramps, p.cramp())
		}
	}
	return c
}
