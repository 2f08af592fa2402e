package learn

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/page"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
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

const longestQuery = 40 // more than anybody searches for, in characters

// Typing implements nav.Typist.
func (m *Model) Typing() bool { return m.prompt.Open() }

// typed handles a key while the prompt is open; to cancel it ends an earlier search, too.
func (m *Model) typed(msg tea.KeyMsg) {
	query := ""
	m.prompt.Key(msg, func(text string) error {
		query = text
		return nil
	})
	if !m.prompt.Open() {
		m.seek(query)
	}
}

// promptLine is the prompt, with the end of a text that is too long for it.
func (m *Model) promptLine() string {
	text := []rune(m.prompt.View())
	for len(text) > 1 && lipgloss.Width(string(text))+len("/") > m.width {
		text = text[1:]
	}
	return ansi.Truncate("/"+string(text), m.width, "")
}

// seek searches the open page, or all pages when the list is shown.
func (m *Model) seek(query string) {
	query = strings.Join(strings.Fields(query), " ")
	if m.reading {
		m.find(query)
		return
	}
	m.list.show(m.pages, query)
}
