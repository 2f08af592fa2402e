package checkin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// questionWidth is the most columns of the question and its answers, in one line.
const questionWidth = 80

// View draws what is open, the form or the question, and one line of it where
// the window is too small for more.
func (m *Model) View() string {
	if m.draft != nil {
		return m.formView()
	}
	for _, l := range layouts {
		if lines := m.nightLines(l); m.fits(lines) {
			return strings.Join(lines, "\n")
		}
	}
	return theme.Lines(m.nightLine(), m.Width)[0]
}

// nightLines are the question, set in a layout.
func (m *Model) nightLines(l layout) []string {
	t := m.Theme
	switch {
	case m.Reading():
		return []string{m.titled(m.heading())}
	case m.Unread != nil:
		lines := theme.Spaced(l.between, []string{m.titled(m.heading())}, form.Failure(t, "This night", m.Unread, min(m.Width, questionWidth)))
		if l.bare {
			lines = form.Short(t, lines, max(2, m.Height))
		}
		return lines
	case m.finished:
		return m.below(l, m.finishLines(l), m.Wrap(t.Text, "Press enter to continue."))
	default:
		return m.below(l, []string{m.titled(m.heading())}, m.nightPart(l))
	}
}

// titled is a title as wide as the question, so that the screen stays where it is from one
// question to the next.
func (m *Model) titled(title string) string {
	return lipgloss.PlaceHorizontal(min(m.Width, questionWidth), lipgloss.Left, m.Theme.Strong.Render(title))
}

// below is a title, what is said or asked first, and below it what else there is: other
// questions, other nights, and what can be undone.
func (m *Model) below(l layout, title, first []string) []string {
	t := m.Theme
	parts := [][]string{title, first}
	if m.Asks() {
		return theme.Spaced(l.between, parts...)
	}
	if m.asksSore() {
		parts = append(parts, m.soreLines())
	}
	if others := m.others(); others != "" && !l.bare {
		parts = append(parts, m.aside(m.Wrap(t.Dim, others), "   ", m.arrows()))
	}
	var keys []string
	if m.mine() {
		keys = append(keys, "u undo")
	}
	if len(m.undone) > 0 {
		keys = append(keys, "U redo")
	}
	if m.saved != "" {
		parts = append(parts, m.aside(m.Wrap(t.Good, m.saved+"."), " ", t.Dim.Render(strings.Join(keys, "   "))))
	}
	if m.undoable != nil && (m.saved == "" || !m.mine()) && !l.bare {
		parts = append(parts, m.Wrap(t.Dim, "u undo "+m.undoable.String()))
	}
	return theme.Spaced(l.between, parts...)
}

// nightPart is the record of the night, and what is asked about it.
func (m *Model) nightPart(l layout) []string {
	t := m.Theme
	relief := form.Keyed(t, "c", "a cramp right now")
	var asks []string
	switch {
	case m.Asks():
		asks = m.Question()
	case m.night.CheckedIn:
		asks = []string{form.Keyed(t, "y", "edit")}
	case m.agenda.underWay(m.night.Date):
		asks = m.question(l, "Any cramps so far?", form.Keyed(t, "y", "yes"), form.Keyed(t, "s", "not yet"), relief)
	default:
		asks = m.question(l, "Any cramps?", form.Keyed(t, "n", "none"), form.Keyed(t, "y", "yes"), form.Keyed(t, "s", "skip"), relief)
	}
	record := m.record()
	if l.bare {
		record = form.Short(t, record, max(2, m.Height/2))
	}
	return theme.Spaced(l.between, record, asks)
}

// record is what the journal has of the night.
func (m *Model) record() []string {
	t, n := m.Theme, m.night
	var lines []string
	switch {
	case n.CheckedIn:
		lines = append(lines, t.Text.Render("Logged: "+diary.CountCramps(len(n.Cramps))))
	case len(n.Cramps) > 0:
		lines = append(lines, t.Text.Render("So far:"))
	}
	for _, c := range n.Cramps {
		lines = append(lines, m.Hanging(t.Text, "  ", c.String())...)
	}
	if n.Sleep != nil {
		lines = append(lines, t.Text.Render(fmt.Sprintf("  slept %d/%d", *n.Sleep, diary.MaxSleep)))
	}
	if n.Note != "" {
		lines = append(lines, form.Short(t, m.Hanging(t.Dim, "  ", n.Note), max(2, m.Height/4))...)
	}
	return lines
}

