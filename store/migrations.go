package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// migration upgrades a journal from one schema version to the next. It need not maintain
// the sum, which is computed again afterwards.
type migration func(*bolt.Tx) error

// migrations returns every migration in order: the first makes version 2 of version 1. A
// journal is never downgraded.
func migrations() []migration {
	return []migration{nightsHaveMore, recordsCanBeMerged, changesHaveRecords, entriesAreSealed, fieldsAreMarked}
}

// nightsHaveMore makes version 2, in which nights may have open cramps, drinks, answers
// about warning signs, and what was discussed. Nothing changes in the nights that are
// there: the version keeps an older program, which would lose these, from writing.
func nightsHaveMore(*bolt.Tx) error { return nil }

// recordsCanBeMerged makes version 3. In it a night has the moment of its check-in and
// every record the one of its last change, which are not known of the nights that are
// there; and the trials, one list in meta before, become records.
func recordsCanBeMerged(tx *bolt.Tx) error {
	for _, name := range []string{trialsBucket, deletedBucket, draftsBucket} {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	const list = oldSetting + "trials"
	meta := tx.Bucket([]byte(metaBucket))
	value := meta.Get([]byte(list))
	if value == nil {
		return nil
	}
	var plans []diary.Plan
	if err := json.Unmarshal(value, &plans); err != nil {
		return fmt.Errorf("reading the trials: %w", err)
	}
	for _, p := range plans {
		record, err := json.Marshal(p)
		if err != nil {
			return err
		}
		if err := tx.Bucket([]byte(trialsBucket)).Put(planKey(p), record); err != nil {
			return err
		}
	}
	return meta.Delete([]byte(list))
}

// oldSetting begins the names of settings in meta, where they were before version 5.
const oldSetting = "setting."

// entriesAreSealed makes version 5, in which each entry has a checksum of its own, so that
// a damaged one can be told from the others. The settings become entries.
func entriesAreSealed(tx *bolt.Tx) error {
	settings, err := tx.CreateBucket([]byte(settingsBucket))
	if err != nil {
		return err
	}
	meta := tx.Bucket([]byte(metaBucket))
	for name, value := range copied(meta) {
		if setting, is := strings.CutPrefix(name, oldSetting); is {
			if err := errors.Join(settings.Put([]byte(setting), value), meta.Delete([]byte(name))); err != nil {
				return err
			}
		}
	}
	for _, bucket := range bucketsOf(5) {
		b := tx.Bucket([]byte(bucket))
		for key, value := range copied(b) {
			if err := b.Put([]byte(key), seal(bucket, []byte(key), value)); err != nil {
				return err
			}
		}
	}
	return nil
}

// fieldsAreMarked makes version 6, in which each field of a night, and each trial, may have the
// moment of its last change. Nothing changes in what is there: the version keeps an older
// program, which would lose these, from writing.
func fieldsAreMarked(*bolt.Tx) error { return nil }

// copied returns a copy of the entries of a bucket, so that the bucket can be changed.
func copied(b *bolt.Bucket) map[string][]byte {
	all := map[string][]byte{}
	_ = b.ForEach(func(key, value []byte) error {
		all[string(key)] = bytes.Clone(value)
		return nil
	})
	return all
}

// changesHaveRecords makes version 4, in which a change may be of several nights and can be
// done again: what each night was before, a field of the change until then, has a key of
// its own.
func changesHaveRecords(tx *bolt.Tx) error {
	if _, err := tx.CreateBucket([]byte(undoneBucket)); err != nil {
		return err
	}
	changes := tx.Bucket([]byte(changesBucket))
	for key, value := range copied(changes) {
		var old struct {
			change
			Before json.RawMessage `json:"before"`
		}
		if err := json.Unmarshal(value, &old); err != nil {
			return fmt.Errorf("reading a change: %w", err)
		}
		head, err := json.Marshal(old.change)
		if err != nil {
			return err
		}
		record := key + nightsBucket + " " + old.Night.String()
		if err := errors.Join(changes.Put([]byte(key), head), changes.Put([]byte(record), old.Before)); err != nil {
			return err
		}
	}
	return nil
}
