package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// Undo restores a night as it was before a change. The error is ErrChanged when
// the night was changed since, or when the change was undone or is too long ago.
func (j *Journal) Undo(c diary.Change) error {
	return j.write(func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		key, newest, err := r.newestChange(changesBucket, c.Night)
		if err != nil {
			return err
		}
		if !bytes.Equal(key, sequenceKey(c.Sequence)) {
			changed := "the night of " + c.Night.String()
			if c.Night.IsZero() {
				changed = "the journal"
			}
			return fmt.Errorf("%s has been %w, so this can't be undone: check in again to correct it", changed, ErrChanged)
		}
		return r.undo(key, newest)
	})
}

// Redo redoes a change that was undone. The error is ErrChanged when something was changed
// or undone since, as in another window.
func (j *Journal) Redo(c diary.Change) error {
	return j.write(func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		key, newest, err := r.newestChange(undoneBucket, diary.Date{})
		if err != nil {
			return err
		}
		if key == nil || newest.public(key) != c {
			return fmt.Errorf("the journal has been %w, so this can't be redone: enter it again", ErrChanged)
		}
		return r.redo(key, newest)
	})
}

// before returns the state of a night before each undoable change of a kind, newest first.
// Damaged ones are left out.
func (r Reader) before(night diary.Date, what diary.What) (before []diary.Night) {
	for key := range r.changes(changesBucket) {
		value, _ := r.value(changesBucket, string(key))
		c, err := decodeChange(value)
		if err != nil || c.What != what || c.Night != night {
			continue
		}
		value, _ = r.value(changesBucket, string(key)+nightsBucket+" "+night.String())
		if n, err := r.decode(keyOf(night), value); err == nil {
			before = append(before, n)
		}
	}
	return before
}

// undo restores the state before a change, and moves the change to those that can be
// redone.
func (r Reader) undo(key []byte, c change) error {
	c.Sequence = binary.BigEndian.Uint64(key)
	next := uint64(1)
	for newest := range r.changes(undoneBucket) {
		next += binary.BigEndian.Uint64(newest)
		break
	}
	return r.swap(changesBucket, key, undoneBucket, sequenceKey(next), c)
}

// redo restores the state after a change, and moves the change back to those that can be
// undone.
func (r Reader) redo(key []byte, c change) error {
	original := sequenceKey(c.Sequence)
	c.Sequence = 0
	return r.swap(undoneBucket, key, changesBucket, original, c)
}

// swap moves a change from one bucket to another, and exchanges its records with those in
// the journal.
func (r Reader) swap(from string, key []byte, to string, toKey []byte, c change) error {
	type record struct {
		bucket string
		name   []byte
		value  string
	}
	var records []record
	for name, value := range r.ascending(from, string(key)) {
		rest, is := bytes.CutPrefix(name, key)
		if !is {
			break
		}
		if value == nil {
			return r.journal.damaged(errEntry)
		}
		if bucket, name, is := bytes.Cut(rest, []byte(" ")); is {
			records = append(records, record{string(bucket), bytes.Clone(name), string(value)})
		}
	}
	for _, old := range records {
		if err := r.saveRecord(to, toKey, old.bucket, old.name); err != nil {
			return err
		}
	}
	came := map[string]diary.Deletion{}
	if to == undoneBucket {
		for _, d := range c.Came {
			key := string(deletionKey(d.Night, d.ID))
			came[key] = came[key].Merge(d)
		}
	}
	for _, old := range slices.Backward(records) { // nights look at what was deleted of them
		if err := r.restore(old.bucket, old.name, []byte(old.value), c, came, to == undoneBucket); err != nil {
			return err
		}
		if err := set(r.tx, from, fmt.Appendf(slices.Clone(key), "%s %s", old.bucket, old.name), nil); err != nil {
			return err
		}
	}
	if err := set(r.tx, from, key, nil); err != nil {
		return err
	}
	return setJSON(r.tx, to, toKey, c)
}

// restore puts a record back as it was before a change: "null" for none. What this alters in a
// night or a trial is marked as changed now. What a merge added is only dropped when the merge is
// undone: another copy of the journal has it, and undoing a merge must not delete it there. came
// are the deletions added by the change being undone, by their keys.
func (r Reader) restore(bucket string, name, value []byte, c change, came map[string]diary.Deletion, undoes bool) error {
	none := string(value) == "null"
	switch {
	case bucket == trialsBucket && (!none || c.What == diary.OfTrialStart):
		return r.restorePlan(name, value)
	case bucket == deletedBucket:
		return r.restoreDeletion(name, value, came[string(name)])
	case bucket != nightsBucket:
		if none {
			value = nil
		}
		return set(r.tx, bucket, name, value)
	}
	d, err := r.date(name)
	if err != nil {
		return err
	}
	current, err := r.stored(d)
	if err != nil {
		return err
	}
	if undoes && c.What == diary.OfMerge {
		return r.forget(d, current, value, came[string(name)])
	}
	if none {
		return r.replace(d, current, nil)
	}
	before, err := r.decode(name, value)
	if err != nil {
		return err
	}
	if err := r.mark(current, &before); err != nil {
		return err
	}
	return r.replace(d, current, &before)
}

// forget restores a night, "null" for none, and removes the marks of what was added and is not in
// it. Later deletions stay.
func (r Reader) forget(d diary.Date, current *diary.Night, value []byte, came diary.Deletion) error {
	if string(value) == "null" {
		if current != nil {
			if gone := current.Gone().Since(came); !gone.At.IsZero() {
				if err := setJSON(r.tx, deletedBucket, deletionKey(d, ""), gone); err != nil {
					return err
				}
			}
		}
		return r.replace(d, nil, nil)
	}
	before, err := r.decode(keyOf(d), value)
	if err != nil {
		return err
	}
	marks := before.Fields
	if err := r.mark(current, &before); err != nil {
		return err
	}
	before.Forget(current, came, marks)
	return r.replace(d, nil, &before)
}

// restoreDeletion restores the previous record of a deletion, "null" for none, and drops added
// ones. Later deletions stay.
func (r Reader) restoreDeletion(key, value []byte, came diary.Deletion) error {
	var then diary.Deletion
	if err := json.Unmarshal(value, &then); err != nil {
		return r.journal.damaged(fmt.Errorf("the deletion %s: %w", key, err))
	}
	now, _ := r.deletion(key) // one that is damaged is replaced
	if later := now.Since(came); !later.At.IsZero() {
		then = then.Merge(later)
	}
	if then.At.IsZero() {
		return set(r.tx, deletedBucket, key, nil)
	}
	return setJSON(r.tx, deletedBucket, key, then)
}

// restorePlan restores a trial, and withdraws one that did not exist before.
func (r Reader) restorePlan(name, value []byte) error {
	withdraws := string(value) == "null"
	if withdraws {
		var err error
		if value, err = r.value(trialsBucket, string(name)); err != nil || value == nil {
			return err
		}
	}
	var p diary.Plan
	if err := json.Unmarshal(value, &p); err != nil {
		return r.journal.damaged(fmt.Errorf("the trial %s: %w", name, err))
	}
	if withdraws {
		p.Stopped = p.Start.AddDays(-1)
	}
	return r.savePlan(p)
}
