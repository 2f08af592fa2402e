package store

import (
	"path/filepath"
	"slices"
	"testing"

	"calmcalf/store/diary"
)

func TestDiscuss_isOneChangeThatCanBeTakenBack(t *testing.T) {
	j, night := at(filepath.Join(t.TempDir(), "journal.db")), diary.Date{Year: 2026, Month: 11, Day: 22}
	if _, err := j.Discuss(night, "B6"); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Discuss(night, "B1", "B6"); err != nil {
		t.Fatal(err)
	}
	discussed := func(want ...string) {
		t.Helper()
		n, err := j.Night(night)
		if err != nil || !slices.Equal(n.Discussed, want) || n.Logged() {
			t.Errorf("got %v of a night that is logged: %v, error %v, want %v", n.Discussed, n.Logged(), err, want)
		}
	}
	discussed("B1", "B6")
	last, is, err := j.LastChange()
	if err != nil || !is || last.String() != "the note that it was discussed, night of Sunday 22 November 2026" {
		t.Errorf("got %v, %v, %v", last, is, err)
	}
	if err := j.Undo(last); err != nil {
		t.Fatal(err)
	}
	discussed("B6")
	for _, ids := range [][]string{nil, {""}} {
		if _, err := j.Discuss(night, ids...); err == nil {
			t.Errorf("%q was saved", ids)
		}
	}
}
