package store

import (
	"encoding/json"
	"fmt"
	"strings"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// replace saves a night, nil for none, in place of the one before. What was deleted
// leaves its id, and what came back loses it.
func (j *Journal) replace(tx *bolt.Tx, d diary.Date, before, after *diary.Night) error {
	r, remaining := Reader{j, tx}, diary.Marks{}
	var value []byte
	if after != nil {
		var err error
		if value, err = json.Marshal(after); err != nil {
			return fmt.Errorf("saving the night of %v: %w", d, err)
		}
		remaining = after.Marks()
	}
	if before != nil {
		marks := before.Marks()
		for id := range marks {
			if _, is := remaining[id]; is {
				continue
			}
			if err := setDeletion(tx, diary.Deletion{Night: d, ID: id, At: marks.Next(id, j.now())}); err != nil {
				return err
			}
		}
	}
	for id := range remaining {
		if key := deletionKey(d, id); r.value(deletedBucket, key) != nil {
			if err := set(tx, deletedBucket, []byte(key), nil); err != nil {
				return err
			}
		}
	}
	return set(tx, nightsBucket, keyOf(d), value)
}

// mark marks what a night changes in the one before.
func (j *Journal) mark(tx *bolt.Tx, before *diary.Night, after *diary.Night) error {
	if before == nil {
		before = &diary.Night{Date: after.Date}
	}
	marks := before.Marks()
	deleted, err := Reader{j, tx}.deletions(after.Date)
	if err != nil {
		return err
	}
	for _, gone := range deleted {
		marks[gone.ID] = gone.At
	}
	after.Mark(*before, marks, j.now())
	return nil
}

// deletions returns what was deleted of a night, or of all nights for the zero Date.
func (r Reader) deletions(night diary.Date) ([]diary.Deletion, error) {
	prefix := ""
	if !night.IsZero() {
		prefix = night.String()
	}
	var all []diary.Deletion
	for key, value := range r.ascending(deletedBucket, prefix) {
		if !strings.HasPrefix(string(key), prefix) {
			break
		}
		var d diary.Deletion
		if err := json.Unmarshal(value, &d); err != nil {
			return nil, r.journal.damaged(fmt.Errorf("the deletion %s: %w", key, err))
		}
		all = append(all, d)
	}
	return all, nil
}

func setDeletion(tx *bolt.Tx, d diary.Deletion) error {
	value, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("deleting: %w", err)
	}
	return set(tx, deletedBucket, []byte(deletionKey(d.Night, d.ID)), value)
}

// deletionKey sorts what was deleted by its night.
func deletionKey(night diary.Date, id string) string {
	return strings.TrimSuffix(night.String()+" "+id, " ")
}
