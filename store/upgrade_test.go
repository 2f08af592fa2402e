package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
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
			if err := j.SaveDraft(diary.DayForm, 1); err != nil {
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
			undone, err := j.UndoLast()
			if want := (diary.Change{Night: november20, Sequence: 1, What: diary.OfCheckIn}); err != nil || undone != want {
				t.Errorf("undone: got %v, %v, want %v", undone, err, want)
			}
			wantNight(t, j, november20, untouched)
			if _, err := j.RedoLast(); err != nil {
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

// copyOf is the copy of the journal at a path that later makes.
func copyOf(path string) string { return at(path).backupPath("before-upgrade") }

// later is a calmcalf to come, whose journal notes in every night that it was
// brought up to date.
func later(path string, err error) *Journal {
	return &Journal{now: noClock, path: path, migrations: append(migrations(), func(tx *bolt.Tx) error {
		nights := tx.Bucket([]byte(nightsBucket))
		value := unseal(nightsBucket, keyOf(november20), nights.Get(keyOf(november20)))
		value = bytes.Replace(value, []byte(`"checked_in":true`), []byte(`"checked_in":true,"note":"new"`), 1)
		return errors.Join(nights.Put(keyOf(november20), seal(nightsBucket, keyOf(november20), value)), err)
	})}
}

const (
	oldNight = `{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`
	newNight = `{"night":"2026-11-20","checked_in":true,"note":"new","cramps":[],"sessions":[]}`
)

func TestAnOlderJournalIsBroughtUpToDateAfterACopy(t *testing.T) {
	for name, use := range map[string]func(*Journal) error{
		"by reading": func(j *Journal) error { _, err := j.Night(november20); return err },
		"by writing": func(j *Journal) error {
			_, err := j.CheckIn(diary.CheckIn{Night: november20.AddDays(1)})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			checkIn(t, at(path), diary.CheckIn{Night: november20})
			if err := use(later(path, nil)); err != nil {
				t.Fatal(err)
			}
			wantNight(t, later(path, nil), november20, newNight)
			wantNight(t, at(copyOf(path)), november20, oldNight)
			info, err := os.Stat(copyOf(path))
			if err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
				t.Errorf("got %v, %v, want a copy for the user alone", info.Mode(), err)
			}
			if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 2 {
				t.Errorf("got %v, %v, want the journal and the folder of its copy", left, err)
			}
		})
	}
}

// TestAnOlderJournalThatCannotBeWrittenIsRead, by whoever is no administrator; the copy that
// it is read from can be made by anybody.
func TestAnOlderJournalThatCannotBeWrittenIsRead(t *testing.T) {
	dir, moment := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", moment)
	path := filepath.Join(dir, "journal.db")
	checkIn(t, at(path), diary.CheckIn{Night: november20})
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	j := later(path, nil)
	read := ""
	err = j.readCopy(func(tx *bolt.Tx) error {
		night, err := Reader{j, tx}.Night(november20)
		read = text(t, night)
		return err
	})
	if now, other := os.ReadFile(path); err != nil || read != newNight || other != nil || !bytes.Equal(now, old) {
		t.Errorf("got %s, %v, want %s, and the journal as it was (%v)", read, err, newNight, other)
	}
	for _, folder := range []string{dir, moment} {
		if entries, err := os.ReadDir(folder); err != nil || len(entries) > 1 || folder == moment && len(entries) > 0 {
			t.Errorf("got %v, %v in %s, want no copy", entries, err, folder)
		}
	}
	if err := errors.Join(os.Chmod(path, 0o400), os.Chmod(dir, 0o500)); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, newNight)
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
}

func TestAMigrationThatDoesNotEndWellChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	checkIn(t, at(path), diary.CheckIn{Night: november20})
	if err := errors.Join(os.Mkdir(filepath.Dir(copyOf(path)), 0o700), os.WriteFile(copyOf(path), []byte("of the user"), 0o600)); err != nil {
		t.Fatal(err)
	}
	cause := errors.New("no such thing")
	for range 2 {
		if _, err := later(path, cause).Night(november20); !errors.Is(err, cause) {
			t.Errorf("got %v, want %v", err, cause)
		}
	}
	wantNight(t, at(path), november20, oldNight)
	wantNight(t, at(at(path).backupPath("before-upgrade-2")), november20, oldNight)
	wantNight(t, at(at(path).backupPath("before-upgrade-3")), november20, oldNight)
	if got, err := os.ReadFile(copyOf(path)); string(got) != "of the user" {
		t.Errorf("got %q, %v, want the file that was there", got, err)
	}
}

// TestAnUpgradeWithoutABackupIsSaid: a file is where the folder of the backups should be.
func TestAnUpgradeWithoutABackupIsSaid(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	checkIn(t, at(path), diary.CheckIn{Night: november20})
	if err := os.WriteFile(at(path).BackupFolder(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	j := later(path, nil)
	j.tending = make(chan struct{}, 1)
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1)})
	wantNight(t, j, november20, newNight)
	if said := j.Tend(); said == nil || !strings.Contains(said.Error(), "could not be backed up before: ") {
		t.Errorf("got %v, want it said", said)
	}
}

func TestANewJournalNeedsNoCopy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	checkIn(t, later(path, errors.New("not run")), diary.CheckIn{Night: november20})
	if _, err := os.Stat(copyOf(path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got a copy (%v), want none", err)
	}
}

func TestANewerJournalIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	checkIn(t, later(path, nil), diary.CheckIn{Night: november20})
	wantRefused(t, at(path), ErrNewer, func(err error) {
		if want := "update calmcalf"; !strings.HasSuffix(err.Error(), want) {
			t.Errorf("got %v, want ... %s", err, want)
		}
	})
}

// wantRefused holds when reading and writing are refused alike and the file stays
// as it is.
func wantRefused(t *testing.T, j *Journal, want error, check func(error)) {
	t.Helper()
	before, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	_, reading := j.Nights(diary.Date{}, diary.Date{})
	_, writing := j.CheckIn(diary.CheckIn{Night: november20})
	for _, err := range []error{reading, writing} {
		if !errors.Is(err, want) {
			t.Errorf("got %v, want %v", err, want)
			continue
		}
		check(err)
	}
	if after, err := os.ReadFile(j.Path()); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed (%v), want it as it was", err)
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
