// Package store keeps the journal: one bbolt file of the user's own. Its one
// rule: every exported method opens the file, runs one transaction and closes
// it, so that two windows can use one journal. A file is verified before it is
// trusted, once for each of its states; a damaged one is an error and stays unchanged.
//
//	journal.db
//	├── meta
//	│   ├── version   the version of this schema, in decimal: 3
//	│   ├── setting.trials   the self-trials, a list of diary.Plan as JSON
//	│   └── sum       8 bytes, big endian: the checksums of all entries of all
//	│                 other buckets, added up
//	├── nights
//	│   └── 2026-11-20   a diary.Night as JSON
//	└── changes          the newest 50; the bucket's sequence counts them all
//	    └── 8 bytes, big endian   {"night": "2026-11-20", "before": the night's
//	                              JSON before the change, null when it had none,
//	                              "what": "the check-in", "thread": a cramp's id}
package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync/atomic"

	"calmcalf/store/diary"
	"calmcalf/store/verify"

	bolt "go.etcd.io/bbolt"
)

// Journal is the journal file at a path. It holds nothing open, and may be used
// by many goroutines.
type Journal struct {
	path       string
	migrations []migration
	sound      atomic.Pointer[verify.State] // the state of the file that was last known to be sound
}

// At returns the journal at a path. The file need not exist: reading finds
// nothing then and creates nothing, and writing creates it.
func At(path string) *Journal { return &Journal{path: path, migrations: migrations()} }

// Path returns the path of the file.
func (j *Journal) Path() string { return j.path }

// Night returns one night. A night that is not in the journal is an empty one,
// not checked in.
func (j *Journal) Night(d diary.Date) (diary.Night, error) {
	night := diary.Night{Date: d, Sessions: []diary.Session{}}
	err := j.read(func(tx *bolt.Tx) (err error) {
		night, err = nightIn(tx, d)
		return err
	})
	return night, err
}

// Nights returns the nights in the journal from one day to another, both
// included, oldest first. The zero Date leaves that end open.
func (j *Journal) Nights(from, to diary.Date) ([]diary.Night, error) {
	var nights []diary.Night
	err := j.read(func(tx *bolt.Tx) error {
		if from.IsZero() && to.IsZero() {
			if err := checkEntries(tx); err != nil {
				return err
			}
		}
		c := tx.Bucket([]byte(nightsBucket)).Cursor()
		key, value := c.First()
		if !from.IsZero() {
			key, value = c.Seek(keyOf(from))
		}
		for ; key != nil && (to.IsZero() || string(key) <= to.String()); key, value = c.Next() {
			night, err := decode(key, value)
			if err != nil {
				return err
			}
			nights = append(nights, night)
		}
		return nil
	})
	return nights, err
}

// Span returns the first and the last night in the journal, which are zero when
// it is empty.
func (j *Journal) Span() (first, last diary.Date, err error) {
	err = j.read(func(tx *bolt.Tx) (err error) {
		first, last, err = span(tx)
		return err
	})
	return first, last, err
}

// Unlogged returns the nights that were not checked in, newest first, from until
// back to the first night in the journal, and no more than most of them.
func (j *Journal) Unlogged(until diary.Date, most int) ([]diary.Date, error) {
	var unlogged []diary.Date
	err := j.read(func(tx *bolt.Tx) error {
		first, _, err := span(tx)
		if err != nil || first.IsZero() {
			return err
		}
		nights := tx.Bucket([]byte(nightsBucket))
		for d := until; d.Compare(first) >= 0 && len(unlogged) < most; d = d.AddDays(-1) {
			if !checkedIn(nights.Get(keyOf(d))) {
				unlogged = append(unlogged, d)
			}
		}
		return nil
	})
	return unlogged, err
}

func span(tx *bolt.Tx) (first, last diary.Date, err error) {
	c := tx.Bucket([]byte(nightsBucket)).Cursor()
	key, _ := c.First()
	if key == nil {
		return first, last, nil
	}
	if first, err = diary.ParseDate(string(key)); err != nil {
		return first, last, err
	}
	key, _ = c.Last()
	last, err = diary.ParseDate(string(key))
	return first, last, err
}

func nightIn(tx *bolt.Tx, d diary.Date) (diary.Night, error) {
	if value := tx.Bucket([]byte(nightsBucket)).Get(keyOf(d)); value != nil {
		return decode(keyOf(d), value)
	}
	return diary.Night{Date: d, Sessions: []diary.Session{}}, nil
}

func keyOf(d diary.Date) []byte { return []byte(d.String()) }

func decode(key, value []byte) (diary.Night, error) {
	var night diary.Night
	if err := json.Unmarshal(value, &night); err != nil {
		return night, fmt.Errorf("the night of %s: %w", key, err)
	}
	if night.Date.String() != string(key) {
		return night, fmt.Errorf("the night of %s calls itself %v", key, night.Date)
	}
	if night.Sessions == nil {
		night.Sessions = []diary.Session{}
	}
	return night, nil
}

// checkedIn tells whether a night was checked in, ten times as fast as decode
// does. Nothing else in its JSON can look like this: quotes in a text are escaped.
func checkedIn(value []byte) bool { return bytes.Contains(value, []byte(`"checked_in":true`)) }

// hasSigns tells whether a night has an answer about warning signs, as fast.
func hasSigns(value []byte) bool { return bytes.Contains(value, []byte(`"signs":{`)) }

// hasRoutine tells whether a night has a session in which something was held, as fast.
func hasRoutine(value []byte) bool {
	return bytes.Contains(value, []byte(`"completion":"full"`)) || bytes.Contains(value, []byte(`"completion":"partial"`))
}
