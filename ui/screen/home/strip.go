package home

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
)

// pitch is how wide the four weeks are drawn, in cells.
type pitch struct {
	name  int      // of the labels
	night int      // of a night, with its blank
	week  int      // between weeks, without that
	marks []string // in words: done, done in part, not done, not logged, and tonight
}

// tonight is the place of that mark.
const tonight = 4

// pitches are ordered from the widest.
var pitches = []pitch{
	{13, 2, 2, []string{"done", "partly", "not done", "not logged", "tonight"}},
	{12, 1, 2, []string{"done", "part", "none", "not logged"}},
	{8, 1, 1, nil},
}

func (p pitch) width() int {
	nights := 4*week*p.night + 3*p.week - (p.night - 1)
	return p.name + max(nights, len(strings.Join(p.marks, "    ")+"  "))
}

// label is the name of a row, as wide as all of them.
func (p pitch) label(name string) string { return fmt.Sprintf("%-*s", p.name, name) }

// strip is the last four weeks, with what its marks are, in two rows, the routine and the cramps of
// each night, as wide as there is room. What was not logged is a dot, never a zero.
func (m *Model) strip(width int) []string {
	if !m.evening.Known || m.list.asked == Welcome {
		return nil
	}
	for _, p := range pitches {
		if p.width() <= width {
			return m.drawn.get(fmt.Sprint("weeks", p.width()), func() []string { return m.stripOf(p) })
		}
	}
	return nil
}

func (m *Model) stripOf(p pitch) []string {
	t, i := m.deps.Theme, 0
	routine, cramps := t.Text.Render(p.label("routine")), t.Text.Render(p.label("cramps"))
	nights := fourWeeks(m.now)
	nights.Nights = m.evening.Nights
	for day, night := range nights.Each() {
		gap := ""
		if i++; i > 1 {
			gap = strings.Repeat(" ", p.night-1)
		}
		if i > 1 && i%week == 1 {
			gap += strings.Repeat(" ", p.week)
		}
		n := diary.Night{Date: day}
		if night != nil {
			n = *night
		}
		over := day.Compare(nights.Last) <= 0
		routine += gap + m.routineMark(n, over)
		cramps += gap + m.crampMark(n, over)
	}
	if len(p.marks) == 0 {
		return []string{routine, cramps}
	}
	marks, words := t.Marks(), slices.Clone(p.marks)
	if !strings.Contains(routine, marks.Coming) { // before noon, tonight is not in the weeks yet
		words = words[:min(len(words), tonight)]
	}
	for i, mark := range []string{t.Good.Render(marks.Full), t.Good.Render(marks.Half), t.Dim.Render(marks.None), t.Dim.Render(marks.Unknown), t.Dim.Render(marks.Coming)}[:len(words)] {
		words[i] = mark + t.Dim.Render(" "+words[i])
	}
	return []string{t.Strong.Render(p.label("Four weeks")) + strings.Join(words, "  "), routine, cramps}
}

// unknown is the mark of a night that is not logged, fainter before the first one.
func (m *Model) unknown(n diary.Night) string {
	t := m.deps.Theme
	if n.Date.Compare(m.evening.First) < 0 {
		return t.Faint.Render(t.Marks().Unknown)
	}
	return t.Dim.Render(t.Marks().Unknown)
}

func (m *Model) routineMark(n diary.Night, over bool) string {
	t, marks := m.deps.Theme, m.deps.Theme.Marks()
	switch did := n.Did(); {
	case did == diary.Full:
		return t.Good.Render(marks.Full)
	case did == diary.Partial:
		return t.Good.Render(marks.Half)
	case !over:
		return t.Dim.Render(marks.Coming)
	case n.Recorded():
		return t.Dim.Render(marks.None)
	default:
		return m.unknown(n)
	}
}

func (m *Model) crampMark(n diary.Night, over bool) string {
	t := m.deps.Theme
	switch cramps := len(n.Cramps); {
	case cramps > 9:
		return t.Hold.Bold(true).Render(many)
	case cramps > 0:
		return t.Hold.Bold(true).Render(fmt.Sprint(cramps))
	case n.CheckedIn:
		return t.Dim.Render("0")
	case !over:
		return " "
	default:
		return m.unknown(n)
	}
}

// many is the mark of ten cramps and more.
const many = "+"

// legend says what the marks of the four weeks mean, as keys that do nothing.
func (m *Model) legend() (legend []key.Binding) {
	if m.strip(theme.Widest) == nil {
		return nil
	}
	marks := m.deps.Theme.Marks()
	for _, mark := range [][2]string{
		{marks.Full, "the whole routine"},
		{marks.Half, "part of it"},
		{marks.None, "no routine"},
		{marks.Coming, "tonight, not done yet"},
		{"0" + marks.Dash + "9", "cramps that night"},
		{many, "10 cramps or more"},
		{marks.Unknown, "not logged"},
	} {
		legend = append(legend, nav.Bind(mark[0], mark[1], mark[0]))
	}
	return legend
}
