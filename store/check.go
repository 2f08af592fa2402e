package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/files"

	bolt "go.etcd.io/bbolt"
)

// Health is what a check of a journal file found.
type Health struct {
	Path     string     `json:"path"`
	Nights   int        `json:"nights"`
	First    diary.Date `json:"first,omitzero"`
	Last     diary.Date `json:"last,omitzero"`
	Problems []string   `json:"problems"` // in words, each with what to do
}

// Sound reports whether there is nothing to mend.
func (h Health) Sound() bool { return len(h.Problems) == 0 }

func (h *Health) problem(err error) {
	if err != nil {
		h.Problems = append(h.Problems, err.Error())
	}
}

// Check looks at the whole journal: the file, the sums, and every record, which must be one
// that could be saved today.
func (j *Journal) Check() Health {
	h := Health{Path: j.path, Problems: []string{}}
	h.problem(j.View(func(r Reader) error {
		if r.tx == nil {
			return nil
		}
		for _, bucket := range bucketsOf(sealedVersion) {
			for key, value := range r.ascending(bucket, "") {
				if value == nil {
					continue // it is noted
				}
				if err := validate(bucket, key, value); err != nil {
					h.problem(fmt.Errorf("%s: %w", entryName(bucket+" "+string(key)), err))
				}
				if bucket == nightsBucket {
					h.Nights++
				}
			}
		}
		var err error
		h.First, h.Last, err = r.Span()
		return err
	}))
	for _, err := range j.unsaid(true) {
		h.problem(err)
	}
	return h
}

// CheckBackups looks at the files and the sums of all backups, the newest first.
func (j *Journal) CheckBackups() (all []Health) {
	for _, path := range j.Backups() {
		h := Health{Path: path, Problems: []string{}}
		backup := j.like(path)
		h.problem(backup.look(func(r Reader) (err error) {
			h.First, h.Last, err = r.Span()
			h.Nights = r.tx.Bucket([]byte(nightsBucket)).Inspect().KeyN
			return err
		}))
		if len(backup.unsaid(true)) > 0 {
			h.problem(errPart)
		}
		all = append(all, h)
	}
	return all
}

// look is View for a journal that must not change, even where it is an older one.
func (j *Journal) look(fn func(Reader) error) error {
	read := func(tx *bolt.Tx) error { return fn(Reader{j, tx}) }
	v, err := j.inspect(read)
	if err == nil && v < j.newest() {
		err = j.readCopy(read)
	}
	return err
}

// validate returns an error unless a record is one that could be saved today.
func validate(bucket string, key, value []byte) error {
	switch bucket {
	case nightsBucket:
		return strictly(value, func(n diary.Night) error {
			_, err := Reader{}.checked(key, n)
			return cmp.Or(err, n.Check())
		})
	case trialsBucket:
		return strictly(value, diary.Plan.Check)
	case deletedBucket:
		return strictly(value, diary.Deletion.Check)
	default:
		return legible(bucket, key, value)
	}
}

// legible returns an error for a record that the program can't read.
func legible(bucket string, key, value []byte) error {
	var record any
	switch bucket {
	case settingsBucket:
		return nil
	case nightsBucket:
		_, err := Reader{}.decode(key, value)
		return err
	case trialsBucket:
		record = &diary.Plan{}
	case deletedBucket:
		record = &diary.Deletion{}
	}
	return json.Unmarshal(value, &record)
}

// strictly decodes a record, which may have no field that is unknown, and checks it.
func strictly[T any](value []byte, check func(T) error) error {
	var record T
	decode := json.NewDecoder(bytes.NewReader(value))
	decode.DisallowUnknownFields()
	if err := decode.Decode(&record); err != nil {
		return err
	}
	return check(record)
}

// entryName is the name of an entry for the person.
func entryName(entry string) string {
	bucket, key, _ := strings.Cut(entry, " ")
	if bucket != nightsBucket {
		return "an entry of " + bucket
	}
	if d, err := diary.ParseDate(key); err == nil {
		key = d.Format(diary.FullDate)
	}
	return "the night of " + key
}

