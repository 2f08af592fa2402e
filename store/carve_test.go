package store

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

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
		func() error { _, err := undoLast(j); return err },
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

// TestTheLatestStateIsTheSameInAnyOrder: pages are reused, so that an old state may come
// before or after a new one in the file.
func TestTheLatestStateIsTheSameInAnyOrder(t *testing.T) {
	j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	c := carved{map[diary.Date][]state{}, map[string]time.Time{}, map[string][]byte{}}
	for i, check := range []diary.CheckIn{
		{Cramps: []diary.Cramp{{ID: "first"}}},
		{Cramps: []diary.Cramp{{ID: "second"}}},
		{Removed: []string{"first"}},
		{Remarks: diary.Remarks{Note: new("a note")}},
	} {
		moment := november20.At(22, i, time.UTC)
		check.Night, check.At = november20, moment
		checkIn(t, At(j.Path(), func() time.Time { return moment }), check)
		err := j.View(func(r Reader) error {
			for key, value := range r.ascending(deletedBucket, "") {
				c.deletion(key, seal(deletedBucket, key, value))
			}
			value, err := r.value(nightsBucket, november20.String())
			if err != nil {
				return err
			}
			night, err := r.decode(keyOf(november20), value)
			c.nights[november20] = append(c.nights[november20], state{bytes.Clone(value), night.Marks()})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	states := slices.Clone(c.nights[november20])
	for range 100 {
		rand.Shuffle(len(states), func(a, b int) { states[a], states[b] = states[b], states[a] })
		c.nights[november20] = states
		if got := string(c.latest(november20).sealed); !strings.Contains(got, "a note") {
			t.Fatalf("got %s of %d states", got, len(states))
		}
	}
}
