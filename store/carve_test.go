package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// TestWhatIsCarvedIsTheLatest: where no page leads anywhere, a night is found as it was
// last, though free pages have it as it was before; one that was deleted, and a cramp, stay
// deleted; and a trial is stopped.
func TestWhatIsCarvedIsTheLatest(t *testing.T) {
	filled, last := fill(t, 60)
	j := on(filled.Path(), last)
	plan := drawn(diary.Factor(""), 0, 3, 1)
	plan.Start = last
	steps := []func() error{
		func() error {
			_, err := j.CheckIn(diary.CheckIn{Night: last, Cramps: []diary.Cramp{{ID: "first"}}})
			return err
		},
		func() error { return j.StartTrial(plan, last) },
		func() error {
			_, err := j.CheckIn(diary.CheckIn{Night: last, Removed: []string{"first"}, Cramps: []diary.Cramp{{ID: "second"}}})
			return err
		},
		func() error { return j.StopTrial(last.AddDays(1)) },
		func() error {
			_, err := j.Log(diary.DayLog{Night: last.AddDays(1), Drinks: []diary.Drink{{ID: "d", ML: 200}}})
			return err
		},
		func() error { _, err := j.UndoLast(); return err },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	want, err := j.Contents()
	data, reading := os.ReadFile(j.Path())
	if err != nil || reading != nil {
		t.Fatal(err, reading)
	}
	clear(data[:2*os.Getpagesize()])
	damaged := at(filepath.Join(t.TempDir(), "journal.db"))
	if err := os.WriteFile(damaged.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := damaged.Contents()
	if err != nil || len(got.Nights) != len(want.Nights) {
		t.Fatalf("got %d of %d nights, %v", len(got.Nights), len(want.Nights), err)
	}
	for i, night := range want.Nights {
		if text(t, got.Nights[i]) != text(t, night) {
			t.Errorf("got %s\nwant %s", text(t, got.Nights[i]), text(t, night))
		}
	}
	got.Nights, want.Nights = nil, nil
	if text(t, got) != text(t, want) {
		t.Errorf("got %s\nwant %s", text(t, got), text(t, want))
	}
	if said := damaged.Tend(); said == nil || !strings.Contains(said.Error(), "may be older than what you saved last") {
		t.Errorf("got %v, want the age said", said)
	}
}
