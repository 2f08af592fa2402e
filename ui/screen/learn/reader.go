package learn

import (
	"calmcalf/ui/draw/page"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// reader is a page that is read. bubbles/viewport is not used: it would bring its
// own keys and styles for the few lines of scrolling that are needed.
type reader struct {
	at    int // of the pages
	lines []page.Line
	top   int // the first line shown

	query   string
	matches []int // the line of each
	match   int   // the one gone to
}

// measure is the longest line of a page, in cells, with the column before it: a
// text of 76.
const measure = len(unmarked) + 76

// set lays the open page out for the window. The place in it stays about the
// same.
func (m *Model) set() {
	r := &m.reader
	if !m.reading || m.small() {
		return
	}
	before := len(r.lines)
	r.lines = m.pages[r.at].Lines(min(m.width, measure)-len(unmarked), m.deps.Theme, r.query)
	r.matches = nil
	for i, line := range r.lines {
		for range line.Found {
			r.matches = append(r.matches, i)
		}
	}
	if before > 0 {
		r.top = r.top * len(r.lines) / before
	}
	m.scroll(0)
}

// scroll moves the page by lines.
func (m *Model) scroll(by int) {
	r := &m.reader
	r.top = max(0, min(len(r.lines)-m.room(), r.top+by))
}

// find searches the page, and goes to the first match from the top of the window
// on, or else to the first. "" ends a search.
func (m *Model) find(query string) {
	r := &m.reader
	r.query = query
	m.set()
	r.match = 0
	for i, line := range r.matches {
		if line >= r.top {
			r.match = i
			break
		}
	}
	m.goTo(r.match)
}

// goTo shows a match, the last one again before the first, and so on.
func (m *Model) goTo(match int) {
	r := &m.reader
	if len(r.matches) == 0 {
		return
	}
	r.match = (match + len(r.matches)) % len(r.matches)
	line, room := r.matches[r.match], m.room()
	if line < r.top || line >= r.top+room {
		r.top = line - room/3
		m.scroll(0)
	}
}

// turn opens the page after this one, or before it, and goes on with the search.
func (m *Model) turn(by int) {
	if at := m.reader.at + by; at >= 0 && at < len(m.pages) {
		m.read(at, m.reader.query)
	}
}

func (m *Model) readerKey(msg tea.KeyMsg) tea.Cmd {
	k, r := m.keys, &m.reader
	window := max(1, m.room()-1) // the last line is seen again
	switch {
	case key.Matches(msg, k.up):
		m.scroll(-1)
	case key.Matches(msg, k.down):
		m.scroll(+1)
	case key.Matches(msg, k.windowUp):
		m.scroll(-window)
	case key.Matches(msg, k.windowDown):
		m.scroll(+window)
	case key.Matches(msg, k.top):
		m.scroll(-len(r.lines))
	case key.Matches(msg, k.end):
		m.scroll(+len(r.lines))
	case key.Matches(msg, k.before):
		m.turn(-1)
	case key.Matches(msg, k.after):
		m.turn(+1)
	case key.Matches(msg, k.nextMatch):
		m.goTo(r.match + 1)
	case key.Matches(msg, k.lastMatch):
		m.goTo(r.match - 1)
	case key.Matches(msg, k.sources):
		m.cite(!m.sources)
	case key.Matches(msg, k.back):
		return m.back()
	}
	return nil
}
