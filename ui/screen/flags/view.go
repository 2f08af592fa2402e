package flags

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells. Below the least ones a line says it all.
const (
	leastWidth  = 24
	leastHeight = 4
	longest     = 76 // line of text
	labelWidth  = 10
	labelFrom   = 40 // width of the page from which labels are left of their text
)

const title = "Reasons to see a doctor"

// fits reports whether the window holds more than a line.
func (m *Model) fits() bool { return m.width >= leastWidth && m.height >= leastHeight }

// View implements nav.Screen.
func (m *Model) View() string {
	if !m.fits() {
		return m.deps.Theme.Text.Render(ansi.Truncate(m.short(), m.width, ""))
	}
	lines := m.page.Show(m.deps.Theme, m.lines(), m.height)
	lines[0] = lipgloss.PlaceHorizontal(m.measure(), lipgloss.Left, lines[0]) // so that all stay in one place
	return strings.Join(lines, "\n")
}

func (m *Model) short() string {
	f, is := m.flag()
	switch {
	case !is:
		return title
	case m.confirm.Open():
		return "y or n: " + m.confirm.Question
	case f.Discussable():
		return f.Line(m.report.Words)
	default:
		return f.Text
	}
}

// lines are the page, with an empty line between its parts.
func (m *Model) lines() []string {
	t, words := m.deps.Theme, m.report.Words
	f, is := m.flag()
	parts := [][]string{{t.Strong.Render(title)}}
	switch {
	case m.state == reading:
	case m.state == unread:
		parts = append(parts, form.Failure(t, "Your journal", m.failed, m.measure()))
	case !is:
		parts = append(parts, m.wrap(t.Text, words.None), m.wrap(t.Text, words.Unseen), m.wrap(t.Dim, words.Closing))
	default:
		parts = [][]string{m.heading(f)}
		if m.confirm.Open() {
			parts = append(parts, form.Question(t, m.confirm.Question, m.confirm.Bindings(), m.measure()))
		}
		parts = append(parts, m.words(f), m.details(f))
		if !f.Discussable() {
			parts = append(parts, m.wrap(t.Text, words.Stands))
		}
		parts = append(parts, m.wrap(t.Dim, words.Closing))
	}
	return theme.Spaced(1, parts...)
}

// heading is whom to ask, and which of the flags it is.
func (m *Model) heading(f insight.Flag) []string {
	t, style := m.deps.Theme, m.deps.Theme.Warn.Bold(true)
	if f.Tier == diary.Emergency {
		style = t.Urgent.Bold(true)
	}
	above := m.report.Words.Above(f.Tier)
	if len(m.report.Flags) == 1 {
		return m.wrap(style, above)
	}
	which := fmt.Sprintf("%d of %d", m.at+1, len(m.report.Flags))
	heading := m.wrap(style, above)
	heading[0] = theme.Row(heading[0], t.Dim.Render(which), m.measure())
	return heading
}

// words are what the flag says. Of a warning sign what to do comes first, and its title
// is what was answered with yes.
func (m *Model) words(f insight.Flag) []string {
	t := m.deps.Theme
	first, second := diary.Capital(f.Title), f.Text
	if !f.Discussable() {
		first, second = f.Text, f.Title
	}
	return append(m.wrap(t.Strong, first), m.wrap(t.Text, second)...)
}

// details are the nights of the flag, and its source.
func (m *Model) details(f insight.Flag) []string {
	var lines []string
	label := "Nights"
	switch {
	case !f.Discussable():
		label = "Answered"
	case len(f.Nights) == 1:
		label = "Night"
	}
	if len(f.Nights) > 0 {
		lines = m.labelled(label, f.When())
	}
	return append(lines, m.labelled("Source", f.Source)...)
}

// labelled puts a text next to its label, or below it in a narrow page.
func (m *Model) labelled(label, text string) []string {
	t := m.deps.Theme
	if m.width < labelFrom {
		return append([]string{t.Dim.Render(label)}, m.wrap(t.Text, text)...)
	}
	lines := theme.Wrap(t.Text, text, m.measure()-labelWidth)
	for i := range lines {
		lines[i] = t.Dim.Render(fmt.Sprintf("%-*s", labelWidth, label)) + lines[i]
		label = ""
	}
	return lines
}

// measure is the width of the text: that of the window, but no more than can be read
// with ease.
func (m *Model) measure() int { return min(m.width, longest) }

func (m *Model) wrap(style theme.Style, text string) []string {
	return theme.Wrap(style, text, m.measure())
}
