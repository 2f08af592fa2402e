package learn

import (
	"fmt"
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// The smallest space in which a page can be read, and the height from which an
// empty line stands below the heading.
const (
	leastWidth  = 24
	leastHeight = 4
	airFrom     = 8
)

// unmarked is the column before a line that is not pointed at.
const unmarked = "  "

// small tells whether there is only room for a line.
func (m *Model) small() bool { return m.width < leastWidth || m.height < leastHeight }

// View draws the screen, at most as large as the size given.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case m.small():
		return m.line()
	}
	lines, room := m.heading(), m.room()
	if m.reading {
		lines = append(lines, m.text(room)...)
	} else {
		lines = append(lines, m.rows(room)...)
	}
	if status := m.status(); status != "" {
		lines = append(lines, make([]string, m.height-1-len(lines))...)
		lines = append(lines, status)
	}
	return strings.Join(lines, "\n")
}

// line is the whole screen of a window that is too small.
func (m *Model) line() string {
	text := m.status()
	if text == "" {
		text = m.deps.Theme.Text.Render("the pages need a larger window")
	}
	return ansi.Truncate(text, m.width, "")
}

// air is the number of empty lines below the heading.
func (m *Model) air() int {
	if m.height < airFrom {
		return 0
	}
	return 1
}

// room is the number of lines for the list or the page.
func (m *Model) room() int {
	status := 0
	if m.prompt.open || m.query() != "" {
		status = 1 + m.air()
	}
	return max(1, m.height-1-m.air()-status)
}

// query is what is searched for, on the page or in the list.
func (m *Model) query() string {
	if m.reading {
		return m.reader.query
	}
	return m.list.query
}

// heading is the title, and how far the page was read.
func (m *Model) heading() []string {
	t, width := m.deps.Theme, min(m.width, measure)
	title, place := "Learn", ""
	if m.reading {
		title, place = m.pages[m.reader.at].Title, m.place()
	}
	title = ansi.Truncate(title, width-lipgloss.Width(place)-1, m.signs().cut)
	line := t.Strong.Render(title)
	if place != "" {
		line += strings.Repeat(" ", max(0, width-lipgloss.Width(title)-lipgloss.Width(place))) + t.Dim.Render(place)
	}
	return append([]string{line}, make([]string, m.air())...)
}

// place tells how much of the page stands above the end of the window.
func (m *Model) place() string {
	shown, all := m.reader.top+m.room(), len(m.reader.lines)
	switch {
	case all <= m.room():
		return ""
	case shown >= all:
		return "the end"
	default:
		return fmt.Sprintf("more below, %d%%", shown*100/all)
	}
}

// text is the part of the page that the window shows.
func (m *Model) text(room int) []string {
	r := m.reader
	shown := make([]string, 0, room)
	for i := r.top; i < min(len(r.lines), r.top+room); i++ {
		before := unmarked
		switch {
		case len(r.matches) > 0 && r.matches[r.match] == i:
			before = m.deps.Theme.Accent.Render(m.signs().pointer)
		case r.lines[i].Heading, r.lines[i].Text == "":
			before = ""
		}
		shown = append(shown, before+r.lines[i].Text)
	}
	return shown
}

// rows are the pages to choose from; where not all fit, those around the chosen
// one.
func (m *Model) rows(room int) []string {
	l := m.list
	top := max(0, min(l.chosen-room/2, len(l.rows)-room))
	var shown []string
	for i := top; i < min(len(l.rows), top+room); i++ {
		shown = append(shown, m.row(i))
	}
	return shown
}

func (m *Model) row(i int) string {
	t, p, words := m.deps.Theme, m.pages[m.list.rows[i]], 0
	for _, p := range m.pages {
		words = max(words, len(p.Word))
	}
	width := min(m.width, measure)
	name := ansi.Truncate(fmt.Sprintf("%-*s  ", words, p.Word), width-len(unmarked), "")
	title := ansi.Truncate(p.Title, max(0, width-len(unmarked)-len(name)), m.signs().cut)
	if i == m.list.chosen {
		return t.Accent.Render(m.signs().pointer + name + title)
	}
	return unmarked + t.Dim.Render(name) + t.Text.Render(title)
}

// status is the search: what is typed, or what was found.
func (m *Model) status() string {
	t, query := m.deps.Theme, m.query()
	text := ""
	switch {
	case m.prompt.open:
		return t.Accent.Render(m.prompt.view(m.width))
	case query == "":
		return ""
	case m.reading && len(m.reader.matches) == 0:
		text = fmt.Sprintf("no match for %q here", query)
	case m.reading:
		text = fmt.Sprintf("match %d of %d for %q", m.reader.match+1, len(m.reader.matches), query)
	case len(m.list.rows) == 0:
		text = fmt.Sprintf("no match: no page has %q", query)
	case len(m.list.rows) == 1:
		text = fmt.Sprintf("1 page has %q", query)
	default:
		text = fmt.Sprintf("%d pages have %q", len(m.list.rows), query)
	}
	return t.Dim.Render(ansi.Truncate(text, m.width, m.signs().cut))
}

// signs are the characters that some terminals lack.
type signs struct{ pointer, cut string }

func (m *Model) signs() signs {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return signs{"> ", "..."}
	}
	return signs{"▸ ", "…"}
}
