package store

import (
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
	Copy               string          // the name of the copy made before, "" where none was needed
}

// TrialConflict is a trial of the imported file that stays out, for one of the journal.
type TrialConflict struct{ Ours, Theirs diary.Plan }

// importSuffix names the copy that an import makes first.
const importSuffix = "before-import"

// Preview returns what Import would come to, and changes nothing.
func (j *Journal) Preview(theirs diary.Contents) (Imported, error) {
	made, _, err := j.preview(theirs)
	return made, err
}

// preview reports too whether there is anything to write.
func (j *Journal) preview(theirs diary.Contents) (Imported, bool, error) {
	theirs, err := importable(theirs)
	if err != nil {
		return Imported{}, false, err
	}
	var i importing
	err = j.View(func(r Reader) error {
		i = importing{Reader: r}
		return i.all(theirs)
	})
	if err != nil {
		return Imported{}, false, err
	}
	return i.made, i.writes > 0, nil
}

// Import joins nights with those of the journal as diary.Night.Join does, and trials as
// diary.JoinPlan does, all of them or none; a trial that cannot be joined is left out and
// named. So many changes are not recorded one by one: the journal is copied first, which
// is the way back, and no earlier change can be undone any more, as that would undo what
// was imported upon it. Where nothing is new nothing is written. A night that does not
// pass diary.Night.Check is refused, and two of one date.
func (j *Journal) Import(theirs diary.Contents) (Imported, error) {
	made, writes, err := j.preview(theirs)
	if err != nil || !writes {
		return made, err
	}
	if theirs, err = importable(theirs); err != nil {
		return Imported{}, err
	}
	exists, err := j.exists()
	if err != nil {
		return Imported{}, err
	}
	name := ""
	err = j.writeAfter(func(db *bolt.DB, file *os.File) (err error) {
		if exists {
			name, err = j.backUp(db, file, importSuffix)
		}
		return err
	}, func(tx *bolt.Tx) error {
		i := importing{Reader: Reader{j, tx}, writing: true}
		if err := i.all(theirs); err != nil {
			return err
		}
		made = i.made
		return forgetChanges(tx, 0)
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

// importable returns the contents with the nights in order, each record checked.
func importable(theirs diary.Contents) (diary.Contents, error) {
	theirs.Nights = slices.SortedStableFunc(slices.Values(theirs.Nights), func(a, b diary.Night) int { return a.Date.Compare(b.Date) })
	for i, n := range theirs.Nights {
		if err := n.Check(); err != nil {
			return theirs, fmt.Errorf("importing the night of %v: %w", n.Date, err)
		}
		if day, err := diary.ParseDate(n.Date.String()); err != nil || day != n.Date {
			return theirs, fmt.Errorf("importing a night: %v is not a day of the calendar", n.Date)
		}
		if i > 0 && theirs.Nights[i-1].Date == n.Date {
			return theirs, fmt.Errorf("importing the night of %v: it is there twice", n.Date)
		}
	}
	for _, p := range theirs.Trials {
		if err := p.Check(); err != nil {
			return theirs, fmt.Errorf("importing the trial of %v: %w", p.Start, err)
		}
	}
	for _, d := range theirs.Deleted {
		if err := d.Check(); err != nil {
			return theirs, fmt.Errorf("importing a deletion of the night of %v: %w", d.Night, err)
		}
	}
	return theirs, nil
}
