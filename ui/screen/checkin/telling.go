package checkin

import (
	"slices"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
)

// telling is the open form: the cramps of one night, one a page, and below each of
// them how the night was.
type telling struct {
	pages   []page
	removed []string // ids of recorded cramps that are taken out
	at      int      // the page shown
	focus   field
	span    span
	one     bool // the last key rated a 1, which a 0 now makes a 10
	night   remarks

	usual  diary.Cramp // what a new cramp is taken to be
	glyphs theme.Glyphs
	newID  func() string
}

// newTelling opens on the recorded cramps, on the first that is open where one is.
func newTelling(night diary.Night, last diary.Cramp, d Deps) *telling {
	f := &telling{usual: usual(last), glyphs: d.Theme.Glyphs, newID: d.NewID, span: newSpan(), night: newRemarks(night), focus: sleep}
	for i, c := range night.Cramps {
		f.pages = append(f.pages, recordedPage(fields(f.glyphs), c))
		if c.Open && !f.pages[f.at].was.Open {
			f.at = i
		}
	}
	if p := f.page(); p != nil {
		f.focus = p.first()
	}
	return f
}

// yes begins a new cramp where none is recorded, on a leg if that is known.
func (f *telling) yes(side routines.Side) {
	if len(f.pages) == 0 {
		f.add()
	}
	if side != "" && f.page().fresh {
		f.page().fields[leg].Chosen = slices.Index(legs(), side)
		f.focus = muscle
	}
}

// page is the one shown, or nil when there is no cramp.
func (f *telling) page() *page {
	if len(f.pages) == 0 {
		return nil
	}
	return &f.pages[f.at]
}

// choice is the question asked, or nil where that takes words.
func (f *telling) choice() *form.Choice {
	switch {
	case f.focus == sleep:
		return &f.night.sleep
	case f.focus == note:
		return nil
	default:
		return &f.page().fields[f.focus]
	}
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
	if f.page() == nil {
		f.focus = sleep
	}
}

// next goes to the next field, from the last of a cramp to the next cramp's first,
// and after the last cramp to the night's.
func (f *telling) next() {
	switch {
	case f.focus == after && f.at < len(f.pages)-1:
		f.at, f.focus = f.at+1, leg
	case f.focus < note:
		f.focus++
	}
}

// previous goes to the field before, and from the first to the last of the
// cramp before.
func (f *telling) previous() {
	switch {
	case f.focus == sleep && f.page() == nil:
	case f.focus > leg:
		f.focus--
	case f.at > 0:
		f.at, f.focus = f.at-1, after
	}
}

// choose takes the answer that key stands for in the focused field, and in a cramp
// goes to the next one. A digit where the duration is asked opens the input, except
// for a 0 right after a rating of 1: that rates a 10.
func (f *telling) choose(msg tea.KeyMsg) bool {
	key, rated := msg.String(), f.focus == bad || f.focus == sleep
	ten := f.one && key == "0"
	f.one = rated && key == "1"
	switch {
	case ten && f.focus == long:
		f.page().fields[bad].Chosen = diary.MaxSeverity
	case ten && f.focus == sleep:
		f.night.sleep.Chosen = diary.MaxSleep
	case f.choice() != nil && f.choice().Choose(key):
		if f.focus < after {
			f.focus++
		}
	case f.focus == long && len(key) == 1 && key[0] >= '0' && key[0] <= '9':
		f.span.Type(msg)
	default:
		return false
	}
	return true
}

// shift changes the choice of the focused field to a neighbour.
func (f *telling) shift(by int) {
	c := f.choice()
	if c == nil {
		return
	}
	if f.focus == long && c.Chosen == form.None && f.page().exact > 0 {
		c.Chosen = spanOf(f.page().exact)
	}
	c.Shift(by)
}

// take reads what was typed and goes to the next field; what cannot be read
// stays in the input.
func (f *telling) take() {
	d, ok := readSpan(f.span.Text)
	if !ok {
		f.span.refused = true
		return
	}
	f.page().last(d)
	f.span = newSpan()
	f.next()
}

// changed tells whether closing the form would lose something.
func (f *telling) changed() bool {
	edited := slices.ContainsFunc(f.pages, func(p page) bool { return p.edited() })
	added := slices.ContainsFunc(f.pages, func(p page) bool { return p.fresh }) && len(f.pages) > 1
	return edited || added || len(f.removed) > 0 || f.span.open() || f.night.edited()
}

// checkIn is the answer that the form gives: cramps that stayed as they were
// recorded are not part of it, but for those that it closes.
func (f *telling) checkIn(night diary.Date) diary.CheckIn {
	c := diary.CheckIn{Night: night, Removed: f.removed, Remarks: f.night.told()}
	for _, p := range f.pages {
		if p.fresh || p.edited() || p.was.Open {
			c.Cramps = append(c.Cramps, p.cramp())
		}
	}
	return c
}
