package store

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// migrationTests has a test for each migration, in the same order: old makes a
// journal of the version before it, and want is its export afterwards.
var migrationTests = []struct {
	name string
	old  func(*bolt.Tx) error
	want string

	check func(*testing.T, *Journal) // what else is to hold; nil is nothing
}{
	{
		name: "nights hold more",
		old: func(tx *bolt.Tx) error {
			return put(tx, nightsBucket, keyOf(november20), oldNight)
		},
		want: "[" + oldNight + "]",
	},
	{
		name: "records can be merged",
		old: func(tx *bolt.Tx) error {
			list := `[{"start":"2026-03-02","design":{"block":7,"settle":2},"rounds":1,"seed":18446744073709551615,"on":[true,false,true,false],"stopped":"2026-03-09"},` +
				`{"factor":"alcohol","start":"2026-11-18","design":{"block":2,"settle":0},"rounds":1,"seed":1,"on":[false,true,true,false]}]`
			return errors.Join(put(tx, nightsBucket, keyOf(november20), oldNight),
				tx.Bucket([]byte(metaBucket)).Put([]byte("setting.voice"), []byte("on")),
				tx.Bucket([]byte(metaBucket)).Put([]byte("setting.trials"), []byte(list)))
		},
		want: "[" + oldNight + "]", // of which no moment is known
		check: func(t *testing.T, j *Journal) {
			plans, err := j.Trials()
			if err != nil || len(plans) != 2 || plans[0].Seed != 1<<64-1 || plans[0].End() != plans[0].Stopped ||
				plans[1].Factor != diary.Alcohol || plans[1].Start != november20.AddDays(-2) {
				t.Errorf("got the trials %v, %v", plans, err)
			}
			if err := j.StopTrial(november20); err != nil {
				t.Error(err)
			}
			if text, err := j.Recall("trials"); err != nil || text != "" {
				t.Errorf("got %q, %v left", text, err)
			}
			if text, err := j.Recall("voice"); err != nil || text != "on" {
				t.Errorf("got the voice %q, %v", text, err)
			}
			if err := saveDraft(j, diary.DayForm, 1); err != nil {
				t.Error(err)
			}
		},
	},
	{
		name: "a change can be of several nights, and be done again",
		old: func(tx *bolt.Tx) error {
			sequence, err := tx.Bucket([]byte(changesBucket)).NextSequence()
			change := `{"night":"2026-11-20","before":null,"what":"the check-in","thread":"a"}`
			return errors.Join(err, put(tx, changesBucket, sequenceKey(sequence), change), put(tx, nightsBucket, keyOf(november20), oldNight))
		},
		want: "[" + oldNight + "]",
		check: func(t *testing.T, j *Journal) {
			undone, err := undoLast(j)
			if want := (diary.Change{Night: november20, Sequence: 1, What: diary.OfCheckIn}); err != nil || undone != want {
				t.Errorf("undone: got %v, %v, want %v", undone, err, want)
			}
			wantNight(t, j, november20, untouched)
			if _, err := redoLast(j); err != nil {
				t.Error(err)
			}
		},
	},
	{
		name: "entries are sealed",
		old: func(tx *bolt.Tx) error {
			return errors.Join(put(tx, nightsBucket, keyOf(november20), oldNight), put(tx, metaBucket, []byte("setting.voice"), "on"))
		},
		want: "[" + oldNight + "]",
		check: func(t *testing.T, j *Journal) {
			if text, err := j.Recall("voice"); err != nil || text != "on" {
				t.Errorf("got the voice %q, %v", text, err)
			}
		},
	},
	{
		name: "fields are marked",
		old: func(tx *bolt.Tx) error {
			return put(tx, nightsBucket, keyOf(november20), string(seal(nightsBucket, keyOf(november20), []byte(oldNight))))
		},
		want: "[" + oldNight + "]",
	},
}

// put saves an entry as versions before 5 do; the sum is stamped afterwards.
func put(tx *bolt.Tx, bucket string, key []byte, value string) error {
	return tx.Bucket([]byte(bucket)).Put(key, []byte(value))
}

func TestEveryMigrationHasItsTest(t *testing.T) {
	if got, want := len(migrationTests), len(migrations()); got != want {
		t.Fatalf("got tests for %d migrations, want %d", got, want)
	}
	for i, test := range migrationTests {
		t.Run(test.name, func(t *testing.T) {
			old := &Journal{now: noClock, path: filepath.Join(t.TempDir(), "journal.db"), migrations: migrations()[:i]}
			old.tending = make(chan struct{}, 1)
			if err := old.write(func(tx *bolt.Tx) error { return errors.Join(test.old(tx), old.stamp(tx)) }); err != nil {
				t.Fatal(err)
			}
			j := at(old.Path())
			nights, err := j.Nights(diary.Date{}, diary.Date{})
			if got := text(t, nights); err != nil || got != test.want {
				t.Errorf("got %s, %v\nwant %s", got, err, test.want)
			}
			if test.check != nil {
				test.check(t, j)
			}
			if _, err := os.Stat(copyOf(old.Path())); err != nil {
				t.Errorf("got %v, want a copy of the old journal", err)
			}
			checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1)})
			wantNight(t, at(old.Path()), november20, oldNight)
		})
	}
}

// TestEntriesWithTheFirstChecksumsAreSound, those of early journals of version 5.
func TestEntriesWithTheFirstChecksumsAreSound(t *testing.T) {
	j, last := fill(t, 30)
	want, err := j.Nights(diary.Date{}, last)
	if err != nil {
		t.Fatal(err)
	}
	old := &Journal{now: noClock, path: j.Path(), migrations: migrations()[:4]}
	err = j.write(func(tx *bolt.Tx) error {
		for _, bucket := range bucketsOf(sealedVersion) {
			b := tx.Bucket([]byte(bucket))
			for key, sealed := range copied(b) {
				value := unseal(bucket, []byte(key), sealed)
				if err := b.Put([]byte(key), binary.BigEndian.AppendUint32(value, uint32(oldSeal(bucket, []byte(key), value)))); err != nil {
					return err
				}
			}
		}
		return old.stamp(tx)
	})
	if err != nil {
		t.Fatal(err)
	}
	again := at(j.Path())
	if got, err := again.Nights(diary.Date{}, last); err != nil || text(t, got) != text(t, want) {
		t.Errorf("got %d of %d nights, %v", len(got), len(want), err)
	}
	checkIn(t, again, diary.CheckIn{Night: last.AddDays(1)})
	if h := again.Check(); !h.Sound() || h.Nights != 31 {
		t.Errorf("got %d nights, %v", h.Nights, h.Problems)
	}
}
