package day

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
)

// longestDrink is more than an amount and its time need, in characters.
const longestDrink = 24

// water is all that was drunk, and false where nothing is recorded or entered.
func (m *Model) water() (diary.Amount, bool) {
	amount, is := m.night.Factors[diary.Water]
	if m.dry {
		amount, is = diary.Amount{}, false
	}
	for _, d := range m.drinks {
		amount, is = diary.Amount{Number: amount.Number + d.ML}, true
	}
	return amount, is
}

// timed are the drinks of which the time is known.
func (m *Model) timed() []diary.Drink {
	var recorded []diary.Drink
	if !m.dry {
		recorded = m.night.Drinks
	}
	return slices.DeleteFunc(slices.Concat(recorded, m.drinks), func(d diary.Drink) bool { return d.At.IsZero() })
}

// drink adds a drink, unless that is more than can be true.
func (m *Model) drink(d diary.Drink) error {
	q, _ := m.focused()
	sum, _ := m.water()
	sum.Number += d.ML
	if err := q.Check(sum); err != nil {
		return err
	}
	m.drinks = append(m.drinks, d)
	return nil
}

// addGlass adds a glass, with its time where the day asked about is today, or says why not.
func (m *Model) addGlass() {
	d := diary.Drink{ML: diary.Glass}
	if now := m.deps.Now(); diary.DayOf(now) == m.night.Date {
		d.At = now
	}
	if err := m.drink(d); err != nil {
		m.form.Prompt.Refused = err.Error()
	}
}

// addTyped adds the drink that was typed.
func (m *Model) addTyped(text string) error {
	d, err := m.parseDrink(text)
	if err != nil {
		return err
	}
	return m.drink(d)
}

// parseDrink reads an amount and, where it is there, its time of that day. An amount
// without a time has none: it may be that of the whole day.
func (m *Model) parseDrink(text string) (diary.Drink, error) {
	amount, clock, err := diary.ParseDrink(text)
	switch {
	case err != nil:
		return diary.Drink{}, err
	case amount.Number == 0:
		return diary.Drink{}, errors.New("nothing to add: write 300ml, or 2 glasses")
	case clock == nil:
		return diary.Drink{ML: amount.Number}, nil
	}
	now := m.deps.Now()
	at := m.night.Date.AtDay(clock.Hour, clock.Minute, now.Location())
	if at.After(now) {
		return diary.Drink{}, fmt.Errorf("%s is still to come", at.Format("15:04"))
	}
	return diary.Drink{ML: amount.Number, At: at}, clock.HeldBy(at)
}

// waterLines are the sum of what was drunk and the key that adds to it, and below, when: a
// column for every hour of the day, so that much in the evening looks unlike a little all day.
func (m *Model) waterLines(q diary.Question, focused bool) []string {
	lines := form.Spread(m.Line()-m.labels(), m.waterSum(q, focused)...)
	if len(m.timed()) == 0 {
		return lines
	}
	return append(lines, m.hours(), m.Theme.Dim.Render(hourMarks()))
}

// waterSum is how to add to what was drunk, all of it, and how much of it was in the evening and at
// no known time.
func (m *Model) waterSum(q diary.Question, focused bool) []string {
	t := m.Theme
	key, does := t.Dim, t.Dim
	if focused {
		key, does = t.Accent, t.Text
	}
	glass := key.Render("+") + does.Render(" a glass")
	sum, is := m.water()
	switch {
	case m.Typing():
		return []string{t.Accent.Render(form.Marked(t, m.form.Prompt.View()))}
	case !is:
		return []string{glass + does.Render("  or type ") + key.Render("300ml")}
	}
	describe := func(ml float64) string { return q.Describe(diary.Amount{Number: ml}) }
	parts, drinks, untimed := []string{glass, t.Strong.Render(q.Describe(sum))}, m.timed(), sum.Number
	for _, d := range drinks {
		untimed -= d.ML
	}
	if len(drinks) > 0 {
		parts = append(parts, t.Dim.Render(describe(diary.Evening(drinks))+" of it after 18:00"))
	}
	if untimed = math.Round(untimed); untimed > 0 {
		parts = append(parts, t.Dim.Render(describe(untimed)+" without a time"))
	}
	return parts
}

// fullHour is what fills the column of an hour, in ml.
const fullHour = 500

// hours draws what was drunk in each hour. Without blocks a column is a digit: the ml in
// hundreds, rounded up.
func (m *Model) hours() string {
	t, bars := m.Theme, []rune("▁▂▃▄▅▆▇█")
	most := float64(fullHour)
	if t.Glyphs == theme.ASCII {
		bars, most = []rune("123456789"), 900
	}
	var line bytes.Buffer
	for _, ml := range diary.Hours(m.timed()) {
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
	var line bytes.Buffer
	for i := range diary.DayHours {
		hour := diary.HourOf(i)
		if hour%6 == 0 {
			mark := strconv.Itoa(hour)
			if hour == 0 {
				mark = "24 h"
			}
			line.WriteString(strings.Repeat(" ", i-line.Len()) + mark)
		}
	}
	return line.String()
}

// waterHelp says how to enter a drink.
func (m *Model) waterHelp() string {
	when := ""
	if m.night.Date == m.latest {
		when = " now"
	}
	return fmt.Sprintf("Press + to add a %d ml glass%s, or type, for example, 300ml or 300ml 14:00.", diary.Glass, when)
}
