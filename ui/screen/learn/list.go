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
	chosen int   // a row
	query  string
}

// show lists the pages that mention the query, all of them for "". The choice
// stays with its page, where it is still listed.
func (l *list) show(pages []page.Page, query string) {
	before, chosen := l.page()
	l.rows, l.chosen, l.query = nil, 0, query
	for i, p := range pages {
		if query == "" || p.Mentions(query) {
			l.rows = append(l.rows, i)
		}
	}
	if chosen {
		l.choose(before)
	}
}

// page is the chosen one.
func (l *list) page() (int, bool) {
	if len(l.rows) == 0 {
		return 0, false
	}
	return l.rows[l.chosen], true
}

// choose moves to the row of a page, if it has one.
func (l *list) choose(at int) {
	if row := slices.Index(l.rows, at); row >= 0 {
		l.chosen = row
	}
}

func (l *list) move(by int) { l.chosen = max(0, min(len(l.rows)-1, l.chosen+by)) }

func (m *Model) listKey(msg tea.KeyMsg) tea.Cmd {
	k, l := m.keys, &m.list
	switch {
	case key.Matches(msg, k.up):
		l.move(-1)
	case key.Matches(msg, k.down):
		l.move(+1)
	case key.Matches(msg, k.top):
		l.move(-len(l.rows))
	case key.Matches(msg, k.end):
		l.move(+len(l.rows))
	case key.Matches(msg, k.read):
		if at, ok := l.page(); ok {
			m.read(at, l.query)
		}
	case key.Matches(msg, k.back):
		return m.back()
	}
	return nil
}
