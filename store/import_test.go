package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

func answered(d diary.Date) diary.Night { return diary.Night{Date: d, CheckedIn: true} }

func TestImportJoinsAndIsOneStep(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a", Severity: number(7)}}})
	told := []diary.Night{
		answered(november20.AddDays(1)),
		{Date: november20, Cramps: []diary.Cramp{{ID: "b", Side: routines.Left}, {ID: "a", Severity: number(8)}}},
		answered(november20.AddDays(-3650)),
	}
	want := Imported{New: 2, Changed: 1}
	preview, err := j.Preview(diary.Contents{Nights: told})
	if err != nil || !reflect.DeepEqual(preview, want) {
		t.Errorf("preview: got %+v, %v, want %+v", preview, err, want)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":7}],"sessions":[]}`)

	want.Copy = j.Path() + ".before-import"
	got, err := j.Import(diary.Contents{Nights: told})
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v, %v, want %+v", got, err, want)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":8},{"id":"b","side":"left"}],"sessions":[]}`)
	wantNight(t, j, november20.AddDays(-3650), `{"night":"2016-11-22","checked_in":true,"cramps":[],"sessions":[]}`)
	wantNight(t, at(want.Copy), november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":7}],"sessions":[]}`)
	if _, err := j.UndoLast(); !errors.Is(err, ErrNothing) {
		t.Errorf("undoing: got %v, want nothing of before the import", err)
	}
	if info, err := os.Stat(want.Copy); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("the copy: got %v, %v, want it for the user alone", info, err)
	}

	before, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := j.Import(diary.Contents{Nights: told}); err != nil || !reflect.DeepEqual(got, Imported{Same: 3}) {
		t.Errorf("the second time: got %+v, %v, want nothing new", got, err)
	}
	if after, err := os.ReadFile(j.Path()); err != nil || string(after) != string(before) {
		t.Errorf("the second time the file was written (%v)", err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1)})
	if last, is, err := j.LastChange(); err != nil || !is || last.Night != november20.AddDays(1) {
		t.Errorf("a change afterwards: got %v, %v, %v", last, is, err)
	}
}

func TestAChangeOfBeforeAnImportCannotUndoIt(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	change := checkIn(t, j, diary.CheckIn{Night: november20})
	if _, err := j.Import(diary.Contents{Nights: []diary.Night{{Date: november20, Sleep: number(3)}}}); err != nil {
		t.Fatal(err)
	}
	if err := j.Undo(change); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v, want %v", err, ErrChanged)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"sleep":3,"cramps":[],"sessions":[]}`)
}

func TestAnImportIsAllOrNothing(t *testing.T) {
	drink := func(id string) diary.Night {
		return diary.Night{
			Date: november20, Factors: diary.Factors{diary.Water: {Number: 6000}},
			Drinks: []diary.Drink{{ID: id, At: november20.AtDay(9, 0, evening(november20).Location()), ML: 6000}},
		}
	}
	for name, told := range map[string][]diary.Night{
		"a night twice":            {answered(november20), answered(november20)},
		"a night without a date":   {answered(november20), {}},
		"a day that there is not":  {answered(november20), answered(diary.Date{Year: 2026, Month: 11, Day: 31})},
		"a severity of 11":         {answered(november20.AddDays(1)), {Date: november20, Cramps: []diary.Cramp{{Severity: number(11)}}}},
		"more water than is drunk": {answered(november20.AddDays(-1)), drink("b")},
	} {
		t.Run(name, func(t *testing.T) {
			j := at(filepath.Join(t.TempDir(), "journal.db"))
			if _, err := j.Import(diary.Contents{Nights: []diary.Night{drink("a")}}); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(j.Path())
			if err != nil {
				t.Fatal(err)
			}
			for _, use := range []func(diary.Contents) (Imported, error){j.Preview, j.Import} {
				if got, err := use(diary.Contents{Nights: told}); err == nil || errors.Is(err, ErrDamaged) {
					t.Errorf("got %+v, %v, want it refused", got, err)
				}
			}
			if after, err := os.ReadFile(j.Path()); err != nil || string(after) != string(before) {
				t.Errorf("the file was changed (%v)", err)
			}
			if left, err := os.ReadDir(filepath.Dir(j.Path())); err != nil || len(left) != 1 {
				t.Errorf("got %v, %v, want no copy", left, err)
			}
		})
	}
}

func TestAnImportIntoANewJournalNeedsNoCopy(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "calmcalf", "journal.db"))
	if got, err := j.Preview(diary.Contents{Nights: []diary.Night{answered(november20)}}); err != nil || !reflect.DeepEqual(got, Imported{New: 1}) {
		t.Errorf("preview: got %+v, %v", got, err)
	}
	if got, err := j.Import(diary.Contents{}); err != nil || !reflect.DeepEqual(got, Imported{}) {
		t.Errorf("of nothing: got %+v, %v", got, err)
	}
	if _, err := os.Stat(j.Path()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got a file (%v), want none yet", err)
	}
	if got, err := j.Import(diary.Contents{Nights: []diary.Night{answered(november20)}}); err != nil || !reflect.DeepEqual(got, Imported{New: 1}) {
		t.Errorf("got %+v, %v", got, err)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`)
}

func TestACopyWritesOverNothing(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	for i, name := range []string{".before-import", ".before-import.2", ".before-import.3"} {
		got, err := j.Import(diary.Contents{Nights: []diary.Night{{Date: november20, Sleep: number(i)}}})
		if err != nil || got.Copy != j.Path()+name {
			t.Errorf("got %+v, %v, want the copy %s", got, err, name)
		}
	}
}
