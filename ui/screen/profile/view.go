package profile

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells.
const (
	pageWidth   = 76 // of the longest line
	leastWidth  = 30 // below that there is one line
	leastHeight = 5
	nameWidth   = 17 // of the names in the list
)

// View draws the question, or the list, and one line of it where the window holds
// no more.
func (m *Model) View() string {
	switch {
	case m.width < leastWidth || m.height < leastHeight:
		return ansi.Truncate(m.line(), m.width, "")
	case m.leaving:
		return m.certainty()
	case m.state == unread:
		return m.trouble()
	case m.state == unclear:
		return m.which()
	case m.state == walking || m.state == editing:
		return m.question()
	case m.state == reading:
		return m.title("")
	default:
		return m.list()
	}
}

// line is the whole screen of a window too small for more.
func (m *Model) line() string {
	switch {
	case m.leaving:
		return "Leave without saving? y n"
	case m.state == unread:
		return "Start a new profile? y n"
	case m.state == unclear:
		return "A clot: n now, e earlier?"
	case m.state == walking, m.state == editing:
		said := diary.Profile{}
		_ = m.asks.fact.Tell(&said, m.asks.told)
		return Name(m.asks.fact) + ": " + m.asks.fact.Say(said)
	default:
		return wordsTitle
	}
}

// title names the screen, with a remark at the other end.
func (m *Model) title(remark string) string {
	t := m.deps.Theme
	space := m.measure() - len(wordsTitle) - len(remark)
	if remark == "" || space < 2 {
		return t.Strong.Render(wordsTitle)
	}
	return t.Strong.Render(wordsTitle) + strings.Repeat(" ", space) + t.Dim.Render(remark)
}

// certainty is the question whether what was told may be lost.
func (m *Model) certainty() string {
	ask := m.wrap(m.deps.Theme.Warn, "Leave without saving your answers?")
	ask = append(ask, "", m.keyed("y", "leave")+"      "+m.keyed("n", "stay"))
	if len(ask)+2 <= m.height {
		ask = slices.Concat([]string{m.title(""), ""}, ask)
	}
	return strings.Join(ask, "\n")
}

func (m *Model) measure() int { return min(m.width, pageWidth) }

// question is the page of one question. The empty lines give way first, then the
// reason why it is asked, and then options outside the window; the question itself
// before what an answer calls for.
func (m *Model) question() string {
	t, s := m.deps.Theme, &m.asks
	place := fmt.Sprintf("%d of %d", s.at+1, len(diary.Facts()))
	if m.state == editing {
		place = ""
	}
	title, ask := []string{m.title(place)}, m.wrap(t.Text, asked(s.fact))
	why, options, foot := m.wrap(t.Dim, m.deps.Words[s.fact.Key]), m.options(), m.footnotes()
	gap := []string{""}
	for _, page := range [][][]string{
		{title, gap, ask, why, gap, options, foot},
		{title, ask, why, gap, options, foot},
		{ask, why, options, foot},
		{ask, options, foot},
	} {
		if lines := slices.Concat(page...); len(lines) <= m.height {
			return strings.Join(lines, "\n")
		}
	}
	room := m.height - len(ask) - len(foot)
	switch {
	case room >= 3:
	case len(m.remarks()) > 0:
		ask, foot = nil, foot[1:min(len(foot), m.height)]
		room = m.height - len(foot)
	default:
		foot, room = nil, max(1, m.height-len(ask))
	}
	return strings.Join(slices.Concat(ask, m.scrolled(options, s.cursor-room/2, max(0, s.cursor), room), foot), "\n")
}

// options are the answers, one a line.
func (m *Model) options() []string {
	t, s := m.deps.Theme, &m.asks
	var lines []string
	for i, o := range s.options {
		pointer, style := "  ", t.Text
		if i == s.cursor {
			pointer, style = m.pointer(), t.Accent
		}
		text := pointer + t.Accent.Render(o.Key) + "  " + style.Render(m.box(i)+" "+o.Label)
		lines = append(lines, ansi.Truncate(text, m.width, m.cut()))
	}
	return lines
}

// box is the mark of an option: square where several can be ticked.
func (m *Model) box(option int) string {
	open, shut := "(", ")"
	if m.asks.fact.Many {
		open, shut = "[", "]"
	}
	if m.asks.marked(option) {
		return open + "x" + shut
	}
	return open + " " + shut
}

// footnotes are that there is no answer yet, or what the answer calls for, and on the
// first question that none has to be answered.
func (m *Model) footnotes() []string {
	t := m.deps.Theme
	var lines []string
	if m.asks.told == nil {
		lines = append(lines, "", t.Dim.Render(wordsNone))
	}
	for _, text := range m.remarks() {
		lines = append(append(lines, ""), m.wrap(t.Urgent, text)...)
	}
	if m.asks.fact.Key == massage {
		lines = append(append(lines, ""), m.wrap(t.Warn, m.deps.Words["swollen now"]+" Press w.")...)
	}
	if m.state == walking && m.asks.at == 0 {
		lines = append(append(lines, ""), m.wrap(t.Dim, wordsFree)...)
	}
	return lines
}

func (m *Model) remarks() []string {
	return m.deps.Words.says(m.asks.fact, m.asks.told, m.told.Country)
}

func (m *Model) keyed(key, does string) string {
	return m.deps.Theme.Accent.Render(key) + "  " + m.deps.Theme.Text.Render(does)
}

func (m *Model) pointer() string {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return m.deps.Theme.Accent.Render("> ")
	}
	return m.deps.Theme.Accent.Render("▸ ")
}

func (m *Model) cut() string {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return "..."
	}
	return "…"
}

// wrap breaks text between words where the page ends.
func (m *Model) wrap(style lipgloss.Style, text string) []string {
	var lines []string
	for line := range strings.SplitSeq(ansi.Wrap(text, max(1, m.measure()), ""), "\n") {
		lines = append(lines, style.Render(line))
	}
	return lines
}
