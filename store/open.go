package store

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"time"

	"calmcalf/store/files"
	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// read runs fn in one transaction on a sound journal of the newest version. When
// nothing was ever saved it does not run fn.
func (j *Journal) read(fn func(*bolt.Tx) error) error {
	v, err := j.inspect(fn)
	if broken, is := errors.AsType[brokenError](err); is {
		return j.readSalvaged(fn, broken)
	}
	if err != nil || v == 0 || v == j.newest() {
		return err
	}
	// An older journal is upgraded first, which needs a write.
	err = j.write(func(*bolt.Tx) error { return nil })
	if errors.Is(err, syscall.EROFS) || errors.Is(err, fs.ErrPermission) {
		return j.readCopy(fn)
	}
	if err != nil {
		return err
	}
	_, err = j.inspect(fn)
	return err
}

// inspect returns the version of a sound journal, 0 when nothing was ever saved, and runs
// fn if it is the newest version. It changes nothing.
func (j *Journal) inspect(fn func(*bolt.Tx) error) (v int, err error) {
	if exists, err := j.exists(); err != nil || !exists {
		return 0, err
	}
	began := false
	err = j.open(true, func(db *bolt.DB, file *os.File) error {
		return db.View(func(tx *bolt.Tx) (err error) {
			if v, err = j.examine(tx, file); err != nil || v < j.newest() {
				return err
			}
			began = true
			return fn(tx)
		})
	})
	return v, unrepeated(began, err)
}

// write runs fn in one transaction on a sound journal of the newest version,
// which it creates when there is none. bbolt writes nothing before the first
// commit, so a file that is not sound stays unchanged.
func (j *Journal) write(fn func(*bolt.Tx) error) error {
	return j.writeAfter(func(*bolt.DB, *os.File) error { return nil }, fn)
}

// writeAfter is write, with before run first, on the file while it is locked.
func (j *Journal) writeAfter(before func(*bolt.DB, *os.File) error, fn func(*bolt.Tx) error) error {
	exists, err := j.exists()
	if err != nil {
		return err
	}
	if !exists {
		switch err := j.begin(); {
		case errors.Is(err, files.ErrShared):
			return notOwn(err)
		case err != nil:
			return j.unsaved(err)
		}
	}
	began := false
	work := func(db *bolt.DB, file *os.File) error {
		if err := j.upgrade(db, file); err != nil {
			return err
		}
		began = true
		if err := before(db, file); err != nil {
			return err
		}
		return j.update(db, file, func(tx *bolt.Tx) error {
			if err := j.create(tx); err != nil {
				return err
			}
			return fn(tx)
		})
	}
	err = unrepeated(began, j.open(false, work))
	if broken, is := errors.AsType[brokenError](err); is {
		if err = j.replaceSalvaged(broken, false); err == nil {
			err = j.open(false, work)
		}
	}
	return err
}

// begin creates an empty journal, which is complete before it gets its name.
func (j *Journal) begin() error {
	dir := filepath.Dir(j.path)
	if err := files.MakeDir(dir); err != nil {
		return err
	}
	path, err := files.Temporary(dir)
	if err != nil {
		return err
	}
	defer os.Remove(path)
	db, err := bolt.Open(path, 0o600, &bolt.Options{NoStatistics: true, OpenFile: j.openFile})
	if err != nil {
		return err
	}
	if err := errors.Join(db.Update(j.create), db.Close()); err != nil {
		return err
	}
	if err := files.Link(path, j.path); err != nil && !errors.Is(err, fs.ErrExist) { // nor made meanwhile
		return err
	}
	return files.SyncDir(dir)
}

