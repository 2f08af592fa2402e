package day

import (
	"strings"
	"time"

	"calmcalf/store/diary"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// glass is what one key adds, in ml.
const glass = 200

// longest is more than an amount and its time need, in characters.
const longest = 16

// moment is now where the day asked about is today, and otherwise no time.
func (m *Model) moment() time.Time {
	if now := m.deps.Now(); diary.DayOf(now) == m.night {
		return now
	}
	return time.Time{}
}

// drink takes a drink, or says why not.
func (m *Model) drink(q diary.Question, d drink) bool {
	if err := m.answers.add(q, d); err != nil {
		m.refused = err.Error()
		return false
	}
	return true
}

// typeWater takes the keys of the line in which an amount is typed.
func (m *Model) typeWater(msg tea.KeyMsg) {
	q, _ := m.focused()
	switch k := &m.keys.entry; {
	case key.Matches(msg, k.cancel):
		m.entry = nil
	case key.Matches(msg, k.take):
		if d, ok := m.readDrink(q, m.entry.Text); ok && m.drink(q, d) {
			m.entry = nil
		}
	case m.entry.Type(msg) && m.entry.Text == "":
		m.entry = nil
	}
}

// readDrink reads "300ml", and "300ml 14:00". An amount without a time has none: it
// may be that of the whole day.
func (m *Model) readDrink(q diary.Question, text string) (drink, bool) {
	words := strings.Fields(text)
	var at time.Time
	if n := len(words); n > 1 && strings.Contains(words[n-1], ":") {
		t, err := time.Parse("15:04", words[n-1])
		if err != nil {
			m.refused = words[n-1] + " is not a time of day: write it as 14:00"
			return drink{}, false
		}
		now := m.deps.Now()
		if at = m.night.AtDay(t.Hour(), t.Minute(), now.Location()); at.After(now) {
			m.refused = words[n-1] + " is still to come"
			return drink{}, false
		}
		words = words[:n-1]
	}
	a, err := q.ParseAmount(strings.Join(words, ""))
	switch {
	case err != nil:
		m.refused = err.Error()
	case a.Number == 0:
		m.refused = "nothing to add: write 300ml, or 0.3l"
	default:
		return drink{ml: a.Number, at: at}, true
	}
	return drink{}, false
}
