package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// Imported tells what an import came to.
type Imported struct {
	New, Changed, Same int    // nights
	Copy               string // the name of the journal as it was before, "" where no copy was needed
}

// importWord stands behind the journal's name in that of the copy.
const importWord = "before-import"

// Preview returns what Import would come to, and changes nothing.
func (j *Journal) Preview(nights []diary.Night) (made Imported, err error) {
	if nights, err = importable(nights); err != nil {
		return made, err
	}
	err = j.View(func(r Reader) error {
		return r.join(nights, &made, func([]byte, []byte) error { return nil })
	})
	if err != nil {
		return Imported{}, err
	}
	return made, nil
}

// Import joins nights with those of the journal as diary.Night.Join does, all of
// them or none. So many changes are not kept one by one: where the journal was begun,
// a copy of it is put beside it first, which is the way back, and no earlier change
// can be undone any more, for that would undo what was imported upon it. Where nothing
// is new nothing is written. It refuses a night that does not pass diary.Night.Check,
// and two of one date.
func (j *Journal) Import(nights []diary.Night) (Imported, error) {
	made, err := j.Preview(nights)
	if err != nil || made.New+made.Changed == 0 {
		return made, err
	}
	if nights, err = importable(nights); err != nil {
		return Imported{}, err
	}
	begun, err := j.begun()
	if err != nil {
		return Imported{}, err
	}
	made = Imported{}
	err = j.writeAfter(func(db *bolt.DB, file *os.File) (err error) {
		if begun {
			made.Copy, err = j.backUp(db, file, importWord)
		}
		return err
	}, func(tx *bolt.Tx) error {
		put := func(key, value []byte) error { return set(tx, nightsBucket, key, value) }
		if err := (Reader{j, tx}).join(nights, &made, put); err != nil {
			return err
		}
		return forgetChanges(tx)
	})
	if err != nil {
		if made.Copy != "" {
			err = errors.Join(err, os.Remove(made.Copy))
		}
		return Imported{}, err
	}
	return made, nil
}

// importable are the nights in order, each looked over.
func importable(nights []diary.Night) ([]diary.Night, error) {
	sorted := slices.SortedStableFunc(slices.Values(nights), func(a, b diary.Night) int { return a.Date.Compare(b.Date) })
	for i, n := range sorted {
		if err := n.Check(); err != nil {
			return nil, fmt.Errorf("importing the night of %v: %w", n.Date, err)
		}
		if day, err := diary.ParseDate(n.Date.String()); err != nil || day != n.Date {
			return nil, fmt.Errorf("importing a night: %v is not a day of the calendar", n.Date)
		}
		if i > 0 && sorted[i-1].Date == n.Date {
			return nil, fmt.Errorf("importing the night of %v: it is there twice", n.Date)
		}
	}
	return sorted, nil
}

// join joins every night with the journal's, counts it, and puts those that differ.
func (r Reader) join(nights []diary.Night, made *Imported, put func(key, value []byte) error) error {
	for _, told := range nights {
		key := keyOf(told.Date)
		before := r.value(nightsBucket, told.Date.String())
		night, err := r.Night(told.Date)
		if err != nil {
			return err
		}
		joined, err := night.Join(told)
		if err != nil {
			return fmt.Errorf("importing the night of %v: %w", told.Date, err)
		}
		value, err := json.Marshal(joined)
		if err != nil {
			return fmt.Errorf("importing the night of %v: %w", told.Date, err)
		}
		switch is, err := asBefore(night, before, value); {
		case err != nil:
			return err
		case is:
			made.Same++
			continue
		case before == nil:
			made.New++
		default:
			made.Changed++
		}
		if err := put(key, value); err != nil {
			return err
		}
	}
	return nil
}

// asBefore tells whether a night is as it was, also where an older program wrote it
// otherwise.
func asBefore(night diary.Night, before, value []byte) (bool, error) {
	if before == nil || bytes.Equal(before, value) {
		return before != nil, nil
	}
	again, err := json.Marshal(night)
	return bytes.Equal(again, value), err
}

// forgetChanges forgets every change that could be undone.
func forgetChanges(tx *bolt.Tx) error {
	var keys [][]byte
	err := tx.Bucket([]byte(changesBucket)).ForEach(func(key, _ []byte) error {
		keys = append(keys, bytes.Clone(key))
		return nil
	})
	for _, key := range keys {
		if err == nil {
			err = set(tx, changesBucket, key, nil)
		}
	}
	return err
}
