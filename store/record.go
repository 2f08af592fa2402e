package store

import (
	"encoding/json"
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// replace saves a night, nil for none, in place of the one before.
func (r Reader) replace(d diary.Date, before, after *diary.Night) error {
	if err := r.trace(d, before, after); err != nil {
		return err
	}
	if after == nil {
		return set(r.tx, nightsBucket, keyOf(d), nil)
	}
	return setJSON(r.tx, nightsBucket, keyOf(d), after)
}

// trace saves what a night, nil for none, deletes of the one before: that leaves its id, and
// what came back loses it.
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

// mark marks what a night changes in the one before, nil for none.
func (r Reader) mark(before, after *diary.Night) error {
	known, marks, err := r.marks(after.Date, before)
	if err == nil {
		after.Mark(known, marks, r.journal.now())
	}
	return err
}

// marks returns a night, nil for none, with what is known of its fields if it was deleted, and
// the marks of all that is or was in it: nil where nothing ever was.
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

// deletion returns what is known of a deletion, the zero one for nothing.
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

// deletionKey sorts what was deleted by its night.
func deletionKey(night diary.Date, id string) []byte {
	return []byte(strings.TrimSuffix(night.String()+" "+id, " "))
}
