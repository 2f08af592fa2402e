package coach

import (
	"fmt"

	"calmcalf/routines"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// The page about a routine says what it is for and who should not do it. It comes before
// the first start of a routine that warns somebody, and whenever a warning sign is active,
// with the sign at its top. For a routine that this body must not do, it says why, and
// there is no start.

// Widths of the page, in cells.
const (
	aboutMost  = 76
	labelWidth = 10
	labelFrom  = 48 // a narrower page has the label on a line of its own
)

// seen is the setting of a routine after its page was read.
const seen = "yes"

func seenSetting(r routines.Routine) string { return "seen." + r.ID }

func (m *Model) aboutKey(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.start):
		return m.start()
	case key.Matches(msg, k.check):
		m.begins = true // once its answers are known
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.leave):
		return nav.Go(nav.Back{})
	}
	m.pager.Key(msg, k.pager, len(m.aboutPage()), m.height)
	return nil
}

// start closes the page and remembers that it was read. It begins, unless there is an
// earlier session to continue.
func (m *Model) start() tea.Cmd {
	m.about = false
	remember := m.remember(seenSetting(m.routine), seen)
	if m.earlier != nil {
		return remember
	}
	return tea.Batch(m.begin(nil), remember)
}

// aboutPage is the page in lines, whether they fit or not.
func (m *Model) aboutPage() []string {
	width := max(1, min(m.width, aboutMost))
	if m.refused() {
		return theme.Spaced(1, m.signLines(width), m.refusal(width))
	}
	t, r := m.deps.Theme, m.routine
	length := routines.Clock(r.Total())
	name := ansi.Truncate(r.Name, max(0, width-len(length)-2), t.Marks().Ellipsis)
	before := m.checkWords.Before
	if before != "" {
		before += " press s."
	}
	parts := [][]string{m.signLines(width), {theme.Row(t.Strong.Render(name), t.Dim.Render(length), width)}}
	if r.Purpose != "" {
		parts = append(parts, theme.Wrap(t.Text, r.Purpose, width))
	}
	for _, part := range []struct {
		label, text string
		name, body  lipgloss.Style
	}{
		{"First", before, t.Warn, t.Text},
		{"For you", m.changes(), t.Warn, t.Text},
		{"Suits", r.Suits, t.Dim, t.Text},
		{"Careful", r.Avoid, t.Warn, t.Text},
		{"Known", r.Evidence, t.Dim, t.Dim},
	} {
		if part.text != "" {
			parts = append(parts, labelled(part.name, part.body, part.label, part.text, width))
		}
	}
	return theme.Spaced(1, parts...)
}

// labelled sets a text beside its label, or below it in a narrow page.
func labelled(label, body lipgloss.Style, name, text string, width int) []string {
	if width < labelFrom {
		return append([]string{label.Render(name)}, theme.Wrap(body, text, width)...)
	}
	lines := theme.Wrap(body, text, width-labelWidth)
	for i, line := range lines {
		lines[i] = label.Render(fmt.Sprintf("%-*s", labelWidth, name)) + line
		name = ""
	}
	return lines
}
