package checkin

import (
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// draft is the open form: the cramps of one night, one a page, and below each of them
// how the night was.
type draft struct {
	form.Form   // the rows of all pages, and sleep and note
	pages       []*page
	sleep, note *form.Row
	removed     []string    // ids of recorded cramps
	was         diary.Night // as it is recorded
	opened      time.Time
	underWay    bool // the night had not had its morning when the form was opened
	none        bool // the user said that no cramp came

	words form.Prompt // cramps in words
	run   run

	last   diary.Cramp // the last one that is recorded
	copied bool        // answers were, just now
	newID  func() string
}

// longestDuration is more than a duration in words needs, in characters.
const longestDuration = 24

// newDraft opens on the recorded cramps, on the first that is open where one is.
func newDraft(night diary.Night, last diary.Cramp, deps Deps) *draft {
	sleep := form.Rating("slept", night.Sleep)
	sleep.Hint = "How you slept: 0 is the worst, 10 the best."
	d := &draft{
		sleep: &form.Row{Choice: sleep, Stays: true},
		note:  &form.Row{Choice: form.Choice{Label: "note", Chosen: form.None}, Words: &form.Entry{Text: night.Note, Most: diary.MaxNote}},
		was:   night, opened: deps.Now(), last: last, newID: deps.NewID,
	}
	d.Prompt.Entry = form.Entry{Most: longestDuration}
	for _, c := range night.Cramps {
		d.append(newPage(c, c))
	}
	d.arrange()
	// Of a cramp that nobody closed the duration is missing.
	if open := slices.IndexFunc(d.pages, func(p *page) bool { return p.was.Open }); open >= 0 {
		d.Focus = open*pageRows + duration
	}
	return d
}

func (d *draft) append(p *page) {
	p.rows[duration].Accept = func(text string) error {
		exact, err := diary.ParseMinutes(text)
		if err == nil {
			p.setDuration(exact)
			d.Next()
		}
		return err
	}
	if d.was.Date.Compare(diary.LastNight(d.opened)) >= 0 {
		p.rows[sore].Label = "sore now"
	}
	d.pages = append(d.pages, p)
}

// arrange sets the rows to those of the pages and of the night.
// It has too many callers to be inlined.
//
//go:noinline
func (d *draft) arrange() {
	d.Rows = nil
	for _, p := range d.pages {
		d.Rows = append(d.Rows, p.rows[:]...)
	}
	d.Rows = append(d.Rows, d.sleep, d.note)
}

// at is the index of the page in view: the last one below which the night's rows are.
func (d *draft) at() int { return min(d.Focus/pageRows, len(d.pages)-1) }

// page is the one in view, or nil when there is no cramp.
func (d *draft) page() *page {
	if len(d.pages) == 0 {
		return nil
	}
	return d.pages[d.at()]
}

// yes adds a new cramp where none is recorded, on a leg if that is known.
func (d *draft) yes(side routines.Side) {
	if len(d.pages) == 0 {
		d.add()
	}
	d.run = d.begins()
	d.run.text, d.run.at, d.run.yes = "y", d.opened, true
	if side != "" && d.page().fresh {
		d.run.text, d.run.yes, d.run.opened = string(side[:1]), false, true
		d.page().rows[leg].Select(string(side))
		d.Focus = d.at()*pageRows + muscle
	}
}

// add appends a cramp of which nothing is known yet, and shows it.
func (d *draft) add() {
	id := d.newID()
	p := newPage(diary.Cramp{ID: id}, diary.Cramp{})
	p.fresh, d.none = true, false
	d.append(p)
	d.arrange()
	d.Focus = (len(d.pages) - 1) * pageRows
}

// before is the cramp that the one in view can be like: the one before it in the form, or
// else the last one that is recorded.
func (d *draft) before() diary.Cramp {
	if at := d.at(); at > 0 {
		return likeness(d.pages[at-1].cramp())
	}
	return likeness(d.last)
}

// copies reports whether the cramp before has an answer that the page in view lacks.
func (d *draft) copies() bool {
	p := d.page()
	if p == nil || !p.fresh {
		return false
	}
	filled := newPage(p.was, p.cramp())
	filled.fill(d.before())
	return filled.edited()
}

// copy answers what is not answered on the page in view as the cramp before says.
func (d *draft) copy() {
	d.page().fill(d.before())
	d.copied = true
}

// clears reports whether the answer that has the focus can be cleared. How the night was, once
// it is recorded, is removed in the history.
func (d *draft) clears() bool {
	row := d.Row()
	return row != nil && row.Answered() && (row != d.sleep || d.was.Sleep == nil)
}

// dropEmpty removes new cramps of which nothing was said, but for the only cramp of the night:
// that there was one says something.
func (d *draft) dropEmpty() {
	for at := len(d.pages) - 1; at >= 0 && len(d.pages) > 1; at-- {
		if d.pages[at].empty() {
			d.pages = slices.Delete(d.pages, at, at+1)
		}
	}
	d.arrange()
	d.Focus = min(d.Focus, len(d.Rows)-1)
}

// remove removes the cramp in view.
func (d *draft) remove() {
	at := d.at()
	if p := d.pages[at]; !p.fresh {
		d.removed = append(d.removed, p.was.ID)
	}
	d.pages = slices.Delete(d.pages, at, at+1)
	d.arrange()
	d.Focus = max(0, min(at, len(d.pages)-1)) * pageRows
}

// dirty reports whether closing the form would lose something.
func (d *draft) dirty() bool {
	edited := slices.ContainsFunc(d.pages, func(p *page) bool { return p.edited() })
	added := slices.ContainsFunc(d.pages, func(p *page) bool { return p.fresh }) && len(d.pages) > 1
	return edited || added || len(d.removed) > 0 || d.Prompt.Open() || d.words.Open() || d.remarks() != diary.Remarks{}
}

// Typing reports whether letters are text now.
func (d *draft) Typing() bool { return d.words.Open() || d.Form.Typing() }

// remarks are the answers about the night that differ from its record.
func (d *draft) remarks() diary.Remarks {
	var r diary.Remarks
	if i := d.sleep.Chosen; i != form.None && (d.was.Sleep == nil || *d.was.Sleep != i) {
		r.Sleep = &i
	}
	if text := strings.TrimSpace(d.note.Words.Text); text != d.was.Note {
		r.Note = &text
	}
	return r
}

// checkIn is the answer that the form gives: cramps that stayed as they were recorded
// are not part of it, except those that it closes.
func (d *draft) checkIn() diary.CheckIn {
	c := diary.CheckIn{Night: d.was.Date, Removed: d.removed, Remarks: d.remarks(), UnderWay: d.underWay}
	c.None = d.none && len(d.pages)+len(d.removed) == 0 && !d.underWay
	for _, p := range d.pages {
		if p.fresh || p.edited() || p.was.Open {
			c.Cramps = append(c.Cramps, p.cramp())
		}
	}
	return c
}
