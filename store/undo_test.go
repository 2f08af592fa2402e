package store

import (
	"errors"
	"path/filepath"
	"testing"

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
