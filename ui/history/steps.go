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
	if !ok || m.state != shown {
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

// enableView names the keys by what they do in the view that is shown, and lets only
// those stand in the help that do something there.
func (m *Model) enableView(before, after bool) {
	k := &m.keys
	name := func(b *key.Binding, does string) { b.SetHelp(b.Help().Key, does) }
	if r, ok := m.views[m.at].view.(reader); ok && m.state == shown {
		above, below := r.beyond()
		k.edit.SetEnabled(false)
		for _, b := range []*key.Binding{&k.weekEarlier, &k.earlier, &k.first} {
			b.SetEnabled(above > 0)
		}
		for _, b := range []*key.Binding{&k.weekLater, &k.later, &k.last} {
			b.SetEnabled(below > 0)
		}
		k.weeks.SetEnabled(above+below > 0)
		k.nights.SetEnabled(above+below > 0)
		name(&k.earlier, "page up")
		name(&k.later, "page down")
		name(&k.nights, "page")
		name(&k.weekEarlier, "up")
		name(&k.weekLater, "down")
		name(&k.first, "top")
		name(&k.last, "end")
		name(&k.weeks, "scroll")
		return
	}
	aside, along := "night", "week"
	if step, _ := m.steps(); step == week {
		aside, along = along, aside
	}
	name(&k.earlier, aside+" before")
	name(&k.later, aside+" after")
	name(&k.weekEarlier, along+" before")
	name(&k.weekLater, along+" after")
	name(&k.first, "first night")
	name(&k.last, "latest night")
	name(&k.nights, aside)
	name(&k.weeks, along)
}
