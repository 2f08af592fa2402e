package store

import (
	"errors"
	"fmt"
	"os"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// several changes several records as one change.
type several struct {
	Reader
	change []byte            // its key
	came   *[]diary.Deletion // for the change, see there
}

// several backs the journal up, for a reason, and runs do in one transaction, recorded as one
// change. It returns the path of the backup, "" if there was nothing to back up; if do fails
// there is none.
func (j *Journal) several(what diary.What, reason string, do func(several) error) (backup string, err error) {
	exists, err := j.exists()
	if err != nil {
		return "", err
	}
	err = j.writeAfter(func(_ *bolt.DB, file *os.File) (err error) {
		if exists {
			if backup, err = j.keep(file, reason); err != nil {
				err = fmt.Errorf("nothing was changed, because no backup could be made first: %w", err)
			}
		}
		return err
	}, func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		key, err := r.recordChange(change{What: what})
		if err != nil {
			return err
		}
		var came []diary.Deletion
		if err := do(several{Reader: r, change: key, came: &came}); err != nil || len(came) == 0 {
			return err
		}
		return setJSON(tx, changesBucket, key, change{What: what, Came: came})
	})
	if err != nil && backup != "" {
		return "", errors.Join(err, os.Remove(backup))
	}
	return backup, err
}
