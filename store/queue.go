package store

import (
	"os"

	"calmcalf/store/files"
)

// queue orders the processes that wait for a journal's lock: the one that waits locks the
// journal's directory, so that no other overtakes it. Without it, overlapping readers,
// which share the lock, would starve a writer. If a directory can't be locked, there is no
// queue.
type queue struct {
	dir   *os.File // nil where it can't be opened: then one comes in without waiting one's turn
	first bool
}

func queueAt(dir string) *queue {
	file, err := os.Open(dir)
	if err != nil {
		file = nil
	}
	return &queue{dir: file}
}

// enter reports whether it is this process's turn, which lasts until leave.
func (q *queue) enter() bool {
	q.first = q.first || q.dir == nil || files.Lock(q.dir)
	return q.first
}

// leave lets the next process in.
func (q *queue) leave() { _ = q.dir.Close() }
