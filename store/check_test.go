package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// spoil changes a text in every place of a file.
func spoil(t *testing.T, path, was, is string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(data, []byte(was)) {
		t.Fatalf("%s has no %q (%v)", path, was, err)
	}
	if err := os.WriteFile(path, bytes.ReplaceAll(data, []byte(was), []byte(is)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestABadNightComesBackFromABackup, or is set aside in a file of its own; meanwhile all
// others are read, exported and written.
func TestABadNightComesBackFromABackup(t *testing.T) {
	first := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	checkIn(t, first, diary.CheckIn{Night: november20, Remarks: diary.Remarks{Note: new("a good night")}})
	checkIn(t, first, diary.CheckIn{Night: november20.AddDays(-1)})
	if err := first.Tend(); err != nil {
		t.Fatal(err)
	}
	checkIn(t, first, diary.CheckIn{Night: november20.AddDays(-2), Remarks: diary.Remarks{Note: new("a bad night")}})
	path := first.Path()
	spoil(t, path, "a good night", "a g00d night")
	spoil(t, path, "a bad night", "a b@d night")

	if d, err := on(path, november20).Compare(""); err != nil || len(d.Missing)+len(d.Other) > 0 {
		t.Errorf("got %+v, %v, want nothing that a backup would lose: nobody has what is damaged", d, err)
	}
	j := on(path, november20)
	all, err := j.Contents()
	if err != nil || len(all.Nights) != 1 || all.Nights[0].Date != november20.AddDays(-1) {
		t.Errorf("got %v, %v, want the one sound night", all.Nights, err)
	}
	said := fmt.Sprint(j.Tend())
	for _, want := range []string{"Friday 20 November 2026", "Wednesday 18 November 2026"} {
		if !strings.Contains(said, want) {
			t.Errorf("got %q, want %q named", said, want)
		}
	}
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(1)})
	if h := on(path, november20).Check(); h.Sound() || h.Nights != 2 {
		t.Errorf("got %+v, want the damage found", h)
	}
	done, err := j.Repair()
	text := strings.Join(done, "\n")
	if err != nil || !strings.Contains(text, "The night of Friday 20 November 2026 has been restored from the backup 2026-11-20.db.") ||
		!strings.Contains(text, "The night of Wednesday 18 November 2026 is in no backup. What is left of it is in "+path+".night-2026-11-18.") {
		t.Errorf("got %s, %v", text, err)
	}
	if rest, err := os.ReadFile(path + ".night-2026-11-18"); err != nil || !bytes.Contains(rest, []byte("a b@d night")) {
		t.Errorf("got %s, %v set aside", rest, err)
	}
	if h := on(path, november20).Check(); !h.Sound() || h.Nights != 3 {
		t.Errorf("afterwards: got %+v, want it sound", h)
	}
	if night, err := j.Night(november20); err != nil || night.Note != "a good night" {
		t.Errorf("got %v, %v, want the note again", night, err)
	}
}

// TestARecordThatCannotBeIsFound, though it is as it was saved.
func TestARecordThatCannotBeIsFound(t *testing.T) {
	j, last := fill(t, 2)
	err := j.write(func(tx *bolt.Tx) error {
		return errors.Join(
			set(tx, nightsBucket, keyOf(last), []byte(`{"night":"2026-11-20","checked_in":true,"cramps":[{"id":"a","severity":11}],"sessions":[]}`)),
			set(tx, trialsBucket, []byte("2026-11-20 "), []byte(`{"start":"2026-11-20","colour":"red"}`)),
			set(tx, deletedBucket, []byte("2026-11-20 b"), []byte(`{"night":"2026-11-20"}`)),
		)
	})
	if err != nil {
		t.Fatal(err)
	}
	h := j.Check()
	for _, want := range []string{"the night of Friday 20 November 2026: ", `a trial: json: unknown field "colour"`, "an entry of deleted: "} {
		if !strings.Contains(strings.Join(h.Problems, "\n"), want) {
			t.Errorf("got %q, want %q", h.Problems, want)
		}
	}
	if done, err := j.Repair(); err != nil || len(done) > 0 {
		t.Errorf("got %v, %v, want nothing taken out that can be read", done, err)
	}
}

// TestWhatABrokenFileLostComesBack: a page of the file is gone.
func TestWhatABrokenFileLostComesBack(t *testing.T) {
	filled, last := fill(t, 300)
	j := on(filled.Path(), last)
	checkIn(t, j, diary.CheckIn{Night: last})
	deleted := last.AddDays(-7)
	if err := j.Tend(); err != nil {
		t.Fatal(err)
	}
	if err := j.write(func(tx *bolt.Tx) error {
		night, err := Reader{j, tx}.Night(deleted)
		if err != nil {
			return err
		}
		return Reader{j, tx}.replace(deleted, &night, nil)
	}); err != nil {
		t.Fatal(err)
	}
	want := j.Check()
	data, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	size := os.Getpagesize()
	at := bytes.Index(data, []byte(`{"night":"`+last.AddDays(-100).String())) / size * size
	clear(data[at : at+size])
	if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	j = on(j.Path(), last.AddDays(1))
	if h := j.Check(); h.Sound() || h.Nights >= want.Nights || h.Nights < want.Nights-20 {
		t.Errorf("got %d of %d nights, %v", h.Nights, want.Nights, h.Problems)
	}
	checkIn(t, j, diary.CheckIn{Night: last}) // the backup of that day lacks what is lost
	_ = j.Tend()
	done, err := j.Repair()
	if made := j.Backups(); err != nil || len(done) == 0 || len(made) != 2 {
		t.Errorf("got %v, %v, want nights back; the backups are %v", done, err, made)
	}
	if h := j.Check(); !h.Sound() || h.Nights != want.Nights {
		t.Errorf("got %d nights, %v, want all %d", h.Nights, h.Problems, want.Nights)
	}
	if night, err := j.Night(deleted); err != nil || night.Logged() {
		t.Errorf("got %v, %v, want what was deleted not back", night, err)
	}
	if aside, err := os.ReadFile(j.Path() + ".damaged-" + last.AddDays(1).String()); err != nil || !bytes.Equal(aside, data) {
		t.Errorf("got %d bytes, %v, want the damaged file as it was", len(aside), err)
	}
}

// TestTheLastEntryMayBeMissing where the newest state of the file can't be read.
func TestTheLastEntryMayBeMissing(t *testing.T) {
	data, _, _ := sample(t)
	for meta := range 2 {
		j := at(filepath.Join(t.TempDir(), "journal.db"))
		damaged := bytes.Clone(data)
		damaged[meta*os.Getpagesize()+40] ^= 1
		if err := os.WriteFile(j.Path(), damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := j.Night(november20); err != nil {
			t.Error(err)
		}
		if said := j.Tend(); said == nil || !strings.Contains(said.Error(), "the very last entry in your journal may be missing") {
			t.Errorf("meta page %d: got %v", meta, said)
		}
		if done, err := at(j.Path()).Repair(); err != nil || len(done) != 1 || !strings.HasPrefix(done[0], "The very last entry in your journal may be missing") {
			t.Errorf("meta page %d: a repair said %q, %v", meta, done, err)
		}
	}
}

// TestABackupOfANewerVersionIsNotDamaged, nor the journal that was written by one.
func TestABackupOfANewerVersionIsNotDamaged(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	for i, sound := range []bool{true, false} {
		if _, err := j.BackUpNow(); err != nil {
			t.Fatal(err)
		}
		if path := j.Backups()[0]; !sound {
			spoil(t, path, versionKey+"6"+nightsBucket, versionKey+"9"+nightsBucket)
		}
		all := j.CheckBackups()
		if len(all) != i+1 || all[0].Damaged || all[0].Sound() != sound {
			t.Errorf("got %+v", all)
		}
	}
	if err := j.Restore(j.Backups()[0]); !errors.Is(err, ErrNewer) {
		t.Errorf("restoring it got %v", err)
	}
	wantNight(t, at(j.Path()), november20, oldNight)
}

// TestWhatWasSetAsideLast decides whether the journal lost nights to damage, in whatever
// order both happened on one day.
func TestWhatWasSetAsideLast(t *testing.T) {
	for _, reasons := range [][]string{{replacedReason, damagedReason}, {damagedReason, replacedReason}} {
		j := on(filepath.Join(t.TempDir(), "[a] journal.db"), november20)
		checkIn(t, j, diary.CheckIn{Night: november20})
		if j.lostToDamage() {
			t.Error("nothing was set aside")
		}
		for i := range 12 {
			reason := reasons[i%2]
			if _, err := j.setAside(reason); err != nil {
				t.Fatal(err)
			}
			if got := j.lostToDamage(); got != (reason == damagedReason) {
				t.Errorf("%d of %v: got %v", i, reasons, got)
			}
		}
	}
}

// TestARestoreLosesNothingThatIsWritten: writers that wait for the journal meanwhile find the
// restored one.
func TestARestoreLosesNothingThatIsWritten(t *testing.T) {
	j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	checkIn(t, j, diary.CheckIn{Night: november20})
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := j.BackUp(backup); err != nil {
		t.Fatal(err)
	}
	begun, restored, saved := make(chan bool), make(chan bool), make(chan []diary.Date, 1)
	go func() { saved <- saveAround(t, j, begun, restored) }()
	<-begun
	if err := whenFree(func() error { return j.Restore(backup) }); err != nil {
		t.Error(err)
	}
	err := whenFree(func() error {
		done, err := j.Repair()
		if len(done) > 0 {
			t.Errorf("got %v, want nothing repaired", done)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	close(restored)
	days, replaced := <-saved, on(j.Path()+".replaced-2026-11-20", november20)
	for i, day := range days {
		now, _ := j.Night(day)
		before, _ := replaced.Night(day)
		if !now.CheckedIn && !before.CheckedIn {
			t.Errorf("the night of %v is in neither of the two journals", day)
		}
		if i >= len(days)-9 && !now.CheckedIn { // the first of the ten may have been under way
			t.Errorf("the night of %v, written since, is not in the journal", day)
		}
	}
}

// TestAJournalThatIsReplacedWhileItIsOpenedIsOpenedAnew: nothing is written to a file that has
// another name by then.
func TestAJournalThatIsReplacedWhileItIsOpenedIsOpenedAnew(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	backup := j.Path() + ".copy"
	if err := j.BackUp(backup); err != nil {
		t.Fatal(err)
	}
	var file *os.File
	db, err := j.openUnlocked(func() *os.File { return file }, &bolt.Options{
		Timeout: time.Millisecond,
		OpenFile: func(path string, flag int, mode fs.FileMode) (opened *os.File, err error) {
			if file, err = os.OpenFile(path, flag, mode); err == nil && exist(backup) {
				err = os.Rename(backup, path)
			}
			return file, err
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if exist(backup) || !j.current(file) {
		t.Error("the file that was replaced is open")
	}
}

// saveAround saves ten nights before it closes begun, some until restored is closed, and ten
// after.
func saveAround(t *testing.T, j *Journal, begun chan<- bool, restored <-chan bool) (days []diary.Date) {
	for after := 10; after > 0; {
		day := november20.AddDays(len(days))
		err := whenFree(func() error {
			_, err := on(j.Path(), november20).CheckIn(diary.CheckIn{Night: day})
			return err
		})
		if err != nil {
			t.Error(err)
		}
		if days = append(days, day); len(days) == 10 {
			close(begun)
		}
		select {
		case <-restored:
			after--
		default:
		}
	}
	return days
}
