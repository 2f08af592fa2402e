package learn

import (
	"slices"

	"calmcalf/ui/draw/page"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// list is the pages to choose from: all of them, or those that mention what was
// searched for.
type list struct {
	rows   []int // pages
	cursor int   // a row
	query  string
}

// show lists the pages that mention the query, all of them for "". The cursor stays with
// its page, where that is still listed.
func (l *list) show(pages []page.Page, query string) {
	before, selected := l.page()
	l.rows, l.cursor, l.query = nil, 0, query
	for i, p := range pages {
		if query == "" || p.Mentions(query) {
			l.rows = append(l.rows, i)
		}
	}
	if selected {
		l.choose(before)
	}
}

// page is the selected one.
func (l *list) page() (int, bool) {
	if len(l.rows) == 0 {
		return 0, false
	}
	return l.rows[l.cursor], true
}

// choose moves the cursor to the row of a page, if it has one.
func (l *list) choose(at int) {
	if row := slices.Index(l.rows, at); row >= 0 {
		l.cursor = row
	}
}

func (m *Model) listKey(msg tea.KeyMsg) tea.Cmd {
	k, l := m.keys, &m.list
	to, moves := k.move.Move(msg, l.cursor, len(l.rows)-1, m.bodyHeight()-1)
	at, selected := l.page()
	switch {
	case moves:
		l.cursor = to
	case key.Matches(msg, k.read) && selected:
		m.read(at, l.query)
	case key.Matches(msg, k.back):
		return m.back()
	}
	return nil
}
