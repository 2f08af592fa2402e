package checkin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// View draws what is open, the form or the question, and one line of it where
// the window holds no more.
func (m *Model) View() string {
	if m.form != nil {
		return m.fit(m.formLine(), m.withBody(m.formLines(true)), m.withBody(m.formLines(false)))
	}
	return m.fit(m.nightLine(), m.nightLines())
}

func (m *Model) nightLines() []string {
	t := m.deps.Theme
	var lines []string
	switch m.state {
	case finished:
		lines = []string{t.Strong.Render(m.finish()), "", t.Text.Render("enter goes on")}
	case unread:
		lines = []string{t.Strong.Render(m.heading()), "", t.Text.Render("This night could not be read. enter tries again.")}
	case reading:
		return []string{t.Strong.Render(m.heading())}
	default:
		lines = append([]string{t.Strong.Render(m.heading()), ""}, m.asked()...)
	}
	if m.ask != nothing {
		return lines
	}
	if m.asksSore() {
		lines = append(append(lines, ""), m.askSore()...)
	}
	if others := m.others(); others != "" {
		lines = append(append(lines, ""), m.aside(t.Dim.Render(others), m.arrows())...)
	}
	switch {
	case m.told != "":
		said := t.Good.Render(m.told + ".")
		lines = append(append(lines, ""), m.wrap(said+" "+t.Dim.Render("u takes it back"))...)
	case m.undoable != nil:
		lines = append(append(lines, ""), m.wrap(t.Dim.Render("u takes back: "+m.undoable.String()))...)
	}
	return lines
}

// asked is the question, or the answer that there is, with the cramps recorded.
func (m *Model) asked() []string {
	t := m.deps.Theme
	var lines []string
	switch {
	case m.night.CheckedIn:
		lines = append(lines, t.Text.Render("Logged: "+diary.CountCramps(len(m.night.Cramps))))
	case len(m.night.Cramps) > 0:
		lines = append(lines, t.Text.Render("Recorded so far:"))
	}
	for _, c := range m.night.Cramps {
		lines = append(lines, m.wrap(t.Text.Render("  "+c.String()))...)
	}
	lines = append(lines, m.remarked()...)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	switch {
	case m.ask != nothing:
		return append(lines, m.certainty()...)
	case m.night.CheckedIn:
		return append(lines, m.keyed("y", "edit"))
	default:
		return append(lines, m.anyCramps())
	}
}

// remarked is what was told of the night itself.
func (m *Model) remarked() []string {
	t := m.deps.Theme
	var lines []string
	if m.night.Sleep != nil {
		lines = append(lines, t.Text.Render(fmt.Sprintf("  slept %d/%d", *m.night.Sleep, diary.MaxSleep)))
	}
	if m.night.Note != "" {
		lines = append(lines, m.wrap(t.Dim.Render("  "+theme.Printable(m.night.Note)))...)
	}
	return lines
}

func (m *Model) anyCramps() string {
	parts := []string{
		m.deps.Theme.Text.Render("Any cramps?"), m.keyed("n", "none"), m.keyed("y", "yes"), m.keyed("s", "skip, I don't know"),
	}
	if m.agenda.underWay(m.night.Date) {
		parts = []string{m.deps.Theme.Text.Render("Any cramps so far?"), m.keyed("y", "yes"), m.keyed("s", "not yet")}
	}
	roomy := strings.Join(parts, strings.Repeat(" ", 6))
	if lipgloss.Width(roomy) <= m.width {
		return roomy
	}
	return strings.Join(parts, "  ")
}

func (m *Model) nightLine() string {
	switch {
	case m.state == finished && m.asksSore():
		return m.aching[0].ask + "  t still sore  g gone"
	case m.state == finished:
		return m.finish()
	case m.ask != nothing:
		return strings.Join(m.certainty(), " ")
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
	up, down := "↑", "↓"
	if m.deps.Theme.Glyphs == theme.ASCII {
		up, down = "up", "down"
	}
	var parts []string
	say := func(key, where string) {
		parts = append(parts, m.deps.Theme.Accent.Render(key)+" "+m.deps.Theme.Dim.Render(where))
	}
	if !m.agenda.earlier(m.night.Date).IsZero() {
		say(up, "an earlier night")
	}
	if !m.agenda.later(m.night.Date).IsZero() {
		say(down, "a later night")
	}
	return strings.Join(parts, "   ")
}

// aside sets a remark to the right of text, or below where there is no room.
func (m *Model) aside(text, remark string) []string {
	if line := text + "   " + remark; lipgloss.Width(line) <= m.width {
		return []string{line}
	}
	return append(m.wrap(text), remark)
}

func (m *Model) keyed(key, does string) string {
	return m.deps.Theme.Accent.Render(key) + "  " + m.deps.Theme.Text.Render(does)
}

// certainty is the question whether something may be lost.
func (m *Model) certainty() []string {
	lines := m.wrap(m.deps.Theme.Warn.Render(m.ask.text()))
	return append(lines, m.keyed("y", m.ask.sure())+"      "+m.keyed("n", m.ask.keep()))
}

func (q question) text() string {
	return map[question]string{
		clearing: "Log no cramps, and remove what is recorded?",
		removing: "Remove this cramp?",
		closing:  "Leave without saving?",
		quitting: "Leave without saving?",
	}[q]
}

func (q question) sure() string {
	if q == closing || q == quitting {
		return "leave"
	}
	return "remove"
}

func (q question) keep() string {
	if q == closing || q == quitting {
		return "stay"
	}
	return "keep"
}

// wrap breaks text between words where the window ends.
func (m *Model) wrap(text string) []string {
	return strings.Split(ansi.Wrap(text, max(1, m.width), ""), "\n")
}

// fits reports whether the window holds the lines.
func (m *Model) fits(lines []string) bool {
	return len(lines) <= m.height && lipgloss.Width(strings.Join(lines, "\n")) <= m.width
}

// fit draws the first layout that the window holds, or else the line.
func (m *Model) fit(line string, layouts ...[]string) string {
	for _, lines := range layouts {
		if m.fits(lines) {
			return strings.Join(lines, "\n")
		}
	}
	return ansi.Truncate(line, m.width, "")
}
