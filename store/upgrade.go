package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"calmcalf/store/files"

	bolt "go.etcd.io/bbolt"
)

// upgrade examines an open journal and brings an older one to the newest version in one
// transaction, after copying the file.
func (j *Journal) upgrade(db *bolt.DB, file *os.File) error {
	v := 0
	err := db.View(func(tx *bolt.Tx) (err error) {
		v, err = j.examine(tx, file)
		return err
	})
	if err != nil || v == 0 || v == j.newest() {
		return err
	}
	if _, err := j.backUp(db, file, fmt.Sprintf("v%d", v)); err != nil {
		return err
	}
	return j.update(db, file, func(tx *bolt.Tx) error {
		if err := j.migrate(tx, v); err != nil {
			return fmt.Errorf("updating the journal %s: it is unchanged: %w", j.path, err)
		}
		return nil
	})
}

// readCopy is read for an older journal that cannot be written, such as one on a disk that
// is read-only: a copy for the moment is brought up to date in its place.
func (j *Journal) readCopy(fn func(*bolt.Tx) error) error {
	dir, err := os.MkdirTemp("", "calmcalf-")
	if err != nil {
		return j.unreadable(err)
	}
	defer os.RemoveAll(dir)
	file, err := files.Open(j.path)
	if err != nil {
		return j.unreadable(err)
	}
	defer file.Close()
	moment := &Journal{path: filepath.Join(dir, "journal.db"), now: j.now, migrations: j.migrations}
	if err := files.Create(moment.path, file); err != nil {
		return j.unreadable(err)
	}
	return moment.read(fn)
}

// backUp copies the file, which the caller has locked, under its name with a suffix, such
// as journal.db.v1, or else journal.db.v1.2 and so on: no file is overwritten. It returns
// the name of the copy. A journal with an entry that was damaged since it was verified is
// not copied.
func (j *Journal) backUp(db *bolt.DB, file *os.File, suffix string) (string, error) {
	if err := db.View(checkEntries); err != nil {
		return "", j.damaged(err)
	}
	info, err := file.Stat()
	if err != nil {
		return "", j.unreadable(err)
	}
	first := j.path + "." + suffix
	for name, i := first, 2; ; name, i = fmt.Sprintf("%s.%d", first, i), i+1 {
		err := files.Create(name, io.NewSectionReader(file, 0, info.Size()))
		switch {
		case err == nil:
			return name, nil
		case !errors.Is(err, fs.ErrExist):
			return "", j.unsaved(fmt.Errorf("copying it before: %w", err))
		}
	}
}
