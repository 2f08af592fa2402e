package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
)

// exists reports whether there is a journal. It is an error if there should be one but there
// is not.
func (j *Journal) exists() (bool, error) {
	info, err := os.Stat(j.path)
	switch {
	case j.path == "":
		return false, errors.New("can't find the journal: give the full path of its file with --journal")
	case errors.Is(err, fs.ErrNotExist):
		return false, j.vanished()
	case err != nil:
		return false, j.unreadable(err)
	case !info.Mode().IsRegular():
		return false, j.notFile()
	case info.Size() == 0:
		return false, fmt.Errorf("the journal %s is an empty file, which is not right. To restore a backup: calmcalf data restore. To start a new journal, delete that file", j.path)
	default:
		return true, nil
	}
}

// vanished returns an error if the file is missing but existed before, so that a new one is
// not created silently.
func (j *Journal) vanished() error {
	_, unlinked := os.Readlink(j.path)
	_, unread := os.ReadDir(j.BackupFolder())
	switch {
	case len(j.Backups()) > 0:
		return fmt.Errorf("the journal %s is gone, but its backups are still there. To restore the newest one: calmcalf data restore. To start a new journal, rename the folder %s", j.file(), j.BackupFolder())
	case unlinked == nil:
		return fmt.Errorf("%s is a link to a file that is not there: connect the disk that it is on, or delete the link to start a new journal", j.path)
	case errors.Is(unread, fs.ErrPermission):
		return fmt.Errorf("the journal %s is gone, and its backups can't be read: check the permissions of the folder. To start a new journal, rename that folder (%w)", j.path, unread)
	default:
		return nil
	}
}

// examine returns the version of a sound journal that is not too new. It verifies each
// state of the file once.
func (j *Journal) examine(tx *bolt.Tx, file *os.File) (int, error) {
	state, err := verify.StateOf(file, tx.ID())
	if err != nil {
		return 0, j.unreadable(err)
	}
	known := j.sound.Load()
	verified, found := known != nil && known.Same(state), entries{}
	if !verified {
		j.sound.Store(nil)
		if err := verify.Pages(tx, file, found.see); err != nil {
			return 0, j.broken(err)
		}
	}
	v, err := version(tx)
	switch {
	case err != nil:
		return 0, j.broken(err)
	case v > j.newest():
		return 0, j.newer(v)
	case v == 0 || verified:
		return v, nil
	}
	damaged, err := found.check(tx, v, file)
	if err != nil {
		return 0, j.broken(err)
	}
	if !verify.Metas(file, tx.DB().Info().PageSize) {
		j.note(mayLackLast)
	}
	if j.note(sayDamage(damaged)); len(damaged) == 0 {
		j.sound.Store(&state)
	}
	return v, nil
}
