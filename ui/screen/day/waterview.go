package day

import (
	"fmt"
	"math"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

// waterLines are the sum of what was drunk and, below, when: a column for every
// hour of the day, so that much in the evening looks unlike a little all day.
func (m *Model) waterLines(q diary.Question) []string {
	sum := ansi.Truncate(m.waterSum(q), min(m.width, pageWidth)-labelWidth, "")
	return []string{sum, m.hours(), m.deps.Theme.Dim.Render(hourMarks())}
}

func (m *Model) waterSum(q diary.Question) string {
	t := m.deps.Theme
	amount, from := m.answers.of(q)
	switch {
	case m.Typing():
		return t.Accent.Render(form.Marked(t, m.typed.View()))
	case from == absent:
		return t.Dim.Render("not recorded")
	}
	text := t.Strong.Render(q.Describe(amount))
	for _, part := range m.parts(q, amount.Number) {
		text += "   " + t.Dim.Render(part)
	}
	return text
}

// parts say how much of the sum came in the evening, and how much at no known time.
func (m *Model) parts(q diary.Question, sum float64) []string {
	var parts []string
	drinks := m.answers.timed()
	describe := func(ml float64) string { return q.Describe(diary.Amount{Number: ml}) }
	untimed := sum
	for _, d := range drinks {
		untimed -= d.ML
	}
	if len(drinks) > 0 {
		parts = append(parts, describe(diary.Evening(drinks))+" of it from 18:00 on")
	}
	if untimed = math.Round(untimed); untimed > 0 {
		parts = append(parts, describe(untimed)+" without a time")
	}
	return parts
}

// fullHour is what fills the column of an hour, in ml.
const fullHour = 500

// hours draws what was drunk in each hour. Without blocks a column is a digit: the ml in
// hundreds, rounded up.
func (m *Model) hours() string {
	t, bars := m.deps.Theme, []rune("▁▂▃▄▅▆▇█")
	most := float64(fullHour)
	if t.Glyphs == theme.ASCII {
		bars, most = []rune("123456789"), 900
	}
	var line strings.Builder
	for _, ml := range diary.Hours(m.answers.timed()) {
		if ml <= 0 {
			line.WriteString(t.Faint.Render(t.Marks().Unknown))
			continue
		}
		step := int(math.Ceil(min(ml, most) * float64(len(bars)) / most))
		line.WriteString(t.Accent.Render(string(bars[step-1])))
	}
	return line.String()
}

// hourMarks are the hours below the columns.
func hourMarks() string {
	var line strings.Builder
	for i := range diary.DayHours {
		hour := diary.HourOf(i)
		if hour%6 == 0 {
			mark := fmt.Sprint(hour)
			if hour == 0 {
				mark = "24"
			}
			line.WriteString(strings.Repeat(" ", i-line.Len()) + mark)
		}
	}
	return line.String()
}

// waterHelp says how to enter a drink.
func (m *Model) waterHelp() string {
	when := ""
	if m.night == m.latest {
		when = " now"
	}
	return fmt.Sprintf("+ adds a glass of %d ml%s; or type 300ml, or 300ml 14:00.", glass, when)
}
