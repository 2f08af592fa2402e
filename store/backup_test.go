package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// on is a journal whose clock stands still on a day.
func on(path string, d diary.Date) *Journal {
	return At(path, func() time.Time { return d.At(22, 0, time.UTC) })
}

func TestTheFirstWriteOfADayIsBackedUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := on(path, november20).Tend(); err != nil || len(on(path, november20).Backups()) != 0 {
		t.Errorf("before anything was saved: got %v, %v", on(path, november20).Backups(), err)
	}
	for day := range 2 {
		j := on(path, november20.AddDays(day))
		for range 2 {
			checkIn(t, j, diary.CheckIn{Night: november20.AddDays(day)})
			if err := j.Tend(); err != nil {
				t.Fatal(err)
			}
			checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-1 - day)})
		}
	}
	j := on(path, november20)
	want := []string{filepath.Join(path+".backups", "2026-11-21.db"), filepath.Join(path+".backups", "2026-11-20.db")}
	if got := j.Backups(); !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	if first, _, err := span(at(want[1])); err != nil || first != november20 {
		t.Errorf("the first backup begins with %v, %v, want what the first write left", first, err)
	}
}

// TestABackupIsBesideTheJournalItself, wherever the link to it is.
func TestABackupIsBesideTheJournalItself(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "stick", "diary.db"), filepath.Join(dir, "journal.db")
	checkIn(t, at(target), diary.CheckIn{Night: november20})
	if err := os.Symlink(target, link); err != nil {
		if runtime.GOOS == "windows" {
			t.Skipf("links need a right that not everybody has: %v", err)
		}
		t.Fatal(err)
	}
	j := on(link, november20)
	checkIn(t, j, diary.CheckIn{Night: november20})
	again := strings.TrimSuffix(oldNight, "}") + `,"changed":"2026-11-20T22:00:00Z"}`
	if err := j.Tend(); err != nil {
		t.Fatal(err)
	}
	wantNight(t, at(filepath.Join(target+".backups", "2026-11-20.db")), november20, again)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("got %v, %v beside the link", entries, err)
	}

	if err := os.Remove(target); err != nil {
		t.Fatal(err)
	}
	j = on(link, november20)
	if _, err := j.CheckIn(diary.CheckIn{Night: november20}); err == nil || !strings.Contains(err.Error(), "is gone, but its backups are still there") {
		t.Errorf("got %v, want the backups of what the link leads to named", err)
	}
	d, err := j.Compare("")
	if err == nil {
		err = j.Restore(d.Backup.Path)
	}
	if leads, linked := os.Readlink(link); err != nil || linked != nil || leads != target {
		t.Errorf("got %v; the link leads to %s, %v", err, leads, linked)
	}
	wantNight(t, at(target), november20, again)
}

// TestTheNewestBackupOfADay is the one that was made last, whatever the names of all are.
func TestTheNewestBackupOfADay(t *testing.T) {
	j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	var made []string
	for i := range 12 {
		checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-i)})
		name, err := j.BackUpNow()
		if err != nil {
			t.Fatal(err)
		}
		when := time.Unix(int64(1000+i), 0)
		if err := os.Chtimes(name, when, when); err != nil {
			t.Fatal(err)
		}
		made = append([]string{name}, made...)
	}
	first := j.backupPath(importReason) // has the longest name
	if err := errors.Join(j.BackUp(first), os.Chtimes(first, time.Unix(999, 0), time.Unix(999, 0))); err != nil {
		t.Fatal(err)
	}
	made = append(made, first)
	if got := j.Backups(); !slices.Equal(got, made) {
		t.Errorf("got  %v\nwant %v", got, made)
	}
	if d, err := j.Compare(""); err != nil || d.Backup.Path != made[0] || d.Backup.Nights != 12 || len(d.Missing) > 0 {
		t.Errorf("got %+v, %v, want the last one offered", d, err)
	}
}

// TestABackupThatCannotBeMadeStopsNothing: a folder that takes no file looks as one that is
// full or may not be written.
func TestABackupThatCannotBeMadeStopsNothing(t *testing.T) {
	j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	if err := os.WriteFile(j.BackupFolder(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20})
	if err := j.Tend(); err == nil || !strings.HasPrefix(err.Error(), "your journal is saved, but today's backup could not be made: ") {
		t.Errorf("got %v, want that it could not be made", err)
	}
	if err := j.Tend(); err != nil {
		t.Errorf("got %v again, want it said once", err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20})
	if err := j.Tend(); err != nil {
		t.Errorf("got %v after another write, want it said once", err)
	}
}

func TestADamagedJournalIsNoBackup(t *testing.T) {
	data, _, _ := sample(t)
	j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
	data = []byte(strings.Replace(string(data), `"routine":"wall`, `"routine":"mall`, 1))
	if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "copy.db")
	if err := j.BackUp(name); !errors.Is(err, errPart) {
		t.Errorf("got %v, want it called damaged", err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(name)); len(entries) != 0 {
		t.Errorf("got %v, want nothing left", entries)
	}
}

// TestBackupsAreKept for seven days, four weeks and twelve months that have one, whatever
// was made when.
func TestBackupsAreKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var names []string
		for day := 0; day < 900; day += rapid.IntRange(1, 40).Draw(t, "gap") {
			for _, ending := range rapid.SampledFrom([][]string{{".db"}, {"-before-import.db"}, {"-before-import.db", ".db"}}).Draw(t, "made") {
				names = append(names, november20.AddDays(day).String()+ending)
			}
		}
		slices.Reverse(names)
		gone := outdated(names)
		days, weeks, months := map[diary.Date]bool{}, map[diary.Date]bool{}, map[diary.Date]bool{}
		for _, name := range names {
			d, _ := backupDay(name)
			firstOfWeek, firstOfMonth := !weeks[d.Monday()], !months[d.FirstOfMonth()]
			days[d], weeks[d.Monday()], months[d.FirstOfMonth()] = true, true, true
			want := len(days) <= 7 || firstOfWeek && len(weeks) <= 4 || firstOfMonth && len(months) <= 12
			if got := !slices.Contains(gone, name); got != want {
				t.Errorf("%s of %v: is kept %v, want %v", name, names, got, want)
			}
		}
	})
	for name, want := range map[string]bool{"2026-11-20.db": true, "2026-11-20-2.db": true, "2026-11-20": false, "2026-11-20.txt": false, "notes.db": false, "2026-13-20.db": false} {
		if _, is := backupDay(name); is != want {
			t.Errorf("%s is a backup: got %v", name, is)
		}
	}
}

// TestABackupOfADayToComeOutdatesNone: a clock that was wrong by years made some.
func TestABackupOfADayToComeOutdatesNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	for month := range keptMonths + 2 {
		j := on(path, november20.AddDays(1000+31*month))
		checkIn(t, j, diary.CheckIn{Night: november20})
		if err := j.Tend(); err != nil {
			t.Fatal(err)
		}
	}
	j := on(path, november20)
	name, err := j.BackUpNow()
	if err != nil || !slices.Contains(j.Backups(), name) {
		t.Errorf("got %s, %v, want it among %v", name, err, j.Backups())
	}
}
