package store

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

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
		back, err := r.bringBack()
		done = append(done, back...)
		return err
	})
	if err != nil {
		return done, err
	}
	for _, said := range j.unsaid(true) {
		if said.Error() == mayLackLast { // which no repair brings back
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

// bringBack restores what was lost with a damaged file that was set aside.
func (r Reader) bringBack() (done []string, err error) {
	lost := r.lost()
	for _, night := range slices.SortedFunc(maps.Keys(lost), diary.Date.Compare) {
		if err := set(r.tx, nightsBucket, keyOf(night), lost[night].value); err != nil {
			return done, r.journal.unsaved(err)
		}
		done = append(done, fmt.Sprintf("The night of %s has been restored from the backup %s.", night.Format(diary.FullDate), filepath.Base(lost[night].backup)))
	}
	return done, nil
}

// kept is a night in a backup.
type kept struct {
	value  []byte
	backup string // its path
}

// lost returns the nights in backups that are missing from a journal that lost some to
// damage, or that have a later state in a backup. Deleted nights, whose ids are recorded,
// don't count.
func (r Reader) lost() map[diary.Date]kept {
	lost := map[diary.Date]kept{}
	if !r.journal.lostToDamage() {
		return lost
	}
	for _, path := range r.journal.Backups() {
		_ = r.journal.like(path).look(func(b Reader) error { // what can't be read has none
			for key, value := range b.ascending(nightsBucket, "") {
				day, other := r.date(key)
				ours, err := r.value(nightsBucket, string(key))
				if known, is := lost[day]; is {
					ours = known.value
				}
				if other == nil && err == nil && !r.has(deletedBucket, key) && r.later(key, value, ours) {
					lost[day] = kept{bytes.Clone(value), path}
				}
			}
			return nil
		})
	}
	return lost
}

// later reports whether a night has a later state than another one of the same date. A
// missing or unreadable night is earlier than any other.
func (r Reader) later(key, value, than []byte) bool {
	if value == nil || bytes.Equal(value, than) {
		return false
	}
	night, err := r.decode(key, value)
	other, none := r.decode(key, than)
	if err != nil || none != nil {
		return err == nil
	}
	deleted, err := r.deletions(night.Date)
	return err == nil && supersedes(night.Marks(), other.Marks(), func(id string) (at time.Time) {
		for _, d := range deleted {
			if d.ID == id {
				at = d.At
			}
		}
		return at
	})
}

// lostToDamage reports whether the last file set aside was set aside because of damage. A
// user who has restored a backup since then wants only what is in it.
func (j *Journal) lostToDamage() bool {
	entries, _ := os.ReadDir(filepath.Dir(j.file()))
	last, damaged := "", false
	for _, entry := range entries {
		for _, reason := range []string{damagedReason, replacedReason} {
			when, is := strings.CutPrefix(entry.Name(), filepath.Base(j.file())+"."+reason+"-")
			if is && len(when) >= len(time.DateOnly) && compareAside(when, last) >= 0 {
				last, damaged = when, reason == damagedReason
			}
		}
	}
	return damaged
}

// compareAside compares the name suffixes of files that were set aside: first the date, then
// the number within that date.
func compareAside(a, b string) int {
	if b == "" {
		return 1
	}
	const day = len(time.DateOnly)
	return cmp.Or(cmp.Compare(a[:day], b[:day]), len(a)-len(b), cmp.Compare(a, b))
}
