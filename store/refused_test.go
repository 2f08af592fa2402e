package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

func TestWhatIsNoJournal(t *testing.T) {
	foreign := filepath.Join(t.TempDir(), "other.db")
	db, err := bolt.Open(foreign, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("things")); return err })
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	other, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"a short text": "Dear diary,\n", "a long text": strings.Repeat("no cramps\n", 10_000),
		"zeros": string(make([]byte, 32<<10)), "a file of another program": string(other),
	} {
		path := filepath.Join(t.TempDir(), "journal.db")
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		wantRefused(t, at(path), ErrDamaged, func(err error) {
			want := path + " is damaged, or is not a journal; restore a backup with \"calmcalf data restore\", or name another file with --journal ("
			if !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%s: got %v\nwant %s...", name, err, want)
			}
		})
	}
}

func TestANightThatCannotBeRead(t *testing.T) {
	j, last := fill(t, 3)
	err := j.write(func(tx *bolt.Tx) error {
		return errors.Join(set(tx, nightsBucket, keyOf(last), []byte("{")),
			set(tx, nightsBucket, keyOf(last.AddDays(-1)), unseal(nightsBucket, keyOf(last.AddDays(-2)), tx.Bucket([]byte(nightsBucket)).Get(keyOf(last.AddDays(-2))))))
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []diary.Date{last, last.AddDays(-1)} {
		if _, err := j.Night(d); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "the night of "+d.Format(diary.FullDate)) {
			t.Errorf("got %v, want the night named", err)
		}
		if _, err := j.CheckIn(diary.CheckIn{Night: d}); !errors.Is(err, ErrDamaged) {
			t.Errorf("written: got %v, want the night as it is", err)
		}
		outline, err := j.Outline(between(last.AddDays(-2), last))
		if err != nil || len(outline.Nights) != 1 {
			t.Errorf("got %d nights, %v, want the other one", len(outline.Nights), err)
		}
	}
	if said := j.Tend(); said == nil || strings.Count(said.Error(), "the night of ") != 2 {
		t.Errorf("got %v, want both nights named", said)
	}
	if _, err := j.Night(last.AddDays(-2)); err != nil {
		t.Errorf("got %v, want the other night", err)
	}
}

func TestPathsThatCannotBeAJournal(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		dir:                         dir + " is not a file: name a file with --journal",
		filepath.Join(file, "a.db"): "can't read the journal: check its path and its permissions: ",
	} {
		_, reading := at(path).Night(november20)
		_, writing := at(path).CheckIn(diary.CheckIn{Night: november20})
		for _, err := range []error{reading, writing} {
			if err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%s: got %v\nwant %s", path, err, want)
			}
		}
	}
	// A directory cannot be made where a file is in the way: one that links
	// nowhere is not there to be read.
	if err := os.Symlink(filepath.Join(dir, "nowhere", "deep"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	j := at(filepath.Join(dir, "link", "journal.db"))
	_, err := j.CheckIn(diary.CheckIn{Night: november20})
	if want := "can't save to the journal: "; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

// The permissions of a file do not stop an administrator, for whom everything goes on.
func TestAJournalThatMayNotBeTouched(t *testing.T) {
	for mode, reads := range map[fs.FileMode]bool{0o000: false, 0o400: true} {
		j := at(filepath.Join(t.TempDir(), "journal.db"))
		checkIn(t, j, diary.CheckIn{Night: november20})
		if err := os.Chmod(j.Path(), mode); err != nil {
			t.Fatal(err)
		}
		_, reading := j.Night(november20)
		_, writing := j.CheckIn(diary.CheckIn{Night: november20.AddDays(1)})
		if reading == nil && writing == nil {
			wantNight(t, j, november20.AddDays(1), `{"night":"2026-11-21","checked_in":true,"cramps":[],"sessions":[]}`)
			continue
		}
		if want := "can't save to the journal: "; !errors.Is(writing, syscall.EACCES) || !strings.HasPrefix(writing.Error(), want) {
			t.Errorf("mode %v: got %v\nwant %s", mode, writing, want)
		}
		want := "can't read the journal: check its path and its permissions: "
		if reads != (reading == nil) || !reads && !strings.HasPrefix(reading.Error(), want) {
			t.Errorf("mode %v: got %v\nwant %s", mode, reading, want)
		}
	}
}

// TestANightBefore1900IsNotRecorded, since no import takes it. One that an older program recorded can
// be removed.
func TestANightBefore1900IsNotRecorded(t *testing.T) {
	j, old := on(filepath.Join(t.TempDir(), "journal.db"), november20), diary.Date{Year: 1899, Month: 12, Day: 31}
	if _, err := j.CheckIn(diary.CheckIn{Night: old}); err == nil || err.Error() != "the night of Sunday 31 December 1899 is before 1900: correct the year" {
		t.Errorf("got %v", err)
	}
	if _, err := j.Merge(diary.Contents{Nights: []diary.Night{{Date: old, CheckedIn: true, Sessions: []diary.Session{}}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Unlog(old); err != nil {
		t.Error(err)
	}
}
