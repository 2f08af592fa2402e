package store

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestStillSore_isOneChangeThatCanBeUndone(t *testing.T) {
	j, night := at(filepath.Join(t.TempDir(), "journal.db")), diary.Date{Year: 2026, Month: 11, Day: 24}
	cramp := diary.Cramp{ID: "a", At: night.At(3, 10, time.UTC), Sore: true}
	if _, err := j.CheckIn(diary.CheckIn{Night: night, Cramps: []diary.Cramp{cramp}}); err != nil {
		t.Fatal(err)
	}
	keeps := func(want string) {
		t.Helper()
		n, err := j.Night(night)
		if got := diary.DescribeCramps(n.Cramps); err != nil || !slices.Equal(got, []string{want}) {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	change, err := j.StillSore(night, true, time.Date(2026, 11, 26, 7, 40, 0, 0, time.UTC))
	if err != nil || change.String() != "the answer about soreness, night of Tuesday 24 November 2026" {
		t.Fatalf("got %v, %v", change, err)
	}
	keeps("03:10 sore 28 h or more")
	if _, err := j.StillSore(night.AddDays(1), true, time.Time{}); err == nil {
		t.Error("a night without a sore cramp took an answer")
	}
	if last, _, err := j.LastChange(); err != nil || last != change {
		t.Errorf("got %v, %v: what was refused is a change", last, err)
	}
	if err := j.Undo(change); err != nil {
		t.Fatal(err)
	}
	keeps("03:10 sore next day")
}
