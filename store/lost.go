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
)

// This file finds what a journal has lost through damage, and its backups still have.

// regained is a night with what backups have of it and the journal lost.
type regained struct {
	diary.Contents
	partly   bool   // the journal has some of it
	backup   string // the path of the newest backup that adds to it, "" for none
	doubtful string // what is not added, in words
}

// lost returns the nights of a journal that lost some to damage, of which its backups have more.
// What the user deleted or changed later does not count.
func (r Reader) lost() map[diary.Date]*regained {
	lost := map[diary.Date]*regained{}
	if r.tx == nil || !r.journal.lostToDamage() {
		return lost
	}
	aside, _ := r.journal.lastAside()
	repaired, _ := r.Recall(repairedSetting)
	for _, path := range r.journal.Backups() {
		_ = r.journal.like(path).look(func(b Reader) error { // what can't be read has none
			for key, value := range b.ascending(nightsBucket, "") {
				day, other := r.date(key)
				own, unread := r.value(nightsBucket, string(key))
				if value == nil || cmp.Or(other, unread) != nil || bytes.Equal(value, own) {
					continue
				}
				theirs, err := b.contentsOf(day)
				night := lost[day]
				if night == nil {
					night = &regained{partly: own != nil}
					var unread error
					night.Contents, unread = r.contentsOf(day)
					err = cmp.Or(err, unread)
				}
				if err == nil && night.add(theirs, path, aside == "" || repaired != aside) {
					lost[day] = night
				}
			}
			return nil
		})
	}
	return lost
}

// contentsOf returns what the journal has of one night.
func (r Reader) contentsOf(day diary.Date) (c diary.Contents, err error) {
	night, err := r.stored(day)
	if err != nil {
		return c, err
	}
	if night != nil {
		c.Nights = []diary.Night{*night}
	}
	c.Deleted, err = r.deletions(day)
	return c, err
}

// add adds what a backup has, and reports whether there was anything. What is doubtful is said
// until a repair has said it.
func (n *regained) add(theirs diary.Contents, path string, unsaid bool) bool {
	found, more, doubtful := n.Regain(theirs)
	if more {
		n.Contents, n.backup = found, cmp.Or(n.backup, path)
	}
	if unsaid && len(doubtful) > 0 {
		day := theirs.Nights[0].Date
		n.doubtful = cmp.Or(n.doubtful, fmt.Sprintf("The backup %s has more for the night of %s than your journal: %s. calmcalf did not add it, because you logged something later, which may be the same. If it is missing, log it again with --night %s.",
			filepath.Base(path), day.Format(diary.FullDate), strings.Join(doubtful, "; "), day))
	}
	return n.backup != "" || n.doubtful != ""
}

// lost adds what was lost and is in backups to the problems.
func (h *Health) lost(lost map[diary.Date]*regained) {
	nights := 0
	for _, night := range lost {
		if night.backup != "" {
			nights++
		}
		if night.doubtful != "" {
			h.problem(errors.New(night.doubtful))
		}
	}
	if nights > 0 {
		h.problem(fmt.Errorf("your journal has lost entries through damage, but your backups still have them, in %s. To restore them: calmcalf data check --repair", diary.Plural(nights, "night")))
	}
}

// bringBack restores what was lost with a damaged file, and says what, and what is doubtful.
func (r Reader) bringBack() (done []string, err error) {
	lost := r.lost()
	for _, day := range slices.SortedFunc(maps.Keys(lost), diary.Date.Compare) {
		night := lost[day]
		if night.backup != "" {
			if err := r.regain(day, night.Contents); err != nil {
				return done, r.journal.unsaved(err)
			}
			words := "The night of %s has been restored from the backup %s."
			if night.partly {
				words = "What the night of %s had lost has been restored from the backup %s."
			}
			done = append(done, fmt.Sprintf(words, day.Format(diary.FullDate), filepath.Base(night.backup)))
		}
		if night.doubtful != "" {
			done = append(done, night.doubtful)
		}
	}
	if aside, damaged := r.journal.lastAside(); damaged {
		err = set(r.tx, settingsBucket, []byte(repairedSetting), []byte(aside))
	}
	return done, err
}

// repairedSetting remembers after which damage the journal was repaired last.
const repairedSetting = "repaired"

// regain saves a night with what backups have of it, and what was deleted of it.
func (r Reader) regain(day diary.Date, c diary.Contents) error {
	before, err := r.deletions(day)
	if err != nil {
		return err
	}
	for _, d := range before {
		if err := set(r.tx, deletedBucket, deletionKey(day, d.ID), nil); err != nil {
			return err
		}
	}
	for _, d := range c.Deleted {
		if err := setJSON(r.tx, deletedBucket, deletionKey(day, d.ID), d); err != nil {
			return err
		}
	}
	return setJSON(r.tx, nightsBucket, keyOf(day), &c.Nights[0])
}

// lostToDamage reports whether the last file set aside was set aside because of damage, or the
// last entry may be missing. A user who has restored a backup since then wants only what is in it.
func (j *Journal) lostToDamage() bool {
	last, damaged := j.lastAside()
	j.notes.Lock()
	defer j.notes.Unlock()
	return damaged || last == "" && slices.Contains(j.notes.said, mayLackLast)
}

// lastAside returns when the last file was set aside, as its name ends, "" for never, and whether
// that was because of damage.
func (j *Journal) lastAside() (last string, damaged bool) {
	entries, _ := os.ReadDir(filepath.Dir(j.file()))
	for _, entry := range entries {
		for _, reason := range []string{damagedReason, replacedReason} {
			when, is := strings.CutPrefix(entry.Name(), filepath.Base(j.file())+"."+reason+"-")
			if is && len(when) >= len(time.DateOnly) && compareAside(when, last) >= 0 {
				last, damaged = when, reason == damagedReason
			}
		}
	}
	return last, damaged
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
