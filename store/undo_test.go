package store

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"calmcalf/store/diary"
)

const untouched = `{"night":"2026-11-20","checked_in":false,"sessions":[]}`

func TestTheNewestFiftyChangesCanBeUndoneStepByStep(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	var made []diary.Change
	for i := range maxChanges + 2 {
		made = append(made, checkIn(t, j, diary.CheckIn{Night: november20.AddDays(i % 3)}))
	}
	for i := len(made) - 1; i >= 2; i-- {
		if err := j.Undo(made[i]); err != nil {
			t.Fatalf("undoing change %d: %v", i, err)
		}
	}
	for i := range 2 {
		if err := j.Undo(made[i]); !errors.Is(err, ErrChanged) {
			t.Errorf("change %d: got %v, want it refused", i, err)
		}
	}
}

func mustNight(t *testing.T, j *Journal) diary.Night {
	t.Helper()
	night, err := j.Night(november20)
	if err != nil {
		t.Fatal(err)
	}
	return night
}

// TestEveryChangeIsUndoneAndDoneAgain on a night of ten years ago.
func TestEveryChangeIsUndoneAndDoneAgain(t *testing.T) {
	night := november20.AddDays(-3650)
	noon := night.AtDay(12, 0, time.UTC)
	for want, change := range map[string]func(*Journal) (diary.Change, error){
		"the check-in": func(j *Journal) (diary.Change, error) {
			return j.CheckIn(diary.CheckIn{Night: night, Removed: []string{"a"}})
		},
		"the day before": func(j *Journal) (diary.Change, error) {
			return j.Log(diary.DayLog{Night: night, Drinks: []diary.Drink{{ID: "e", At: noon, ML: 200}}})
		},
		"the warning signs":              func(j *Journal) (diary.Change, error) { return j.SaveSigns(night, diary.Signs{At: noon}) },
		"the note that it was discussed": func(j *Journal) (diary.Change, error) { return j.Discuss(night, "B1", "B6") },
		"the answer about soreness":      func(j *Journal) (diary.Change, error) { return j.StillSore(night, true, noon.AddDate(0, 0, 2)) },
		"the removal of a cramp":         func(j *Journal) (diary.Change, error) { return j.RemoveCramp(night, "a") },
		"the removal of the check-in":    func(j *Journal) (diary.Change, error) { return j.Unlog(night) },
		"the removal of an answer":       func(j *Journal) (diary.Change, error) { return j.RemoveAnswer(night, "water_ml") },
	} {
		t.Run(want, func(t *testing.T) {
			j := at(filepath.Join(t.TempDir(), "journal.db"))
			cramp := diary.Cramp{ID: "a", At: night.At(3, 10, time.UTC), Sore: true}
			checkIn(t, j, diary.CheckIn{Night: night, Cramps: []diary.Cramp{cramp, {ID: "b"}}, Remarks: diary.Remarks{Sleep: number(3), Note: new("hot")}})
			if _, err := j.Log(diary.DayLog{Night: night, Drinks: []diary.Drink{{ID: "d", At: noon, ML: 300}}}); err != nil {
				t.Fatal(err)
			}
			save(t, j, session("s", evening(night)))
			before := text(t, contents(t, j).Nights)
			made, err := change(j)
			after := text(t, contents(t, j).Nights)
			if err != nil || string(made.What) != want || made.Night != night || after == before {
				t.Fatalf("got %v, %v and %s, want %s", made, err, after, want)
			}
			for range 2 {
				if last, is, err := j.LastChange(); err != nil || !is || last != made {
					t.Errorf("got %v, %v, %v to undo, want %v", last, is, err, made)
				}
				if err := j.Undo(made); err != nil || text(t, contents(t, j).Nights) != before {
					t.Errorf("undone: got %s, %v\nwant %s", text(t, contents(t, j).Nights), err, before)
				}
				if done, err := redoLast(j); err != nil || done != made || text(t, contents(t, j).Nights) != after {
					t.Errorf("done again: got %v, %s, %v\nwant %s", done, text(t, contents(t, j).Nights), err, after)
				}
			}
			for range 2 {
				if _, err := undoLast(j); err != nil {
					t.Fatal(err)
				}
				if err := j.Redo(made); err != nil || text(t, contents(t, j).Nights) != after {
					t.Errorf("redone: got %s, %v\nwant %s", text(t, contents(t, j).Nights), err, after)
				}
			}
			if _, err := undoLast(j); err != nil {
				t.Fatal(err)
			}
			checkIn(t, j, diary.CheckIn{Night: november20})
			if _, err := redoLast(j); !errors.Is(err, errNothing) {
				t.Errorf("got %v after another change, want %v", err, errNothing)
			}
			if err := j.Redo(made); !errors.Is(err, ErrChanged) {
				t.Errorf("redoing it after another change: got %v, want %v", err, ErrChanged)
			}
		})
	}
}

