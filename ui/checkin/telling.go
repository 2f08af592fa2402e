package checkin

import (
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/form"
	"calmcalf/ui/theme"
)

// answers tells the cramps of one night, one a page.
type telling struct {
	pages   []page
	removed []string // ids of recorded cramps that are taken out
	at      int      // the page shown
	focus   field
	entry   entry
	one     bool // the last key rated a 1, which a 0 now makes a 10

	usual  diary.Cramp // what a new cramp is taken to be
	glyphs theme.Glyphs
	newID  func() string
}

// newForm opens on the recorded cramps, or on a new one where there is none.
func newTelling(recorded []diary.Cramp, last diary.Cramp, d Deps) *telling {
	f := &telling{usual: usual(last), glyphs: d.Theme.Glyphs, newID: d.NewID}
	for _, c := range recorded {
		f.pages = append(f.pages, recordedPage(fields(f.glyphs), c))
	}
	if len(recorded) == 0 {
		f.add()
	}
	return f
}

// page is the one shown, or nil when every cramp was removed.
func (f *telling) page() *page {
	if len(f.pages) == 0 {
		return nil
	}
	return &f.pages[f.at]
}

// add appends a cramp, like the one shown, and shows it.
func (f *telling) add() {
	like := f.usual
	if p := f.page(); p != nil {
		like = usual(p.cramp())
	}
	f.pages = append(f.pages, freshPage(fields(f.glyphs), f.newID(), like))
	f.at, f.focus = len(f.pages)-1, leg
}

// remove takes out the cramp shown.
func (f *telling) remove() {
	if p := f.page(); !p.fresh {
		f.removed = append(f.removed, p.was.ID)
	}
	f.pages = slices.Delete(f.pages, f.at, f.at+1)
	f.at, f.focus = max(0, min(f.at, len(f.pages)-1)), leg
}

// next goes to the next field, and from the last to the next cramp's first.
func (f *telling) next() {
	switch {
	case f.focus < sore:
		f.focus++
	case f.at < len(f.pages)-1:
		f.at, f.focus = f.at+1, leg
	}
}

// previous goes to the field before, and from the first to the last of the
// cramp before.
func (f *telling) previous() {
	switch {
	case f.focus > leg:
		f.focus--
	case f.at > 0:
		f.at, f.focus = f.at-1, sore
	}
}

// choose takes the answer that key stands for in the focused field and goes to
// the next field of the page. A digit where the duration is asked opens the
// input, except for a 0 right after a rating of 1: that rates a 10.
func (f *telling) choose(key string) bool {
	p := f.page()
	ten := f.one && f.focus == long && key == "0"
	f.one = f.focus == bad && key == "1"
	switch {
	case p == nil:
		return false
	case ten:
		p.fields[bad].Chosen = diary.MaxSeverity
	case p.fields[f.focus].Choose(key):
		f.focus = min(f.focus+1, sore)
	case f.focus == long && len(key) == 1 && key[0] >= '0' && key[0] <= '9':
		f.entry.add(key)
	default:
		return false
	}
	return true
}

// shift changes the choice of the focused field to a neighbour.
func (f *telling) shift(by int) {
	p := f.page()
	if f.focus == long && p.fields[long].Chosen == form.None && p.exact > 0 {
		p.fields[long].Chosen = spanOf(p.exact)
	}
	p.fields[f.focus].Shift(by)
}

// take reads what was typed and goes to the next field; what cannot be read
// stays in the input.
func (f *telling) take() {
	d, ok := readSpan(f.entry.text)
	if !ok {
		f.entry.refused = true
		return
	}
	f.page().last(d)
	f.entry = entry{}
	f.next()
}

// changed tells whether closing the form would lose something.
func (f *telling) changed() bool {
	edited := slices.ContainsFunc(f.pages, func(p page) bool { return p.edited() })
	added := slices.ContainsFunc(f.pages, func(p page) bool { return p.fresh }) && len(f.pages) > 1
	return edited || added || len(f.removed) > 0 || f.entry.open()
}

// checkIn is the answer that the form gives: cramps that stayed as they were
// recorded are not part of it.
func (f *telling) checkIn(night diary.Date) diary.CheckIn {
	c := diary.CheckIn{Night: night, Removed: f.removed}
	for _, p := range f.pages {
		if p.fresh || p.edited() {
			c.Cramps = append(c.Cramps, p.cramp())
		}
	}
	return c
}
