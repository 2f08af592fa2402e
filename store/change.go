package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// maxChanges is the number of changes that can be undone.
const maxChanges = 50

// errUnchanged ends the editing of a night that needs no change: nothing is saved.
var errUnchanged = errors.New("nothing to change")

// change is the record of a diary.Change. Changes of one thread that follow each other are
// undone together: those of one cramp while it lasts.
type change struct {
	Night  diary.Date      `json:"night"`
	Before json.RawMessage `json:"before"`
	What   diary.What      `json:"what,omitempty"` // "" in a journal of an older program
	Thread string          `json:"thread,omitempty"`
}

// before is the night's value before the change, nil when it had none.
func (c change) before() []byte {
	if string(c.Before) == "null" {
		return nil
	}
	return c.Before
}

func (c change) public(key []byte) diary.Change {
	return diary.Change{Night: c.Night, Sequence: binary.BigEndian.Uint64(key), What: c.What}
}

// Undo restores a night as it was before a change. The error is ErrChanged when
// the night was changed since, or when the change was undone or is too long ago.
func (j *Journal) Undo(c diary.Change) error {
	return j.write(func(tx *bolt.Tx) error {
		key, newest, err := Reader{j, tx}.newestChange(c.Night)
		if err != nil {
			return err
		}
		if !bytes.Equal(key, sequenceKey(c.Sequence)) {
			return fmt.Errorf("the night of %v was %w, so that this cannot be undone: check in again to correct it", c.Night, ErrChanged)
		}
		return j.restore(tx, key, newest)
	})
}

// UndoLast restores a night as it was before the newest change of the journal, and
// returns that change; the error is ErrNothing when there is none.
func (j *Journal) UndoLast() (undone diary.Change, err error) {
	err = j.write(func(tx *bolt.Tx) error {
		key, newest, err := Reader{j, tx}.newestChange(diary.Date{})
		if err != nil {
			return err
		}
		if key == nil {
			return ErrNothing
		}
		undone = newest.public(key)
		return j.restore(tx, key, newest)
	})
	return undone, err
}

// newestChange returns the newest change of a night, or of all of them for the zero
// Date, with its key; the key is nil when there is none.
func (r Reader) newestChange(night diary.Date) (key []byte, newest change, err error) {
	for key, value := range r.descending(changesBucket) {
		var c change
		if err := json.Unmarshal(value, &c); err != nil {
			return nil, c, r.journal.damaged(fmt.Errorf("change %x: %w", key, err))
		}
		if night.IsZero() || c.Night == night {
			return bytes.Clone(key), c, nil
		}
	}
	return nil, change{}, nil
}

// restore saves a night as it was before its newest change, and forgets that change.
// What this alters in the night is marked as changed now.
func (j *Journal) restore(tx *bolt.Tx, key []byte, c change) error {
	r := Reader{j, tx}
	current, err := r.stored(c.Night)
	if err != nil {
		return err
	}
	var before *diary.Night
	if value := c.before(); value != nil {
		night, err := r.decode(keyOf(c.Night), value)
		if err != nil {
			return err
		}
		before = &night
		if err := j.mark(tx, current, before); err != nil {
			return err
		}
	}
	if err := j.replace(tx, c.Night, current, before); err != nil {
		return err
	}
	return set(tx, changesBucket, key, nil)
}

// change saves one night after edit has changed it, with a record that can be undone.
// Where edit returns errUnchanged it saves nothing, and returns the zero Change.
func (j *Journal) change(c change, edit func(*diary.Night) error) (diary.Change, error) {
	d := c.Night
	if day, err := diary.ParseDate(d.String()); err != nil || day != d {
		return diary.Change{}, fmt.Errorf("saving a night: %v is not a day of the calendar", d)
	}
	made := diary.Change{Night: d, What: c.What}
	err := j.write(func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		before, err := r.stored(d)
		if err != nil {
			return err
		}
		night, err := r.Night(d)
		if err != nil {
			return err
		}
		if made.Sequence, err = j.recordChange(tx, c); err != nil {
			return err
		}
		if err := edit(&night); err != nil {
			return err
		}
		if err := j.mark(tx, before, &night); err != nil {
			return err
		}
		return j.replace(tx, d, before, &night)
	})
	if err == nil {
		return made, nil
	}
	if errors.Is(err, errUnchanged) {
		err = nil
	}
	return diary.Change{}, err
}

// recordChange records how a night is before it changes, and forgets the changes that are
// too long ago. A change on the thread of the newest one is a part of that.
func (j *Journal) recordChange(tx *bolt.Tx, c change) (uint64, error) {
	if c.Thread != "" {
		key, newest, err := Reader{j, tx}.newestChange(diary.Date{})
		if err != nil || key != nil && newest.Thread == c.Thread && newest.Night == c.Night {
			return newest.public(key).Sequence, err
		}
	}
	changes := tx.Bucket([]byte(changesBucket))
	c.Before = tx.Bucket([]byte(nightsBucket)).Get(keyOf(c.Night))
	value, err := json.Marshal(c)
	if err != nil {
		return 0, fmt.Errorf("recording the night of %v before it changes: %w", c.Night, err)
	}
	sequence, err := changes.NextSequence()
	if err != nil {
		return 0, err
	}
	if err := set(tx, changesBucket, sequenceKey(sequence), value); err != nil {
		return 0, err
	}
	return sequence, forgetChanges(tx, maxChanges)
}

func forgetChanges(tx *bolt.Tx, remaining int) error {
	var keys [][]byte
	for key := range (Reader{tx: tx}).ascending(changesBucket, "") {
		keys = append(keys, bytes.Clone(key))
	}
	for _, key := range keys[:max(0, len(keys)-remaining)] {
		if err := set(tx, changesBucket, key, nil); err != nil {
			return err
		}
	}
	return nil
}

func sequenceKey(sequence uint64) []byte { return binary.BigEndian.AppendUint64(nil, sequence) }
