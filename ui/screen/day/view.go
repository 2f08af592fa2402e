package day

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// The page, in cells. A window below the least shows one line of it.
const (
	pageWidth   = 76
	labelWidth  = 13
	leastWidth  = 40
	leastHeight = 8
	footLines   = 2 // so that nothing moves when something is said
)

const asYesterday = "as yesterday"

// View draws the factors of the day, or the list of all factors.
func (m *Model) View() string {
	switch {
	case m.width < 1 || m.height < 1:
		return ""
	case m.width < leastWidth || m.height < leastHeight:
		return ansi.Truncate(m.line(), m.width, "")
	case m.choice.open:
		return m.page(m.choiceHead(), m.choiceRows(), m.choice.at, nil)
	case m.state == unread:
		return m.page(m.heading(), nil, 0, m.wrap(m.deps.Theme.Text.Render("This day could not be read. enter tries again.")))
	default:
		return m.page(m.heading(), m.rows(), m.focus, m.foot())
	}
}

// page sets rows between a heading and a foot, with air between them where there is
// room, and as many of them as fit around the focused one.
func (m *Model) page(head string, rows [][]string, focus int, foot []string) string {
	top := []string{head, ""}
	room := m.height - len(top) - len(foot)
	if foot != nil {
		room--
	}
	lines, first, last := set(rows, focus, 1)
	if last-first > room {
		top, room = top[:1], room+1
	}
	if len(lines) > room {
		lines, first, last = set(rows, focus, 0)
	}
	if over := len(lines) - room; over > 0 {
		from := min(over, first, max(0, last-room))
		lines = lines[from : from+room]
	}
	all := append(top, lines...)
	if foot != nil {
		all = append(append(all, ""), foot...)
	}
	return strings.Join(all, "\n")
}

// set puts rows below each other, and returns where the focused one begins and ends.
func set(rows [][]string, focus, air int) (lines []string, first, last int) {
	for i, row := range rows {
		if i > 0 {
			lines = append(lines, make([]string, air)...)
		}
		if i == focus {
			first, last = len(lines), len(lines)+len(row)
		}
		lines = append(lines, row...)
	}
	return lines, first, last
}

// heading names the day and the night that it comes before.
func (m *Model) heading() string {
	t := m.deps.Theme
	name, after := m.day(), "before the night to "+m.night.AddDays(1).Weekday().String()
	cursor, style := "  ", t.Strong
	if m.focus == onDay && !m.doubt.open {
		cursor, style = m.sign("▸ ", "> "), t.Accent
	}
	line := t.Accent.Render(cursor) + style.Render(name)
	if lipgloss.Width(line)+3+len(after) <= m.width {
		line += "   " + t.Dim.Render(after)
	}
	return ansi.Truncate(line, m.width, "")
}

// day names the day asked about: "Today, Sunday 22 November".
func (m *Model) day() string {
	name := m.night.Format("Monday 2 January")
	if m.night.Year != m.latest.Year {
		name += m.night.Format(" 2006")
	}
	switch m.latest.DaysSince(m.night) {
	case 0:
		return "Today, " + name
	case 1:
		return "Yesterday, " + name
	}
	return name
}

func (m *Model) rows() [][]string {
	if m.state == reading {
		return nil
	}
	if len(m.asked) == 0 {
		return [][]string{m.wrap(m.deps.Theme.Text.Render("Nothing is asked about a day. e chooses what is."))}
	}
	all := make([][]string, len(m.asked))
	rows := form.Rows{Theme: m.deps.Theme, LabelWidth: labelWidth, Width: min(m.width, pageWidth)}
	for i, q := range m.asked {
		focused := i == m.focus && !m.doubt.open
		if q.Factor == diary.Water {
			all[i] = rows.Text(q.Word, focused, m.waterLines(q)...)
			continue
		}
		c, instead := m.row(q)
		all[i] = rows.Choice(c, focused, instead)
	}
	return all
}

// foot says what the focused row asks, and what its answer is.
func (m *Model) foot() []string {
	t := m.deps.Theme
	var lines []string
	q, onRow := m.focused()
	switch {
	case m.state == reading:
	case m.doubt.open:
		lines = append(m.wrap(t.Warn.Render("Leave this day without saving?")), indent+m.keyed("y", "leave")+"      "+m.keyed("n", "stay"))
	case m.refused != "":
		lines = m.wrap(t.Warn.Render(theme.Printable(m.refused)))
	case onRow:
		lines = m.wrap(t.Dim.Render(m.explain(q)))
	}
	for len(lines) < footLines {
		lines = append(lines, "")
	}
	return lines
}

// explain tells a row in words.
func (m *Model) explain(q diary.Question) string {
	amount, from := m.answers.of(q)
	told := theme.Printable(q.Describe(amount))
	said := map[source]string{
		absent: "not recorded", kept: told + ", recorded", given: told + ", not saved yet",
		assumed: told + ", " + asYesterday + ". enter keeps it, backspace takes it away",
	}[from]
	if q.Factor == diary.Water {
		return fmt.Sprintf("%s: %s. %s", q.Asks, said, m.waterHelp())
	}
	return q.Asks + ": " + said
}

// line is the focused row alone.
func (m *Model) line() string {
	q, onRow := m.focused()
	switch {
	case m.state == reading:
		return m.day()
	case m.state == unread:
		return "This day could not be read: enter tries again"
	case m.doubt.open:
		return "Leave this day without saving? y leave, n stay"
	case m.refused != "":
		return theme.Printable(m.refused)
	case m.choice.open:
		return "ask about " + m.choiceLine()
	case m.Typing():
		return q.Word + ": " + m.entry.Text + "_"
	case !onRow:
		return m.day()
	}
	amount, from := m.answers.of(q)
	told := "?"
	if from != absent {
		told = theme.Printable(q.Describe(amount))
	}
	if from == assumed {
		told += " " + asYesterday
	}
	if !m.keys.save.Enabled() {
		return q.Word + ": " + told
	}
	return q.Word + ": " + told + "  (enter saves)"
}

// done says what was saved.
func (m *Model) done(assumed int) string {
	night := m.night.Weekday().String() + " night"
	if m.latest.DaysSince(m.night) > 6 {
		night = "the night of " + m.night.Format("2 January 2006")
	}
	text := "the day before " + night + " is saved"
	switch assumed {
	case 0:
		return text
	case 1:
		return text + ", 1 answer " + asYesterday
	default:
		return fmt.Sprintf("%s, %d answers %s", text, assumed, asYesterday)
	}
}

func (m *Model) keyed(key, does string) string {
	return m.deps.Theme.Accent.Render(key) + "  " + m.deps.Theme.Text.Render(does)
}

// sign is a sign, or what stands for it where the terminal lacks it.
func (m *Model) sign(shown, plain string) string {
	if m.deps.Theme.Glyphs == theme.ASCII {
		return plain
	}
	return shown
}

// indent stands before what is not a row, in the place of the cursor.
const indent = "  "

// wrap breaks text between words where the page ends.
func (m *Model) wrap(text string) []string {
	lines := strings.Split(ansi.Wrap(text, min(m.width, pageWidth)-len(indent), ""), "\n")
	for i, line := range lines {
		lines[i] = indent + line
	}
	return lines
}
