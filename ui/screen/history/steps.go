package history

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// stepper is a view in which the arrows mean other steps than a night aside and a
// week along.
type stepper interface {
	// steps are the nights from one place to the next, aside and along.
	steps() (aside, along int)
}

// reader is a view of all the nights of the range together: it has no cursor, and
// up and down move its lines.
type reader interface {
	// scroll moves the page by lines.
	scroll(lines int)
	// beyond is how many lines are hidden above and below.
	beyond() (above, below int)
	// page is how many lines are seen.
	page() int
}

// steps are those of the view that is shown.
func (m *Model) steps() (aside, along int) {
	if s, ok := m.views[m.at].view.(stepper); ok {
		return s.steps()
	}
	return 1, week
}

// turnPage moves the lines of a view without a cursor, and tells whether the key
// did that.
func (m *Model) turnPage(msg tea.KeyMsg) bool {
	r, ok := m.views[m.at].view.(reader)
	if !ok {
		return false
	}
	k := m.keys
	above, below := r.beyond()
	page := r.page()
	for _, turn := range []struct {
		key   key.Binding
		lines int
	}{
		{k.weekEarlier, -1},
		{k.weekLater, +1},
		{k.earlier, -page},
		{k.later, +page},
		{k.first, -above},
		{k.last, +below},
	} {
		if key.Matches(msg, turn.key) {
			r.scroll(turn.lines)
			return true
		}
	}
	return false
}

// wheel moves by a night, or in a view without a cursor by a line.
func (m *Model) wheel(by int) {
	if r, ok := m.views[m.at].view.(reader); ok {
		r.scroll(by)
		return
	}
	m.moveTo(m.cursor + by)
}

// enableView names the arrows by what they do in the view that is shown, and takes
// out of the help what does nothing there.
func (m *Model) enableView() {
	if r, ok := m.views[m.at].view.(reader); ok {
		m.enableReader(r)
		return
	}
	aside, along := "night", "week"
	if step, _ := m.steps(); step == week {
		aside, along = along, aside
	}
	k := &m.keys
	naming{
		&k.earlier: aside + " before", &k.later: aside + " after", &k.nights: aside,
		&k.weekEarlier: along + " before", &k.weekLater: along + " after", &k.weeks: along,
		&k.first: "first night", &k.last: "latest night",
	}.set()
}

// enableReader does that for a view without a cursor.
func (m *Model) enableReader(r reader) {
	k, free := &m.keys, m.state == shown && !m.busy()
	above, below := r.beyond()
	for b, does := range map[*key.Binding]bool{
		&k.weekEarlier: above > 0, &k.earlier: above > 0, &k.first: above > 0,
		&k.weekLater: below > 0, &k.later: below > 0, &k.last: below > 0,
		&k.weeks: above+below > 0, &k.nights: above+below > 0,
		&k.edit: false, &k.takeOut: false, &k.jump: false,
	} {
		b.SetEnabled(free && does)
	}
	naming{
		&k.earlier: "page up", &k.later: "page down", &k.nights: "page",
		&k.weekEarlier: "up", &k.weekLater: "down", &k.weeks: "scroll",
		&k.first: "top", &k.last: "end",
	}.set()
}

// naming is what keys do.
type naming map[*key.Binding]string

func (n naming) set() {
	for b, does := range n {
		b.SetHelp(b.Help().Key, does)
	}
}
