package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

const (
	metaBucket    = "meta"
	nightsBucket  = "nights"
	changesBucket = "changes"
	trialsBucket  = "trials"
	deletedBucket = "deleted"
	draftsBucket  = "drafts"
	undoneBucket  = "undone"

	settingsBucket = "settings"

	versionKey = "version"
	sumKey     = "sum"
)

// bucketsOf returns the buckets of a version, except meta.
func bucketsOf(version int) []string {
	all := []string{nightsBucket, changesBucket, trialsBucket, deletedBucket, draftsBucket, undoneBucket, settingsBucket}
	switch version {
	case 1, 2:
		return all[:2]
	case 3:
		return all[:5]
	case 4:
		return all[:6]
	default:
		return all
	}
}

// newest returns the schema version that is written.
func (j *Journal) newest() int { return len(j.migrations) + 1 }

// version returns the version of the schema; 0 means that nothing was ever saved.
func version(tx *bolt.Tx) (int, error) {
	if name, _ := tx.Cursor().First(); name == nil {
		return 0, nil
	}
	meta := tx.Bucket([]byte(metaBucket))
	if meta == nil {
		return 0, errors.New("it has no version")
	}
	v, err := strconv.Atoi(string(meta.Get([]byte(versionKey))))
	if err != nil || v < 1 {
		return 0, fmt.Errorf("its version is %q", meta.Get([]byte(versionKey)))
	}
	return v, nil
}

// create creates the newest schema in an empty file.
func (j *Journal) create(tx *bolt.Tx) error {
	if v, err := version(tx); err != nil || v > 0 {
		return err
	}
	for _, name := range append(bucketsOf(j.newest()), metaBucket) {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	return j.stamp(tx)
}

// migrate migrates the schema from version v to the newest.
func (j *Journal) migrate(tx *bolt.Tx, v int) error {
	for _, step := range j.migrations[v-1:] {
		if err := step(tx); err != nil {
			return err
		}
	}
	return j.stamp(tx)
}

// stamp writes the newest version and the sum of all entries.
func (j *Journal) stamp(tx *bolt.Tx) error {
	total := uint64(0)
	for _, name := range bucketsOf(j.newest()) {
		_ = tx.Bucket([]byte(name)).ForEach(func(key, value []byte) error {
			if j.newest() < sealedVersion {
				total += unsealedSum(key, value)
			} else {
				total += sealOf(value)
			}
			return nil
		})
	}
	meta := tx.Bucket([]byte(metaBucket))
	if err := meta.Put([]byte(versionKey), strconv.AppendInt(nil, int64(j.newest()), 10)); err != nil {
		return err
	}
	return meta.Put([]byte(sumKey), binary.BigEndian.AppendUint64(nil, total))
}

// set puts a value under a key, or deletes the key when the value is nil, and maintains
// the sum.
func set(tx *bolt.Tx, bucket string, key, value []byte) error {
	b, meta := tx.Bucket([]byte(bucket)), tx.Bucket([]byte(metaBucket))
	b.FillPercent = 0.9 // nights and changes grow at their ends
	total := binary.BigEndian.Uint64(meta.Get([]byte(sumKey)))
	if old := b.Get(key); old != nil {
		total -= sealOf(old)
	}
	if value != nil {
		value = seal(bucket, key, value)
		total += sealOf(value)
	}
	if err := meta.Put([]byte(sumKey), binary.BigEndian.AppendUint64(nil, total)); err != nil {
		return err
	}
	if value == nil {
		return b.Delete(key)
	}
	return b.Put(key, value)
}

// sealedVersion is the first in which each entry has a checksum.
const sealedVersion = 5

// errTotal means that the entries are not those that were saved.
var errTotal = errors.New("some entries are damaged or missing")

// checkTotal returns an error if entries are missing, judging by their total.
func checkTotal(tx *bolt.Tx, v int, total uint64) error {
	for _, name := range bucketsOf(v) {
		if tx.Bucket([]byte(name)) == nil {
			return errors.New("a bucket is missing")
		}
	}
	if saved, is := savedTotal(tx); !is || saved != total {
		return errTotal
	}
	changes := tx.Bucket([]byte(changesBucket))
	if last, _ := changes.Cursor().Last(); bytes.Compare(last[:min(sequenceSize, len(last))], sequenceKey(changes.Sequence())) > 0 {
		return errors.New("the changes are miscounted")
	}
	return nil
}

// savedTotal returns the saved sum of all entries, and false if it can't be read.
func savedTotal(tx *bolt.Tx) (uint64, bool) {
	meta := tx.Bucket([]byte(metaBucket))
	if meta == nil {
		return 0, false
	}
	saved := meta.Get([]byte(sumKey))
	if len(saved) != 8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(saved), true
}

func keyOf(d diary.Date) []byte { return []byte(d.String()) }
