package store

import (
	"errors"
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

// openUnlocked opens the file as soon as no other program has it locked, and nobody else
// waited before. bbolt itself would look again every 50 ms only. The wait is measured, and
// not added up from its pauses, since opening takes time, too.
func (j *Journal) openUnlocked(options *bolt.Options) (*bolt.DB, error) {
	queue := queueAt(filepath.Dir(j.path))
	defer queue.leave()
	deadline := time.NewTimer(lockTimeout)
	defer deadline.Stop()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		if queue.enter() {
			db, err := bolt.Open(j.path, 0o600, options)
			if !errors.Is(err, bolterrors.ErrTimeout) {
				return db, err
			}
		}
		select {
		case <-deadline.C:
			return nil, bolterrors.ErrTimeout
		case <-time.After(pause):
		}
	}
}
