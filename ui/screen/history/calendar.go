package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
)

// calendarView is the view of the weeks, side by side, newest at the right. What
// does not fit of them follows the cursor.
//
//	    Aug 2026   Sep              Oct
//	Mon  0● ╱╱  0● 1◐  0●  0● 2○  0● 0●
//	Tue  0● 0● │0● 0●  0●  0● 0● │0● ╱╱
type calendarView struct {
	*window
	nights   *chartView // which has the words for a night
	calendar chart.Calendar

	cursor, width, height int
	lead                  int // days of the first week that are before the first night
	weeks                 int
	from                  int // the first week that is seen
	grid                  chart.Grid
	drawn                 []string
	air                   int      // lines before the weeks, or -1 where the months are left out
	below                 []string // the lines under the weeks, but for those of the night
	details               []string
}

// The marks of the calendar, in the order that it is made with.
const (
	markUnknown = iota
	markFull
	markPartly
	markNot
)

func newCalendar(nights *chartView) *calendarView {
	s := nights.signs
	marks := []chart.Mark{s.unknown, s.full, s.partly, s.not}
	return &calendarView{nights: nights, calendar: chart.NewCalendar(nights.theme, marks)}
}

// steps tells that in a calendar the arrows aside go by weeks.
func (v *calendarView) steps() (aside, along int) { return week, 1 }

// The lines under the weeks: those of the night, of its week and of the legend.
const (
	fewDetails  = 2
	legendLines = 2
)

// show lays the weeks out, the largest that fit.
func (v *calendarView) show(w *window, cursor, width, height int) {
	v.window, v.cursor, v.width, v.height = w, cursor, width, height
	v.drawn, v.below, v.details, v.grid = nil, nil, nil, chart.Grid{}
	if width < leastWidth || height <= week {
		return
	}
	v.lead = (int(w.From.Weekday()) + week - 1) % week
	v.weeks = (v.lead + w.Len() + week - 1) / week
	v.grid = chart.NewGrid(v.weeks, width, max(week+1, height-fewDetails-legendLines-1))
	v.from = v.weeks - v.grid.Weeks
	v.moveTo(cursor)
}

// moveTo puts the cursor on a night, and its week among those that are seen.
func (v *calendarView) moveTo(night int) {
	v.cursor = night
	if v.grid.Weeks == 0 {
		return
	}
	at := v.weekOf(night)
	v.from = max(at-v.grid.Weeks+1, min(at, v.from))
	first := v.from*week - v.lead // the night of the first cell
	days := make([]chart.Day, v.grid.Weeks*week)
	for i := range days {
		days[i] = v.day(first + i)
	}
	tonight := v.To.DaysSince(v.From)
	v.drawn = v.calendar.Draw(v.grid, v.date(first), days, night-first, tonight-first, v.width)
	v.describe()
}

func (v *calendarView) weekOf(night int) int { return (v.lead + night) / week }

// day is what the calendar shows of a night.
func (v *calendarView) day(night int) chart.Day {
	if night < 0 || night >= v.Len() {
		return chart.Day{}
	}
	n := v.night(night)
	day := chart.Day{Kind: chart.Missed, Mark: v.mark(v.count(night, night+1))}
	switch {
	case n != nil && n.Logged():
		day.Kind, day.Cramps, day.Tone = chart.Counted, len(n.Cramps), unrated
		if worst := n.Worst(); worst != nil {
			day.Tone = float64(*worst) / diary.MaxSeverity
		}
	case v.date(night).Compare(v.Last) > 0:
		day.Kind = chart.Ahead
	}
	return day
}

// mark tells how the routine of a night went.
func (v *calendarView) mark(c diary.Counts) int {
	switch {
	case c.RoutineKnown == 0:
		return markUnknown
	case c.Full > 0:
		return markFull
	case c.Partial > 0:
		return markPartly
	default:
		return markNot
	}
}

