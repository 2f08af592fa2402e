package learn

import (
	"calmcalf/ui/draw/page"
	"calmcalf/ui/draw/pager"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type reader struct {
	at    int // of the pages
	lines []page.Line
	pager pager.Pager

	query   string
	matches []int // the line of each
	match   int   // the one gone to
}

// measure is the longest line of a page in cells, with the column before it: a text of 76.
const measure = len(unmarked) + 76

// layout breaks the open page into lines for the window. The position in it stays about
// the same.
func (m *Model) layout() {
	r := &m.reader
	if !m.reading || !m.fits() {
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
		r.pager = pager.At(r.pager.Top(before, m.bodyHeight()) * len(r.lines) / before)
	}
}

func (m *Model) top() int { return m.reader.pager.Top(len(m.reader.lines), m.bodyHeight()) }

// find searches the page, and goes to the first match from the top of the window on, or
// else to the first. "" ends a search.
func (m *Model) find(query string) {
	r := &m.reader
	r.query = query
	m.layout()
	r.match = 0
	for i, line := range r.matches {
		if line >= m.top() {
			r.match = i
			break
		}
	}
	m.goTo(r.match)
}

// goTo shows a match; after the last comes the first.
func (m *Model) goTo(match int) {
	r := &m.reader
	if len(r.matches) == 0 {
		return
	}
	r.match = (match + len(r.matches)) % len(r.matches)
	line, height := r.matches[r.match], m.bodyHeight()
	if line < m.top() || line >= m.top()+height-1 { // the last line may say that there is more
		r.pager = pager.At(line - height/3)
	}
}

func (m *Model) turn(by int) {
	if at := m.reader.at + by; at >= 0 && at < len(m.pages) {
		m.read(at, m.reader.query)
	}
}

func (m *Model) readerKey(msg tea.KeyMsg) tea.Cmd {
	k, r := m.keys, &m.reader
	switch {
	case r.pager.Key(msg, k.move, len(r.lines), m.bodyHeight()):
	case key.Matches(msg, k.previous):
		m.turn(-1)
	case key.Matches(msg, k.next):
		m.turn(+1)
	case key.Matches(msg, k.nextMatch):
		m.goTo(r.match + 1)
	case key.Matches(msg, k.previousMatch):
		m.goTo(r.match - 1)
	case key.Matches(msg, k.sources):
		m.cite(!m.sources)
	case key.Matches(msg, k.back):
		return m.back()
	}
	return nil
}