// Repair mends what is damaged: it brings it back from the newest backup that has it, or
// takes it out; a night is set aside in a file of its own. It returns what was done, in words.
func (j *Journal) Repair() (done []string, err error) {
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
	if err == nil {
		_ = j.unsaid(true)
	}
	return done, err
}

// unreadable returns the entries that are not as they were saved, or can't be read.
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
		return "Earlier changes can't be undone any more.", r.forgetChanges(bucket, 0)
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
			return fmt.Sprintf("%s is back, as it was in the backup %s.", name, filepath.Base(path)), set(r.tx, bucket, key, value)
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

// bringBack brings back the nights that a damaged file, which was set aside, has lost: those
// of the backups, the newest first, that are not in the journal and were not deleted, which
// leaves their ids.
func (r Reader) bringBack() (done []string, err error) {
	if aside, _ := filepath.Glob(r.journal.file() + "." + damagedReason + "-*"); len(aside) == 0 {
		return nil, nil // whoever restored an older backup wants no more than that has
	}
	for _, path := range r.journal.Backups() {
		_ = r.journal.like(path).look(func(b Reader) error { // what can't be read has none
			for key, value := range b.ascending(nightsBucket, "") {
				d, other := r.date(key)
				if other != nil || value == nil || r.has(nightsBucket, key) || r.has(deletedBucket, deletionKey(d, "")) {
					continue
				}
				if err = set(r.tx, nightsBucket, bytes.Clone(key), bytes.Clone(value)); err != nil {
					return err
				}
				done = append(done, fmt.Sprintf("%s is back, as it was in the backup %s.", diary.Capital(entryName(nightsBucket+" "+string(key))), filepath.Base(path)))
			}
			return nil
		})
		if err != nil {
			return done, r.journal.unsaved(err)
		}
	}
	return done, nil
}

// Difference is what a backup has, and what it lacks of the journal.
type Difference struct {
	Backup  Health
	Missing []diary.Date // nights that only the journal has
	Other   []diary.Date // nights that are not the same in both
	Unknown error        // why the journal can't be read, nil where it can
}

// Compare compares a backup with the journal; the path is "" for the newest backup that is
// sound. It returns an error for a file that is no sound journal.
func (j *Journal) Compare(path string) (d Difference, err error) {
	if path == "" {
		for _, path = range j.Backups() {
			if d, err = j.Compare(path); err == nil {
				return d, nil
			}
		}
		return d, errors.Join(err, fmt.Errorf("there is no sound backup in %s: name a FILE", j.BackupFolder()))
	}
	backup := j.like(path)
	if exists, err := backup.exists(); err != nil || !exists {
		return d, errors.Join(err, fmt.Errorf("there is no file %s", path))
	}
	if err := backup.sane(); err != nil {
		return d, fmt.Errorf("%s can't take the place of your journal: %w", path, err)
	}
	d.Backup.Path = path
	saved := map[string]string{}
	err = backup.look(func(r Reader) (err error) {
		for key, value := range r.ascending(nightsBucket, "") {
			saved[string(key)] = string(value)
		}
		d.Backup.Nights = len(saved)
		d.Backup.First, d.Backup.Last, err = r.Span()
		return err
	})
	d.Unknown = j.View(func(r Reader) error {
		for key, value := range r.ascending(nightsBucket, "") {
			day, err := r.date(key)
			if has, is := saved[string(key)]; err == nil && !is {
				d.Missing = append(d.Missing, day)
			} else if err == nil && has != string(value) {
				d.Other = append(d.Other, day)
			}
		}
		return nil
	})
	return d, err
}

// Restore puts a copy of a backup in the place of the journal, which stays under another
// name; Tend says which.
func (j *Journal) Restore(path string) error {
	file, err := files.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return j.replaceBy("replaced", func(_ *Journal, temporary string) (bool, error) {
		return true, files.CreateChecked(temporary, file, func(name string) error { return j.like(name).sane() })
	})
}