// nightLine is the question in one line.
func (m *Model) nightLine() string {
	switch {
	case m.Unread != nil:
		return form.Unreadable("This night")
	case m.finished && m.asksSore():
		return m.sore[0].ask + "  t still sore  g gone"
	case m.finished:
		return m.finish()
	case m.Asks():
		return m.AskedLine()
	case m.night.CheckedIn:
		return "Logged: " + diary.CountCramps(len(m.night.Cramps)) + ". y edit"
	case m.agenda.underWay(m.night.Date):
		return "Cramps so far, " + m.night.Date.Format("Mon 2 Jan") + "?  y yes  s not yet"
	default:
		return "Cramps, " + m.night.Date.Format("Mon 2 Jan") + "?  n none  y yes  s skip"
	}
}

// heading names the night by its evening, and the last one by both of its days, because
// people mean either.
func (m *Model) heading() string {
	date := m.night.Date
	if date == m.agenda.latest {
		return "Last night, " + date.Weekday().String() + " to " + date.AddDays(1).Weekday().String()
	}
	return "Night of " + m.day(date)
}

func (m *Model) day(date diary.Date) string { return date.DayIn(m.agenda.latest.Year) }

func (m *Model) finish() string {
	switch {
	case len(m.agenda.open) > 0:
		return "There is no earlier night left to log."
	case m.agenda.older:
		return "That's all for now. Older nights are in the history."
	default:
		return "You're up to date."
	}
}

// others names the other open nights, those of before the last week from and to.
func (m *Model) others() string {
	var runs [][2]diary.Date
	for _, date := range slices.Backward(m.agenda.open) {
		last := len(runs) - 1
		switch {
		case date == m.night.Date:
		case last >= 0 && !m.recent(date) && date.AddDays(-1) == runs[last][1] && date.Month == runs[last][0].Month:
			runs[last][1] = date
		default:
			runs = append(runs, [2]diary.Date{date, date})
		}
	}
	if len(runs) == 0 {
		return ""
	}
	names := make([]string, len(runs))
	for i, run := range runs {
		names[i] = m.span(run[0], run[1])
	}
	return "Not logged yet: " + strings.Join(names, ", ")
}

// span names the nights from one to another, in words that stay together.
func (m *Model) span(from, to diary.Date) string {
	name := to.Format("2\u00a0January")
	switch {
	case m.recent(to):
		return to.Weekday().String()
	case from != to:
		return from.Format("2") + m.Theme.Marks().Dash + name
	}
	return name
}

// recent reports whether the day of the week is enough to name a night.
func (m *Model) recent(date diary.Date) bool { return m.agenda.latest.DaysSince(date) < 7 }

// arrows says where the arrow keys go.
func (m *Model) arrows() string {
	t, marks := m.Theme, m.Theme.Marks()
	var parts []string
	if !m.agenda.earlier(m.night.Date).IsZero() {
		parts = append(parts, t.Accent.Render(marks.Up)+" "+t.Dim.Render("an earlier night"))
	}
	if !m.agenda.later(m.night.Date).IsZero() {
		parts = append(parts, t.Accent.Render(marks.Down)+" "+t.Dim.Render("a later night"))
	}
	return strings.Join(parts, "   ")
}

// aside puts a remark, if there is one, to the right of a text, or below it where it does not
// fit.
func (m *Model) aside(text []string, gap, remark string) []string {
	if remark == "" {
		return text
	}
	if line := text[0] + gap + remark; len(text) == 1 && lipgloss.Width(line) <= m.Width {
		return []string{line}
	}
	return append(text, remark)
}
