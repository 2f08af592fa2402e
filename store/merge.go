package store

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"calmcalf/store/diary"
	"calmcalf/store/object"
)

// Merged is the result of a merge.
type Merged struct {
	New, Changed, Gone int // nights
	Trials             int // new or changed
	Differences        []MergeConflict
	Conflicts          []TrialConflict // trials that were left out, for others at the same time
	Copy               string          // the path of the backup made before, "" where none was needed

	marks int // what was deleted, which nobody sees
}

// Empty reports whether there was nothing to merge.
func (m Merged) Empty() bool { return m.New+m.Changed+m.Gone+m.Trials+m.marks == 0 }

// MergeConflict is a fact of a night that differed between the journal and another copy, or that
// one of them had deleted. The newer one was saved.
type MergeConflict struct {
	Night       diary.Date
	What        string // "cramp", Cramps, "routine", "sleep", "note", or the word of a factor
	Here, There string // in the journal and in the other copy: "left calf 7/10", or "" where it was deleted
	Theirs      bool   // that of the other copy was saved
}

// mergeReason names the backup that a merge makes first.
const mergeReason = "before-merge"

// Merge merges another copy into the journal with diary.Contents.Merge, atomically. It is one
// change: undoing it restores the values that lost, and removes what was added. The journal is
// backed up first. If nothing is new, nothing is written. A record that could not be saved
// here is refused.
func (j *Journal) Merge(theirs diary.Contents) (Merged, error) {
	theirs, err := importable(theirs)
	if err != nil {
		return Merged{}, err
	}
	var m merging
	prepare := func(r Reader) error {
		m = merging{prepared: r.prepare()}
		return m.all(theirs)
	}
	if err := j.View(prepare); err != nil || len(m.saves) == 0 {
		return m.made, err
	}
	name, err := j.several(diary.OfMerge, mergeReason, func(b several) error {
		if !m.holds(b.tx) {
			if err := prepare(b.Reader); err != nil {
				return err
			}
		}
		return m.write(b, m.save)
	})
	if err != nil {
		return Merged{}, err
	}
	m.made.Copy = name
	return m.made, nil
}

// Copied returns the contents of another journal, which is not changed, even if its version
// is older. One that can't be read completely is refused.
func (j *Journal) Copied(path string) (c diary.Contents, err error) {
	other := j.like(path)
	err = other.look(func(r Reader) error {
		c, err = r.Contents()
		return err
	})
	switch {
	case errors.Is(err, ErrDamaged):
		err = fmt.Errorf("it is not a journal, or it is %w: name another copy, such as one of its backups", ErrDamaged)
	case err == nil && len(other.unsaid(false)) > 0:
		err = fmt.Errorf("%w: repair it first, with: calmcalf data check --repair --journal %s", errPart, path)
	}
	return c, err
}

// merging collects the result of a merge.
type merging struct {
	prepared
	made Merged
}

func (m *merging) all(theirs diary.Contents) error {
	for i, n := range theirs.Nights {
		named, err := n.Named()
		if err != nil {
			return fmt.Errorf("can't merge the night of %v: %w", n.Date, err)
		}
		theirs.Nights[i] = named
	}
	ours, err := m.Contents()
	if err != nil {
		return err
	}
	merged := ours.Merge(theirs)
	nights := differing(m, nightsBucket, ours.Nights, merged.Nights, func(n diary.Night) []byte { return keyOf(n.Date) })
	marks := differing(m, deletedBucket, ours.Deleted, merged.Deleted, func(d diary.Deletion) []byte { return deletionKey(d.Night, d.ID) })
	trials := differing(m, trialsBucket, ours.Trials, merged.Trials, planKey)
	m.encode()
	m.made.New, m.made.Changed, m.made.Gone = nights.added, nights.changed, nights.gone
	m.made.Trials, m.made.marks = trials.all(), marks.all()
	m.differences(ours.Nights, theirs.Nights, merged.Nights)
	m.trials(ours.Trials, merged.Trials)
	return nil
}

// tally is how many records of a bucket are new, changed and gone.
type tally struct{ added, changed, gone int }

func (c tally) all() int { return c.added + c.changed + c.gone }

