package store

import (
	"errors"
	"path/filepath"
	"testing"

	"calmcalf/store/diary"
)

const untouched = `{"night":"2026-11-20","checked_in":false,"sessions":[]}`

func TestUndoPutsTheNightBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	first := checkIn(t, at(path), diary.CheckIn{Night: november20})
	second := checkIn(t, at(path), diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "c"}}})
	checkIn(t, at(path), diary.CheckIn{Night: november20.AddDays(-1)}) // another night does not matter

	if err := at(path).Undo(second); err != nil {
		t.Fatal(err)
	}
	wantNight(t, at(path), november20, `{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`)
	if err := at(path).Undo(first); err != nil {
		t.Fatal(err)
	}
	wantNight(t, at(path), november20, untouched)
	nights, err := at(path).Nights(diary.Date{}, diary.Date{})
	if err != nil || len(nights) != 1 || nights[0].Date != november20.AddDays(-1) {
		t.Errorf("got %s, %v, want only the other night", text(t, nights), err)
	}
}

func TestUndoIsRefusedWhenTheNightChangedSince(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	first := checkIn(t, j, diary.CheckIn{Night: november20})
	save(t, j, session("s", evening(november20)))
	before := text(t, mustNight(t, j))
	refused := func(c diary.Change, why string) {
		t.Helper()
		if err := j.Undo(c); !errors.Is(err, ErrChanged) {
			t.Errorf("%s: got %v, want it refused", why, err)
		}
		wantNight(t, j, november20, before)
	}
	refused(first, "a session came since")
	refused(diary.Change{Night: november20.AddDays(-1), Sequence: first.Sequence}, "of another night")
	refused(diary.Change{}, "no change at all")

	second := checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "c"}}})
	if err := j.Undo(second); err != nil {
		t.Fatal(err)
	}
	refused(second, "undone already")
	third := checkIn(t, j, diary.CheckIn{Night: november20})
	before = text(t, mustNight(t, j))
	if third.Sequence == second.Sequence {
		t.Errorf("got the sequence %d twice", third.Sequence)
	}
	refused(second, "undone before another change")
}

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
