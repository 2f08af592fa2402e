package day

import (
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// The page, in cells. A window below the least shows one line of it.
const (
	pageWidth   = 76
	labelWidth  = 13
	leastWidth  = 40
	leastHeight = 8
	footLines   = 2 // so that nothing moves when something is said
)

const asYesterday = "as yesterday"

// View draws the factors of the day, or the list of all factors.
func (m *Model) View() string {
	switch {
	case m.width < 1 || m.height < 1:
		return ""
	case m.width < leastWidth || m.height < leastHeight:
		return ansi.Truncate(m.line(), m.width, "")
	case m.choice.open:
		return m.page(m.choiceHead(), m.choiceRows(), m.choice.at, nil)
	case m.state == unread:
		return m.page(m.heading(), nil, 0, m.wrap(m.deps.Theme.Text, form.Unreadable("This day")))
	default:
		return m.page(m.heading(), m.rows(), m.focus, m.foot())
	}
}

// page sets rows between a heading and a foot, with empty lines between them where they
// fit. Rows that do not fit even without are scrolled to the focused one.
func (m *Model) page(head string, rows [][]string, focus int, foot []string) string {
	top := []string{head, ""}
	if foot != nil {
		foot = append([]string{""}, foot...)
	}
	height := max(1, m.height-len(top)-len(foot))
	lines := theme.Spaced(1, rows...)
	if len(lines) > height {
		lines = theme.Spaced(0, rows...)
	}
	if len(lines) > height {
		top, height = top[:1], height+1
		lines = m.scrolled(lines, rows, max(0, focus), height)
	}
	return strings.Join(slices.Concat(top, lines, foot), "\n")
}

// scrolled are as many lines as fit, with those of the focused row. Where these need all
// of the space nothing says that there is more.
func (m *Model) scrolled(lines []string, rows [][]string, focus, height int) []string {
	first := len(theme.Spaced(0, rows[:focus]...))
	end := first + len(rows[focus])
	if len(lines) > height && end-first >= height {
		return lines[first : first+height]
	}
	var p pager.Pager
	p.Reveal(end-1, len(lines), height)
	p.Reveal(first, len(lines), height)
	return p.Show(m.deps.Theme, lines, height)
}

// heading names the day and the night that it comes before.
func (m *Model) heading() string {
	t := m.deps.Theme
	name, after := m.day(), "before the night to "+m.night.AddDays(1).Weekday().String()
	pointer, style := "  ", t.Strong
	if m.focus == onDay && !m.confirm.Open() {
		pointer, style = t.Marks().Pointer, t.Accent
	}
	line := t.Accent.Render(pointer) + style.Render(name)
	if lipgloss.Width(line)+3+len(after) <= m.width {
		line += "   " + t.Dim.Render(after)
	}
	return ansi.Truncate(line, m.width, "")
}

// day names the day asked about: "Today, Sunday 22 November".
func (m *Model) day() string {
	name := m.night.Format(diary.DayDate)
	if m.night.Year != m.latest.Year {
		name = m.night.Format(diary.FullDate)
	}
	switch m.latest.DaysSince(m.night) {
	case 0:
		return "Today, " + name
	case 1:
		return "Yesterday, " + name
	}
	return name
}

func (m *Model) rows() [][]string {
	if m.state == reading {
		return nil
	}
	if len(m.asked) == 0 {
		return [][]string{m.wrap(m.deps.Theme.Text, "Nothing is asked about a day. e chooses what is.")}
	}
	all := make([][]string, len(m.asked))
	rows := form.Rows{Theme: m.deps.Theme, LabelWidth: labelWidth, Width: min(m.width, pageWidth)}
	for i, q := range m.asked {
		focused := i == m.focus && !m.confirm.Open()
		if q.Factor == diary.Water {
			all[i] = rows.Text(q.Word, focused, m.waterLines(q)...)
			continue
		}
		c, instead := m.row(q)
		all[i] = rows.Choice(c, focused, instead)
	}
	return all
}

// foot says what the focused row asks, and what its answer is.
func (m *Model) foot() []string {
	t := m.deps.Theme
	var lines []string
	q, onRow := m.focused()
	switch {
	case m.state == reading:
	case m.confirm.Open():
		lines = indented(form.Question(t, m.confirm.Question, m.confirm.Bindings(), m.textWidth()))
	case m.typed.Refused != "":
		lines = m.wrap(t.Warn, m.typed.Refused)
	case onRow:
		lines = m.wrap(t.Dim, m.explain(q))
	}
	for len(lines) < footLines {
		lines = append(lines, "")
	}
	return lines
}

// explain puts a row in words.
func (m *Model) explain(q diary.Question) string {
	amount, from := m.answers.of(q)
	words := q.Asks + ": not recorded"
	if from != absent {
		words = q.Asks + ": " + q.Describe(amount)
	}
	switch from {
	case recorded:
		words += ", recorded"
	case entered:
		words += ", not saved yet"
	case assumed:
		words += ", " + asYesterday + ". enter keeps it, backspace takes it away"
	}
	if q.Factor == diary.Water {
		return words + ". " + m.waterHelp()
	}
	return words
}

// line is the focused row alone.
func (m *Model) line() string {
	q, onRow := m.focused()
	switch {
	case m.state == reading:
		return m.day()
	case m.state == unread:
		return form.Unreadable("This day")
	case m.confirm.Open():
		return m.confirm.Question + " y leave, n stay"
	case m.typed.Refused != "":
		return theme.Printable(m.typed.Refused)
	case m.choice.open:
		return "ask about " + m.choiceLine()
	case m.Typing():
		return q.Word + ": " + m.typed.View()
	case !onRow:
		return m.day()
	}
	amount, from := m.answers.of(q)
	words := q.Word + ": ?"
	if from != absent {
		words = q.Word + ": " + theme.Printable(q.Describe(amount))
	}
	if from == assumed {
		words += " " + asYesterday
	}
	if m.keys.save.Enabled() {
		words += "  (enter saves)"
	}
	return words
}

// savedWords say what was saved.
func (m *Model) savedWords(assumed int) string {
	night := m.night.Weekday().String() + " night"
	if m.latest.DaysSince(m.night) > 6 {
		night = "the night of " + m.night.Format(diary.LongDate)
	}
	words := "the day before " + night + " is saved"
	if assumed > 0 {
		words += ", " + diary.Plural(assumed, "answer") + " " + asYesterday
	}
	return words
}

// indent precedes what is no row, as wide as the pointer.
const indent = "  "

func (m *Model) textWidth() int { return min(m.width, pageWidth) - len(indent) }

// wrap breaks text between words where the page ends.
func (m *Model) wrap(style lipgloss.Style, text string) []string {
	return indented(theme.Wrap(style, text, m.textWidth()))
}

func indented(lines []string) []string {
	for i, line := range lines {
		lines[i] = indent + line
	}
	return lines
}