// differing adds the records of a bucket that differ to those that are saved, and counts them.
func differing[T any](m *merging, bucket string, before, after []T, keyOf func(T) []byte) (count tally) {
	was := map[string]T{}
	for _, r := range before {
		was[string(keyOf(r))] = r
	}
	for _, r := range after {
		key := keyOf(r)
		old, known := was[string(key)]
		delete(was, string(key))
		switch {
		case !known:
			count.added++
		case object.Same(&old, &r):
			continue
		default:
			count.changed++
		}
		m.add(saving{bucket: bucket, key: key, record: &r})
	}
	count.gone = len(was)
	for _, key := range slices.Sorted(maps.Keys(was)) {
		m.add(saving{bucket: bucket, key: []byte(key)})
	}
	return count
}

// save saves a record of the merge, and notes what it deletes.
func (m *merging) save(b several, s saving, text []byte) error {
	switch r := s.record.(type) {
	case nil:
		text = nil
	case *diary.Deletion:
		*b.came = append(*b.came, *r)
	case *diary.Night:
		if gone := r.Gone(); !gone.At.IsZero() {
			*b.came = append(*b.came, gone)
		}
	}
	return set(b.tx, s.bucket, s.key, text)
}

// differences notes where the copies differed.
func (m *merging) differences(ours, theirs, merged []diary.Night) {
	here, there, after := byDate(ours), byDate(theirs), byDate(merged)
	for d := range here {
		if there[d] == nil && !object.Same(here[d], after[d]) {
			there[d] = nil // all of it may be gone there
		}
	}
	for _, d := range slices.SortedFunc(maps.Keys(there), diary.Date.Compare) {
		if (here[d] != nil || after[d] == nil) && !object.Same(here[d], there[d]) {
			m.noneOrSome(d, cramps(here[d]), cramps(there[d]), cramps(after[d]))
			m.made.Differences = append(m.made.Differences, differences(d, factsOf(here[d]), factsOf(there[d]), factsOf(after[d]))...)
		}
	}
}

// noneOrSome notes where one copy of a night says that no cramp came, and the other one that some
// did, or no longer says anything.
func (m *merging) noneOrSome(d diary.Date, here, there, after string) {
	none := cramps(&diary.Night{CheckedIn: true})
	if here != there && (here == none || there == none) && (here != "" && there != "" || after != none) {
		m.made.Differences = append(m.made.Differences, MergeConflict{Night: d, What: Cramps, Here: here, There: there, Theirs: here == none})
	}
}

// cramps returns how many cramps a night is said to have, "" where nothing is.
func cramps(n *diary.Night) string {
	if n == nil || !n.CheckedIn && len(n.Cramps) == 0 {
		return ""
	}
	return diary.CountCramps(len(n.Cramps))
}

func byDate(nights []diary.Night) map[diary.Date]*diary.Night {
	by := map[diary.Date]*diary.Night{}
	for i, n := range nights {
		by[n.Date] = &nights[i]
	}
	return by
}

// differences returns the facts that differ between two copies of a night, and those that one of
// them has and the other deleted. Water drunk at known times adds up.
func differences(d diary.Date, here, there, after []fact) []MergeConflict {
	timed := slices.ContainsFunc(after, func(f fact) bool { return f.what == drinkFact })
	var found []MergeConflict
	for _, f := range here {
		other, both := find(there, f.key)
		saved, remains := find(after, f.key)
		switch {
		case timed && f.key == string(diary.Water):
		case both && other.words != f.words, !both && !remains:
			found = append(found, MergeConflict{Night: d, What: f.what, Here: f.words, There: other.words, Theirs: saved.words != f.words})
		}
	}
	for _, f := range there {
		_, both := find(here, f.key)
		if _, remains := find(after, f.key); !both && !remains {
			found = append(found, MergeConflict{Night: d, What: f.what, There: f.words})
		}
	}
	return found
}

// trials notes the trials that can't run any more, since another one runs at the same time.
func (m *merging) trials(before, after []diary.Plan) {
	runs := diary.Runnable(after)
	is := func(plans []diary.Plan, p diary.Plan) bool { return slices.ContainsFunc(plans, p.Equal) }
	for _, p := range after {
		if p.Withdrawn() || is(runs, p) || is(before, p) && !is(diary.Runnable(before), p) {
			continue
		}
		for _, other := range runs {
			if other.Start.Compare(p.Start) <= 0 && other.End().Compare(p.Start) >= 0 {
				m.made.Conflicts = append(m.made.Conflicts, TrialConflict{Ours: other, Theirs: p})
				break
			}
		}
	}
}
