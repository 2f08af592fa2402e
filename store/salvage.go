package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"

	"calmcalf/store/diary"
	"calmcalf/store/files"
	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
)

// salvaged is what can be read of a broken file.
type salvaged struct {
	entries map[string]map[string][]byte // sealed, by their buckets
	version int                          // 0 where it can't be read
	sum     []byte                       // of what was saved, nil where it can't be read
	total   uint64                       // the sum of the entries
	older   []diary.Date                 // nights that may be older ones
}

func (s *salvaged) see(bucket string, key, value []byte) {
	if bucket == metaBucket && string(key) == versionKey {
		version, _ := strconv.Atoi(string(value))
		s.version = max(s.version, version)
	}
	if bucket == metaBucket && string(key) == sumKey {
		s.sum = bytes.Clone(value)
	}
	for _, name := range bucketsOf(sealedVersion) {
		if unseal(name, key, value) != nil {
			s.add(name, key, value)
		}
	}
}

// add adds an entry, unless it is there.
func (s *salvaged) add(bucket string, key, sealed []byte) bool {
	known := s.entries[bucket]
	if known == nil {
		known = map[string][]byte{}
		s.entries[bucket] = known
	}
	if known[string(key)] != nil {
		return false
	}
	known[string(key)] = bytes.Clone(sealed)
	s.total += sealOf(sealed)
	return true
}

// whole reports whether everything that was saved was recovered.
func (s *salvaged) whole() bool { return string(s.sum) == string(sequenceKey(s.total)) }

// gather recovers what can be read from a broken journal: what its pages lead to, and, if
// that is incomplete, whatever is found in its raw bytes.
func (j *Journal) gather() (salvaged, error) {
	s := salvaged{entries: map[string]map[string][]byte{}}
	err := j.open(true, func(db *bolt.DB, file *os.File) error {
		return db.View(func(tx *bolt.Tx) error {
			verify.Salvage(tx, file, s.see)
			return nil
		})
	})
	if _, is := errors.AsType[brokenError](err); err != nil && !is || s.whole() {
		return s, err
	}
	data, err := files.Read(j.path, mostCarved)
	if s.carve(data); len(s.entries[nightsBucket]) == 0 && err != nil {
		return s, j.unreadable(err)
	}
	return s, nil
}

// salvage creates a new journal at a path from what can be read of a broken one.
func (j *Journal) salvage(path string, broken brokenError) error {
	s, err := j.gather()
	switch {
	case err != nil:
		return err
	case s.version > j.newest():
		return j.newer(s.version)
	case len(s.entries[nightsBucket]) == 0:
		return broken.error
	}
	err = j.like(path).write(func(tx *bolt.Tx) error {
		for bucket, found := range s.entries {
			b := tx.Bucket([]byte(bucket))
			for key, value := range found {
				if err := b.Put([]byte(key), value); err != nil {
					return err
				}
			}
		}
		return errors.Join(recount(tx.Bucket([]byte(changesBucket))), j.stamp(tx))
	})
	if err == nil {
		j.note(s.String())
	}
	return err
}

// String describes what can be read.
func (s *salvaged) String() string {
	found := len(s.entries[nightsBucket])
	text := fmt.Sprintf("your journal file is damaged: %s in it can be read, and some entries may be missing.", diary.Plural(found, "night"))
	switch {
	case s.whole():
		return "your journal file is damaged, but everything in it can be read." + toRepair
	case len(s.older) == found:
		return text + " They may be older than what you saved last, or ones that you deleted." + toRepair
	case len(s.older) > 0:
		var names []string
		for _, night := range slices.Backward(s.older) {
			names = append(names, night.Format(diary.FullDate))
		}
		text += " These nights may be older than what you saved last, or ones that you deleted: " + enumerate(names) + "."
	}
	return text + toRepair
}

const toRepair = " To repair it: calmcalf data check --repair"

// recount sets the sequence of the changes to that of the last one.
func recount(changes *bolt.Bucket) error {
	last, _ := changes.Cursor().Last()
	if len(last) < sequenceSize {
		return nil
	}
	return changes.SetSequence(binary.BigEndian.Uint64(last))
}

