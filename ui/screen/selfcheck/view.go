package selfcheck

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/form"
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

const savedNote = "Saved in your journal."

// View draws what is asked or said, and one line of it where the window is too small for
// more.
func (m *Model) View() string {
	switch {
	case m.Width == 0 || m.Height == 0:
		return ""
	case m.state == listing:
		return m.listView()
	case !m.fits():
		return m.line(m.short())
	}
	lines := m.page.Show(m.Theme, m.lines(), m.Height)
	lines[0] = lipgloss.PlaceHorizontal(m.Line(), lipgloss.Left, lines[0]) // so that the pages stay where the lists are
	return strings.Join(lines, "\n")
}

// short is the page in one line.
func (m *Model) short() string {
	switch m.state {
	case active:
		return m.active()[0].Say
	case none:
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

// lines are the page, with an empty line between its parts.
func (m *Model) lines() []string {
	t, words := m.Theme, m.checklist.Words
	parts := [][]string{{t.Strong.Render("Warning signs")}}
	switch m.state {
	case active:
		if parts = m.activeParts(true); len(theme.Spaced(1, parts...)) > m.Height {
			parts = m.activeParts(false)
		}
	case none:
		more := fmt.Sprintf("Press enter for %d optional questions about what else it could be.", len(m.checklist.Lookalikes))
		parts = [][]string{m.Wrap(t.Strong, words.Clear), m.Wrap(t.Good, savedNote), m.Wrap(t.Text, more)}
	case asking:
		parts = m.questionParts()
	case found:
		parts = m.foundParts()
	case opening:
		if m.Unread != nil {
			parts = append(parts, form.Failure(t, "Your journal", m.Unread, m.Line()))
		}
	}
	return theme.Spaced(1, parts...)
}

// activeParts are what the active signs call for, emergencies first: what to do, and
// below it why. An emergency can be in large letters.
func (m *Model) activeParts(large bool) [][]string {
	t, words, signs := m.Theme, m.checklist.Words, m.active()
	var parts [][]string
	tier := diary.Tier("")
	for _, s := range signs {
		if s.Tier != tier {
			tier = s.Tier
			parts = append(parts, m.calls(tier, large))
		}
		parts = append(parts, append(m.Wrap(t.Strong, s.Say), m.Hanging(t.Dim, m.Bullet(), s.Ask)...))
	}
	ends := words.Ends
	if _, blocked := diary.Blocking(signs); blocked {
		ends += " " + words.Blocked
	}
	return append(parts, m.Wrap(t.Text, ends), m.Wrap(t.Dim, words.Closing), m.Wrap(t.Good, savedNote))
}

// calls is the heading of the signs of a tier.
func (m *Model) calls(tier diary.Tier, large bool) []string {
	t, words := m.Theme, m.checklist.Words
	if tier != diary.Emergency {
		return []string{t.Warn.Bold(true).Render(words.Today)}
	}
	urgent := t.Urgent.Bold(true)
	if lines, is := digits.Letters(urgent, words.Now, t.Glyphs, m.Line(), 1); is && large && len(lines) == digits.LetterHeight {
		return lines
	}
	return []string{urgent.Render(words.Now)}
}

// line is the whole screen of a window too small for more.
func (m *Model) line(text string) string {
	return m.Theme.Text.Render(ansi.Truncate(text, m.Width, ""))
}
