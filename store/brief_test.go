package store

import (
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// whole is a night in which every field says something.
func whole() diary.Night {
	at := november20.At(3, 10, time.FixedZone("", 3600))
	begun := session("t", evening(november20))
	begun.Completion = diary.Abandoned
	return diary.Night{
		Date: november20, CheckedIn: true, CheckedAt: at, Sleep: number(0), Note: "a \"note\"", Changed: at,
		Cramps: []diary.Cramp{
			{ID: "a", Side: routines.Left, Muscle: diary.Calf, Severity: number(7), Duration: new(diary.Seconds(time.Minute)), At: at, Woke: new(true), Changed: at},
			{ID: "b", SoreH: number(3)},
		},
		Sessions: []diary.Session{session("s", evening(november20)), begun},
		Factors:  diary.Factors{diary.Feet: {Word: "long"}, diary.Water: {Number: 300}},
		Drinks:   []diary.Drink{{ID: "d", At: at, ML: 300}},
		Signs:    &diary.Signs{At: at, Yes: []string{"leg-swollen"}}, Discussed: []string{"B1", "B6"},
	}
}

func TestBriefLeavesOutOnlyTheStepsAndTimesOfSessions(t *testing.T) {
	fields := reflect.ValueOf(whole())
	for i := range fields.NumField() {
		if fields.Field(i).IsZero() {
			t.Errorf("the night has no %s, want every field to be tried", fields.Type().Field(i).Name)
		}
	}
	nights := []diary.Night{whole(), {Date: november20.AddDays(1), Cramps: []diary.Cramp{}}}
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	if _, err := j.Import(diary.Contents{Nights: nights}, PreferFile); err != nil {
		t.Fatal(err)
	}
	want, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range want[0].Sessions {
		want[0].Sessions[i] = diary.Session{Routine: s.Routine, Completion: s.Completion}
	}
	var got []diary.Night
	err = j.View(func(r Reader) error {
		return r.Brief(diary.Date{}, diary.Date{}, func(n diary.Night) error { got = append(got, n); return nil })
	})
	if err != nil || text(t, got) != text(t, want) {
		t.Errorf("got %s, %v\nwant %s", text(t, got), err, text(t, want))
	}
}
