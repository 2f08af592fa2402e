package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/report/twin"

	"github.com/charmbracelet/x/ansi"
)

// head counts what the page is about.
func (v *whereView) head() string {
	if v.counts.Logged == 0 {
		return fmt.Sprintf("none of %d nights logged", v.counts.Nights)
	}
	return fmt.Sprintf("%s in %s of %d", diary.CountCramps(v.counts.Cramps), diary.Plural(v.counts.Logged, "logged night"), v.counts.Nights)
}

// withoutCramps stands in the place of the parts.
func (v *whereView) withoutCramps(width int) []string {
	text := "No cramp is recorded in these nights. When one is, its hour, its place, and how bad it was are counted here."
	lines := []string{""}
	for _, line := range wrap(text, min(width, readable), len(text), "") {
		lines = append(lines, v.theme.Text.Render(line))
	}
	return lines
}

// titled puts a title above the rows of a part, and under them what was not
// recorded.
func (v *whereView) titled(title string, rows []chart.Row, width, untold int, lacks string) []string {
	lines := []string{v.theme.Strong.Render(title)}
	lines = append(lines, chart.Rows(v.theme, rows, width)...)
	if untold > 0 {
		lines = append(lines, v.theme.Dim.Render(fmt.Sprintf("%s: %d", lacks, untold)))
	}
	for i, line := range lines {
		lines[i] = ansi.Truncate(line, width, "")
	}
	return lines
}

// hours counts the cramps by the hour of their onset, from the earliest to the
// latest that there is, noon to noon.
func (v *whereView) hours(width int) []string {
	var rows []chart.Row
	for _, hour := range twin.Hours() {
		rows = append(rows, v.counted(fmt.Sprintf("%02d:00", hour), v.patterns.Hours[hour]))
	}
	return v.titled("Hour it began", used(rows), width, v.patterns.Untimed, "no time")
}

// counted is a row of a number of cramps.
func (v *whereView) counted(name string, cramps int) chart.Row {
	return chart.Row{Name: name, Known: true, Value: float64(cramps), Count: strconv.Itoa(cramps), Style: v.theme.Hold}
}

// used leaves out the rows before the first and after the last with something in
// it.
func used(rows []chart.Row) []chart.Row {
	first, end := 0, len(rows)
	for first < end && rows[first].Value == 0 {
		first++
	}
	for end > first && rows[end-1].Value == 0 {
		end--
	}
	return rows[first:end]
}

// weekdays gives the rate of each evening's weekday.
func (v *whereView) weekdays(width int) []string {
	var rows []chart.Row
	for i := range week {
		day := v.window.From.Monday().AddDays(i).Weekday()
		rows = append(rows, v.share(day.String()[:3], v.patterns.Weekdays[day]))
	}
	return v.titled("Weekday: cramps in logged nights", rows, width, 0, "")
}

// months gives the rate of each month that the period has nights in.
func (v *whereView) months(width int) []string {
	var rows []chart.Row
	for _, month := range v.window.Months() {
		rows = append(rows, v.share(month.String()[:3], v.patterns.Months[month-1]))
	}
	return v.titled("Month: cramps in logged nights", rows, width, 0, "")
}

// share is a row of a rate, with the counts that it is made of.
func (v *whereView) share(name string, s insight.Share) chart.Row {
	row := chart.Row{Name: name, Known: s.Logged > 0, Count: "none logged", Style: v.theme.Hold}
	if row.Known {
		row.Value = float64(s.Cramps) / float64(s.Logged)
		row.Count = fmt.Sprintf("%d in %d", s.Cramps, s.Logged)
	}
	return row
}

// severity counts the cramps by how bad they were.
func (v *whereView) severity(width int) []string {
	var rows []chart.Row
	for severity, cramps := range v.patterns.Severity {
		row := v.counted(fmt.Sprintf("%2d", severity), cramps)
		row.Style = v.theme.Tone(float64(severity) / diary.MaxSeverity)
		rows = append(rows, row)
	}
	return v.titled("How bad, of 10", used(rows), width, v.patterns.Unrated, "not rated")
}

// lengths counts the cramps by how long they gripped.
func (v *whereView) lengths(width int) []string {
	var rows []chart.Row
	for i, name := range twin.Lengths() {
		rows = append(rows, v.counted(name, v.patterns.Lengths[i]))
	}
	return v.titled("How long", rows, width, v.patterns.Unmeasured, "no length")
}

// places lists where the cramps were, in words.
func (v *whereView) places(width int) []string {
	var rows []chart.Row
	for _, p := range v.patterns.Ranked() {
		rows = append(rows, v.counted(p.String(), p.Cramps))
	}
	return v.titled("Where", rows, width, v.patterns.Places[insight.Place{}], "no place")
}

// The map of the legs, in cells; a taller one in a page with room for it.
const (
	legsWidth  = 40
	legsHeight = 16
	tallLegs   = 22
	tallFrom   = 46
)

// legs draws the map. A cramp of both legs counts on each.
func (v *whereView) legs(width int) []string {
	lights, both, legless := v.lights()
	if len(lights) == 0 {
		return nil
	}
	height := legsHeight
	if v.height >= tallFrom {
		height = tallLegs
	}
	lines := []string{v.theme.Strong.Render("Legs")}
	lines = append(lines, strings.Split(v.body.Draw(lights, min(width, legsWidth), height), "\n")...)
	var notes []string
	if both {
		notes = append(notes, "a cramp of both legs counts on each")
	}
	if legless > 0 {
		notes = append(notes, fmt.Sprintf("leg or muscle unknown, and not here: %d", legless))
	}
	for _, note := range notes {
		lines = append(lines, ansi.Truncate(v.theme.Dim.Render(note), width, ""))
	}
	return lines
}

// lights are the muscles with cramps, each side by itself, whether some had them in
// both legs, and how many cramps have no place on the map.
func (v *whereView) lights() (lights []chart.Light, both bool, legless int) {
	most := 0
	for _, muscle := range diary.Muscles() {
		for _, side := range []routines.Side{routines.Left, routines.Right} {
			if n := twin.InLeg(v.patterns, muscle, side); n > 0 {
				lights = append(lights, chart.Light{Muscle: muscle, Side: side, Tone: float64(n), Label: strconv.Itoa(n)})
				most = max(most, n)
			}
		}
	}
	for place, n := range v.patterns.Places {
		if place.Muscle == "" || !slices.Contains(diary.Sides(), routines.Side(place.Side)) {
			legless += n
		} else if place.Side == string(routines.Both) {
			both = true
		}
	}
	for i := range lights {
		lights[i].Tone /= float64(most)
	}
	return lights, both, legless
}
