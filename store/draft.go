package store

import (
	"encoding/json"
	"fmt"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// SaveDraft saves the unsaved input of a form as JSON, replacing its earlier draft. It does
// not change a night, so there is nothing to undo.
func (j *Journal) SaveDraft(f diary.Form, draft any) error {
	return j.write(func(tx *bolt.Tx) error { return setJSON(tx, draftsBucket, []byte(f), draft) })
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

// DropDraft deletes the draft of a form, if there is one.
func (j *Journal) DropDraft(f diary.Form) error {
	if is, err := j.LoadDraft(f, new(json.RawMessage)); err != nil || !is {
		return err
	}
	return j.write(func(tx *bolt.Tx) error { return set(tx, draftsBucket, []byte(f), nil) })
}
