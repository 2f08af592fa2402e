package day

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
)

// evening is a Sunday.
var (
	evening  = time.Date(2026, 11, 22, 21, 40, 0, 0, time.UTC)
	sunday   = diary.Date{Year: 2026, Month: 11, Day: 22}
	saturday = sunday.AddDays(-1)
	friday   = sunday.AddDays(-2)
)

// desk is the screen with its journal and the time.
type desk struct {
	navtest.Desk
	screen  *Model
	journal *store.Journal
	now     time.Time
}

// factors are written as on the command line: "feet long".
func factors(t *testing.T, words ...string) diary.Factors {
	t.Helper()
	all := diary.Factors{}
	for _, text := range words {
		word, amount, _ := strings.Cut(text, " ")
		q, known := diary.QuestionOf(word)
		a, err := q.ParseAmount(amount)
		if !known || err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		all[q.Factor] = a
	}
	return all
}

// journalWith has these days.
func journalWith(t *testing.T, days ...diary.DayLog) *store.Journal {
	t.Helper()
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	for _, l := range days {
		if _, err := j.Log(l); err != nil {
			t.Fatal(err)
		}
	}
	return j
}

// yesterdays are the answers of the day before Saturday's night.
func yesterdays(t *testing.T) diary.DayLog {
	return diary.DayLog{Night: saturday, Set: factors(t, "exercise usual", "movement walk", "alcohol 1", "caffeine 3", "water 2l", "covers tight")}
}

// drinksAt are glasses drunk on the day before Sunday's night.
func drinksAt(hours ...int) diary.DayLog {
	l := diary.DayLog{Night: sunday}
	for i, hour := range hours {
		l.Drinks = append(l.Drinks, diary.Drink{ID: fmt.Sprint(i), At: sunday.AtDay(hour, 30, time.UTC), ML: 250})
	}
	return l
}

// sit opens the screen on the day before Sunday's night, in the evening.
func sit(t *testing.T, j *store.Journal) *desk {
	t.Helper()
	return sitWith(t, j, sunday, evening, theme.Braille)
}

func sitWith(t *testing.T, j *store.Journal, night diary.Date, now time.Time, glyphs theme.Glyphs) *desk {
	t.Helper()
	d := &desk{Desk: navtest.Desk{T: t}, journal: j, now: now}
	ids := 0
	d.screen = New(Deps{
		Theme: navtest.Plain(glyphs), Journal: j, Now: func() time.Time { return d.now },
		NewID: func() string { ids++; return fmt.Sprintf("new%d", ids) },
	}, night)
	d.Sit(d.screen)
	return d
}

// has checks what the journal has of a day: its factors, and its drinks by their
// times.
func (d *desk) has(night diary.Date, want ...string) {
	d.T.Helper()
	n, err := d.journal.Night(night)
	if err != nil {
		d.T.Fatal(err)
	}
	got := n.Factors.Describe()
	for _, drunk := range n.Drinks {
		got = append(got, drunk.String())
	}
	if !slices.Equal(got, want) {
		d.T.Errorf("night of %v: got %q, want %q", night, got, want)
	}
}
