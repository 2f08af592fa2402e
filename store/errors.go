package store

import (
	"errors"
	"fmt"
)

// Errors that a caller may want to distinguish.
var (
	ErrBusy    = errors.New("in use by another program")
	ErrNewer   = errors.New("written by a newer version of calmcalf")
	ErrDamaged = errors.New("damaged")
	ErrChanged = errors.New("changed since")
)

func (j *Journal) busy() error {
	return fmt.Errorf("the journal %s is %w: close that program and try again", j.path, ErrBusy)
}

func (j *Journal) newer(version int) error {
	return fmt.Errorf("the journal %s was %w (its format is %d, this version knows %d): update calmcalf",
		j.path, ErrNewer, version, j.newest())
}

func (j *Journal) damaged(cause error) error {
	return fmt.Errorf(`%s is %w, or is not a journal; restore a backup with "calmcalf data restore", or name another file with --journal (%w)`, j.path, ErrDamaged, cause)
}

// brokenError is the error of a file that can't be trusted as a whole.
type brokenError struct{ error }

func (e brokenError) Unwrap() error { return e.error }

func (j *Journal) broken(cause error) error { return brokenError{j.damaged(cause)} }

// unrepeated returns the error of work on a file. Once work has begun it is not a brokenError,
// since the work can't be repeated.
func unrepeated(began bool, err error) error {
	if broken, is := errors.AsType[brokenError](err); is && began {
		return broken.error
	}
	return err
}

func (j *Journal) notFile() error {
	return fmt.Errorf("%s is not a file: name a file with --journal", j.path)
}

func (j *Journal) unreadable(cause error) error {
	return fmt.Errorf("can't read the journal: check its path and its permissions: %w", cause)
}

// notOwn is the error of a journal that others can access.
func notOwn(cause error) error { return fmt.Errorf("your journal was not opened: %w", cause) }

// unread is the error of a journal that the disk could not read completely.
func (j *Journal) unread(cause error) error {
	return fmt.Errorf("nothing was saved, because part of the journal %s can't be read from the disk. Try again; if that does not help, copy the file to another disk, and then run: calmcalf data check --repair (%w)", j.path, cause)
}

// unsaved is the error of a change that is not in the journal, so that saving again is
// safe.
func (j *Journal) unsaved(cause error) error {
	return fmt.Errorf("can't save to the journal: check that there is room on the disk and that you are allowed to write to %s, then try again: %w",
		j.path, cause)
}
