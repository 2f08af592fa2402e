package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

func answered(d diary.Date) diary.Night { return diary.Night{Date: d, CheckedIn: true} }

func TestImportJoinsAndIsOneStep(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkedIn := checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a", Severity: number(7)}}})
	told := []diary.Night{
		answered(november20.AddDays(1)),
		{Date: november20, Cramps: []diary.Cramp{{ID: "b", Side: routines.Left}, {ID: "a", Severity: number(8)}}},
		answered(november20.AddDays(-3650)),
	}
	before := text(t, contents(t, j).Nights)
	want := Imported{New: 2, Changed: 1, NightConflicts: []NightConflict{{november20, "cramp", "7/10", "8/10", false}}}
	preview, err := j.Preview(diary.Contents{Nights: told}, PreferFile)
	if err != nil || !reflect.DeepEqual(preview, want) {
		t.Errorf("preview: got %+v, %v, want %+v", preview, err, want)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":7}],"sessions":[]}`)

	want.Copy = j.backupPath("before-import")
	got, err := j.Import(diary.Contents{Nights: told}, PreferFile)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v, %v, want %+v", got, err, want)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":8},{"id":"b","side":"left"}],"sessions":[]}`)
	wantNight(t, j, november20.AddDays(-3650), `{"night":"2016-11-22","checked_in":true,"cramps":[],"sessions":[]}`)
	wantNight(t, at(want.Copy), november20, `{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":7}],"sessions":[]}`)
	if err := j.Undo(checkedIn); !errors.Is(err, ErrChanged) {
		t.Errorf("undoing a change of before: got %v, want %v", err, ErrChanged)
	}
	after := text(t, contents(t, j).Nights)
	if undone, err := undoLast(j); err != nil || undone.String() != "the import of 3 nights" || text(t, contents(t, j).Nights) != before {
		t.Errorf("undoing: got %v, %v, and %s\nwant %s", undone, err, text(t, contents(t, j).Nights), before)
	}
	if done, err := redoLast(j); err != nil || !strings.HasPrefix(string(done.What), string(diary.OfImport)) || text(t, contents(t, j).Nights) != after {
		t.Errorf("redoing: got %v, %v, and %s\nwant %s", done, err, text(t, contents(t, j).Nights), after)
	}
	if info, err := os.Stat(want.Copy); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("the copy: got %v, %v, want it for the user alone", info, err)
	}

	file, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := j.Import(diary.Contents{Nights: told}, PreferFile); err != nil || !reflect.DeepEqual(got, Imported{Same: 3}) {
		t.Errorf("the second time: got %+v, %v, want nothing new", got, err)
	}
	if again, err := os.ReadFile(j.Path()); err != nil || string(again) != string(file) {
		t.Errorf("the second time the file was written (%v)", err)
	}
	imported, _, err := j.LastChange()
	if err != nil {
		t.Fatal(err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1)})
	refusal := "the journal has been changed since, so this can't be undone: check in again to correct it"
	if err := j.Undo(imported); !errors.Is(err, ErrChanged) || err.Error() != refusal {
		t.Errorf("undoing the import: got %v, want %s", err, refusal)
	}
	if last, is, err := j.LastChange(); err != nil || !is || last.Night != november20.AddDays(1) {
		t.Errorf("a change afterwards: got %v, %v, %v", last, is, err)
	}
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
			if _, err := j.Import(diary.Contents{Nights: []diary.Night{drink("a")}}, PreferFile); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(j.Path())
			if err != nil {
				t.Fatal(err)
			}
			for _, use := range []func(diary.Contents, Preference) (Imported, error){j.Preview, j.Import} {
				if got, err := use(diary.Contents{Nights: told}, PreferFile); err == nil || errors.Is(err, ErrDamaged) {
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
	if got, err := j.Preview(diary.Contents{Nights: []diary.Night{answered(november20)}}, PreferFile); err != nil || !reflect.DeepEqual(got, Imported{New: 1}) {
		t.Errorf("preview: got %+v, %v", got, err)
	}
	if got, err := j.Import(diary.Contents{}, PreferFile); err != nil || !reflect.DeepEqual(got, Imported{}) {
		t.Errorf("of nothing: got %+v, %v", got, err)
	}
	if _, err := os.Stat(j.Path()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got a file (%v), want none yet", err)
	}
	if got, err := j.Import(diary.Contents{Nights: []diary.Night{answered(november20)}}, PreferFile); err != nil || !reflect.DeepEqual(got, Imported{New: 1}) {
		t.Errorf("got %+v, %v", got, err)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`)
}

func TestACopyWritesOverNothing(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	for i, name := range []string{"before-import", "before-import-2", "before-import-3"} {
		got, err := j.Import(diary.Contents{Nights: []diary.Night{{Date: november20, Sleep: number(i)}}}, PreferFile)
		if err != nil || got.Copy != j.backupPath(name) {
			t.Errorf("got %+v, %v, want the copy %s", got, err, name)
		}
	}
}

// TestWhatAnImportContradictsIsNamed: each fact that both have in two ways, once with the
// file's value saved and once with the journal's; undo brings the other back.
func TestWhatAnImportContradictsIsNamed(t *testing.T) {
	at3 := november20.At(3, 10, time.UTC)
	long, short := session("s", evening(november20)), session("s", evening(november20))
	short.Completion, short.Steps = diary.Partial, short.Steps[:1]
	drink := func(ml float64) []diary.Drink {
		return []diary.Drink{{ID: "d", At: november20.AtDay(9, 0, time.UTC), ML: ml}}
	}
	here := diary.Night{
		Date: november20, CheckedIn: true, Sleep: number(6), Note: "hot", Cramps: []diary.Cramp{{ID: "a", At: at3, Severity: number(7)}, {ID: "b"}},
		Sessions: []diary.Session{long}, Factors: diary.Factors{diary.Feet: {Word: "long"}, diary.Water: {Number: 300}}, Drinks: drink(300),
	}
	there := diary.Night{
		Date: november20, CheckedIn: true, Sleep: number(7), Note: "cold", Cramps: []diary.Cramp{{ID: "a", At: at3, Severity: number(8), Woke: new(true)}, {ID: "c"}},
		Sessions: []diary.Session{short}, Factors: diary.Factors{diary.Feet: {Word: "some"}, diary.Caffeine: {Number: 2}, diary.Water: {Number: 200}}, Drinks: drink(200),
	}
	none, some := answered(november20), diary.Night{Date: november20, Cramps: []diary.Cramp{{ID: "a", Severity: number(7)}}}
	for name, test := range map[string]struct {
		here, there diary.Night
		want        string
	}{
		"every fact": {
			here, there,
			"cramps, both: no details, no details; cramp: 7/10 03:10 woke me, 8/10 03:10 woke me; routine: done in full, 4 steps, done in part, 1 step; " +
				"drink: 09:00 300 ml, 09:00 200 ml; sleep: 6, 7; note: \"hot\", \"cold\"; feet: long, some; water: 300 ml, 200 ml",
		},
		"a cramp and none": {some, none, "cramps: 1 cramp, no cramps"},
		"none and a cramp": {none, some, "cramps: no cramps, 1 cramp"},
		"a detail without a word": {
			diary.Night{Date: november20, Cramps: []diary.Cramp{{ID: "a", Open: true}}}, diary.Night{Date: november20, Cramps: []diary.Cramp{{ID: "a", Woke: new(false)}}}, "",
		},
		"fewer than here, without ids": {
			diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{ID: "a", Severity: number(3)}, {ID: "b", Severity: number(7)}, {ID: "c"}}},
			diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{Severity: number(7)}, {Severity: number(9)}}},
			"cramps: 3 cramps, 2 cramps",
		},
		"more than here, without ids": {
			diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{ID: "a", Severity: number(3)}}},
			diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{Severity: number(7)}, {Severity: number(3)}}},
			"cramps: 1 cramp, 2 cramps",
		},
		"as many, but others, without ids": {
			diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{ID: "a", Severity: number(3)}, {ID: "b", Severity: number(7)}}},
			diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{Severity: number(7)}, {Severity: number(9)}}},
			"cramps: 3/10, 9/10",
		},
		"as many as came so far, without ids": {some, diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{Severity: number(7)}}}, ""},
		"more than came so far, without ids":  {some, diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{Severity: number(7)}, {}}}, ""},
		"what one of them has":                {some, diary.Night{Date: november20, Sleep: number(3)}, ""},
		"another cramp":                       {some, diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{ID: "b", Severity: number(7)}}}, "cramps, both: 7/10, 7/10"},
		"one more cramp":                      {some, diary.Night{Date: november20, CheckedIn: true, Cramps: []diary.Cramp{{ID: "a", Severity: number(7)}, {ID: "b"}}}, ""},
		"nothing against no night":            {diary.Night{Date: november20.AddDays(1)}, here, ""},
	} {
		for prefer, saved := range map[Preference]diary.Night{PreferFile: test.there, PreferJournal: test.here} {
			t.Run(fmt.Sprint(name, ", preferring the ", prefer), func(t *testing.T) {
				j := at(filepath.Join(t.TempDir(), "journal.db"))
				file := diary.Contents{Nights: []diary.Night{test.there}}
				if _, err := j.Import(diary.Contents{Nights: []diary.Night{test.here}}, prefer); err != nil {
					t.Fatal(err)
				}
				before := text(t, contents(t, j).Nights)
				preview, previewErr := j.Preview(file, prefer)
				made, err := j.Import(file, prefer)
				var got []string
				for _, c := range made.NightConflicts {
					both := map[bool]string{true: ", both"}[c.Both]
					got = append(got, fmt.Sprintf("%s%s: %s, %s", c.What, both, c.Here, c.There))
				}
				if err = errors.Join(err, previewErr); err != nil || strings.Join(got, "; ") != test.want || !slices.Equal(preview.NightConflicts, made.NightConflicts) {
					t.Errorf("got  %s, %v\nwant %s", strings.Join(got, "; "), err, test.want)
				}
				if again, err := j.Preview(diary.Contents{Nights: []diary.Night{saved}}, prefer); err != nil || len(again.NightConflicts) > 0 {
					t.Errorf("got %s saved, which contradicts the %s: %v, %v", text(t, mustNight(t, j)), prefer, again.NightConflicts, err)
				}
				if made.Copy == "" { // nothing was new
					return
				}
				if _, err := undoLast(j); err != nil || text(t, contents(t, j).Nights) != before {
					t.Errorf("undone: got %s, %v\nwant %s", text(t, contents(t, j).Nights), err, before)
				}
			})
		}
	}
}
