package store

import (
	"errors"
	"fmt"
)

// The errors that a caller may want to tell apart.
var (
	ErrBusy    = errors.New("in use by another program")
	ErrNewer   = errors.New("written by a newer calmcalf")
	ErrDamaged = errors.New("not a journal, or damaged")
	ErrChanged = errors.New("changed since")
	ErrNothing = errors.New("there is nothing to undo: the journal keeps its last 50 changes, and all of those are undone")

	ErrNothingUndone = errors.New("there is nothing to redo: you can redo only what you just undid, until something else is saved")
)

func (j *Journal) busy() error {
	return fmt.Errorf("the journal %s is %w: close that and try again", j.path, ErrBusy)
}

func (j *Journal) newer(version int) error {
	return fmt.Errorf("the journal %s was %w (its format is %d, this one knows %d): update calmcalf",
		j.path, ErrNewer, version, j.newest())
}

func (j *Journal) damaged(cause error) error {
	return fmt.Errorf("%s is %w: restore a backup, or name another file with --journal (%w)", j.path, ErrDamaged, cause)
}

func (j *Journal) notFile() error {
	return fmt.Errorf("%s is not a file: name a file with --journal", j.path)
}

func (j *Journal) unreadable(cause error) error {
	return fmt.Errorf("can't read the journal: check its path and its permissions: %w", cause)
}

// unsaved does not say that nothing was saved: when the very last write does not
// succeed, nobody knows. Saving once more is right in either case.
func (j *Journal) unsaved(cause error) error {
	return fmt.Errorf("can't save in the journal: check that there is room on the disk and that you may write %s, then try again: %w",
		j.path, cause)
}
