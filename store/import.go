package store

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"sort"
	"sync"

	"calmcalf/store/diary"
)

// Imported is the result of an import.
type Imported struct {
	New, Changed, Same int             // nights
	NightConflicts     []NightConflict // by their nights
	Trials             int             // new or stopped
	Conflicts          []TrialConflict // trials that were left out
	Copy               string          // the path of the backup made before, "" where none was needed
}

// Preference selects whose value an import saves when the journal and the file differ.
type Preference string

// The preferences.
const (
	PreferFile    Preference = "file"
	PreferJournal Preference = "journal"
)

// TrialConflict is a trial in the imported file that is left out because of one in the
// journal.
type TrialConflict struct{ Ours, Theirs diary.Plan }

// importReason names the backup that an import makes first.
const importReason = "before-import"

// Preview returns the result that Import would have, and changes nothing.
func (j *Journal) Preview(theirs diary.Contents, prefer Preference) (Imported, error) {
	theirs, err := importable(theirs)
	if err != nil {
		return Imported{}, err
	}
	i, err := j.preview(theirs, prefer)
	return i.made, err
}

func (j *Journal) preview(theirs diary.Contents, prefer Preference) (i importing, err error) {
	err = j.View(func(r Reader) (err error) {
		i, err = r.importing(theirs, prefer)
		return err
	})
	return i, err
}

func (r Reader) importing(theirs diary.Contents, prefer Preference) (importing, error) {
	i := importing{prepared: r.prepare(), prefer: prefer}
	if err := i.all(theirs); err != nil {
		return importing{}, err
	}
	return i, nil
}

// step is by how many bytes a file grows in a large change. A smaller file would grow to the
// size of its map, and so would each of its backups.
const step = 1 << 20

// expect lets bbolt map the file once for a large number of new nights: whenever it remaps a
// growing file, it copies everything not written yet. On Windows the file would become as large
// as its map.
func (j *Journal) expect(nights int) {
	const night = 2 << 10 // with much in it, and its record for undo
	if size := int64(nights) * night; size > step && runtime.GOOS != "windows" {
		j.expected.Store(size)
	}
}

// Import joins nights into the journal with diary.Night.Join, and trials with
// diary.JoinPlan, atomically; a trial that cannot be joined is left out and named. Facts
// that differ are named, too, and saved as preferred. It is all one change, which can be
// undone; the journal is also backed up first. If nothing is new, nothing is written. A
// night that fails diary.Night.Check is refused, and so are two of one date.
func (j *Journal) Import(theirs diary.Contents, prefer Preference) (Imported, error) {
	theirs, err := importable(theirs)
	if err != nil {
		return Imported{}, err
	}
	i, err := j.preview(theirs, prefer)
	if err != nil || len(i.saves) == 0 {
		return i.made, err
	}
	j.expect(len(theirs.Nights))
	defer j.expected.Store(0)
	name, err := j.several(diary.ImportOf(i.made.New+i.made.Changed), importReason, func(b several) error {
		if !i.holds(b.tx) {
			if i, err = b.importing(theirs, prefer); err != nil {
				return err
			}
		}
		return i.write(b, i.save)
	})
	if err != nil {
		return Imported{}, err
	}
	i.made.Copy = name
	return i.made, nil
}

// importable returns the contents with the nights in order, each record checked.
func importable(theirs diary.Contents) (diary.Contents, error) {
	nights := slices.Clone(theirs.Nights)
	sort.SliceStable(nights, func(i, j int) bool { return nights[i].Date.Compare(nights[j].Date) < 0 })
	theirs.Nights = nights
	parts := make([]error, runtime.GOMAXPROCS(0))
	var checks sync.WaitGroup
	for part := range parts {
		checks.Go(func() {
			parts[part] = checkNights(nights, part*len(nights)/len(parts), (part+1)*len(nights)/len(parts))
		})
	}
	checks.Wait()
	if err := cmp.Or(parts...); err != nil {
		return theirs, err
	}
	for _, p := range theirs.Trials {
		if err := p.Check(); err != nil {
			return theirs, fmt.Errorf("can't import the trial of %v: %w", p.Start, err)
		}
	}
	for _, d := range theirs.Deleted {
		if err := d.Check(); err != nil {
			return theirs, fmt.Errorf("can't import a deletion from the night of %v: %w", d.Night, err)
		}
	}
	return theirs, nil
}

// checkNights returns an error unless the nights from one index to another can be imported.
func checkNights(nights []diary.Night, from, to int) error {
	for i := from; i < to; i++ {
		n := &nights[i]
		if err := n.Check(); err != nil {
			return fmt.Errorf("can't import the night of %v: %w", n.Date, err)
		}
		if day, err := diary.ParseDate(n.Date.String()); err != nil || day != n.Date {
			return fmt.Errorf("can't import a night: %v is not a date", n.Date)
		}
		if i > 0 && nights[i-1].Date == n.Date {
			return fmt.Errorf("can't import the night of %v: it appears twice", n.Date)
		}
	}
	return nil
}
