package store

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/files"

	bolt "go.etcd.io/bbolt"
)

// Backups are complete journals in a folder next to the file, each named by its day and its
// reason: 2026-11-20.db was made after the first write of that day, and
// 2026-11-20-before-import.db before an import. Outdated ones are removed once a new one
// exists.
const backupFolder, backupEnding = ".backups", ".db"

// Retention, in days, weeks and months that have backups: all of a day, and the last one of
// each week and month.
const keptDays, keptWeeks, keptMonths = 7, 4, 12

// BackupFolder is the folder of the backups: next to the file that the path links to, if it
// is a link.
func (j *Journal) BackupFolder() string { return j.file() + backupFolder }

// file is the path of the journal itself with all links resolved, whether or not it exists.
func (j *Journal) file() string {
	if file, err := filepath.EvalSymlinks(j.path); err == nil {
		return file
	}
	path := j.path
	for range mostLinks {
		target, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return path
}

// mostLinks limits how many links in a row are followed; it is the limit of Linux.
const mostLinks = 40

// Saved reports whether something was saved since Tend.
func (j *Journal) Saved() bool { return j.wrote.Load() }

// Due reports whether Tend has something to do or to report.
func (j *Journal) Due() bool { return j.Saved() || len(j.unsaid(false)) > 0 }

// Tend makes the day's backup, where something was saved since the last call and the day has
// none. Call it after the user has been told that the change is saved. Its error is what they
// need to know about their journal and its backups.
func (j *Journal) Tend() error {
	j.tending <- struct{}{} // a program that ends waits for a backup under way
	defer func() { <-j.tending }()
	if j.wrote.Swap(false) {
		if err := j.backUpToday(); err != nil && !errors.Is(err, fs.ErrExist) {
			j.note("your journal is saved, but today's backup could not be made: " + err.Error())
		}
	}
	return errors.Join(j.unsaid(true)...)
}

func (j *Journal) backUpToday() error {
	name := j.backupPath("")
	if _, err := os.Lstat(name); err == nil {
		return nil
	}
	if exists, _ := j.exists(); !exists {
		return nil // it is gone by now
	}
	return j.BackUp(name)
}

// BackUpNow makes a backup, and returns its name.
func (j *Journal) BackUpNow() (name string, err error) {
	err = j.reading(func(_ *bolt.DB, file *os.File) error {
		name, err = j.keep(file, "")
		return err
	})
	return name, err
}

// BackUp copies the journal to a new file.
func (j *Journal) BackUp(name string) error {
	return j.reading(func(_ *bolt.DB, file *os.File) error { return j.copyTo(name, file) })
}

// reading runs fn on the file while no one writes to it. A missing journal is an error.
func (j *Journal) reading(fn func(*bolt.DB, *os.File) error) error {
	exists, err := j.exists()
	if err == nil && !exists {
		err = errors.New("there is nothing to back up yet, because nothing has been saved in " + j.path)
	}
	if err != nil {
		return err
	}
	return j.open(true, fn)
}

// keep makes a backup for a reason, which may be "", of a file that the caller has locked,
// and returns its name: that of the day, with -2 and so on if it is taken. No file is
// overwritten.
func (j *Journal) keep(file *os.File, reason string) (string, error) {
	for i := 1; ; i++ {
		full := reason
		if i > 1 {
			full = strings.TrimPrefix(fmt.Sprintf("%s-%d", reason, i), "-")
		}
		name := j.backupPath(full)
		switch err := j.copyTo(name, file); {
		case err == nil:
			return name, nil
		case !errors.Is(err, fs.ErrExist):
			return "", err
		}
	}
}

// backupPath is the path of a backup of today.
func (j *Journal) backupPath(reason string) string {
	if reason != "" {
		reason = "-" + reason
	}
	return filepath.Join(j.BackupFolder(), diary.DateOf(j.now()).String()+reason+backupEnding)
}

// copyTo copies a file that the caller has locked to a new one, which is verified before it
// gets its name.
func (j *Journal) copyTo(name string, file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return j.unreadable(err)
	}
	kept := filepath.Dir(name) == j.BackupFolder()
	if kept {
		if err := files.MakeDir(j.BackupFolder()); err != nil {
			return err
		}
	}
	err = files.CreateChecked(name, io.NewSectionReader(file, 0, info.Size()), func(temporary string) error {
		return j.like(temporary).sane()
	})
	if err == nil && kept {
		j.removeOutdated()
	}
	return err
}

// like returns a journal at another path that is read like this one, but without queueing
// for its lock.
func (j *Journal) like(path string) *Journal {
	other := At(path, j.now)
	other.migrations, other.queued = j.migrations, true
	return other
}

// errPart means that part of a journal can't be read.
var errPart = errors.New("part of it is damaged")

// sane returns an error unless all of a journal can be read.
func (j *Journal) sane() error {
	_, err := j.inspect(func(*bolt.Tx) error { return nil })
	if err == nil && j.faulty() {
		err = errPart
	}
	return err
}

// Backups returns the paths of the backups, newest first: those of one day by modification
// time, as their names don't give it.
func (j *Journal) Backups() []string {
	entries, _ := os.ReadDir(j.BackupFolder()) // one that can't be read has none
	var made []fs.FileInfo
	for _, entry := range entries {
		info, err := entry.Info()
		if _, is := backupDay(entry.Name()); is && err == nil && info.Mode().IsRegular() {
			made = append(made, info)
		}
	}
	sort.SliceStable(made, func(i, j int) bool {
		a, b := made[i], made[j]
		day, other := a.Name()[:len(time.DateOnly)], b.Name()[:len(time.DateOnly)]
		return cmp.Or(cmp.Compare(other, day), b.ModTime().Compare(a.ModTime()), len(b.Name())-len(a.Name()), cmp.Compare(b.Name(), a.Name())) < 0
	})
	names := make([]string, len(made))
	for i, info := range made {
		names[i] = filepath.Join(j.BackupFolder(), info.Name())
	}
	return names
}

// backupDay returns the day of a backup by its path, and false for another file.
func backupDay(path string) (diary.Date, bool) {
	name := filepath.Base(path)
	if len(name) < len("2026-11-20.db") || filepath.Ext(name) != backupEnding {
		return diary.Date{}, false
	}
	day, err := diary.ParseDate(name[:len("2026-11-20")])
	return day, err == nil
}

// removeOutdated removes outdated backups. It ignores those dated in the future, by a wrong
// clock, which would displace all others.
func (j *Journal) removeOutdated() {
	today := diary.DateOf(j.now())
	past := slices.DeleteFunc(j.Backups(), func(name string) bool {
		day, _ := backupDay(name)
		return day.Compare(today) > 0
	})
	for _, name := range outdated(past) {
		_ = os.Remove(name) // the next backup tries again
	}
}

// outdated returns the backups that no day, week or month retains. The backups come newest
// first.
func outdated(names []string) (old []string) {
	periods := []struct {
		most int
		of   func(diary.Date) diary.Date
		seen []diary.Date
	}{
		{keptDays, func(d diary.Date) diary.Date { return d }, nil},
		{keptWeeks, diary.Date.Monday, nil},
		{keptMonths, diary.Date.FirstOfMonth, nil},
	}
	for _, name := range names {
		day, _ := backupDay(name)
		kept := false
		for i := range periods {
			p := &periods[i]
			switch start := p.of(day); {
			case slices.Contains(p.seen, start):
				kept = kept || i == 0
			case len(p.seen) < p.most:
				p.seen, kept = append(p.seen, start), true
			}
		}
		if !kept {
			old = append(old, name)
		}
	}
	return old
}
