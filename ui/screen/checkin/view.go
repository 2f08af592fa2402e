package checkin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// View draws what is open, the form or the question, and one line of it where
// the window is too small for more.
func (m *Model) View() string {
	if m.draft != nil {
		return m.fit(m.formLine(), m.withBody(m.formLines(true)), m.withBody(m.formLines(false)))
	}
	return m.fit(m.nightLine(), m.nightLines())
}

func (m *Model) nightLines() []string {
	t := m.deps.Theme
	title := m.heading()
	var lines []string
	switch m.state {
	case reading:
		return []string{t.Strong.Render(title)}
	case finished:
		title, lines = m.finish(), m.wrap(t.Text, "enter goes on")
	case unread:
		lines = m.wrap(t.Text, "This night could not be read. enter tries again.")
	default:
		lines = m.nightPart()
	}
	lines = append([]string{t.Strong.Render(title), ""}, lines...)
	if m.confirm.Open() {
		return lines
	}
	if m.asksSore() {
		lines = append(append(lines, ""), m.soreLines()...)
	}
	if others := m.others(); others != "" {
		lines = append(append(lines, ""), m.aside(m.wrap(t.Dim, others), "   ", m.arrows())...)
	}
	switch {
	case m.saved != "":
		lines = append(append(lines, ""), m.aside(m.wrap(t.Good, m.saved+"."), " ", t.Dim.Render("u takes it back"))...)
	case m.undoable != nil:
		lines = append(append(lines, ""), m.wrap(t.Dim, "u takes back: "+m.undoable.String())...)
	}
	return lines
}

// nightPart is the record of the night, and what is asked about it.
func (m *Model) nightPart() []string {
	t := m.deps.Theme
	lines := m.record()
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	switch {
	case m.confirm.Open():
		return append(lines, m.confirmLines()...)
	case m.night.CheckedIn:
		return append(lines, form.Keyed(t, "y", "edit"))
	case m.agenda.underWay(m.night.Date):
		return append(lines, form.Spread(m.width, t.Text.Render("Any cramps so far?"), form.Keyed(t, "y", "yes"), form.Keyed(t, "s", "not yet")))
	default:
		return append(lines, form.Spread(m.width, t.Text.Render("Any cramps?"), form.Keyed(t, "n", "none"), form.Keyed(t, "y", "yes"), form.Keyed(t, "s", "skip, I don't know")))
	}
}

// record is what the journal has of the night.
func (m *Model) record() []string {
	t, n := m.deps.Theme, m.night
	var lines []string
	switch {
	case n.CheckedIn:
		lines = append(lines, t.Text.Render("Logged: "+diary.CountCramps(len(n.Cramps))))
	case len(n.Cramps) > 0:
		lines = append(lines, t.Text.Render("Recorded so far:"))
	}
	for _, c := range n.Cramps {
		lines = append(lines, m.wrap(t.Text, "  "+c.String())...)
	}
	if n.Sleep != nil {
		lines = append(lines, t.Text.Render(fmt.Sprintf("  slept %d/%d", *n.Sleep, diary.MaxSleep)))
	}
	if n.Note != "" {
		lines = append(lines, m.wrap(t.Dim, "  "+n.Note)...)
	}
	return lines
}

// nightLine is the question in one line.
func (m *Model) nightLine() string {
	switch {
	case m.state == finished && m.asksSore():
		return m.sore[0].ask + "  t still sore  g gone"
	case m.state == finished:
		return m.finish()
	case m.confirm.Open():
		return strings.Join(m.confirmLines(), " ")
	case m.night.CheckedIn:
		return "Logged: " + diary.CountCramps(len(m.night.Cramps)) + ". y edit"
	case m.agenda.underWay(m.night.Date):
		return "Cramps so far, " + m.night.Date.Format("Mon 2 Jan") + "?  y yes  s not yet"
	default:
		return "Cramps, " + m.night.Date.Format("Mon 2 Jan") + "?  n none  y yes  s skip"
	}
}

// heading names the night by both of its days, because people mean either.
func (m *Model) heading() string {
	date, to := m.night.Date, m.night.Date.AddDays(1).Weekday().String()
	if date == m.agenda.latest {
		return "Last night, " + date.Weekday().String() + " to " + to
	}
	return m.day(date) + ", to " + to
}

func (m *Model) day(date diary.Date) string {
	if date.Year != m.agenda.latest.Year {
		return date.Format("Monday 2 January 2006")
	}
	return date.Format("Monday 2 January")
}

func (m *Model) finish() string {
	switch {
	case len(m.agenda.open) > 0:
		return "No earlier night is open."
	case m.agenda.older:
		return "That is all for now. Older nights are in the history."
	default:
		return "All nights are logged."
	}
}

// others names the other open nights.
func (m *Model) others() string {
	var names []string
	for _, date := range slices.Backward(m.agenda.open) {
		switch {
		case date == m.night.Date:
		case m.agenda.latest.DaysSince(date) < 7:
			names = append(names, date.Weekday().String())
		default:
			names = append(names, date.Format("2 January"))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "also open: " + strings.Join(names, ", ")
}

// arrows says where the arrow keys go.
func (m *Model) arrows() string {
	t, marks := m.deps.Theme, m.deps.Theme.Marks()
	var parts []string
	if !m.agenda.earlier(m.night.Date).IsZero() {
		parts = append(parts, t.Accent.Render(marks.Up)+" "+t.Dim.Render("an earlier night"))
	}
	if !m.agenda.later(m.night.Date).IsZero() {
		parts = append(parts, t.Accent.Render(marks.Down)+" "+t.Dim.Render("a later night"))
	}
	return strings.Join(parts, "   ")
}

// aside puts a remark to the right of a text, or below it where it does not fit.
func (m *Model) aside(text []string, gap, remark string) []string {
	if line := text[0] + gap + remark; len(text) == 1 && lipgloss.Width(line) <= m.width {
		return []string{line}
	}
	return append(text, remark)
}

// confirmLines are the question whether something may be lost.
func (m *Model) confirmLines() []string {
	return form.Question(m.deps.Theme, m.confirm.Question, m.confirm.Bindings(), m.width)
}

// wrap breaks text between words where the window ends.
func (m *Model) wrap(style lipgloss.Style, text string) []string {
	return theme.Wrap(style, text, m.width)
}

// fits reports whether the window has space for the lines.
func (m *Model) fits(lines []string) bool {
	return len(lines) <= m.height && lipgloss.Width(strings.Join(lines, "\n")) <= m.width
}

// fit draws the first layout that fits in the window, or else the line.
func (m *Model) fit(line string, layouts ...[]string) string {
	for _, lines := range layouts {
		if m.fits(lines) {
			return strings.Join(lines, "\n")
		}
	}
	return ansi.Truncate(line, m.width, "")
}
