package home

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Widths, in cells.
const (
	textWidth = 58 // of the words, left of the figure
	dayWidth  = 5
	nameWidth = 10 // of the week's rows
)

// View implements nav.Screen.
func (m *Model) View() string {
	if m.width < 24 || m.height < 6 {
		return m.short()
	}
	lines, gap := append([]string{m.heading()}, m.trial()...), 1
	if m.height < 13 {
		gap = 0
	} else {
		lines = append(lines, "")
	}
	lines = append(m.above(), lines...)
	height := m.height - len(lines)
	return strings.Join(append(lines, m.pictured(m.words(height, gap), height)...), "\n")
}

// words are the list, the week and the reminder. What does not fit is left out, the week
// first and the list last.
func (m *Model) words(height, gap int) []string {
	width := min(m.width, textWidth)
	list := m.list.draw(m.deps.Theme, width, m.list.rows()+1)
	if _, blocks := m.evening.Body.Blocked(); blocks && m.list.rows() == 0 {
		list = append(list, m.wrap(m.deps.Theme.Text, m.evening.Words.Ends+" "+m.evening.Words.Blocked)...)
	}
	week, reminder := m.week(), m.reminder()
	if words, fits := theme.Fit(height,
		theme.Spaced(gap, list, week, reminder), theme.Spaced(0, list, week, reminder),
		theme.Spaced(gap, list, reminder), theme.Spaced(0, list, reminder), list,
	); fits {
		return words
	}
	return m.list.draw(m.deps.Theme, width, height)
}

func (m *Model) short() string {
	if sign := m.sign(); sign != nil {
		return ansi.Truncate("! "+sign.Say, m.width, "")
	}
	if r, ok := m.list.routine(); ok {
		return ansi.Truncate("calmcalf: enter starts "+r.Name, m.width, "")
	}
	return "calmcalf"
}

func (m *Model) heading() string {
	t := m.deps.Theme
	return theme.Row(t.Accent.Bold(true).Render("calmcalf"), t.Dim.Render(diary.Tonight(m.now).Format(diary.DayDate)), m.width)
}

// pictured puts the figure of the selected routine to the right of the words, where both fit.
func (m *Model) pictured(words []string, height int) []string {
	width := min(m.width-textWidth-2, 40)
	height = min(height, 18)
	pose := m.pose()
	if width < figure.MinWidth || height < figure.MinHeight || pose == "" {
		return words
	}
	picture := m.figure.Draw(figure.Scene{Pose: pose, Fraction: 1, Glow: 1}, width, height)
	column := lipgloss.PlaceHorizontal(textWidth+2, lipgloss.Left, strings.Join(words, "\n"))
	return strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, column, picture), "\n")
}

// pose is that of the selected routine's first step that works on a leg.
func (m *Model) pose() string {
	r, _ := m.list.routine()
	for _, step := range r.Steps {
		if step.Side != routines.None && step.Pose != "" {
			return step.Pose
		}
	}
	return ""
}

// week is the last nights in two rows, and their sums. What was not logged is a dot,
// never a zero.
func (m *Model) week() []string {
	t, week := m.deps.Theme, weekOf(m.now)
	week.Nights = m.evening.Nights
	week = week.Part(week.From, week.To)
	days := t.Strong.Render(fmt.Sprintf("%-*s", nameWidth, "This week"))
	routine, cramps := t.Dim.Render(fmt.Sprintf("%-*s", nameWidth, "routine")), t.Dim.Render(fmt.Sprintf("%-*s", nameWidth, "cramps"))
	for day, night := range week.Each() {
		days += t.Dim.Render(fmt.Sprintf("%*s", dayWidth, day.Format("Mon")))
		if m.known {
			n := diary.Night{}
			if night != nil {
				n = *night
			}
			routine += m.cell(m.routineMark(n, day == week.To))
			cramps += m.cell(m.crampMark(n))
		}
	}
	lines := []string{days, routine, cramps}
	for i := range lines {
		lines[i] = ansi.Truncate(lines[i], m.width, "")
	}
	if m.known {
		lines = append(append(lines, ""), m.wrap(t.Dim, m.sums(week))...)
	}
	return lines
}

// cell puts a mark below the middle of a day's three letters.
func (m *Model) cell(style lipgloss.Style, mark string) string {
	return strings.Repeat(" ", dayWidth-1-lipgloss.Width(mark)) + style.Render(mark) + " "
}

func (m *Model) routineMark(n diary.Night, tonight bool) (lipgloss.Style, string) {
	t, marks := m.deps.Theme, m.deps.Theme.Marks()
	switch did := n.Did(); {
	case did == diary.Full:
		return t.Good, marks.Full
	case did == diary.Partial:
		return t.Good, marks.Half
	case n.CheckedIn || len(n.Sessions) > 0 || tonight:
		return t.Dim, marks.None
	default:
		return t.Dim, marks.Unknown
	}
}

func (m *Model) crampMark(n diary.Night) (lipgloss.Style, string) {
	t := m.deps.Theme
	switch {
	case len(n.Cramps) > 9:
		return t.Hold, "9+"
	case len(n.Cramps) > 0:
		return t.Hold, fmt.Sprint(len(n.Cramps))
	case n.CheckedIn:
		return t.Text, "0"
	default:
		return t.Dim, t.Marks().Unknown
	}
}

// sums says what the nights of the week add up to.
func (m *Model) sums(week diary.Period) string {
	c := week.Count()
	first := m.evening.First
	young := first.IsZero() || first.Compare(week.From) >= 0
	switch empty := !slices.ContainsFunc(week.Nights, diary.Night.Recorded); {
	case empty && !young:
		return fmt.Sprintf("Nothing logged in the last %d nights.", c.Nights)
	case empty && m.sign() != nil:
		return "No nights yet."
	case empty:
		return "No nights yet. Press enter to start your first routine."
	}
	routine := fmt.Sprintf("Routine on %d of the last %d nights", c.Routine(), c.Nights)
	if c.Routine() == 0 {
		routine = fmt.Sprintf("No routine in the last %d nights", c.Nights)
	}
	switch {
	case c.Logged > 0:
		return fmt.Sprintf("%s, %s in %s.", routine, diary.CountCramps(c.Cramps), diary.Plural(c.Logged, "logged night"))
	case young:
		return routine + ". No check-ins yet."
	default:
		return routine + ". No check-ins."
	}
}
