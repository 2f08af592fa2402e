package coach

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
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
	aboutLeast, aboutMost  = 46, 60 // columns of text: beside a figure, and alone
	figureWide, figureHigh = 44, 18
)

// seen is the setting of a routine after its page was read.
const seen = "yes"

func seenSetting(r routines.Routine) string { return "seen." + r.ID }

func (m *Model) aboutKey(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.start):
		if lines, _ := m.aboutText(); m.unread(lines) {
			m.pager.Page(len(lines), m.height)
			return nil
		}
		return m.start()
	case key.Matches(msg, k.check):
		m.begins = true // once its answers are known
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.evidence), key.Matches(msg, k.leave) && m.evidence:
		m.evidence = !m.evidence
		m.pager.Home()
		return nil
	case key.Matches(msg, k.leave) && len(m.path) > 0:
		last := len(m.path) - 1
		r := m.path[last]
		m.path = m.path[:last]
		return m.look(r)
	case key.Matches(msg, k.leave):
		return nav.Go(nav.Back{})
	case key.Matches(msg, k.instead):
		if n, list := int(msg.Runes[0]-'1'), m.instead(); n < len(list) {
			return m.choose(list[n])
		}
		return nil
	}
	lines, _ := m.aboutText()
	m.pager.Key(msg, k.pager, len(lines), m.height)
	return nil
}

// unread reports whether the end of the page is still out of view. It says who should not do the
// routine, so nobody starts before it.
func (m *Model) unread(page []string) bool { return !m.pager.AtEnd(len(page), m.height) }

// start closes the page and remembers that it was read. It begins, unless there is an
// earlier session to continue.
func (m *Model) start() tea.Cmd {
	m.about = false
	remember := m.remember(seenSetting(m.routine), seen)
	if m.earlier != nil {
		return remember
	}
	return nav.Batch(m.begin(nil), remember)
}

// aboutPage is the page in lines, whether they fit or not. The question about warning signs
// comes first.
func (m *Model) aboutPage(width int) []string {
	t, r := m.deps.Theme, m.routine
	paragraph := func(style theme.Style, text string) []string {
		if text == "" {
			return nil
		}
		return theme.Wrap(style, text, width)
	}
	switch {
	case m.refused():
		return theme.Spaced(1, m.signLines(width), m.refusal(width), m.choices(width))
	case m.evidence:
		return theme.Spaced(1, theme.Wrap(t.Strong, r.Name, width), paragraph(t.Text, r.Known), paragraph(t.Text, r.Evidence), paragraph(t.Dim, "Press esc to go back."))
	}
	question, known := m.checkWords.Before, r.Known
	if question != "" {
		question += " press s."
	}
	if known != "" {
		known = "What is known: " + known
	}
	what := slices.Concat(m.title(width), paragraph(t.Text, r.Purpose), paragraph(t.Strong, diary.Gather(routines.Bring(m.fitted()))))
	must := theme.Spaced(1, m.signLines(width), paragraph(t.Warn, question), what, paragraph(t.Warn, m.changes()), m.avoid(width))
	if whole := theme.Spaced(1, must, paragraph(t.Dim, known)); len(whole) <= m.height {
		return whole
	}
	return must // what is known is behind a key, too
}

// avoid says who should choose another routine, with the keys of those below its first
// sentence, which names them.
func (m *Model) avoid(width int) []string {
	t, choices := m.deps.Theme, m.choices(width)
	first, rest, several := strings.Cut(m.routine.Avoid, ". ")
	switch {
	case first == "":
		return choices
	case len(choices) == 0 || !several:
		return append(theme.Wrap(t.Text, m.routine.Avoid, width), choices...)
	}
	return theme.Spaced(1, append(theme.Wrap(t.Text, first+".", width), choices...), theme.Wrap(t.Text, rest, width))
}

// title is the routine's name and how long it is for this body.
func (m *Model) title(width int) []string {
	t, length := m.deps.Theme, time.Duration(0)
	for _, s := range m.fitted() {
		if !s.Omitted {
			length += s.Total()
		}
	}
	title, clock := theme.Wrap(t.Strong, m.routine.Name, width), t.Dim.Render(routines.Clock(length))
	if row := theme.Row(title[0], clock, width); len(title) == 1 && row != title[0] {
		return []string{row}
	}
	return append(title, clock)
}

// fitted are the steps as this body should do them.
func (m *Model) fitted() []routines.Step {
	steps := m.routine.Unfold(routines.Left)
	for i, s := range steps {
		steps[i] = m.body.Fit(s)
	}
	return steps
}

// instead are the routines to choose in place of this one, of those that this body may do.
func (m *Model) instead() []routines.Routine {
	var list []routines.Routine
	for _, id := range m.routine.Instead {
		at := slices.IndexFunc(m.others, func(r routines.Routine) bool { return r.ID == id })
		if at >= 0 && !m.body.Routine(m.others[at]).Refused {
			list = append(list, m.others[at])
		}
	}
	return list
}

// choices are the routines to choose instead, with their keys: in a row where they fit.
func (m *Model) choices(width int) []string {
	t := m.deps.Theme
	var lines []string
	for i, r := range m.instead() {
		lines = append(lines, theme.Hanging(t.Text, "  "+t.Accent.Render(strconv.Itoa(i+1))+"  ", r.Name, width)...)
	}
	if row := strings.Join(lines, "   "); len(lines) > 1 && lipgloss.Width(row) <= width {
		return []string{row}
	}
	return lines
}

// choose opens the page about another routine; leave comes back to this one.
func (m *Model) choose(r routines.Routine) tea.Cmd {
	m.path = append(m.path, m.routine)
	return m.look(r)
}

// look opens the page about a routine.
func (m *Model) look(r routines.Routine) tea.Cmd {
	m.routine, m.begins, m.about, m.evidence, m.earlier = r, false, false, false, nil
	m.pager.Home()
	return m.read()
}

// aboutText is the page as wide as it reads well, and reports whether a figure has room
// beside it.
func (m *Model) aboutText() (lines []string, drawn bool) {
	if beside := min(aboutMost, m.width-figure.MinWidth-wideGap); beside >= aboutLeast && !m.refused() && !m.evidence {
		if lines := m.aboutPage(beside); len(lines) <= m.height {
			return lines, true
		}
	}
	return m.aboutPage(max(1, min(m.width, aboutMost))), false
}

// illustrated is the page with a small figure of the first exercise, where both have room.
func (m *Model) illustrated() []string {
	lines, drawn := m.aboutText()
	if !drawn {
		return m.pager.Show(m.deps.Theme, lines, m.height)
	}
	for _, step := range m.fitted() {
		if step.Omitted || !step.Exercises() {
			continue
		}
		width := digits.Width(lines)
		across := min(m.width-width-wideGap, figureWide)
		picture := m.figure.Draw(figure.Scene{Pose: step.Pose, Fraction: 1, Glow: 1}, across, min(m.height, figureHigh))
		text := lipgloss.PlaceHorizontal(width+wideGap, lipgloss.Left, strings.Join(lines, "\n"))
		return strings.Split(lipgloss.JoinHorizontal(lipgloss.Center, text, picture), "\n")
	}
	return lines
}
