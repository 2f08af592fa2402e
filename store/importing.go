package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"calmcalf/store/diary"
)

// importing is an import under way, or only the preview of one.
type importing struct {
	Reader
	made    Imported
	writing bool
	writes  int
}

func (i *importing) all(theirs diary.Contents) error {
	for _, n := range theirs.Nights {
		if err := i.night(n); err != nil {
			return err
		}
	}
	if err := i.trials(theirs.Trials); err != nil {
		return err
	}
	for _, d := range theirs.Deleted {
		if err := i.deletion(d); err != nil {
			return err
		}
	}
	return nil
}

// save runs do where this is no preview, and counts what is to be written.
func (i *importing) save(do func() error) error {
	i.writes++
	if !i.writing {
		return nil
	}
	return do()
}

func (i *importing) night(theirs diary.Night) error {
	before, err := i.stored(theirs.Date)
	if err != nil {
		return err
	}
	night := diary.Night{Sessions: []diary.Session{}}
	if before != nil {
		night = *before
	}
	joined, err := night.Join(theirs)
	if err != nil {
		return fmt.Errorf("importing the night of %v: %w", theirs.Date, err)
	}
	same, err := sameNight(before, joined)
	switch {
	case err != nil:
		return fmt.Errorf("importing the night of %v: %w", theirs.Date, err)
	case same:
		i.made.Same++
		return nil
	case before == nil:
		i.made.New++
	default:
		i.made.Changed++
	}
	return i.save(func() error { return i.journal.replace(i.tx, theirs.Date, before, &joined) })
}

func sameNight(before *diary.Night, joined diary.Night) (bool, error) {
	if before == nil {
		return false, nil
	}
	old, err := json.Marshal(before)
	if err != nil {
		return false, err
	}
	value, err := json.Marshal(joined)
	return bytes.Equal(old, value), err
}

func (i *importing) trials(theirs []diary.Plan) error {
	plans, err := i.plans()
	if err != nil {
		return err
	}
	asOf := diary.LastNight(i.journal.now())
	for _, t := range theirs {
		joined, conflict := diary.JoinPlan(plans, t, asOf)
		if conflict != nil {
			i.made.Conflicts = append(i.made.Conflicts, TrialConflict{*conflict, t})
			continue
		}
		changed := slices.DeleteFunc(slices.Clone(joined), func(p diary.Plan) bool { return slices.ContainsFunc(plans, p.Equal) })
		plans = joined
		for _, p := range changed {
			if !t.Withdrawn() || !p.Equal(t) {
				i.made.Trials++
			}
			if err := i.save(func() error { return setPlan(i.tx, p) }); err != nil {
				return err
			}
		}
	}
	return nil
}

// deletion adds what was deleted elsewhere, unless the journal has it: an import deletes
// nothing.
func (i *importing) deletion(theirs diary.Deletion) error {
	night, err := i.stored(theirs.Night)
	if err != nil {
		return err
	}
	if night != nil {
		if _, is := night.Marks()[theirs.ID]; is {
			return nil
		}
	}
	known, err := i.deletions(theirs.Night)
	if err != nil || slices.ContainsFunc(known, func(d diary.Deletion) bool { return d.ID == theirs.ID && !d.At.Before(theirs.At) }) {
		return err
	}
	return i.save(func() error { return setDeletion(i.tx, theirs) })
}
