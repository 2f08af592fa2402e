package store

import (
	"encoding/json"
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// replace saves a night in place of its previous state; nil deletes it.
func (r Reader) replace(d diary.Date, before, after *diary.Night) error {
	if err := r.trace(d, before, after); err != nil {
		return err
	}
	if after == nil {
		return set(r.tx, nightsBucket, keyOf(d), nil)
	}
	return setJSON(r.tx, nightsBucket, keyOf(d), after)
}

// trace updates the deletions when a night, nil for none, replaces its previous state: the
// ids of removed records are added, those of restored ones removed.
func (r Reader) trace(d diary.Date, before, after *diary.Night) error {
	deleted, err := r.deletions(d)
	if err != nil || before == nil && len(deleted) == 0 {
		return err
	}
	remaining := diary.Marks{}
	if after != nil {
		remaining = after.Marks()
	}
	if before != nil {
		marks := before.Marks()
		for id := range marks {
			if _, is := remaining[id]; is {
				continue
			}
			gone := diary.Deletion{Night: d, ID: id, At: marks.Next(id, r.journal.now())}
			if id == "" {
				gone.Fields = before.DeletedFields(gone.At)
			}
			if err := setJSON(r.tx, deletedBucket, deletionKey(d, id), gone); err != nil {
				return err
			}
		}
	}
	for _, gone := range deleted {
		if _, is := remaining[gone.ID]; is {
			if err := set(r.tx, deletedBucket, deletionKey(d, gone.ID), nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// mark sets the change times of what differs from the previous state, nil for none.
func (r Reader) mark(before, after *diary.Night) error {
	known, marks, err := r.marks(after.Date, before)
	if err == nil {
		after.Mark(known, marks, r.journal.now())
	}
	return err
}

// marks returns a night, nil for none, with the metadata of its fields if it was deleted, and
// the marks of everything that is or was in it: nil if there never was anything.
func (r Reader) marks(d diary.Date, night *diary.Night) (diary.Night, diary.Marks, error) {
	deleted, err := r.deletions(d)
	if err != nil {
		return diary.Night{}, nil, err
	}
	known := diary.Night{Date: d, Sessions: []diary.Session{}}
	switch {
	case night != nil:
		known = *night
	case len(deleted) == 0:
		return known, nil, nil
	}
	marks := known.Marks()
	for _, gone := range deleted {
		marks[gone.ID] = gone.At
		if night == nil && gone.ID == "" {
			known.Fields = gone.FieldMarks()
		}
	}
	return known, marks, nil
}

// deletions returns the deletions in a night, or in all nights for the zero Date.
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
		if value == nil {
			continue
		}
		var d diary.Deletion
		if err := json.Unmarshal(value, &d); err != nil {
			return nil, r.journal.damaged(fmt.Errorf("the deletion %s: %w", key, err))
		}
		all = append(all, d)
	}
	return all, nil
}

// deletion returns a recorded deletion, or the zero value if there is none.
func (r Reader) deletion(key []byte) (d diary.Deletion, err error) {
	value, err := r.value(deletedBucket, string(key))
	if err == nil && value != nil {
		err = json.Unmarshal(value, &d)
	}
	if err != nil {
		err = r.journal.damaged(fmt.Errorf("the deletion %s: %w", key, err))
	}
	return d, err
}

// deletionKey sorts deletions by night.
func deletionKey(night diary.Date, id string) []byte {
	return []byte(strings.TrimSuffix(night.String()+" "+id, " "))
}
