package store

import (
	"fmt"
	"slices"

	"calmcalf/store/diary"
)

// importing is an import under way, or only the preview of one.
type importing struct {
	several
	prefer Preference
	made   Imported
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

func (i *importing) night(theirs diary.Night) error {
	before, err := i.stored(theirs.Date)
	if err != nil {
		return err
	}
	ours := diary.Night{Date: theirs.Date, Sessions: []diary.Session{}}
	if before != nil {
		ours = *before
	}
	both, err := join(ours, theirs)
	if err != nil {
		return fmt.Errorf("importing the night of %v: %w", theirs.Date, err)
	}
	i.made.NightConflicts = append(i.made.NightConflicts, both.conflicts()...)
	joined := both.theirs
	if i.prefer == PreferJournal {
		joined = both.ours
	}
	switch {
	case before == nil:
		i.made.New++
	case sameJSON(ours, joined):
		i.made.Same++
		return nil
	default:
		i.made.Changed++
	}
	return i.save(nightsBucket, keyOf(theirs.Date), func() error {
		known, marks, err := i.marks(theirs.Date, before)
		if err != nil {
			return err
		}
		joined.Adopt(known, marks, i.journal.now())
		return i.replace(theirs.Date, before, &joined)
	})
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
			if err := i.save(trialsBucket, planKey(p), func() error { return setJSON(i.tx, trialsBucket, planKey(p), p) }); err != nil {
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
	key := deletionKey(theirs.Night, theirs.ID)
	return i.save(deletedBucket, key, func() error { return setJSON(i.tx, deletedBucket, key, theirs) })
}
