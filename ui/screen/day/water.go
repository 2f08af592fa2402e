package day

import (
	"errors"
	"strings"
	"time"

	"calmcalf/store/diary"
)

// glass is what one key adds, in ml.
const glass = 200

// longestDrink is more than an amount and its time need, in characters.
const longestDrink = 16

// moment is now where the day asked about is today, and otherwise no time.
func (m *Model) moment() time.Time {
	if now := m.deps.Now(); diary.DayOf(now) == m.night {
		return now
	}
	return time.Time{}
}

// addGlass adds a glass, or says why not.
func (m *Model) addGlass(q diary.Question) {
	if err := m.answers.add(q, drink{ml: glass, at: m.moment()}); err != nil {
		m.typed.Refused = err.Error()
	}
}

// addTyped adds the drink that was typed.
func (m *Model) addTyped(text string) error {
	q, _ := m.focused()
	d, err := m.parseDrink(q, text)
	if err != nil {
		return err
	}
	return m.answers.add(q, d)
}

// parseDrink reads "300ml", and "300ml 14:00". An amount without a time has none: it
// may be that of the whole day.
func (m *Model) parseDrink(q diary.Question, text string) (drink, error) {
	words := strings.Fields(text)
	var at time.Time
	if n := len(words); n > 1 && strings.Contains(words[n-1], ":") {
		t, err := time.Parse("15:04", words[n-1])
		if err != nil {
			return drink{}, errors.New(words[n-1] + " is not a time of day: write it as 14:00")
		}
		now := m.deps.Now()
		if at = m.night.AtDay(t.Hour(), t.Minute(), now.Location()); at.After(now) {
			return drink{}, errors.New(words[n-1] + " is still to come")
		}
		words = words[:n-1]
	}
	a, err := q.ParseAmount(strings.Join(words, ""))
	if err == nil && a.Number == 0 {
		err = errors.New("nothing to add: write 300ml, or 0.3l")
	}
	return drink{ml: a.Number, at: at}, err
}