// update runs fn in one transaction on a file that was examined: what is committed to a
// sound file leaves it sound. An error of fn is returned
// unchanged.
func (j *Journal) update(db *bolt.DB, file *os.File, fn func(*bolt.Tx) error) error {
	var refused error
	txid := 0
	err := db.Update(func(tx *bolt.Tx) error {
		txid, refused = tx.ID(), fn(tx)
		return refused
	})
	switch {
	case refused != nil:
		return refused
	case err != nil:
		return j.uncommitted(file, db.Info().PageSize, txid, err)
	}
	j.wrote.Store(true)
	if state, err := verify.StateOf(file, txid); err == nil && j.sound.Load() != nil {
		j.sound.Store(&state)
	}
	return nil
}

// uncommitted is the error of a transaction that bbolt did not complete. Its last write may
// be in the file nevertheless.
func (j *Journal) uncommitted(file *os.File, pageSize, txid int, cause error) error {
	if verify.Newest(file, pageSize) < uint64(txid) {
		return j.unsaved(cause)
	}
	j.sound.Store(nil)
	return fmt.Errorf("it is in the journal %s, but could be lost if the power fails now. Look there before you enter it again: calmcalf history (%w)", j.path, cause)
}

// open opens the file, runs fn and closes it. bbolt trusts what it reads: a file that is
// damaged after it was verified can make it panic or fault, which becomes an error here.
func (j *Journal) open(readOnly bool, fn func(*bolt.DB, *os.File) error) (err error) {
	var db *bolt.DB
	var file *os.File
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		if file != nil { // whose memory map would keep it locked
			files.Unlock(file)
			_ = file.Close()
		}
		if db != nil {
			go db.Close() // which never ends if bbolt still holds its own locks
		}
		j.sound.Store(nil)
		err = j.broken(fmt.Errorf("%v", p))
	}()
	db, err = j.openUnlocked(func() *os.File { return file }, &bolt.Options{
		ReadOnly:     readOnly,
		Timeout:      time.Millisecond,
		NoStatistics: true,

		InitialMmapSize: int(j.expected.Load()),
		OpenFile: func(path string, flag int, mode fs.FileMode) (_ *os.File, err error) {
			file, err = j.openFile(path, flag, mode)
			return file, err
		},
	})
	if err != nil {
		return j.explain(readOnly, err)
	}
	if j.expected.Load() > 0 {
		db.AllocSize = step
	}
	err = fn(db, file)
	_ = db.Close() // what fn saved is on the disk by now
	return err
}

func (j *Journal) openFile(path string, flag int, mode fs.FileMode) (*os.File, error) {
	file, err := os.OpenFile(path, flag, mode)
	if err == nil {
		err = j.guard(file)
	}
	return file, err
}

// guard restricts an open journal to its owner, or refuses it. Backups and other copies may
// be elsewhere, such as on a USB stick, and are only read.
func (j *Journal) guard(file *os.File) error {
	if j.queued {
		return nil
	}
	path := j.path
	if _, err := os.Readlink(path); err == nil {
		path = j.file()
	}
	repaired, err := files.Private(file, filepath.Dir(path), ownFolder)
	if err == nil && files.Narrow(path+backupFolder) || repaired {
		j.note("other users of this computer could read your journal; now only you can")
	}
	return err
}

// ownFolder is the name of a folder that contains only the journal and its backups.
const ownFolder = "calmcalf"

// explain turns an error of bolt.Open into one that says what to do.
func (j *Journal) explain(readOnly bool, err error) error {
	var system syscall.Errno
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return j.busy()
	case errors.Is(err, files.ErrShared):
		return notOwn(err)
	case errors.As(err, &system) && readOnly:
		return j.unreadable(err)
	case errors.As(err, &system), errors.Is(err, io.ErrShortWrite):
		return j.unsaved(err)
	default:
		return j.broken(cmp.Or(j.unreadStart(), err))
	}
}

// unreadStart returns the disk's error if the start of the file can't be read, which bbolt
// would report as damage.
func (j *Journal) unreadStart() error {
	file, err := os.Open(j.path)
	if err != nil {
		return err
	}
	defer file.Close()
	if _, err = file.ReadAt(make([]byte, 2*os.Getpagesize()), 0); errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
