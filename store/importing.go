package store

import (
	"bytes"
	"fmt"
	"slices"

	"calmcalf/store/diary"
	"calmcalf/store/object"
)

// importing collects the result of an import.
type importing struct {
	prepared
	prefer Preference
	made   Imported

	marked diary.Date // the night whose marks were asked for last
	marks  diary.Marks
}

// save saves a record of the import.
func (i *importing) save(b several, s saving, text []byte) error {
	switch record := s.record.(type) {
	case *diary.Night:
		if err := b.trace(record.Date, s.before, record); err != nil {
			return err
		}
	case *diary.Deletion: // of which a night may have left a later one by now
		known, err := b.deletion(s.key)
		if err != nil {
			return err
		}
		*b.came = append(*b.came, *record)
		return setJSON(b.tx, deletedBucket, s.key, known.Merge(*record))
	}
	return set(b.tx, s.bucket, s.key, text)
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
	i.encode()
	return nil
}

// marksOf returns the marks of a night as the import leaves it.
func (i *importing) marksOf(d diary.Date) (diary.Marks, error) {
	if i.marked == d {
		return i.marks, nil
	}
	var night *diary.Night
	var err error
	nights := i.saves[:i.made.New+i.made.Changed]
	if at, is := slices.BinarySearchFunc(nights, keyOf(d), func(s saving, key []byte) int { return bytes.Compare(s.key, key) }); is {
		night = nights[at].record.(*diary.Night)
	} else {
		night, err = i.stored(d)
	}
	if i.marked, i.marks = d, nil; night != nil {
		i.marks = night.Marks()
	}
	return i.marks, err
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
	joined, err := i.join(ours, theirs, before == nil)
	switch {
	case err != nil:
		return fmt.Errorf("can't import the night of %v: %w", theirs.Date, err)
	case before == nil:
		i.made.New++
	case object.Same(&ours, &joined):
		i.made.Same++
		return nil
	default:
		i.made.Changed++
	}
	known, marks, err := i.Reader.marks(theirs.Date, before)
	if err != nil {
		return err
	}
	if marks != nil {
		joined.Adopt(known, marks, i.journal.now())
	}
	i.add(saving{nightsBucket, keyOf(theirs.Date), before, &joined})
	return nil
}

// join joins two records of a night, and notes where they differ. A new one has nothing to
// differ from.
func (i *importing) join(ours, theirs diary.Night, isNew bool) (diary.Night, error) {
	if isNew {
		return ours.Join(theirs)
	}
	both, err := join(ours, theirs)
	if err != nil {
		return diary.Night{}, err
	}
	i.made.NightConflicts = append(i.made.NightConflicts, both.conflicts()...)
	if i.prefer == PreferJournal {
		return both.ours, nil
	}
	return both.theirs, nil
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
			i.add(saving{bucket: trialsBucket, key: planKey(p), record: &p})
		}
	}
	return nil
}

// deletion adds what was deleted elsewhere, unless the journal has or will have that
// record: an import deletes nothing.
func (i *importing) deletion(theirs diary.Deletion) error {
	marks, err := i.marksOf(theirs.Night)
	if err != nil {
		return err
	}
	if _, is := marks[theirs.ID]; is {
		return nil
	}
	key := deletionKey(theirs.Night, theirs.ID)
	known, err := i.Reader.deletion(key)
	if merged := known.Merge(theirs); err != nil || object.Same(&known, &merged) {
		return err
	}
	i.add(saving{bucket: deletedBucket, key: key, record: &theirs})
	return nil
}
