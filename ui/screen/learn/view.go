package learn

import (
	"fmt"
	"strings"

	"calmcalf/ui/draw/pager"
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

// fits reports whether the window holds more than a line.
func (m *Model) fits() bool { return m.width >= leastWidth && m.height >= leastHeight }

// View implements nav.Screen.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case !m.fits():
		return m.line()
	}
	body := m.rows()
	if m.reading {
		body = m.text()
	}
	lines := append(m.heading(), body...)
	if status := m.status(); status != "" {
		lines = append(lines, make([]string, m.height-1-len(lines))...)
		lines = append(lines, status)
	}
	return strings.Join(lines, "\n")
}

func (m *Model) line() string {
	text := m.status()
	if text == "" {
		text = m.deps.Theme.Text.Render("make the window larger to read")
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

// bodyHeight is the number of lines for the list or the page.
func (m *Model) bodyHeight() int {
	status := 0
	if m.prompt.Open() || m.query() != "" {
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
	title, place := "Articles", ""
	if m.reading {
		title, place = m.pages[m.reader.at].Title, m.place()
	}
	title = ansi.Truncate(title, width-len(place)-1, t.Marks().Ellipsis)
	line := theme.Row(t.Strong.Render(title), t.Dim.Render(place), width)
	line = lipgloss.PlaceHorizontal(width, lipgloss.Left, line) // so that the list is where the articles are
	return append([]string{line}, make([]string, m.air())...)
}

// place is how much of the page is above the end of the window.
func (m *Model) place() string {
	all, height := len(m.reader.lines), m.bodyHeight()
	switch {
	case !pager.Scrolls(all, height):
		return ""
	case m.top()+height >= all:
		return "the end"
	default:
		return fmt.Sprintf("%d%%", (m.top()+height-1)*100/all)
	}
}

func (m *Model) text() []string {
	r, t := m.reader, m.deps.Theme
	lines := make([]string, len(r.lines))
	for i, line := range r.lines {
		before := unmarked
		switch {
		case len(r.matches) > 0 && r.matches[r.match] == i:
			before = t.Accent.Render(t.Marks().Pointer)
		case line.Heading, line.Text == "":
			before = ""
		}
		lines[i] = before + line.Text
	}
	return r.pager.Show(t, lines, m.bodyHeight())
}

// rows are the pages to choose from; where not all fit, those around the cursor.
func (m *Model) rows() []string {
	rows := make([]string, len(m.list.rows))
	for i := range rows {
		rows[i] = m.row(i)
	}
	return pager.Around(m.list.cursor, m.bodyHeight()).Show(m.deps.Theme, rows, m.bodyHeight())
}

func (m *Model) row(i int) string {
	t, width := m.deps.Theme, min(m.width, measure)
	title := ansi.Truncate(m.pages[m.list.rows[i]].Title, width-len(unmarked), t.Marks().Ellipsis)
	if i == m.list.cursor {
		return t.Accent.Render(t.Marks().Pointer + title)
	}
	return unmarked + t.Text.Render(title)
}

func (m *Model) status() string {
	t, query := m.deps.Theme, m.query()
	text := ""
	switch {
	case m.prompt.Open():
		return t.Accent.Render(m.promptLine())
	case query == "":
		return ""
	case m.reading && len(m.reader.matches) == 0:
		text = fmt.Sprintf("no match for %q in this article", query)
	case m.reading:
		text = fmt.Sprintf("match %d of %d for %q", m.reader.match+1, len(m.reader.matches), query)
	case len(m.list.rows) == 0:
		text = fmt.Sprintf("no match: no article contains %q", query)
	case len(m.list.rows) == 1:
		text = fmt.Sprintf("1 article contains %q", query)
	default:
		text = fmt.Sprintf("%d articles contain %q", len(m.list.rows), query)
	}
	return t.Dim.Render(ansi.Truncate(text, m.width, t.Marks().Ellipsis))
}