// describe makes the lines under the weeks. What there is no room for is left out:
// first the legend of the routine, then that of the weeks, then the week.
func (v *calendarView) describe() {
	v.air, v.below = 0, nil
	if v.height == len(v.drawn) { // the night matters more than the months
		v.air, v.drawn = -1, v.drawn[1:]
	}
	room := v.height - len(v.drawn)
	part := v.part()
	if part != "" && room > 1 {
		v.below = append(v.below, v.nights.theme.Dim.Render(wrap(part, v.width, 1, v.nights.signs.cut)[0]))
	}
	most := min(mostDetails, max(1, room-len(v.below)-legendLines-1))
	v.details = v.nights.inWords(v.cursor, "", v.width, most)
	free := room - len(v.below) - len(v.details)
	legend := v.legend()
	legend = legend[:max(0, min(len(legend), free-1))]
	v.below = append(v.below, legend...)
	free -= len(legend)
	if free > 0 {
		v.details = append(v.details, v.nights.theme.Dim.Render(wrap(v.weekly(), v.width, 1, v.nights.signs.cut)[0]))
		free--
	}
	if free > 0 {
		v.below = append(v.below, "")
		free--
	}
	if free > 0 {
		v.below = slices.Insert(v.below, 0, "")
	}
	if free > 1 {
		v.air, v.drawn = 1, slices.Insert(v.drawn, 0, "")
	}
}

// part says which of the weeks are seen, where not all are.
func (v *calendarView) part() string {
	if v.grid.Weeks >= v.weeks {
		return ""
	}
	first := v.date(max(0, v.from*week-v.lead))
	last := v.date(min(v.Len(), (v.from+v.grid.Weeks)*week-v.lead) - 1)
	text := fmt.Sprintf("%d of %d weeks, %s", v.grid.Weeks, v.weeks, diary.Span(first, last, v.nights.signs.to))
	more := "; more on both sides"
	switch {
	case v.from == 0:
		more = "; more at the right"
	case v.from+v.grid.Weeks == v.weeks:
		more = "; more at the left"
	}
	if len([]rune(text+more)) > v.width {
		return text
	}
	return text + more
}

// legend says what the cells mean.
func (v *calendarView) legend() []string {
	s, t := v.nights.signs, v.nights.theme
	worse := entry{chart.Mark{}, wordsWorse}
	if v.grid.Filled() {
		worse = entry{mark(v.calendar.Fills(), t.Tone(unrated)), "worse"}
	}
	lines := []string{listed(t, v.width, "cramps a night", entry{mark(v.calendar.Hatch(), t.Faint), "not logged"},
		worse, entry{mark("+", t.Text), "10 or more"}, entry{mark("( )", t.Dim), "tonight"})}
	if v.grid.Marked() {
		lines = append(lines, listed(t, v.width, "routine", entry{s.full, "full"}, entry{s.partly, "partly"},
			entry{s.not, "not"}, entry{s.unknown, "not logged"}))
	}
	return lines
}

// weekly counts the week of the cursor, as far as it is in the range.
func (v *calendarView) weekly() string {
	first := v.weekOf(v.cursor)*week - v.lead
	c := v.count(max(0, first), min(v.Len(), first+week))
	text := fmt.Sprintf("week of %s: ", v.named(v.date(first)))
	if c.Logged == 0 {
		return text + "none logged"
	}
	return text + fmt.Sprintf("%s, %d of %s logged", diary.CountCramps(c.Cramps), c.Logged, diary.Plural(c.Nights, "night"))
}

// find returns the night under the pointer.
func (v *calendarView) find(x, y int) (night int, is bool) {
	if v.grid.Weeks == 0 {
		return 0, false
	}
	day, is := v.grid.At(x, y-v.air)
	night = v.from*week - v.lead + day
	return night, is && night >= 0 && night < v.Len()
}

// draw puts the page together.
func (v *calendarView) draw() string {
	return strings.Join(slices.Concat(v.drawn, v.below, v.details), "\n")
}
