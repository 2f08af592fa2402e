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
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/files"

	bolt "go.etcd.io/bbolt"
)

// Backups are whole journals in a folder beside the file, each named by its day and by what
// it was made for: 2026-11-20.db is the one of the day, after its first write, and
// 2026-11-20-before-import.db is what was there before. Those that are outdated go when
// another one is there.
const backupFolder, backupEnding = ".backups", ".db"

// How many days, weeks and months with backups keep them: a day all it has, the others their
// last one.
const keptDays, keptWeeks, keptMonths = 7, 4, 12

// BackupFolder is where the backups are: beside the file itself where the path is a link.
func (j *Journal) BackupFolder() string { return j.file() + backupFolder }

// file is the path of the journal itself, behind all links, whether it is there or not.
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

// mostLinks is how many links in a row are followed; Linux follows as many.
const mostLinks = 40

// Saved reports whether something was saved since Tend.
func (j *Journal) Saved() bool { return j.wrote.Load() }

// Due reports whether Tend has something to do or to say.
func (j *Journal) Due() bool { return j.Saved() || len(j.unsaid(false)) > 0 }

// Tend makes the day's backup, where something was saved since the last call and the day has
// none. It is for after the moment at which the person has read that it is saved. Its error is
// what they are to know of their journal and its backups.
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

// reading runs fn on the file while nobody writes it. A journal that does not exist is an
// error.
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
// and returns its name: that of the day, or else with -2 and so on. No file is overwritten.
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
// has its name.
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

// like is a journal at another path, which is read as this one is; nobody queues for it.
func (j *Journal) like(path string) *Journal {
	other := At(path, j.now)
	other.migrations, other.queued = j.migrations, true
	return other
}

// errPart is that not all of a journal can be read.
var errPart = errors.New("part of it is damaged")

// sane returns an error unless all of a journal can be read.
func (j *Journal) sane() error {
	_, err := j.inspect(func(*bolt.Tx) error { return nil })
	if err == nil && j.faulty() {
		err = errPart
	}
	return err
}

// Backups returns the paths of the backups, the newest one first: those of one day by when
// they were written, which their names don't tell.
func (j *Journal) Backups() []string {
	entries, _ := os.ReadDir(j.BackupFolder()) // one that can't be read has none
	var made []fs.FileInfo
	for _, entry := range entries {
		info, err := entry.Info()
		if _, is := backupDay(entry.Name()); is && err == nil && info.Mode().IsRegular() {
			made = append(made, info)
		}
	}
	slices.SortFunc(made, func(a, b fs.FileInfo) int {
		day, other := a.Name()[:len(time.DateOnly)], b.Name()[:len(time.DateOnly)]
		return cmp.Or(cmp.Compare(other, day), b.ModTime().Compare(a.ModTime()), len(b.Name())-len(a.Name()), cmp.Compare(b.Name(), a.Name()))
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

// removeOutdated leaves backups of days to come, which a wrong clock made, and which would
// push out all others.
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

// outdated returns those of the backups, the newest one first, that no day, week or month
// keeps.
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
