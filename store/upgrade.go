package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

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
			return fmt.Errorf("bringing the journal %s up to date: it is as it was: %w", j.path, err)
		}
		return nil
	})
}

// backUp copies the file, which the caller has locked, under its name with a suffix, such
// as journal.db.v1, or else journal.db.v1.2 and so on: no file is overwritten. It returns
// the name of the copy. A journal with an entry that was damaged since it was verified is
// not copied.
func (j *Journal) backUp(db *bolt.DB, file *os.File, suffix string) (string, error) {
	if err := db.View(checkEntries); err != nil {
		return "", j.damaged(err)
	}
	name := j.path + "." + suffix
	backup, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	for i := 2; errors.Is(err, fs.ErrExist); i++ {
		backup, err = os.OpenFile(fmt.Sprintf("%s.%d", name, i), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	}
	if err != nil {
		return "", j.unsaved(fmt.Errorf("copying it before: %w", err))
	}
	info, err := file.Stat()
	if err == nil {
		_, err = io.Copy(backup, io.NewSectionReader(file, 0, info.Size()))
	}
	if err == nil {
		err = backup.Sync()
	}
	if closing := backup.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return "", errors.Join(j.unsaved(fmt.Errorf("copying it before: %w", err)), os.Remove(backup.Name()))
	}
	return backup.Name(), nil
}
