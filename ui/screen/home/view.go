package home

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

// measure is the widest that home is, in cells, unless larger letters need more.
const measure = 96

// look is how large the question is drawn, and what else is shown.
type look struct {
	scale       int // of the letters; 0 is a line of text
	figure      bool
	strip, sums bool // of the last four weeks
	brief       bool // the question is alone in large letters, and the reminder has one line
	gap         int  // lines between parts
}

// looks are ordered from the richest: the question gives up its letters late, and the lines
// between the parts go last.
var looks = []look{
	{2, true, true, true, false, 1},
	{1, true, true, true, false, 1},
	{1, false, true, true, false, 1},
	{1, false, true, true, true, 1},
	{1, false, true, false, true, 1},
	{1, false, false, true, true, 1},
	{1, false, false, false, true, 1},
	{0, false, true, true, false, 1},
	{0, false, true, true, true, 1},
	{0, false, true, false, true, 1},
	{0, false, false, true, true, 1},
	{0, false, false, false, true, 1},
	{0, false, true, true, true, 0},
	{0, false, false, true, true, 0},
	{0, false, false, false, true, 0},
}

// alone are those of a question at which nothing else matters.
var alone = []look{{scale: 2, gap: 1}, {scale: 1, gap: 1}, {gap: 1}, {}}

func (m *Model) looks() []look {
	if m.list.asked == CrampNow || m.list.asked == BackToSleep {
		return alone
	}
	return looks
}

// View implements nav.Screen.
func (m *Model) View() string {
	m.named = false
	switch {
	case m.width < 24 || m.height < 6:
		return m.short()
	case !m.read:
		return theme.Row("", m.date(), min(m.width, measure))
	}
	for _, l := range m.looks() {
		if lines, fits := m.lay(l); fits {
			m.named = !l.brief && m.next() == weekly
			return strings.Join(lines, "\n")
		}
	}
	return strings.Join(m.least(), "\n")
}

// lay lays everything out as a look has it, and reports whether that fits the window.
func (m *Model) lay(l look) ([]string, bool) {
	width := min(m.width, measure*max(1, l.scale))
	above, below := m.above(width), m.below(l, width)
	around := len(theme.Spaced(l.gap, above, []string{""}, below)) - 1
	hero, fits := m.hero(l, width, m.height-around)
	lines := theme.Spaced(l.gap, above, hero, below)
	return lines, fits && len(lines) <= m.height
}

// below is what follows the question: the four weeks and what to do next.
func (m *Model) below(l look, width int) []string {
	var weeks []string
	if m.evening.Known && m.list.asked != Welcome {
		if l.strip {
			weeks = m.strip(width)
		}
		if l.sums {
			weeks = append(weeks, theme.Wrap(m.deps.Theme.Text, m.evening.Sums(m.now), width)...)
		}
	}
	return theme.Spaced(l.gap, weeks, m.reminder(width, l.brief))
}

// least is what a window shows that has too few lines for everything: the cursor's part of
// the rows, below what cannot wait.
func (m *Model) least() []string {
	lines, count := m.above(m.width), ""
	if m.confirm.Open() {
		lines = append(lines, m.reminder(m.width, true)...)
	}
	question, _ := m.asks(look{}, m.width)
	lines = append(lines, question...)
	lines = lines[:min(len(lines), m.height-1)]
	height := m.height - len(lines)
	if pager.Scrolls(len(m.list.rows), height) {
		count = fmt.Sprintf("%d of %d", m.list.cursor+1, len(m.list.rows))
	}
	last := len(lines) - 1
	lines[last] = theme.Row(lines[last], m.deps.Theme.Dim.Render(count), m.width)
	return append(lines, m.list.draw(m.deps.Theme, m.width, height)...)
}

func (m *Model) short() string {
	if sign := m.sign(); sign != nil {
		return ansi.Truncate("! "+sign.Say, m.width, "")
	}
	if does := m.list.selected().does; m.read && does != "" {
		return ansi.Truncate(m.list.asked.String()+" enter "+does, m.width, "")
	}
	return ansi.Truncate("calmcalf", m.width, "")
}

// date is that of tonight.
func (m *Model) date() string {
	return m.deps.Theme.Dim.Render(diary.Tonight(m.now).Format(diary.DayDate))
}
