package coach

import (
	"fmt"
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// about is the page before the first start of a routine, which says what it is
// for and who should not do it. It comes once for each routine that has somebody
// to warn, and each time while a warning sign is active, which it shows first. Where the
// routine is not for this body, it is the page that says so, and there is no start.
type about struct {
	open bool
	top  int // the first line shown, where the page does not fit
}

// Widths of the page, in cells.
const (
	aboutMost  = 76
	labelWidth = 10
	labelFrom  = 48 // of the page; below that the label stands on a line of its own
)

// seen is what the journal remembers of a routine whose page was read.
const seen = "yes"

func seenSetting(r routines.Routine) string { return "seen." + r.ID }

// introduce shows the page, with an error if there was one.
func (m *Model) introduce(err error) tea.Cmd {
	m.about.open = true
	m.keys.enable(m)
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	return nil
}

func (k *keyMap) enableAbout(m *Model) {
	open := m.about.open
	k.start.SetEnabled(open && !m.refused())
	k.check.SetEnabled(open)
	k.check.SetHelp("s", "warning signs")
	if len(m.body.Signs) > 0 {
		k.check.SetHelp("s", "answer the check again")
	}
	k.up.SetEnabled(open && m.hidden() > 0)
	k.down.SetEnabled(k.up.Enabled())
	k.leave.SetEnabled(open || k.goOn.Enabled())
}

func (m *Model) aboutKey(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.start):
		return m.start()
	case key.Matches(msg, k.check):
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.up):
		m.scroll(-1)
	case key.Matches(msg, k.down):
		m.scroll(+1)
	case key.Matches(msg, k.leave):
		return nav.Go(nav.Back{})
	}
	return nil
}

// start begins, and remembers that the page was read.
func (m *Model) start() tea.Cmd {
	m.about.open = false
	m.keys.enable(m)
	begin := tea.Cmd(nil)
	if m.earlier == nil { // or else it is asked whether to go on with that
		begin = m.begin(nil)
	}
	journal, name := m.deps.Journal, seenSetting(m.routine)
	return tea.Batch(begin, func() tea.Msg {
		if err := journal.Remember(name, seen); err != nil {
			return nav.Fail{Err: err}
		}
		return nil
	})
}

// scroll moves the page by a line.
func (m *Model) scroll(by int) {
	m.about.top = max(0, min(m.hidden(), m.about.top+by))
}

// hidden is the number of lines that the window has no room for. The last line of
// a window that is too small tells that there are more.
func (m *Model) hidden() int {
	if lines := len(m.pageLines()); lines > m.height {
		return lines - max(1, m.height-1)
	}
	return 0
}

// aboutPage is as much of the page as fits.
func (m *Model) aboutPage() string {
	lines, hidden := m.pageLines(), m.hidden()
	if hidden == 0 {
		return strings.Join(lines, "\n")
	}
	top := min(m.about.top, hidden)
	shown := lines[top : len(lines)-hidden+top]
	if top < hidden {
		shown = append(shown, m.deps.Theme.Dim.Render("more below"))
	}
	return strings.Join(shown, "\n")
}

// pageLines are those of the page that is open.
func (m *Model) pageLines() []string {
	if m.refused() {
		return m.refusedLines()
	}
	return m.aboutLines()
}

func (m *Model) aboutLines() []string {
	t, r := m.deps.Theme, m.routine
	width := max(1, min(m.width, aboutMost))
	length := routines.Clock(r.Total())
	name := ansi.Truncate(r.Name, max(0, width-len(length)-2), m.ellipsis())
	space := max(1, width-lipgloss.Width(name)-len(length))
	lines := append(m.signLines(width), t.Strong.Render(name)+strings.Repeat(" ", space)+t.Dim.Render(length), "")
	if r.Purpose != "" {
		lines = append(append(lines, wrap(t.Text, r.Purpose, width)...), "")
	}
	for _, part := range []struct {
		label, text string
		name, body  lipgloss.Style
	}{
		{"First", m.before(), t.Warn, t.Text},
		{"For you", m.changes(), t.Warn, t.Text},
		{"Suits", r.Suits, t.Dim, t.Text},
		{"Careful", r.Avoid, t.Warn, t.Text},
		{"Known", r.Evidence, t.Dim, t.Dim},
	} {
		if part.text == "" {
			continue
		}
		lines = append(lines, labelled(part.name, part.body, part.label, part.text, width)...)
		lines = append(lines, "")
	}
	return lines[:len(lines)-1]
}

// labelled sets a text beside its label, or below it in a narrow page.
func labelled(label, body lipgloss.Style, name, text string, width int) []string {
	if width < labelFrom {
		return append([]string{label.Render(name)}, wrap(body, text, width)...)
	}
	lines := wrap(body, text, width-labelWidth)
	for i, line := range lines {
		if i > 0 {
			name = ""
		}
		lines[i] = label.Render(fmt.Sprintf("%-*s", labelWidth, name)) + line
	}
	return lines
}
