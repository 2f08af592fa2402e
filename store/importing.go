package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// importing is what an import comes to. It is found out in one transaction, and written in
// the next.
type importing struct {
	Reader
	prefer Preference
	made   Imported
	saves  []saving
	texts  []<-chan []encoded // of the saves, in batches
	seen   int                // the transaction; 0 where there was no journal

	marked diary.Date // the night whose marks were asked for last
	marks  diary.Marks
}

// saving is a record that an import changes.
type saving struct {
	bucket string
	key    []byte
	before *diary.Night // of a night that was there
	record any          // a *diary.Night, or another one
}

// encoded is a record as it is written.
type encoded struct {
	json []byte
	err  error
}

// perBatch is how many records are encoded at once.
const perBatch = 256

// save adds a record that the import changes. It is encoded while others are added and written,
// which takes as long.
func (i *importing) save(s saving) {
	i.saves = append(i.saves, s)
	if len(i.saves)%perBatch == 0 {
		i.encode()
	}
}

// encode encodes the records that were added since it was called last.
func (i *importing) encode() {
	saves, texts := i.saves[len(i.texts)*perBatch:], make(chan []encoded, 1) // nothing waits for a reader that failed
	i.texts = append(i.texts, texts)
	go func() {
		all := make([]encoded, len(saves))
		for at, s := range saves {
			all[at].json, all[at].err = json.Marshal(s.record)
		}
		texts <- all
	}()
}

// holds reports whether nothing was written between the transaction in which the import was
// found out and this one, which writes.
func (i *importing) holds(tx *bolt.Tx) bool {
	if i.seen > 0 {
		return tx.ID() == i.seen+1
	}
	for _, bucket := range []string{nightsBucket, trialsBucket, deletedBucket} {
		if key, _ := tx.Bucket([]byte(bucket)).Cursor().First(); key != nil {
			return false
		}
	}
	return true
}

// write writes the import.
func (i *importing) write(b several) error {
	var texts []encoded
	for at, s := range i.saves {
		if at%perBatch == 0 {
			texts = <-i.texts[at/perBatch]
		}
		text := texts[at%perBatch]
		if text.err != nil {
			return fmt.Errorf("saving in %s: %w", s.bucket, text.err)
		}
		err := b.save(s.bucket, s.key, func() error {
			switch record := s.record.(type) {
			case *diary.Night:
				if err := b.trace(record.Date, s.before, record); err != nil {
					return err
				}
			case diary.Deletion: // of which a night may have left a later one by now
				known, err := b.deletion(s.key)
				if err != nil {
					return err
				}
				*b.came = append(*b.came, record)
				return setJSON(b.tx, deletedBucket, s.key, known.Merge(record))
			}
			return set(b.tx, s.bucket, s.key, text.json)
		})
		if err != nil {
			return err
		}
	}
	return nil
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
		return fmt.Errorf("importing the night of %v: %w", theirs.Date, err)
	case before == nil:
		i.made.New++
	case sameJSON(ours, joined):
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
	i.save(saving{nightsBucket, keyOf(theirs.Date), before, &joined})
	return nil
}

// join joins two records of a night, and notes what they have in two ways. A new one has
// nothing to differ from.
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
			i.save(saving{bucket: trialsBucket, key: planKey(p), record: p})
		}
	}
	return nil
}

// deletion adds what was deleted elsewhere, unless the journal has it, or will: an import
// deletes nothing.
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
	if err != nil || sameJSON(known, known.Merge(theirs)) {
		return err
	}
	i.save(saving{bucket: deletedBucket, key: key, record: theirs})
	return nil
}
