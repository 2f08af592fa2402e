package coach

import (
	"regexp"
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// The page about a routine says what it is for and who should not do it. It comes before
// the first start of a routine that warns somebody, and whenever a warning sign is active,
// with the sign at its top. For a routine that this body must not do, it says why, and
// there is no start.

// Sizes of the page, in cells.
const (
	aboutMost   = 60 // columns
	aboutFigure = 12 // lines
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
	case key.Matches(msg, k.evidence):
		m.evidence = !m.evidence
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

// aboutPage is the page in lines, whether they fit or not. The question about warning signs
// comes first.
func (m *Model) aboutPage() []string {
	width := max(1, min(m.width, aboutMost))
	if m.refused() {
		return theme.Spaced(1, m.signLines(width), m.refusal(width))
	}
	t, r := m.deps.Theme, m.routine
	paragraph := func(style lipgloss.Style, text string) []string {
		if text == "" {
			return nil
		}
		return theme.Wrap(style, text, width)
	}
	before, suits, changes := m.checkWords.Before, r.Suits, m.changes()
	if before != "" {
		before += " press s."
	}
	if changes != "" { // it was written for a body that does all of it
		suits = ""
	}
	if suits != "" {
		suits = "Who it is for: " + suits
	}
	known := sources.ReplaceAllString(r.Evidence, "")
	if m.evidence {
		known = r.Evidence
	}
	if known != "" {
		known = "What is known: " + known
	}
	length := routines.Clock(routines.NewPlayer(r, m.deps.Now(), routines.Options{Fit: m.body.Fit}).State().Total)
	title := append(theme.Wrap(t.Strong, r.Name, width), t.Dim.Render(length))
	if row := theme.Row(title[0], title[len(title)-1], width); len(title) == 2 && row != title[0] {
		title = []string{row}
	}
	return theme.Spaced(1, m.signLines(width), paragraph(t.Warn, before), title,
		paragraph(t.Text, r.Purpose), paragraph(t.Text, suits), paragraph(t.Warn, changes),
		paragraph(t.Text, r.Avoid), paragraph(t.Dim, known))
}

// sources are names and years in brackets, which are shown on demand. Other brackets belong
// to what is said: "1.3 points (of 10)".
var sources = regexp.MustCompile(`\s*\([A-Z][^)]*\)`)

// illustrated sets a small figure of the first exercise beside the page, where both have room.
func (m *Model) illustrated(lines []string) []string {
	if len(lines) > m.height || m.width < aboutMost+figure.MinWidth+wideGap || m.refused() {
		return lines
	}
	for _, step := range m.routine.Unfold(routines.Left) {
		step = m.body.Fit(step)
		if step.Omitted || !sided(step.Side) {
			continue
		}
		picture := m.figure.Draw(figure.Scene{Pose: step.Pose, Fraction: 1, Glow: 1}, figure.MinWidth, min(m.height, aboutFigure))
		text := lipgloss.NewStyle().Width(aboutMost + wideGap).Render(strings.Join(lines, "\n"))
		return strings.Split(lipgloss.JoinHorizontal(lipgloss.Center, text, picture), "\n")
	}
	return lines
}
