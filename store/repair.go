package store

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/files"

	bolt "go.etcd.io/bbolt"
)

// Repair repairs damage: it restores each damaged entry from the newest backup that has it, or
// removes it; a removed night is set aside in a file of its own. It returns what was done, as
// text.
func (j *Journal) Repair() (done []string, err error) {
	if broken, is := errors.AsType[brokenError](j.sane()); is {
		if err := j.replaceSalvaged(broken, true); err != nil {
			return nil, err
		}
		for _, said := range j.unsaid(true) {
			done = append(done, diary.Capital(strings.TrimSuffix(said.Error(), toRepair)))
		}
	}
	var back []string
	err = j.write(func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		for entry, sealed := range r.unreadable() {
			bucket, key, _ := strings.Cut(entry, " ")
			what, err := r.mend(bucket, []byte(key), sealed)
			if err != nil {
				return err
			}
			done = append(done, what)
		}
		var err error
		back, err = r.bringBack()
		return err
	})
	if done = append(done, back...); err != nil {
		return done, err
	}
	for _, said := range j.unsaid(true) {
		if said.Error() == mayLackLast && len(back) == 0 { // nor was it in a backup
			done = append(done, diary.Capital(mayLackLast)+".")
		}
	}
	return done, nil
}

// unreadable returns the entries that fail their checksum or can't be decoded.
func (r Reader) unreadable() map[string][]byte {
	found := map[string][]byte{}
	for _, bucket := range bucketsOf(sealedVersion) {
		for key, value := range r.ascending(bucket, "") {
			if value == nil || legible(bucket, key, value) != nil {
				found[bucket+" "+string(key)] = bytes.Clone(r.tx.Bucket([]byte(bucket)).Get(key))
			}
		}
	}
	return found
}

func (r Reader) mend(bucket string, key, sealed []byte) (string, error) {
	if bucket == changesBucket || bucket == undoneBucket {
		return "Earlier changes can no longer be undone.", errors.Join(r.forgetChanges(bucket, 0), set(r.tx, bucket, key, nil))
	}
	name := diary.Capital(entryName(bucket + " " + string(key)))
	for _, path := range r.journal.Backups() {
		var value []byte
		_ = r.journal.like(path).look(func(b Reader) error {
			saved, err := b.value(bucket, string(key))
			value = bytes.Clone(saved)
			return err
		})
		if value != nil && legible(bucket, key, value) == nil {
			return fmt.Sprintf("%s has been restored from the backup %s.", name, filepath.Base(path)), set(r.tx, bucket, key, value)
		}
	}
	if bucket != nightsBucket {
		return name + " was damaged, and is gone.", set(r.tx, bucket, key, nil)
	}
	aside := fmt.Sprintf("%s.night-%s", r.journal.file(), key)
	if err := files.Replace(aside, string(sealed)); err != nil {
		return "", r.journal.unsaved(err)
	}
	return fmt.Sprintf("%s is in no backup. What is left of it is in %s.", name, aside), set(r.tx, bucket, key, nil)
}
