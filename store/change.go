package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// kept is the number of changes that can be undone.
const kept = 50

// change is what is kept of a diary.Change.
type change struct {
	Night  diary.Date      `json:"night"`
	Before json.RawMessage `json:"before"`
}

// CheckIn saves the answer for a night: it adds the cramps, in place of those
// with the same id, takes out the removed ones, and marks the night as checked
// in. Sessions and factors stay as they are. It refuses a cramp that does not
// pass diary.Cramp.Check or has no id, and with diary.ErrCramps an answer of none
// for a night that keeps cramps.
func (j *Journal) CheckIn(c diary.CheckIn) (diary.Change, error) {
	for _, cramp := range c.Cramps {
		if err := cramp.Check(); err != nil {
			return diary.Change{}, fmt.Errorf("checking in: %w", err)
		}
		if cramp.ID == "" {
			return diary.Change{}, errors.New("checking in: a cramp has no id")
		}
	}
	return j.change(c.Night, func(night *diary.Night) error {
		night.CheckedIn = true
		night.Merge(c.Cramps)
		night.Remove(c.Removed...)
		if n := len(night.Cramps); c.None && n > 0 {
			return fmt.Errorf("for the night of %v, %s were %w", c.Night, diary.Count(n), diary.ErrCramps)
		}
		if night.Cramps == nil {
			night.Cramps = []diary.Cramp{}
		}
		return nil
	})
}

// SaveSession saves a session in the night that it belongs to, in place of the
// one with the same id. It refuses one without an id.
func (j *Journal) SaveSession(s diary.Session) error {
	if s.ID == "" {
		return errors.New("saving the session: it has no id")
	}
	_, err := j.change(s.Night(), func(night *diary.Night) error {
		night.Sessions = slices.DeleteFunc(night.Sessions, func(have diary.Session) bool { return have.ID == s.ID })
		night.Sessions = append(night.Sessions, s)
		slices.SortFunc(night.Sessions, func(a, b diary.Session) int { return cmp.Compare(a.ID, b.ID) })
		return nil
	})
	return err
}

// Undo puts a night back as it was before a change. The error is ErrChanged when
// the night was changed since, or when the change was undone or is too long ago.
func (j *Journal) Undo(c diary.Change) error {
	return j.write(func(tx *bolt.Tx) error {
		changes := tx.Bucket([]byte(changesBucket))
		var newest []byte // of this night's changes
		var undone change
		cursor := changes.Cursor()
		for key, value := cursor.Last(); key != nil; key, value = cursor.Prev() {
			if err := json.Unmarshal(value, &undone); err != nil {
				return j.damaged(fmt.Errorf("change %x: %w", key, err))
			}
			if undone.Night == c.Night {
				newest = key
				break
			}
		}
		if !bytes.Equal(newest, sequenceKey(c.Sequence)) {
			return fmt.Errorf("the night of %v was %w, so that this cannot be undone: check in again to correct it", c.Night, ErrChanged)
		}
		if err := set(tx, nightsBucket, keyOf(c.Night), undone.before()); err != nil {
			return err
		}
		return set(tx, changesBucket, sequenceKey(c.Sequence), nil)
	})
}

// before is the night's value before the change, nil when it had none.
func (c change) before() []byte {
	if string(c.Before) == "null" {
		return nil
	}
	return c.Before
}

// change lets edit work on one night, and keeps how the night was before.
func (j *Journal) change(d diary.Date, edit func(*diary.Night) error) (diary.Change, error) {
	if day, err := diary.ParseDate(d.String()); err != nil || day != d {
		return diary.Change{}, fmt.Errorf("saving a night: %v is not a day of the calendar", d)
	}
	made := diary.Change{Night: d}
	err := j.write(func(tx *bolt.Tx) error {
		night, err := nightIn(tx, d)
		if err != nil {
			return j.damaged(err)
		}
		if made.Sequence, err = keep(tx, d); err != nil {
			return err
		}
		if err := edit(&night); err != nil {
			return err
		}
		value, err := json.Marshal(night)
		if err != nil {
			return fmt.Errorf("saving the night of %v: %w", d, err)
		}
		return set(tx, nightsBucket, keyOf(d), value)
	})
	if err != nil {
		return diary.Change{}, err
	}
	return made, nil
}

// keep writes down how a night is before it changes, and forgets the changes
// that are too long ago.
func keep(tx *bolt.Tx, d diary.Date) (uint64, error) {
	value, err := json.Marshal(change{d, tx.Bucket([]byte(nightsBucket)).Get(keyOf(d))})
	if err != nil {
		return 0, fmt.Errorf("keeping the night of %v as it was: %w", d, err)
	}
	changes := tx.Bucket([]byte(changesBucket))
	sequence, err := changes.NextSequence()
	if err != nil {
		return 0, err
	}
	if err := set(tx, changesBucket, sequenceKey(sequence), value); err != nil {
		return 0, err
	}
	var keys [][]byte
	err = changes.ForEach(func(key, _ []byte) error {
		keys = append(keys, bytes.Clone(key))
		return nil
	})
	for ; err == nil && len(keys) > kept; keys = keys[1:] {
		err = set(tx, changesBucket, keys[0], nil)
	}
	return sequence, err
}

func sequenceKey(sequence uint64) []byte { return binary.BigEndian.AppendUint64(nil, sequence) }
