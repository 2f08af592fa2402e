package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
)

// calendarView is the view of the weeks in columns, newest at the right. Of more weeks
// than fit, those around the cursor are shown.
type calendarView struct {
	*window
	signs    signs
	calendar chart.Calendar

	cursor, width, height int
	lead                  int // days of the first week before the first night
	weeks                 int
	from                  int // the first week shown
	headline              []string
	grid                  chart.Grid
	drawn                 []string
	offset                int      // of the weeks from the top; -1 where the months are left out
	below                 []string // the lines under the weeks, except for those of the night
	details               []string
}

func (v *calendarView) setTheme(t theme.Theme) {
	v.signs = signsOf(t)
	v.calendar = chart.NewCalendar(t, v.signs.routines[:])
}

// The lines under the weeks: those of the night, and of the legend.
const (
	fewDetails  = 2
	legendLines = 2
	leastBelow  = 3 // where that leaves larger cells
	headLines   = 2 // an empty one, and the headline
)

func (v *calendarView) show(w *window, cursor, width, height int) {
	v.window, v.cursor, v.width, v.height = w, cursor, width, height
	v.drawn, v.below, v.details, v.grid = nil, nil, nil, chart.Grid{}
	if width < leastWidth || height <= week {
		return
	}
	v.lead = w.From.DaysSince(w.From.Monday())
	v.weeks = (v.lead + w.Len() + week - 1) / week
	room := height - fewDetails - legendLines - 1
	v.grid, v.headline = chart.NewGrid(v.weeks, width, max(week+1, room)), nil
	if tight := chart.NewGrid(v.weeks, width, max(week+1, height-leastBelow)); !v.grid.Dated() && tight.Dated() {
		v.grid = tight
	}
	if chart.NewGrid(v.weeks, width, max(week+1, room-headLines)) == v.grid && room-headLines > week {
		v.headline = headline(v.Period, v.signs.theme, width, 1)
	}
	v.from = v.weeks - v.grid.Weeks
	v.moveTo(cursor)
}

// moveTo puts the cursor on a night, and shows its week.
func (v *calendarView) moveTo(night int) {
	v.cursor = night
	if v.grid.Weeks == 0 {
		return
	}
	at := v.weekOf(night)
	v.from = max(at-v.grid.Weeks+1, min(at, v.from))
	first := v.from*week - v.lead // the night of the first cell
	days := make([]chart.Day, v.grid.Weeks*week)
	monday, part := v.date(first), v.part(first, first+len(days))
	for i := part.From.DaysSince(monday); i <= part.To.DaysSince(monday); i++ {
		days[i] = chart.Day{Kind: chart.Missed, Mark: routineUnknown}
		if i > v.Last.DaysSince(monday) {
			days[i].Kind = chart.Ahead
		}
	}
	for _, n := range part.Nights {
		v.fill(&days[n.Date.DaysSince(monday)], n)
	}
	v.drawn = v.calendar.Draw(v.grid, monday, days, night-first, v.Len()-1-first, v.width)
	v.arrange()
}

func (v *calendarView) weekOf(night int) int { return (v.lead + night) / week }

// fill puts what is stored of a night in its cell.
func (v *calendarView) fill(day *chart.Day, n diary.Night) {
	day.Mark = routineOf(diary.Period{From: n.Date, To: n.Date, Last: v.Last, Nights: []diary.Night{n}}.Count())
	if n.Logged() {
		worst := n.Worst()
		day.Kind, day.Cramps, day.Rated, day.Tone = chart.Counted, len(n.Cramps), worst != nil, tone(worst)
	}
}

