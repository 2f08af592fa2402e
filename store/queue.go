package store

import (
	"os"

	"calmcalf/store/files"
)

// queue is where one waits for a journal's lock: whoever waits locks the journal's
// directory, so that nobody else comes in before. Without it, those that read one after
// another, and share the lock, would keep out one that writes. Where a directory can't be
// locked, nobody waits.
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

// enter reports whether it is one's turn, and keeps it.
func (q *queue) enter() bool {
	q.first = q.first || q.dir == nil || files.Lock(q.dir)
	return q.first
}

// leave lets the next one in.
func (q *queue) leave() { _ = q.dir.Close() }
