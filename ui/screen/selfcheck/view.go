package selfcheck

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells. Below the least ones a line says it all.
const (
	leastWidth  = 28
	leastHeight = 4
	measure     = 84 // the longest line of text
)

const moreBelow = "more below"

// View draws what is asked or said, and one line of it where there is no room.
func (m *Model) View() string {
	switch {
	case m.width == 0 || m.height == 0:
		return ""
	case m.state == listing:
		return m.listView()
	case m.width < leastWidth || m.height < leastHeight:
		return m.line(m.short())
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
	if m.state == listing || m.width < leastWidth || m.height < leastHeight {
		return 0
	}
	if lines := len(m.lines()); lines > m.height {
		return lines - (m.height - 1)
	}
	return 0
}

// short is the page in one line.
func (m *Model) short() string {
	switch m.state {
	case told:
		return m.standing()[0].Say
	case clear:
		return m.checklist.Words.Clear
	case asking:
		return fmt.Sprintf("y, n or s: %s", m.question().Ask)
	case found:
		sounds, _ := m.finding().Describe(m.checklist.Words)
		return sounds
	default:
		return "Warning signs"
	}
}

func (m *Model) lines() []string {
	switch m.state {
	case told:
		return m.toldLines()
	case clear:
		return m.clearLines()
	case asking:
		return m.askLines()
	case found:
		return m.foundLines()
	case unread:
		t := m.deps.Theme
		return append([]string{t.Strong.Render("Warning signs"), ""}, m.wrap(t.Text, "The journal could not be read. enter tries again.", 0)...)
	default:
		return []string{m.deps.Theme.Strong.Render("Warning signs")}
	}
}

// toldLines are what the signs that stand call for, emergencies first: what to do,
// and below it why.
func (m *Model) toldLines() []string {
	t, words, standing := m.deps.Theme, m.checklist.Words, m.standing()
	var lines []string
	tier := diary.Tier("")
	for _, s := range standing {
		if s.Tier != tier {
			tier = s.Tier
			if tier == diary.Emergency {
				lines = append(lines, t.Urgent.Bold(true).Render(words.Now), "")
			} else {
				lines = append(lines, t.Warn.Bold(true).Render(words.Today), "")
			}
		}
		lines = append(lines, m.wrap(t.Strong, s.Say, 0)...)
		lines = append(append(lines, m.indented(t.Dim, m.bullet(), s.Ask)...), "")
	}
	ends := words.Ends
	if _, blocked := diary.Blocking(standing); blocked {
		ends += " " + words.Blocked
	}
	lines = append(append(lines, m.wrap(t.Text, ends, 0)...), "")
	lines = append(append(lines, m.wrap(t.Dim, words.Closing, 0)...), "")
	return append(lines, m.wrap(t.Good, "Saved in your journal.", 0)...)
}

func (m *Model) clearLines() []string {
	t, n := m.deps.Theme, len(m.checklist.Lookalikes)
	lines := append(m.wrap(t.Strong, m.checklist.Words.Clear, 0), "")
	lines = append(append(lines, m.wrap(t.Good, "Saved in your journal.", 0)...), "")
	more := fmt.Sprintf("If you like, enter goes on: %d questions about what else it could be.", n)
	return append(lines, m.wrap(t.Text, more, 0)...)
}

func (m *Model) askLines() []string {
	t, q := m.deps.Theme, m.question()
	where := fmt.Sprintf("%d of %d", m.at+1, len(m.checklist.Lookalikes))
	lines := []string{t.Strong.Render("What else could it be?") + "  " + t.Dim.Render(ansi.Truncate(where, max(0, m.width-24), "")), ""}
	lines = append(lines, m.wrap(t.Text, q.Ask, 0)...)
	for _, part := range q.Parts {
		lines = append(lines, m.indented(t.Text, m.bullet(), part)...)
	}
	lines = append(lines, "")
	keys := []string{m.keyed("y", "yes"), m.keyed("n", "no"), m.keyed("s", "not sure")}
	gap := "      "
	if m.width < 44 {
		gap = "  "
	}
	return append(lines, ansi.Truncate(strings.Join(keys, gap), m.width, ""))
}

func (m *Model) foundLines() []string {
	t, words, f := m.deps.Theme, m.checklist.Words, m.finding()
	style := t.Strong
	if f.Care == diary.UrgentCare {
		style = t.Warn.Bold(true)
	}
	sounds, say := f.Describe(words)
	lines := append(m.wrap(style, sounds, 0), "")
	for _, s := range say {
		lines = append(append(lines, m.wrap(t.Text, s, 0)...), "")
	}
	lines = append(append(lines, m.keyed("l", "read about it")), "")
	return append(lines, m.wrap(t.Dim, words.Closing, 0)...)
}

func (m *Model) keyed(key, does string) string {
	return m.deps.Theme.Accent.Render(key) + "  " + m.deps.Theme.Text.Render(does)
}

func (m *Model) bullet() string {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return "  - "
	}
	return "  · "
}

// indented sets a text beside what it begins with.
func (m *Model) indented(style lipgloss.Style, first, text string) []string {
	indent := lipgloss.Width(first)
	lines := m.wrap(style, text, indent)
	for i := range lines {
		before := strings.Repeat(" ", indent)
		if i == 0 {
			before = m.deps.Theme.Dim.Render(first)
		}
		lines[i] = before + lines[i]
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

// line is the whole screen of a window too small for more.
func (m *Model) line(text string) string {
	return m.deps.Theme.Text.Render(ansi.Truncate(text, m.width, ""))
}
