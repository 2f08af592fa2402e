package day

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

// The page, in cells. A window below the least shows one line of it.
const (
	pageWidth   = 76
	labelWidth  = 13 // of a factor's word
	asksWidth   = 28 // of what it is about
	leastWidth  = 40
	leastHeight = 8
	footLines   = 2 // so that nothing moves when something is said
)

// SetSize implements nav.Screen: a wide window names each factor in full.
func (m *Model) SetSize(width, height int) {
	m.Sheet.SetSize(width, height)
	for _, q := range diary.Questions() {
		m.rows[q.Factor].Label = m.label(q)
	}
}

// wide reports whether a line has space for what a factor is about.
func (m *Model) wide() bool { return m.Line() == pageWidth }

func (m *Model) label(q diary.Question) string {
	if m.wide() {
		return q.Asks
	}
	return q.Word
}

// labels are the columns of the labels.
func (m *Model) labels() int {
	if m.wide() {
		return asksWidth
	}
	return labelWidth
}

// View draws the factors of the day, or the list of all factors.
func (m *Model) View() string {
	switch {
	case m.Width < 1 || m.Height < 1:
		return ""
	case m.Width < leastWidth || m.Height < leastHeight:
		return ansi.Truncate(m.line(), m.Width, "")
	case m.choice.open:
		return m.Page(m.choiceHead(), m.choiceRows(), m.choice.at, nil)
	case m.Unread != nil:
		lines := form.Failure(m.Theme, "This day", m.Unread, m.textWidth())
		return m.Page(m.heading(), [][]string{indented(form.Short(m.Theme, lines, m.Height-2))}, 0, nil)
	default:
		return m.Page(m.heading(), m.rowLines(), m.form.Focus, m.foot())
	}
}

// heading is the day, which the focus can be on.
func (m *Model) heading() string {
	t := m.Theme
	pointer, style := "  ", t.Strong
	if m.form.Focus == onDay && !m.Asks() {
		pointer, style = t.Marks().Pointer, t.Accent
	}
	return ansi.Truncate(t.Accent.Render(pointer)+style.Render(m.day()), m.Width, "")
}

// day names the day asked about: "Today, Sunday 22 November".
func (m *Model) day() string {
	name := m.night.Date.DayIn(m.latest.Year)
	switch m.latest.DaysSince(m.night.Date) {
	case 0:
		return "Today, " + name
	case 1:
		return "Yesterday, " + name
	}
	return name
}

func (m *Model) rowLines() [][]string {
	switch {
	case m.Reading():
		return nil
	case len(m.asked) == 0:
		return [][]string{m.wrap(m.Theme.Text, "You haven't chosen any questions. Press e to choose some.")}
	}
	all := make([][]string, len(m.asked))
	draw := form.Rows{Theme: m.Theme, LabelWidth: m.labels(), Width: m.Line()}
	for i, q := range m.asked {
		focused := i == m.form.Focus && !m.Asks()
		if q.Factor == diary.Water {
			all[i] = draw.Text(m.label(q), focused, m.waterLines(q, focused)...)
			continue
		}
		all[i] = m.form.Draw(i, draw, focused)
	}
	return all
}

// foot says what the focused row asks, and what its answer is.
func (m *Model) foot() []string {
	t := m.Theme
	var lines []string
	q, onRow := m.focused()
	switch {
	case m.Reading():
	case m.Asks():
		lines = indented(form.Question(t, m.Asked(), m.Bindings(), m.textWidth()))
	case m.form.Prompt.Refused != "":
		lines = m.wrap(t.Warn, diary.Capital(m.form.Prompt.Refused))
	case m.copied > 0:
		lines = m.wrap(t.Good, fmt.Sprintf("%s copied from yesterday. Change what was different.", diary.Plural(m.copied, "answer")))
	case onRow:
		lines = m.wrap(t.Dim, m.explain(q))
	}
	for len(lines) < footLines {
		lines = append(lines, "")
	}
	return lines
}

// explain puts a row in words: what it asks, where its label is only a word, its answer, and how
// to give one.
func (m *Model) explain(q diary.Question) string {
	var says []string
	asks, how := diary.Capital(q.Asks), ""
	switch {
	case q.Factor == diary.Water:
		how = m.waterHelp()
	case q.Numeric():
		how = "Press a number. For ten or more, press both digits."
	case m.wide():
		how = "Press the key shown beside your answer."
	}
	amount, is := m.answer(q)
	state := "recorded"
	if m.entered(q) {
		state = "not saved yet"
	}
	switch {
	case is && m.wide():
		says = append(says, diary.Capital(q.Describe(amount))+", "+state+".")
	case is:
		says = append(says, asks+": "+q.Describe(amount)+", "+state+".")
	case !m.wide():
		says = append(says, asks+".")
	}
	switch {
	case !is, q.Factor == diary.Water:
		says = append(says, how)
	case q.Numeric():
		says = append(says, "For ten or more, press both digits.")
	}
	return strings.TrimSpace(strings.Join(says, " "))
}

// line is the focused row alone.
func (m *Model) line() string {
	q, onRow := m.focused()
	switch {
	case m.Reading():
		return m.day()
	case m.Unread != nil:
		return form.Unreadable("This day")
	case m.Asks():
		return m.AskedLine()
	case m.form.Prompt.Refused != "":
		return theme.Printable(m.form.Prompt.Refused)
	case m.choice.open:
		return "ask about " + m.choiceLine()
	case !onRow:
		return m.day()
	}
	words := m.form.Line(form.Rows{Theme: m.Theme})
	if amount, is := m.answer(q); is && q.Factor == diary.Water && !m.Typing() {
		words = q.Word + ": " + q.Describe(amount)
	}
	if m.keys().save.Enabled() && !m.Typing() {
		words += "  (enter saves)"
	}
	return words
}

// savedWords say what is being saved.
func (m *Model) savedWords() string {
	day := m.night.Date.Weekday().String()
	if m.latest.DaysSince(m.night.Date) > 6 {
		day = m.night.Date.Format(diary.LongDate)
	}
	return "Saved: your day, " + day
}

// indent precedes what is no row, as wide as the pointer.
const indent = "  "

func (m *Model) textWidth() int { return m.Line() - len(indent) }

// wrap breaks text between words where the page ends.
func (m *Model) wrap(style theme.Style, text string) []string {
	return indented(theme.Wrap(style, text, m.textWidth()))
}

func indented(lines []string) []string {
	for i, line := range lines {
		lines[i] = indent + line
	}
	return lines
}
