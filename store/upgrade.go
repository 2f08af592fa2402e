package store

import (
	"fmt"
	"os"
	"path/filepath"

	"calmcalf/store/files"

	bolt "go.etcd.io/bbolt"
)

// upgrade examines an open journal and migrates an older one to the newest version in one
// transaction, after backing it up if possible.
func (j *Journal) upgrade(db *bolt.DB, file *os.File) error {
	v := 0
	err := db.View(func(tx *bolt.Tx) (err error) {
		v, err = j.examine(tx, file)
		return err
	})
	if err != nil || v == 0 || v == j.newest() {
		return err
	}
	if _, err := j.keep(file, "before-upgrade"); err != nil { // what is entered at night does not wait for that
		j.note("your journal was updated for this version of calmcalf, but it could not be backed up first: " + err.Error())
	}
	return j.update(db, file, func(tx *bolt.Tx) error {
		if err := j.migrate(tx, v); err != nil {
			return fmt.Errorf("can't update the journal %s, so it is unchanged: %w", j.path, err)
		}
		return nil
	})
}

// readCopy is read for an older journal that cannot be written, such as one on a read-only
// disk: a temporary copy is upgraded instead.
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
	moment := j.like(filepath.Join(dir, "journal.db"))
	if err := files.Create(moment.path, file); err != nil {
		return j.unreadable(err)
	}
	return moment.read(fn)
}
