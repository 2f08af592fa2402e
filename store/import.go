package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// Imported is what an import came to.
type Imported struct {
	New, Changed, Same int             // nights
	Trials             int             // new or stopped
	Conflicts          []TrialConflict // trials that were left out
	Copy               string          // the name of the journal as it was before, "" where no copy was needed
}

// TrialConflict is a trial of the imported file that stays out, for one of the journal.
type TrialConflict struct{ Ours, Told diary.Plan }

// importWord stands behind the journal's name in that of the copy.
const importWord = "before-import"

// Preview returns what Import would come to, and changes nothing.
func (j *Journal) Preview(told diary.Contents) (Imported, error) {
	made, _, err := j.preview(told)
	return made, err
}

// preview reports too whether there is anything to write.
func (j *Journal) preview(told diary.Contents) (Imported, bool, error) {
	told, err := importable(told)
	if err != nil {
		return Imported{}, false, err
	}
	var i importing
	err = j.View(func(r Reader) error {
		i = importing{Reader: r}
		return i.all(told)
	})
	if err != nil {
		return Imported{}, false, err
	}
	return i.made, i.writes > 0, nil
}

// Import joins nights with those of the journal as diary.Night.Join does, and trials as
// diary.JoinPlan does, all of them or none; a trial that cannot be joined is left out and
// named. So many changes are not recorded one by one: where the journal was begun,
// a copy of it is put beside it first, which is the way back, and no earlier change
// can be undone any more, for that would undo what was imported upon it. Where nothing
// is new nothing is written. It refuses a night that does not pass diary.Night.Check,
// and two of one date.
func (j *Journal) Import(told diary.Contents) (Imported, error) {
	made, writes, err := j.preview(told)
	if err != nil || !writes {
		return made, err
	}
	if told, err = importable(told); err != nil {
		return Imported{}, err
	}
	begun, err := j.begun()
	if err != nil {
		return Imported{}, err
	}
	name := ""
	err = j.writeAfter(func(db *bolt.DB, file *os.File) (err error) {
		if begun {
			name, err = j.backUp(db, file, importWord)
		}
		return err
	}, func(tx *bolt.Tx) error {
		i := importing{Reader: Reader{j, tx}, writing: true}
		if err := i.all(told); err != nil {
			return err
		}
		made = i.made
		return forgetChanges(tx)
	})
	if err != nil {
		if name != "" {
			err = errors.Join(err, os.Remove(name))
		}
		return Imported{}, err
	}
	made.Copy = name
	return made, nil
}

// importable are the contents with the nights in order, each record checked.
func importable(told diary.Contents) (diary.Contents, error) {
	told.Nights = slices.SortedStableFunc(slices.Values(told.Nights), func(a, b diary.Night) int { return a.Date.Compare(b.Date) })
	for i, n := range told.Nights {
		if err := n.Check(); err != nil {
			return told, fmt.Errorf("importing the night of %v: %w", n.Date, err)
		}
		if day, err := diary.ParseDate(n.Date.String()); err != nil || day != n.Date {
			return told, fmt.Errorf("importing a night: %v is not a day of the calendar", n.Date)
		}
		if i > 0 && told.Nights[i-1].Date == n.Date {
			return told, fmt.Errorf("importing the night of %v: it is there twice", n.Date)
		}
	}
	for _, p := range told.Trials {
		if err := p.Check(); err != nil {
			return told, fmt.Errorf("importing the trial of %v: %w", p.Start, err)
		}
	}
	for _, d := range told.Deleted {
		if err := d.Check(); err != nil {
			return told, fmt.Errorf("importing a deletion of the night of %v: %w", d.Night, err)
		}
	}
	return told, nil
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
