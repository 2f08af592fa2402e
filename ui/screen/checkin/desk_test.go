package checkin

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// morning is a Sunday; sunday, saturday ... are named by the evening.
var (
	morning  = time.Date(2026, 11, 22, 7, 40, 0, 0, time.UTC)
	saturday = diary.Date{Year: 2026, Month: 11, Day: 21}
	friday   = saturday.AddDays(-1)
	thursday = saturday.AddDays(-2)
)

// desk is the screen with its journal.
type desk struct {
	navtest.Desk
	screen  *Model
	journal *store.Journal
}

// journalWith has these nights' answers.
func journalWith(t *testing.T, answers ...diary.CheckIn) *store.Journal {
	t.Helper()
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	for _, c := range answers {
		if _, err := j.CheckIn(c); err != nil {
			t.Fatal(err)
		}
	}
	return j
}

// inTheNight is a journal with cramps recorded during the last night.
func inTheNight(t *testing.T, cramps ...diary.Cramp) *store.Journal {
	t.Helper()
	j := journalWith(t)
	record(t, j, cramps...)
	return j
}

// record records cramps as they come and ease.
func record(t *testing.T, j *store.Journal, cramps ...diary.Cramp) {
	t.Helper()
	for _, c := range cramps {
		if _, err := j.BeginCramp(c); err != nil {
			t.Fatal(err)
		}
		if _, err := j.EditCramp(saturday, c, func(recorded *diary.Cramp) { *recorded = c }); err != nil {
			t.Fatal(err)
		}
	}
}

// logged is a night's answer.
func logged(night diary.Date, cramps ...diary.Cramp) diary.CheckIn {
	return diary.CheckIn{Night: night, Cramps: cramps}
}

// footCramp is one that was timed at 03:10.
func footCramp() diary.Cramp {
	return diary.Cramp{
		ID: "a", Side: routines.Right, Muscle: diary.Foot, Severity: new(7), Duration: new(diary.Seconds(192 * time.Second)),
		At: saturday.At(3, 10, time.UTC), Woke: new(true),
	}
}

// sit opens the screen on a night.
func sit(t *testing.T, j *store.Journal, night diary.Date) *desk {
	t.Helper()
	d := &desk{Desk: navtest.Desk{T: t}, journal: j}
	ids := 0
	d.screen = New(Deps{
		Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return morning },
		NewID: func() string { ids++; return fmt.Sprintf("new%d", ids) },
	}, nav.CheckIn{Night: night})
	d.Sit(d.screen)
	return d
}

// has checks what the journal has of a night: "not logged" or its cramps.
func (d *desk) has(night diary.Date, want ...string) {
	d.T.Helper()
	n, err := d.journal.Night(night)
	if err != nil {
		d.T.Fatal(err)
	}
	var got []string
	if !n.CheckedIn {
		got = append(got, "not logged")
	}
	for _, c := range n.Cramps {
		got = append(got, c.String())
	}
	if !slices.Equal(got, want) {
		d.T.Errorf("night of %v: got %q, want %q", night, got, want)
	}
}
