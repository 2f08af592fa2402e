package diary_test

import (
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestIDsSortAsTime(t *testing.T) {
	now := time.UnixMilli(1_469_918_176_385)
	newID := diary.IDs(func() time.Time { return now }, func() uint64 { return 0 })
	if got, want := newID(), "01ARYZ6S410000000000000000"; got != want { // the example of the ULID specification
		t.Errorf("got %s, want %s", got, want)
	}
	last := ""
	for i := range 1000 {
		if i%10 == 0 {
			now = now.Add(time.Millisecond)
		}
		id := newID()
		if len(id) != 26 || id <= last {
			t.Fatalf("got %s after %s, want a later one", id, last)
		}
		last = id
	}
}

func TestIDsOfOneMomentDiffer(t *testing.T) {
	now := func() time.Time { return time.UnixMilli(1) }
	bits := uint64(0)
	random := func() uint64 { bits += 0x9e3779b97f4a7c15; return bits }
	if a, b := diary.IDs(now, random)(), diary.IDs(now, random)(); a == b {
		t.Errorf("got %s twice", a)
	}
}
