package history

import (
	"strings"

	"calmcalf/ui/chart"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// View draws the page, at most as large as the size given.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case m.width < leastWidth || m.height < leastHeight:
		return m.line()
	case m.state == shown:
		return m.heading() + "\n" + m.views[m.at].draw()
	case m.state == reading:
		return m.heading()
	default:
		return m.heading() + "\n\n" + m.instead()
	}
}

// line is the whole screen of a window too small for a chart.
func (m *Model) line() string {
	text := wordsSmall
	if m.state == shown {
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

// heading names the screen, the ranges with the one asked for, and the dates.
func (m *Model) heading() string {
	t := m.deps.Theme
	if m.state != shown {
		return t.Strong.Render(wordsTitle)
	}
	var b strings.Builder
	b.WriteString(t.Strong.Render(wordsTitle) + "  ")
	for s := twoWeeks; s <= all; s++ {
		if s == m.asked {
			b.WriteString(t.Accent.Render(m.chart.signs.open + s.String() + m.chart.signs.shut))
			continue
		}
		b.WriteString(t.Dim.Render(" " + s.String() + " "))
	}
	dates := m.chart.period()
	if room := m.width - lipgloss.Width(b.String()) - len([]rune(dates)); room > 0 {
		b.WriteString(strings.Repeat(" ", room) + t.Dim.Render(dates))
	}
	return b.String()
}

// signs are the characters of the page that some terminals lack.
type signs struct {
	open, shut, between, to, cut, cursor string
	zero, full, partly, not, unknown     chart.Mark
}

func signsOf(t theme.Theme) signs {
	s := signs{
		open: "‹", shut: "›", between: " · ", to: " – ", cut: "…", cursor: "▲",
		zero: mark("▁", t.Dim), full: mark("●", t.Good), partly: mark("◐", t.Good),
		not: mark("○", t.Dim), unknown: mark("·", t.Dim),
	}
	if t.Glyphs == theme.ASCII {
		s = signs{
			open: "<", shut: ">", between: " - ", to: " - ", cut: "...", cursor: "^",
			zero: mark("_", t.Dim), full: mark("*", t.Good), partly: mark("+", t.Good),
			not: mark("o", t.Dim), unknown: mark(".", t.Dim),
		}
	}
	return s
}

func mark(glyph string, style lipgloss.Style) chart.Mark {
	return chart.Mark{Glyph: glyph, Style: style}
}
