package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// View draws the page, at most as large as the size given. What is asked stands at
// its end, over what is there else.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case m.small():
		return m.line()
	case m.state == reading:
		return m.heading()
	case m.state != shown:
		return m.heading() + "\n\n" + m.instead()
	case m.rows.open:
		return m.heading() + "\n" + m.gap() + strings.Join(m.list(m.height-m.headLines()-len(m.gap())), "\n")
	}
	page := m.heading() + "\n" + m.views[m.at].draw()
	if m.busy() {
		page = m.over(page, m.prompt())
	}
	return page
}

// small tells whether the window is too small for a view.
func (m *Model) small() bool { return m.width < leastWidth || m.height < leastHeight }

// gap is an empty line where there is room for air.
func (m *Model) gap() string {
	if m.height < 16 {
		return ""
	}
	return "\n"
}

// over puts lines over the last ones of a page that fills the screen.
func (m *Model) over(page string, lines []string) string {
	whole := strings.Split(page, "\n")
	for len(whole) < m.height {
		whole = append(whole, "")
	}
	return strings.Join(append(whole[:m.height-len(lines)], lines...), "\n")
}

// mostAsked is how many lines a question may take.
const mostAsked = 6

// prompt is what is asked or typed.
func (m *Model) prompt() []string {
	t, cut := m.deps.Theme, m.chart.signs.cut
	if m.jump.open {
		typed := t.Accent.Render("Go to the night of ") + t.Text.Render(m.jump.entry.Text) + t.Accent.Render("_")
		if hint := "  3 nov, 2026-11-03, last friday"; m.jump.entry.Text == "" {
			typed += t.Dim.Render(hint)
		}
		return []string{"", ansi.Truncate(typed, m.width, cut)}
	}
	lines := []string{""}
	for _, line := range wrap(theme.Printable(m.question.text(m.chart.signs.between)), m.width, min(mostAsked, m.height-2), cut) {
		lines = append(lines, t.Warn.Render(line))
	}
	return lines
}

// line is the whole screen of a window too small for a view.
func (m *Model) line() string {
	text := wordsSmall
	switch {
	case m.jump.open:
		text = "Go to the night of " + m.jump.entry.Text + "_"
	case m.question.asked():
		text = theme.Printable(m.question.text(m.chart.signs.between))
	case m.state == shown:
		text = m.chart.words(m.cursor) + m.chart.signs.between + wordsSmall
	}
	return m.deps.Theme.Text.Render(ansi.Truncate(text, m.width, ""))
}

// readable is the longest line of running text, in cells.
const readable = 64

// instead stands in the place of a chart that there is not.
func (m *Model) instead() string {
	text := wordsEmpty
	if m.state == unread {
		text = wordsUnread
	}
	lines := wrap(text, min(m.width, readable), m.height-2, m.chart.signs.cut)
	return m.deps.Theme.Text.Render(strings.Join(lines, "\n"))
}

// heading names the screen, the views, the ranges with the one asked for, and the
// dates: in one line where they fit, else in two.
func (m *Model) heading() string {
	if m.state != shown {
		return m.deps.Theme.Strong.Render(wordsTitle)
	}
	views, scopes, dates := m.tabs(), m.scopes(), diary.Span(m.window.From, m.window.To, m.chart.signs.to)
	if m.asked != m.window.scope {
		dates = "reading" + m.chart.signs.cut
	}
	if m.headLines() == 1 {
		return m.apart(views+"  "+scopes, dates)
	}
	return views + "\n" + m.apart(scopes, dates)
}

// The widths of the ranges, and of the longest dates.
const (
	scopesWidth = 23
	datesWidth  = len("22 Nov 2025 - 22 Nov 2026")
)

// headLines is how many lines the heading has.
func (m *Model) headLines() int {
	if m.state != shown || lipgloss.Width(m.tabs())+2+scopesWidth+2+datesWidth <= m.width {
		return 1
	}
	return 2
}

// apart puts dates at the end of a line, where there is room.
func (m *Model) apart(line, dates string) string {
	if room := m.width - lipgloss.Width(line) - len([]rune(dates)); room > 0 {
		line += strings.Repeat(" ", room) + m.deps.Theme.Dim.Render(dates)
	}
	return line
}

// tabs are the views, or where there is no room for all of them the one shown.
func (m *Model) tabs() string {
	t := m.deps.Theme
	title := t.Strong.Render(wordsTitle) + " "
	line := title
	for i, v := range m.views {
		line += m.marked(v.name, i == m.at)
	}
	if lipgloss.Width(line) <= m.width {
		return line
	}
	return title + m.marked(m.views[m.at].name, true) + t.Dim.Render(fmt.Sprintf(" %d of %d", m.at+1, len(m.views)))
}

// scopes are the ranges.
func (m *Model) scopes() string {
	line := ""
	for s := twoWeeks; s <= all; s++ {
		line += m.marked(s.String(), s == m.asked)
	}
	return line
}

// marked is one of some words, the chosen one in marks.
func (m *Model) marked(word string, chosen bool) string {
	if chosen {
		return m.deps.Theme.Accent.Render(m.chart.signs.open + word + m.chart.signs.shut)
	}
	return m.deps.Theme.Dim.Render(" " + word + " ")
}

// signs are the characters of the page that some terminals lack.
type signs struct {
	open, shut, between, to, cut, cursor string
	zero, full, partly, not, unknown     chart.Mark
	much, some, none, mean, begun        chart.Mark
}

func signsOf(t theme.Theme) signs {
	s := signs{
		open: "‹", shut: "›", between: " · ", to: " – ", cut: "…", cursor: "▲",
		zero: mark("▁", t.Dim), full: mark("●", t.Good), partly: mark("◐", t.Good),
		not: mark("○", t.Dim), unknown: mark("·", t.Dim),
		much: mark("●", t.Text), some: mark("◐", t.Text), none: mark("○", t.Dim),
		mean: mark("─", t.Text), begun: mark("◆", t.Good),
	}
	if t.Glyphs == theme.ASCII {
		s = signs{
			open: "<", shut: ">", between: " - ", to: " - ", cut: "...", cursor: "^",
			zero: mark("_", t.Dim), full: mark("*", t.Good), partly: mark("+", t.Good),
			not: mark("o", t.Dim), unknown: mark(".", t.Dim),
			much: mark("*", t.Text), some: mark("+", t.Text), none: mark("o", t.Dim),
			mean: mark("-", t.Text), begun: mark("R", t.Good),
		}
	}
	return s
}

func mark(glyph string, style lipgloss.Style) chart.Mark {
	return chart.Mark{Glyph: glyph, Style: style}
}