// TestASessionIsSavedAsItGoesOn: what was done last counts, in whichever order it is saved,
// and it is undone as one.
func TestASessionIsSavedAsItGoesOn(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	before := text(t, contents(t, j).Nights)
	for _, lasted := range []time.Duration{0, 30, 90, 60} {
		save(t, j, diary.Session{ID: "s", Routine: "r", Started: evening(november20), Ended: evening(november20).Add(lasted * time.Second), Steps: []diary.Step{}})
	}
	if got := mustNight(t, j).Sessions; len(got) != 1 || got[0].Ended.Sub(got[0].Started) != 90*time.Second {
		t.Errorf("got %+v, want one session of 90 s", got)
	}
	if _, err := undoLast(j); err != nil || text(t, contents(t, j).Nights) != before {
		t.Errorf("undone: got %s, %v, want %s", text(t, contents(t, j).Nights), err, before)
	}
}

func TestUnloggingLeavesTheDayAndItsSessions(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	save(t, j, diary.Session{ID: "s", Routine: "r", Started: evening(november20), Ended: evening(november20), Completion: diary.Full, Steps: []diary.Step{}})
	if _, err := j.Log(diary.DayLog{Night: november20, Set: diary.Factors{diary.Feet: {Word: "long"}}}); err != nil {
		t.Fatal(err)
	}
	before := text(t, mustNight(t, j))
	checkIn(t, j, diary.CheckIn{Night: november20, At: threeTen, Cramps: []diary.Cramp{{ID: "a"}}, Remarks: diary.Remarks{Sleep: number(3), Note: new("hot")}})
	for name, want := range map[string]string{"sleep": "", "note": "", "feet": "", "covers": `nothing to remove: the night of Friday 20 November 2026 has no answer for "covers"`} {
		if _, err := j.RemoveAnswer(november20, name); (err != nil) != (want != "") || err != nil && err.Error() != want {
			t.Errorf("removing %s: got %v, want %s", name, err, want)
		}
	}
	if night := mustNight(t, j); night.Sleep != nil || night.Note != "" || night.Factors != nil || !night.CheckedIn {
		t.Errorf("got %s, want the cramp alone", text(t, night))
	}
	if _, err := j.Log(diary.DayLog{Night: november20, Set: diary.Factors{diary.Feet: {Word: "long"}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Unlog(november20); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, before)
	want := "nothing to remove: the night of Friday 20 November 2026 is not logged"
	if _, err := j.Unlog(november20); err == nil || err.Error() != want {
		t.Errorf("the second time: got %v, want %s", err, want)
	}
	if got := contents(t, j).Deleted; len(got) != 1 || got[0].ID != "a" {
		t.Errorf("got the deletions %v, want that of the cramp", got)
	}
	// A night of which nothing else is known is none any more.
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-40)})
	if _, err := j.Unlog(november20.AddDays(-40)); err != nil {
		t.Fatal(err)
	}
	if first, _, err := span(j); err != nil || first != november20 {
		t.Errorf("got %v as the first night, %v", first, err)
	}
}

func TestANightWithoutItsLastCrampIsNotLogged(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}, {ID: "b"}}})
	begun(t, j, diary.Cramp{ID: "c", At: threeTen.AddDate(0, 0, 1)})
	for id, night := range map[string]diary.Date{"a": november20, "b": november20, "c": november20.AddDays(1)} {
		if _, err := j.RemoveCramp(night, id); err != nil {
			t.Fatal(err)
		}
		if _, err := j.RemoveCramp(night, id); err == nil {
			t.Errorf("got the cramp %s removed twice", id)
		}
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"sessions":[]}`)
	wantNight(t, j, november20.AddDays(1), `{"night":"2026-11-21","checked_in":false,"sessions":[]}`) // nobody said that none came
}
