package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
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
	Damaged  bool       `json:"-"`        // a part of the file can't be read, and never will be
}

// Sound reports whether there is nothing to repair.
func (h Health) Sound() bool { return len(h.Problems) == 0 }

func (h *Health) problem(err error) {
	if err != nil {
		h.Problems = append(h.Problems, err.Error())
		h.Damaged = h.Damaged || errors.Is(err, ErrDamaged) || errors.Is(err, errPart)
	}
}

// Check checks the whole journal: the file, the checksums, and every record, which must
// pass today's validation.
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
		h.lost(r.lost())
		var err error
		h.First, h.Last, err = r.Span()
		return err
	}))
	for _, err := range j.unsaid(true) {
		h.problem(err)
	}
	return h
}

// CheckBackups checks the files and the checksums of all backups, newest first.
func (j *Journal) CheckBackups() (all []Health) {
	for _, path := range j.Backups() {
		h := Health{Path: path, Problems: []string{}}
		backup := j.like(path)
		h.problem(backup.look(func(r Reader) (err error) {
			h.First, h.Last, err = r.Span()
			h.Nights = r.tx.Bucket([]byte(nightsBucket)).Inspect().KeyN
			return err
		}))
		if backup.faulty() {
			h.problem(errPart)
		}
		all = append(all, h)
	}
	return all
}

// look is View for a journal that must not be changed, not even upgraded.
func (j *Journal) look(fn func(Reader) error) error {
	read := func(tx *bolt.Tx) error { return fn(Reader{j, tx}) }
	v, err := j.inspect(read)
	if err == nil && v < j.newest() {
		err = j.readCopy(read)
	}
	return err
}

// validate returns an error unless a record passes today's validation.
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

// strictly decodes a record, rejecting unknown fields, and checks it.
func strictly[T any](value []byte, check func(T) error) error {
	var record T
	decode := json.NewDecoder(bytes.NewReader(value))
	decode.DisallowUnknownFields()
	if err := decode.Decode(&record); err != nil {
		return err
	}
	return check(record)
}

// entryName is the name of an entry for messages.
func entryName(entry string) string {
	bucket, key, _ := strings.Cut(entry, " ")
	switch bucket {
	case nightsBucket:
	case trialsBucket:
		return "a trial"
	default:
		return "an entry of " + bucket
	}
	if d, err := diary.ParseDate(key); err == nil {
		key = d.Format(diary.FullDate)
	}
	return "the night of " + key
}

// Difference is what a backup contains, and what it lacks compared with the journal.
type Difference struct {
	Backup  Health
	Back    []diary.Date // nights that only the backup has
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
		return d, errors.Join(err, fmt.Errorf("there is no good backup in %s: name a FILE", j.BackupFolder()))
	}
	backup := j.like(path)
	file, err := files.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return d, fmt.Errorf("there is no file %s", path)
	case err != nil:
		return d, err
	}
	_ = file.Close()
	if err := backup.sane(); err != nil {
		return d, fmt.Errorf("%s can't replace your journal: %w", path, err)
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
			if value == nil {
				continue // it is damaged, and nobody has it
			}
			day, err := r.date(key)
			if has, is := saved[string(key)]; err == nil && !is {
				d.Missing = append(d.Missing, day)
			} else if err == nil && has != string(value) {
				d.Other = append(d.Other, day)
			}
			delete(saved, string(key))
		}
		for _, key := range slices.Sorted(maps.Keys(saved)) {
			if day, err := r.date([]byte(key)); err == nil {
				d.Back = append(d.Back, day)
			}
		}
		return nil
	})
	if errors.Is(d.Unknown, ErrBusy) {
		err = d.Unknown
	}
	return d, err
}

// Restore replaces the journal with a copy of a backup. The old file is renamed; Tend
// reports its new name.
func (j *Journal) Restore(path string) error {
	file, err := files.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return j.replaceBy(replacedReason, func(_ *Journal, temporary string) (bool, error) {
		return true, files.CreateChecked(temporary, file, func(name string) error { return j.like(name).sane() })
	})
}
