package flags

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells. Below the least ones a line says it all.
const (
	leastWidth  = 24
	leastHeight = 4
	measure     = 76 // the longest line of text
	labelWidth  = 10
	labelFrom   = 40 // of the page; below that the label stands on a line of its own
)

const (
	title     = "Reasons to see a doctor"
	moreBelow = "more below"
)

func (m *Model) roomy() bool { return m.width >= leastWidth && m.height >= leastHeight }

// View draws the flag, and one line of it where there is no room.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case !m.roomy():
		return m.deps.Theme.Text.Render(ansi.Truncate(m.short(), m.width, ""))
	}
	lines, hidden := m.lines(), m.hidden()
	if hidden == 0 {
		return strings.Join(lines, "\n")
	}
	top := min(m.top, hidden)
	shown := lines[top : len(lines)-hidden+top : len(lines)-hidden+top]
	if top < hidden {
		shown = append(shown, m.deps.Theme.Accent.Render(moreBelow))
	}
	return strings.Join(shown, "\n")
}

// hidden is the number of lines that the window has no room for, with the one that
// says that there are more.
func (m *Model) hidden() int {
	if !m.roomy() {
		return 0
	}
	if lines := len(m.lines()); lines > m.height {
		return lines - (m.height - 1)
	}
	return 0
}

// short is the page in one line.
func (m *Model) short() string {
	f, is := m.flag()
	switch {
	case !is:
		return title
	case m.asking:
		return "y or n: " + m.report.Words.Ask
	case f.Discussable():
		return f.Line(m.report.Words)
	default:
		return f.Text
	}
}

func (m *Model) lines() []string {
	t, words := m.deps.Theme, m.report.Words
	f, is := m.flag()
	switch {
	case m.state == unread:
		return append([]string{t.Strong.Render(title), ""}, m.wrap(t.Text, "Your journal can't be read. Press enter to try again.", 0)...)
	case m.state == reading:
		return []string{t.Strong.Render(title)}
	case !is:
		lines := append([]string{t.Strong.Render(title), ""}, m.wrap(t.Text, words.None, 0)...)
		lines = append(append(lines, ""), m.wrap(t.Text, words.Unseen, 0)...)
		return append(append(lines, ""), m.wrap(t.Dim, words.Closing, 0)...)
	}
	lines := append(m.heading(f), "")
	if m.asking {
		lines = append(append(lines, m.wrap(t.Accent, words.Ask+" y: yes (hidden for 90 days). n: not yet.", 0)...), "")
	}
	lines = append(lines, m.body(f)...)
	if !f.Discussable() {
		lines = append(append(lines, ""), m.wrap(t.Text, words.Stands, 0)...)
	}
	return append(append(lines, ""), m.wrap(t.Dim, words.Closing, 0)...)
}

// heading is whom to ask, and which of the flags it is.
func (m *Model) heading(f insight.Flag) []string {
	t, style := m.deps.Theme, m.deps.Theme.Warn.Bold(true)
	if f.Tier == diary.Emergency {
		style = t.Urgent.Bold(true)
	}
	above, which := m.report.Words.Above(f.Tier), fmt.Sprintf("%d of %d", m.at+1, len(m.report.Flags))
	space := min(m.width, measure) - lipgloss.Width(above) - len(which)
	if space < 2 || len(m.report.Flags) == 1 {
		return m.wrap(style, above, 0)
	}
	return []string{style.Render(above) + strings.Repeat(" ", space) + t.Dim.Render(which)}
}

// body is what the flag says, and where it comes from. Of a warning sign what to do
// comes first, and its title is what was answered with yes.
func (m *Model) body(f insight.Flag) []string {
	t := m.deps.Theme
	first, second := strings.ToUpper(f.Title[:1])+f.Title[1:], f.Text
	if !f.Discussable() {
		first, second = f.Text, f.Title
	}
	lines := append(m.wrap(t.Strong, first, 0), m.wrap(t.Text, second, 0)...)
	lines = append(lines, "")
	nights := "Nights"
	switch {
	case !f.Discussable():
		nights = "Answered"
	case len(f.Nights) == 1:
		nights = "Night"
	}
	if len(f.Nights) > 0 {
		lines = append(lines, m.labelled(nights, f.When())...)
	}
	return append(lines, m.labelled("Source", f.Source)...)
}

// labelled sets a text beside its label, or below it in a narrow page.
func (m *Model) labelled(name, text string) []string {
	t := m.deps.Theme
	if m.width < labelFrom {
		return append([]string{t.Dim.Render(name)}, m.wrap(t.Text, text, 0)...)
	}
	lines := m.wrap(t.Text, text, labelWidth)
	for i := range lines {
		label := ""
		if i == 0 {
			label = name
		}
		lines[i] = t.Dim.Render(fmt.Sprintf("%-*s", labelWidth, label)) + lines[i]
	}
	return lines
}

// wrap breaks text between words where the window ends, or where lines become too
// long to read; so many columns are left for what stands before it.
func (m *Model) wrap(style lipgloss.Style, text string, before int) []string {
	width := max(1, min(m.width, measure)-before)
	var lines []string
	for line := range strings.SplitSeq(ansi.Wrap(theme.Printable(text), width, ""), "\n") {
		lines = append(lines, style.Render(strings.TrimRight(line, " ")))
	}
	return lines
}
