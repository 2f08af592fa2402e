package store

import (
	"bytes"
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
	if said := j.Tend(); said == nil || !strings.Contains(said.Error(), "could not be backed up first: ") {
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