// readSalvaged is read for a broken journal: it reads a temporary copy with what can be
// recovered.
func (j *Journal) readSalvaged(fn func(*bolt.Tx) error, broken brokenError) error {
	dir, err := os.MkdirTemp("", "calmcalf-")
	if err != nil {
		return j.unreadable(err)
	}
	defer os.RemoveAll(dir)
	moment := j.like(filepath.Join(dir, "journal.db"))
	if err := j.salvage(moment.path, broken); err != nil {
		return err
	}
	_, err = moment.inspect(fn)
	return err
}

// The reasons for which a file is set aside, in its name.
const (
	damagedReason  = "damaged"
	replacedReason = "replaced"
)

// replaceSalvaged replaces a broken journal with what can be read of it, and sets the broken
// file aside. If the cause is a read error of the disk, which may be temporary, it does so
// only for a repair.
func (j *Journal) replaceSalvaged(broken brokenError, repair bool) error {
	return j.replaceBy(damagedReason, func(held *Journal, path string) (bool, error) {
		still, is := errors.AsType[brokenError](held.sane())
		if !is {
			return false, nil // somebody else was here before
		}
		if system, is := errors.AsType[syscall.Errno](still); is && !repair {
			return false, j.unread(system)
		}
		return true, held.salvage(path, broken)
	})
}

// replaceBy replaces the journal with another file and sets the journal aside, unless make
// returns false. No other process can queue for the journal meanwhile.
func (j *Journal) replaceBy(reason string, make func(held *Journal, path string) (bool, error)) error {
	queue := queueAt(j.queueFolder())
	defer queue.leave()
	if !wait(queue.enter) {
		return j.busy()
	}
	held := j.like(j.path)
	path, err := files.Temporary(filepath.Dir(j.file()))
	if err != nil {
		return j.unsaved(err)
	}
	defer os.Remove(path)
	if does, err := make(held, path); err != nil || !does {
		return err
	}
	err = held.alone(func() error {
		aside, err := j.setAside(reason)
		if err == nil {
			err = os.Rename(path, j.file())
		}
		if err == nil && aside != "" {
			j.note("your earlier journal file is now " + aside)
		}
		return err
	})
	switch {
	case errors.Is(err, ErrBusy):
		return err
	case err != nil:
		return j.unsaved(err)
	}
	for _, text := range held.unsaid(true) {
		j.note(text.Error())
	}
	j.sound.Store(nil)
	return files.SyncDir(filepath.Dir(j.file()))
}

// alone runs fn while no one writes to the journal; no one can if it is broken or missing.
func (j *Journal) alone(fn func() error) error {
	if exists, _ := j.exists(); !exists {
		return fn()
	}
	ran, failed := false, error(nil)
	err := j.open(false, func(*bolt.DB, *os.File) error {
		ran, failed = true, fn()
		return failed
	})
	switch {
	case ran:
		return failed
	case errors.Is(err, ErrBusy):
		return err
	default:
		return fn()
	}
}

// setAside gives the file another name, in addition to or instead of its own, and returns
// it. No file is overwritten.
func (j *Journal) setAside(reason string) (string, error) {
	file := j.file()
	if _, err := os.Lstat(file); err != nil {
		return "", nil // there is none
	}
	day := diary.DateOf(j.now()).String()
	for when, i := day, 2; ; when, i = fmt.Sprintf("%s-%d", day, i), i+1 {
		name := file + "." + reason + "-" + when
		if exist(file+"."+damagedReason+"-"+when, file+"."+replacedReason+"-"+when) {
			continue
		}
		if err := os.Link(file, name); err != nil { // not every file system has links
			return name, os.Rename(file, name)
		}
		return name, nil
	}
}

// exist reports whether any of the files exists.
func exist(paths ...string) bool {
	return slices.ContainsFunc(paths, func(path string) bool {
		_, err := os.Lstat(path)
		return err == nil
	})
}
