// Package store saves the journal: one bbolt file of the user's own. Its one
// rule: every exported method opens the file, runs one transaction and closes
// it, so that two windows can use one journal. A file is verified before it is
// trusted, once for each of its states. What is damaged in it is left out and named;
// a damaged file is never written, but what it has moves to a new one.
//
//	journal.db
//	├── meta
//	│   ├── version   the version of this schema, in decimal: 6
//	│   └── sum       8 bytes, big endian: the checksums of all entries of all
//	│                 other buckets, added up
//	│   In all other buckets a value ends with the checksum of its entry: 4 bytes,
//	│   big endian, the CRC-32 (IEEE) of bucket's name, key and value; in entries
//	│   of early journals of version 5 it is Castagnoli's.
//	├── settings
//	│   └── voice     what is remembered besides the diary
//	├── nights
//	│   └── 2026-11-20   a diary.Night as JSON
//	├── trials
//	│   └── 2026-03-01 alcohol   a diary.Plan as JSON; the routine has no word
//	├── deleted
//	│   └── 2026-11-20 01J...   a diary.Deletion as JSON; the night itself has no id
//	├── drafts           never exported
//	│   └── check-in     what a diary.Form was left with, as JSON
//	├── changes          the newest 50; the bucket's sequence counts them all
//	│   ├── 8 bytes, big endian   {"night": "2026-11-20", absent for an import,
//	│   │                         "what": "the check-in", "thread": a cramp's id}
//	│   └── the same and nights 2026-11-20   the entry of that bucket before the
//	│                         change, null when there was none
//	└── undone           what can be redone, likewise, until something is changed;
//	                     {"sequence": its key in changes}
package store

import (
	"sync"
	"sync/atomic"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
)

// Journal is the journal file at a path. It keeps no file open except its own marks, and is
// safe for concurrent use.
type Journal struct {
	path       string
	now        func() time.Time
	migrations []migration
	sound      atomic.Pointer[verify.State] // the state of the file that was last known to be sound
	wrote      atomic.Bool                  // something was saved since Tend
	tending    chan struct{}                // holds one while Tend runs
	notes      notes
	queued     bool         // nobody else waits for it
	claims     sync.Map     // the locked files of what is open, by their names
	expected   atomic.Int64 // bytes of the file after a large change, so that bbolt maps it once
}

// At returns the journal at a path, with the clock that timestamps changes. The file need
// not exist: reading finds nothing then and creates nothing, and writing creates it.
func At(path string, now func() time.Time) *Journal {
	return &Journal{path: path, now: now, migrations: migrations(), tending: make(chan struct{}, 1)}
}

// Path returns the path of the file.
func (j *Journal) Path() string { return j.path }

// View runs fn in one read transaction. A caller that needs several things from the journal
// should read them in one View, as each of the methods below opens the file anew. An error
// of fn is returned unchanged.
func (j *Journal) View(fn func(Reader) error) error {
	empty := true
	err := j.read(func(tx *bolt.Tx) error {
		empty = false
		return fn(Reader{j, tx})
	})
	if empty && err == nil {
		return fn(Reader{journal: j})
	}
	return err
}

// View reads one thing in a View of its own.
func View[T any](j *Journal, read func(Reader) (T, error)) (value T, err error) {
	err = j.View(func(r Reader) (err error) {
		value, err = read(r)
		return err
	})
	return value, err
}

// Night is Reader.Night in a View of its own.
func (j *Journal) Night(d diary.Date) (diary.Night, error) {
	return View(j, func(r Reader) (diary.Night, error) { return r.Night(d) })
}

// Nights is Reader.Nights in a View of its own.
func (j *Journal) Nights(from, to diary.Date) ([]diary.Night, error) {
	return View(j, func(r Reader) ([]diary.Night, error) { return r.Nights(from, to) })
}

// Unlogged is Reader.Unlogged in a View of its own.
func (j *Journal) Unlogged(until diary.Date, most int) ([]diary.Date, error) {
	return View(j, func(r Reader) ([]diary.Date, error) { return r.Unlogged(until, most) })
}

// LastSigns is Reader.LastSigns in a View of its own.
func (j *Journal) LastSigns(until diary.Date) (diary.Signs, error) {
	return View(j, func(r Reader) (diary.Signs, error) { return r.LastSigns(until) })
}

// LastChange is Reader.LastChange in a View of its own.
func (j *Journal) LastChange() (last diary.Change, is bool, err error) {
	err = j.View(func(r Reader) (err error) {
		last, is, err = r.LastChange()
		return err
	})
	return last, is, err
}

// LastUndone is Reader.LastUndone in a View of its own.
func (j *Journal) LastUndone() (last diary.Change, is bool, err error) {
	err = j.View(func(r Reader) (err error) {
		last, is, err = r.LastUndone()
		return err
	})
	return last, is, err
}

// Outline is Reader.Outline in a View of its own.
func (j *Journal) Outline(pick func(first diary.Date) (from, to diary.Date)) (diary.Outline, error) {
	return View(j, func(r Reader) (diary.Outline, error) { return r.Outline(pick) })
}

// Trials is Reader.Trials in a View of its own.
func (j *Journal) Trials() ([]diary.Plan, error) { return View(j, Reader.Trials) }

// Trial is Reader.Trial in a View of its own.
func (j *Journal) Trial() (*diary.Plan, error) { return View(j, Reader.Trial) }

// Contents is Reader.Contents in a View of its own.
func (j *Journal) Contents() (diary.Contents, error) { return View(j, Reader.Contents) }

// Recall is Reader.Recall in a View of its own.
func (j *Journal) Recall(name string) (string, error) {
	return View(j, func(r Reader) (string, error) { return r.Recall(name) })
}