// arrange makes the lines under the weeks. What does not fit is left out: first the legend
// of the routine, then that of the weeks, then the line that sets them apart, then the week.
func (v *calendarView) arrange() {
	v.offset, v.below = 0, nil
	if v.height == len(v.drawn) { // the night matters more than the months
		v.offset, v.drawn = -1, v.drawn[1:]
	}
	if v.headline != nil {
		v.offset, v.drawn = headLines, slices.Concat([]string{""}, v.headline, v.drawn)
	}
	dim := v.signs.theme.Dim
	space := v.height - len(v.drawn)
	if extent := v.extent(); extent != "" && space > 1 {
		v.below = append(v.below, dim.Render(cut(extent, v.width, 1, v.signs.theme)[0]))
	}
	most := min(mostDetails, max(1, space-len(v.below)-legendLines-1))
	v.details = v.describe(v.cursor, nil, v.signs, v.width, most)
	free := space - len(v.below) - most // whatever the night has, so that the weeks stay where they are
	legends := v.legends(free - 1)
	v.below = append(v.below, legends...)
	free -= len(legends)
	if free > 0 {
		v.below = slices.Insert(v.below, 0, "")
		free--
	}
	if free > 0 {
		v.details = append(v.details, dim.Render(cut(v.weekly(), v.width, 1, v.signs.theme)[0]))
		free--
	}
	if free > 0 {
		v.below = append(v.below, "")
		free--
	}
	if free > 0 {
		v.offset, v.drawn = v.offset+1, slices.Insert(v.drawn, 0, "")
	}
}

// extent says which of the weeks are shown, where not all are.
func (v *calendarView) extent() string {
	if v.grid.Weeks >= v.weeks {
		return ""
	}
	first := v.date(max(0, v.from*week-v.lead))
	last := v.date(min(v.Len(), (v.from+v.grid.Weeks)*week-v.lead) - 1)
	text := fmt.Sprintf("%d of %d weeks, %s", v.grid.Weeks, v.weeks, diary.Span(first, last, to(v.signs.theme)))
	more := "; more on both sides"
	switch {
	case v.from == 0:
		more = "; more to the right"
	case v.from+v.grid.Weeks == v.weeks:
		more = "; more to the left"
	}
	if len([]rune(text+more)) > v.width {
		return text
	}
	return text + more
}

// legends explain the signs in at most so many lines; in one, without the words for what
// the numbers are.
func (v *calendarView) legends(most int) []string {
	if most < 1 {
		return nil
	}
	s, t := v.signs, v.signs.theme
	worse, many := entry{chart.Mark{}, wordsWorse}, entry{mark("+", t.Text), "10 or more"}
	if v.grid.Dated() {
		worse, many = entry{mark(v.calendar.Bar()+" "+strings.Repeat(v.calendar.Bar(), 3), t.Tone(middling)), "mild to severe"}, entry{}
		if v.unrated() {
			many = entry{chart.Mark{}, "no bar: not rated"}
		}
	} else if v.grid.Filled() {
		worse = entry{mark(v.calendar.Fills(), t.Tone(middling)), "worse"}
	}
	what := "cramps a night"
	if v.grid.Dated() {
		what = "date and number of cramps"
	}
	weeks, routine := []entry{{mark(v.calendar.Hatch(), t.Faint), "not logged"}, worse, many}, s.routineEntries("done", "partly", "not done")
	switch {
	case !v.grid.Marked():
		return []string{legend(t, v.width, what, weeks...)}
	case most == 1:
		return []string{legend(t, v.width, "", slices.Concat(weeks[:2], []entry{{chart.Mark{}, wordsRoutine}}, routine[:3])...)}
	}
	return []string{legend(t, v.width, what, weeks...), legend(t, v.width, wordsRoutine, routine...)}
}

// weekly counts the week of the cursor, as far as it is in the window.
func (v *calendarView) weekly() string {
	first := v.weekOf(v.cursor)*week - v.lead
	c := v.part(first, first+week).Count()
	text := fmt.Sprintf("week of %s: ", v.day(v.date(first)))
	if c.Logged == 0 {
		return text + "none logged"
	}
	return text + fmt.Sprintf("%s, %d of %s logged", diary.CountCramps(c.Cramps), c.Logged, diary.Plural(c.Nights, "night"))
}

func (v *calendarView) find(x, y int) (night int, is bool) {
	if v.grid.Weeks == 0 {
		return 0, false
	}
	day, is := v.grid.At(x, y-v.offset)
	night = v.from*week - v.lead + day
	return night, is && night >= 0 && night < v.Len()
}

func (v *calendarView) draw() string {
	return strings.Join(slices.Concat(v.drawn, v.below, v.details), "\n")
}
