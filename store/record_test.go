package store

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// clocked is a journal with a clock that goes on by a second at each reading.
func clocked(t testing.TB) (j *Journal, now *time.Time) {
	now = new(time.Date(2026, 11, 21, 7, 40, 0, 123_456_789, time.FixedZone("", 3600)))
	return At(filepath.Join(t.TempDir(), "journal.db"), func() time.Time {
		*now = now.Add(time.Second)
		return *now
	}), now
}

func contents(t testing.TB, j *Journal) diary.Contents {
	t.Helper()
	c, err := j.Contents()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestARecordHasTheMomentOfItsLastChange(t *testing.T) {
	j := At(filepath.Join(t.TempDir(), "journal.db"), nil)
	at := func(minute int) {
		j.now = func() time.Time { return time.Date(2026, 11, 21, 7, minute, 0, 123_456_789, time.FixedZone("", 3600)) }
	}
	at(1)
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}, {ID: "b"}}})
	at(2)
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}, {ID: "b", Severity: number(7)}}})
	at(3)
	if _, err := j.Remark(november20, diary.Remarks{Sleep: number(5)}); err != nil {
		t.Fatal(err)
	}
	at(4)
	if _, err := j.Log(diary.DayLog{Night: november20, Drinks: []diary.Drink{{ID: "d", At: november20.AtDay(9, 0, time.UTC), ML: 300}}}); err != nil {
		t.Fatal(err)
	}
	at(5)
	s := session("s", evening(november20))
	s.Steps = []diary.Step{}
	save(t, j, s)
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,"sleep":5,`+
		`"cramps":[{"id":"a","changed":"2026-11-21T06:01:00.123Z"},{"id":"b","severity":7,"changed":"2026-11-21T06:02:00.123Z"}],`+
		`"sessions":[{"id":"s","routine":"wall-calf-massage","started":"2026-11-20T22:00:00+01:00","ended":"2026-11-20T22:04:00+01:00","completion":"full","steps":[],"changed":"2026-11-21T06:05:00.123Z"}],`+
		`"factors":{"water_ml":300},"drinks":[{"id":"d","at":"2026-11-20T09:00:00Z","ml":300,"changed":"2026-11-21T06:04:00.123Z"}],`+
		`"changed":"2026-11-21T06:03:00.123Z","fields":{"checked_in":"2026-11-21T06:02:00.123Z"}}`)
	at(0) // by a clock that was set back, a change is later all the same
	if _, err := j.EditCramp(november20, diary.Cramp{ID: "b"}, func(c *diary.Cramp) { c.Severity = number(8) }); err != nil {
		t.Fatal(err)
	}
	if got := mustNight(t, j).Cramps[1].Changed.Format(time.RFC3339Nano); got != "2026-11-21T06:02:00.124Z" {
		t.Errorf("got %s", got)
	}
}

func TestWhatIsDeletedLeavesItsID(t *testing.T) {
	j, now := clocked(t)
	first := checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}, {ID: "b"}}})
	want := func(ids ...string) {
		t.Helper()
		var got []string
		for _, d := range contents(t, j).Deleted {
			if got = append(got, d.ID); d.Night != november20 || d.At.After(*now) || now.Sub(d.At) > time.Minute {
				t.Errorf("got %v at %v", d, *now)
			}
		}
		if !reflect.DeepEqual(got, ids) {
			t.Errorf("got the deletions of %q, want %q", got, ids)
		}
	}
	want()
	removal, err := j.RemoveCramp(november20, "a")
	if err != nil {
		t.Fatal(err)
	}
	want("a")
	deleted := contents(t, j).Deleted[0].At
	if err := j.Undo(removal); err != nil {
		t.Fatal(err)
	}
	want()
	if night := mustNight(t, j); !night.Cramp("a").Changed.After(deleted) || !night.Cramp("b").Changed.Before(deleted) {
		t.Errorf("got %s, want the cramp that came back changed after %v, and no other", text(t, night), deleted)
	}
	if err := j.Undo(first); err != nil {
		t.Fatal(err)
	}
	want("", "a", "b")
	if nights := contents(t, j).Nights; len(nights) != 0 {
		t.Errorf("got %s, want no night", text(t, nights))
	}
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "b"}}})
	want("a")
}

// TestAJournalIsTheSameAfterItsExport: whatever was done, an empty journal that imports
// the export holds the same, and no moment ever goes back.
func TestAJournalIsTheSameAfterItsExport(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j, _ := clocked(t)
		marks := diary.Marks{}
		id := rapid.SampledFrom([]string{"a", "b", "c"})
		rt.Repeat(map[string]func(*rapid.T){
			"check in": func(rt *rapid.T) {
				c := diary.CheckIn{Night: november20, Removed: rapid.SliceOfN(id, 0, 2).Draw(rt, "removed")}
				for _, id := range rapid.SliceOfN(id, 0, 2).Draw(rt, "cramps") {
					c.Cramps = append(c.Cramps, diary.Cramp{ID: id, Severity: number(rapid.IntRange(0, 2).Draw(rt, "severity"))})
				}
				if _, err := j.CheckIn(c); err != nil {
					rt.Fatal(err)
				}
			},
			"undo": func(rt *rapid.T) {
				if _, err := undoLast(j); err != nil && !errors.Is(err, errNothing) {
					rt.Fatal(err)
				}
			},
			"": func(rt *rapid.T) {
				held := contents(t, j)
				seen := diary.Marks{}
				for _, n := range held.Nights {
					seen = n.Marks()
				}
				for _, d := range held.Deleted {
					if _, twice := seen[d.ID]; twice {
						rt.Fatalf("%q is there and deleted", d.ID)
					}
					seen[d.ID] = d.At
				}
				for id, last := range marks {
					if now, is := seen[id]; !is || now.Before(last) {
						rt.Fatalf("%q was of %v and is of %v, %v", id, last, now, is)
					}
				}
				marks = seen
			},
		})
		held := contents(t, j)
		other, _ := clocked(t)
		if _, err := other.Import(held, PreferFile); err != nil {
			rt.Fatal(err)
		}
		if got, want := text(rt, contents(t, other)), text(rt, held); got != want {
			rt.Fatalf("got %s\nwant %s", got, want)
		}
	})
}

func TestAnImportBringsBackAndDeletesNothing(t *testing.T) {
	j, _ := clocked(t)
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}, {ID: "b"}}})
	exported := contents(t, j)
	if _, err := j.RemoveCramp(november20, "a"); err != nil {
		t.Fatal(err)
	}
	told := diary.Contents{Deleted: []diary.Deletion{
		{Night: november20, ID: "b", At: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)},
		{Night: november20, ID: "z", At: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)},
	}}
	for i := range 2 {
		made, err := j.Import(told, PreferFile)
		if written := made.Copy != ""; err != nil || written != (i == 0) {
			t.Errorf("import %d: got %+v, %v", i, made, err)
		}
	}
	if got := text(t, contents(t, j).Deleted[1]); got != `{"night":"2026-11-20","id":"z","at":"2026-01-01T00:00:00Z"}` {
		t.Errorf("got %s", got)
	}
	if night := mustNight(t, j); len(night.Cramps) != 1 || night.Cramps[0].ID != "b" {
		t.Errorf("got %s, want b alone", text(t, night))
	}
	if _, err := j.Import(exported, PreferFile); err != nil {
		t.Fatal(err)
	}
	night := mustNight(t, j)
	if back := night.Cramp("a"); !back.Changed.After(exported.Nights[0].Cramp("a").Changed) {
		t.Errorf("got it as of %v, want it changed by the import", back.Changed)
	} else {
		back.Changed = exported.Nights[0].Cramp("a").Changed
	}
	if got, want := text(t, night), text(t, exported.Nights[0]); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got := contents(t, j).Deleted; len(got) != 1 || got[0].ID != "z" {
		t.Errorf("got the deletions %v, want z alone", got)
	}
}
