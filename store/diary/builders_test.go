package diary_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the tests need no zones of the machine

	"calmcalf/store/diary"
)

func day(t testing.TB, text string) diary.Date {
	t.Helper()
	d, err := diary.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func clock(t testing.TB, text, place string) time.Time {
	t.Helper()
	instant, err := time.ParseInLocation("2006-01-02 15:04", text, zone(t, place))
	if err != nil {
		t.Fatal(err)
	}
	return instant
}

var friday = diary.Date{Year: 2026, Month: time.November, Day: 20}

// night reads a night from JSON, and sets its date.
func night(t *testing.T, text string) diary.Night {
	t.Helper()
	n := diary.Night{}
	if err := json.Unmarshal([]byte(text), &n); err != nil {
		t.Fatal(err)
	}
	n.Date = friday
	return n
}

func written(t *testing.T, n diary.Night) string {
	t.Helper()
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(string(text), `"night":"2026-11-20",`, "", 1)
}

// sored is a night with one cramp.
func sored(t *testing.T, date, words string, loc *time.Location) diary.Night {
	t.Helper()
	n := diary.Night{Date: day(t, date)}
	c, err := diary.ParseCramp(words, n.Date, loc)
	if err != nil {
		t.Fatal(err)
	}
	n.Cramps = []diary.Cramp{c}
	return n
}

func question(t testing.TB, word string) diary.Question {
	t.Helper()
	q, known := diary.QuestionOf(word)
	if !known {
		t.Fatalf("there is no factor %q", word)
	}
	return q
}
