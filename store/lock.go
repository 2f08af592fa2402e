package store

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

const (
	lockTimeout  = time.Second // how long to wait for another program
	firstPause   = time.Millisecond
	longestPause = 5 * time.Millisecond
)

// openUnlocked opens the file as soon as no other program has it locked, and no one waited
// longer. bbolt itself would poll only every 50 ms.
func (j *Journal) openUnlocked(file func() *os.File, options *bolt.Options) (db *bolt.DB, err error) {
	queue := queueAt(j.queueFolder())
	defer queue.leave()
	opened := wait(func() bool {
		if !queue.enter() {
			return false
		}
		db, err = bolt.Open(j.path, 0o600, options)
		if err == nil && !j.current(file()) { // it was replaced while it was waited for
			_ = db.Close()
			return false
		}
		return !errors.Is(err, bolterrors.ErrTimeout)
	})
	if !opened {
		return nil, bolterrors.ErrTimeout
	}
	return db, err
}

// wait retries something until it succeeds, and returns false on a timeout. The time is
// measured, not summed from the pauses, since each attempt takes time, too.
func wait(try func() bool) bool {
	deadline := time.NewTimer(lockTimeout)
	defer deadline.Stop()
	for pause := firstPause; !try(); pause = min(2*pause, longestPause) {
		select {
		case <-deadline.C:
			return false
		case <-time.After(pause):
		}
	}
	return true
}

// queueFolder is the folder to lock while waiting, "" if the caller has already locked it.
func (j *Journal) queueFolder() string {
	if j.queued {
		return ""
	}
	return filepath.Dir(j.path)
}

// current reports whether an open file is still the journal.
func (j *Journal) current(file *os.File) bool {
	opened, err := file.Stat()
	named, other := os.Stat(j.path)
	return err == nil && other == nil && os.SameFile(opened, named)
}
