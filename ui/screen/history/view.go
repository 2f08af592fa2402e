package history

import (
	"cmp"
	"fmt"
	"strings"

	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// View implements nav.Screen. A question or an entry covers the last lines of the view.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case m.small():
		return m.line()
	case m.state == reading:
		return m.heading()
	case m.menu.open():
		return m.heading() + "\n" + m.gap() + m.drawMenu()
	}
	page := m.heading() + "\n\n" + m.instead()
	if m.state == ready {
		page = m.cover(m.heading()+"\n"+m.views[m.at].draw(), nil) // all views are equally high
	}
	if m.busy() {
		page = m.cover(page, m.prompt())
	}
	return page
}

// small reports whether the window is too small for a view.
func (m *Model) small() bool { return m.width < leastWidth || m.height < leastHeight }

// gap is an empty line, where it fits.
func (m *Model) gap() string {
	if m.height < 16 {
		return ""
	}
	return "\n"
}

// cover puts lines over the last ones of a page that fills the window.
func (m *Model) cover(page string, lines []string) string {
	whole := strings.Split(page, "\n")
	for len(whole) < m.height {
		whole = append(whole, "")
	}
	return strings.Join(append(whole[:m.height-len(lines)], lines...), "\n")
}

const (
	wordsGoTo = "Go to the night of "
	wordsHint = "  3 nov, last friday, 2026-11-03"
)

// hint names days as they may be typed, as many as fit.
func (m *Model) hint() string {
	hint := wordsHint
	for hint != "" && len(wordsGoTo)+1+len(hint) > m.width {
		hint = hint[:max(0, strings.LastIndex(hint, ","))]
	}
	return hint
}

const longestQuestion = 6

func (m *Model) prompt() []string {
	t := m.deps.Theme
	prompt, question := []string{""}, m.confirm.Question
	if m.jump.Open() {
		question = m.jump.Refused
		typed := t.Accent.Render(wordsGoTo) + t.Text.Render(m.jump.View())
		if hint := m.hint(); m.jump.Text == "" {
			typed += t.Dim.Render(hint)
		}
		prompt = append(prompt, ansi.Truncate(typed, m.width, t.Marks().Ellipsis))
	}
	if question == "" {
		return prompt
	}
	for _, line := range cut(question, m.width, min(longestQuestion, m.height-2), t) {
		prompt = append(prompt, t.Warn.Render(line))
	}
	return prompt
}

func (m *Model) line() string {
	text := wordsSmall
	switch {
	case m.jump.Open():
		text = cmp.Or(m.jump.Refused, wordsGoTo+m.jump.View())
	case m.menu.open():
		text = m.menu.title
	case m.confirm.Open():
		text = "y or n: " + theme.Printable(m.confirm.Question)
	case m.state == ready:
		text = m.window.words(m.cursor, m.deps.Theme) + m.deps.Theme.Marks().Separator + wordsSmall
	}
	return m.deps.Theme.Text.Render(ansi.Truncate(text, m.width, ""))
}

func (m *Model) instead() string {
	text := wordsEmpty
	if m.state == unread {
		text = form.Unreadable("Your journal")
	}
	return m.deps.Theme.Text.Render(strings.Join(cut(text, min(m.width, readable), m.height-2, m.deps.Theme), "\n"))
}

// heading names the screen, the views, the ranges with the one asked for, and the dates:
// in one line where they fit, else in two.
func (m *Model) heading() string {
	t := m.deps.Theme
	if m.state != ready {
		return t.Strong.Render(wordsTitle)
	}
	views, scopes, dates := m.tabs(), m.scopes(), m.window.span(t)
	if m.ofAll() { // as wide as in the other views, so that the names stay where they are
		return theme.Row(views, t.Dim.Render("all nights"), m.width)
	}
	if m.scope != m.window.scope {
		dates = "reading" + t.Marks().Ellipsis
	}
	if m.headLines() == 1 {
		return theme.Row(views+"  "+scopes, t.Dim.Render(dates), m.width)
	}
	return views + "\n" + theme.Row(scopes, t.Dim.Render(dates), m.width)
}

// ofAll reports whether the view is of all nights, whatever the range.
func (m *Model) ofAll() bool { return m.views[m.at].name == nav.ViewInsight }

// The widths of the ranges, and of the longest dates.
const (
	scopesWidth = 23
	datesWidth  = len("22 Nov 2025 - 22 Nov 2026")
)

// headLines is the number of lines of the heading.
func (m *Model) headLines() int {
	if m.state != ready || m.ofAll() || lipgloss.Width(m.tabs())+2+scopesWidth+2+datesWidth <= m.width {
		return 1
	}
	return 2
}

// tabs are the views, or where they don't fit the one shown.
func (m *Model) tabs() string {
	t := m.deps.Theme
	title := t.Strong.Render(wordsTitle) + " "
	line := title
	for i, v := range m.views {
		line += m.tab(string(v.name), i == m.at)
	}
	if lipgloss.Width(line) <= m.width {
		return line
	}
	return title + m.tab(string(m.views[m.at].name), true) + t.Dim.Render(fmt.Sprintf(" %d of %d", m.at+1, len(m.views)))
}

func (m *Model) scopes() string {
	line := ""
	for s := twoWeeks; s <= all; s++ {
		line += m.tab(s.String(), s == m.scope)
	}
	return line
}

// tab is one of some words, the chosen one between marks.
func (m *Model) tab(word string, chosen bool) string {
	t := m.deps.Theme
	if chosen {
		return t.Accent.Render(t.Marks().Open + word + t.Marks().Close)
	}
	return t.Dim.Render(" " + word + " ")
}
