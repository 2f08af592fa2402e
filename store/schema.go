package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

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

// migration brings a journal from one version of the schema to the next. It need not
// maintain the sum, which is computed again afterwards.
type migration func(*bolt.Tx) error

// bucketsOf are the buckets of a version besides meta.
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

// migrations returns every migration in order: the first makes version 2 of
// version 1. A journal is never brought back to an older version.
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
// one that is damaged is known from the others. The settings become entries.
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

// copied returns the entries of a bucket, which may be changed then.
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

// newest returns the version that the journal is written in.
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

// create makes the newest schema in a file in which nothing was ever saved.
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

// migrate brings the schema from version v to the newest.
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

// errTotal is that the entries are not those that were saved.
var errTotal = errors.New("not all entries are as they were saved")

// checkTotal returns an error unless all entries are there, by the sum of what is.
func checkTotal(tx *bolt.Tx, v int, total uint64) error {
	for _, name := range bucketsOf(v) {
		if tx.Bucket([]byte(name)) == nil {
			return errors.New("a bucket is missing")
		}
	}
	saved := tx.Bucket([]byte(metaBucket)).Get([]byte(sumKey))
	if len(saved) != 8 || binary.BigEndian.Uint64(saved) != total {
		return errTotal
	}
	changes := tx.Bucket([]byte(changesBucket))
	if last, _ := changes.Cursor().Last(); bytes.Compare(last[:min(sequenceSize, len(last))], sequenceKey(changes.Sequence())) > 0 {
		return errors.New("the changes are miscounted")
	}
	return nil
}

func keyOf(d diary.Date) []byte { return []byte(d.String()) }
