package store

import (
	"encoding/json"
	"fmt"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// EditDraft saves as JSON what edit makes of the unsaved input of a form, nil for none. Edit
// receives the earlier draft, nil if there is none. No night changes, so there is nothing to undo.
func (j *Journal) EditDraft(f diary.Form, edit func(draft []byte) any) error {
	return j.write(func(tx *bolt.Tx) error {
		draft, _ := Reader{j, tx}.value(draftsBucket, string(f)) // a damaged one is one that nobody left
		if edited := edit(draft); edited != nil {
			return setJSON(tx, draftsBucket, []byte(f), edited)
		}
		return set(tx, draftsBucket, []byte(f), nil)
	})
}

// LoadDraft reads the draft of a form into a value, and returns false if there is none.
func (r Reader) LoadDraft(f diary.Form, draft any) (is bool, err error) {
	value, _ := r.value(draftsBucket, string(f)) // a damaged one is one that nobody left
	if value == nil {
		return false, nil
	}
	if err := json.Unmarshal(value, draft); err != nil {
		return true, fmt.Errorf("can't read the draft of the %s: %w", f, err)
	}
	return true, nil
}

// LoadDraft is Reader.LoadDraft in a View of its own.
func (j *Journal) LoadDraft(f diary.Form, draft any) (is bool, err error) {
	err = j.View(func(r Reader) (err error) {
		is, err = r.LoadDraft(f, draft)
		return err
	})
	return is, err
}
