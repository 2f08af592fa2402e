package store

import (
	"iter"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// Reader reads a journal within one transaction. It is valid until the function that
// received it returns.
type Reader struct {
	journal *Journal
	tx      *bolt.Tx // nil where nothing was ever saved
}

// value returns the value of a key in a bucket, nil if there is none. The error is errEntry
// if it is damaged.
func (r Reader) value(bucket, key string) ([]byte, error) {
	if r.tx == nil {
		return nil, nil
	}
	sealed := r.tx.Bucket([]byte(bucket)).Get([]byte(key))
	if sealed == nil {
		return nil, nil
	}
	value := unseal(bucket, []byte(key), sealed)
	if value == nil {
		return nil, errEntry
	}
	return value, nil
}

// has reports whether anything is saved under a key, damaged or not.
func (r Reader) has(bucket string, key []byte) bool {
	return r.tx != nil && r.tx.Bucket([]byte(bucket)).Get(key) != nil
}

// ascending iterates over a bucket from a key on. The value of a damaged entry is nil.
func (r Reader) ascending(bucket, from string) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		if r.tx == nil {
			return
		}
		c, before := r.tx.Bucket([]byte(bucket)).Cursor(), passed{writes: r.tx.Writable()}
		for key, value := c.Seek([]byte(from)); key != nil && yield(key, unseal(bucket, key, value)); key, value = c.Next() {
			before.read(value)
		}
	}
}

// descending is ascending from the end of a bucket backwards.
func (r Reader) descending(bucket string) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		if r.tx == nil {
			return
		}
		c, before := r.tx.Bucket([]byte(bucket)).Cursor(), passed{writes: r.tx.Writable()}
		for key, value := c.Last(); key != nil && yield(key, unseal(bucket, key, value)); key, value = c.Prev() {
			before.read(value)
		}
	}
}

// Night returns one night. A night that is not in the journal is an empty one,
// not checked in.
func (r Reader) Night(d diary.Date) (diary.Night, error) {
	night, err := r.stored(d)
	if night == nil {
		night = &diary.Night{Date: d, Sessions: []diary.Session{}}
	}
	return *night, err
}

// stored returns a night that is in the journal, and nil for one that is not.
func (r Reader) stored(d diary.Date) (*diary.Night, error) {
	value, err := r.value(nightsBucket, d.String())
	if err != nil {
		return nil, r.misread(keyOf(d), err)
	}
	if value == nil {
		return nil, nil
	}
	night, err := r.decode(keyOf(d), value)
	return &night, err
}

// Each calls do with the nights from one date to another, both included, oldest first,
// until it returns an error. The zero Date leaves that end open. A damaged night is left
// out, and Tend names it.
func (r Reader) Each(from, to diary.Date, do func(diary.Night) error) error {
	return r.each(from, to, (&briefs{reader: r, words: map[string]string{}}).whole, do)
}

// each is Each with a function that decodes a night.
func (r Reader) each(from, to diary.Date, decode func(key, value []byte) (diary.Night, error), do func(diary.Night) error) error {
	start, last := "", to.String()
	if !from.IsZero() {
		start = from.String()
	}
	for key, value := range r.ascending(nightsBucket, start) {
		if !to.IsZero() && string(key) > last {
			return nil
		}
		if value == nil {
			continue // it was named when the file was examined
		}
		night, err := decode(key, value)
		if err != nil {
			r.journal.note(sayDamage([]string{nightsBucket + " " + string(key)}))
			continue
		}
		if err := do(night); err != nil {
			return err
		}
	}
	return nil
}

// Nights returns the nights that Each visits.
func (r Reader) Nights(from, to diary.Date) (nights []diary.Night, err error) {
	err = r.Each(from, to, func(n diary.Night) error {
		nights = append(nights, n)
		return nil
	})
	return nights, err
}

// Contents returns everything that an export holds.
func (r Reader) Contents() (c diary.Contents, err error) {
	if c.Nights, err = r.Nights(diary.Date{}, diary.Date{}); err != nil {
		return c, err
	}
	if c.Trials, err = r.plans(); err != nil {
		return c, err
	}
	c.Deleted, err = r.deletions(diary.Date{})
	return c, err
}

// Span returns the first and the last night in the journal, which are zero when
// it is empty.
func (r Reader) Span() (first, last diary.Date, err error) {
	for key := range r.ascending(nightsBucket, "") {
		if first, err = r.date(key); err != nil {
			return first, last, err
		}
		break
	}
	for key := range r.descending(nightsBucket) {
		last, err = r.date(key)
		break
	}
	return first, last, err
}

// Unlogged returns the nights that were not checked in, newest first, from until back to
// the first night in the journal, at most most of them.
func (r Reader) Unlogged(until diary.Date, most int) ([]diary.Date, error) {
	first, _, err := r.Span()
	if err != nil || first.IsZero() {
		return nil, err
	}
	var unlogged []diary.Date
	for d := until; d.Compare(first) >= 0 && len(unlogged) < most; d = d.AddDays(-1) {
		if r.missed(d) {
			unlogged = append(unlogged, d)
		}
	}
	return unlogged, nil
}

// Missed reports whether a night, from the first one in the journal on, is not checked
// in.
func (r Reader) Missed(d diary.Date) (bool, error) {
	first, _, err := r.Span()
	return !first.IsZero() && d.Compare(first) >= 0 && r.missed(d), err
}

// missed reports whether a night has no check-in, as far as it is readable.
func (r Reader) missed(d diary.Date) bool {
	value, err := r.value(nightsBucket, d.String())
	return err == nil && !checkedIn(value)
}

// LastSigns returns the newest answer about warning signs up to a night, by its instant. It
// looks at the next night, too: a user who has travelled west since then may have answered
// in a night with a later date.
func (r Reader) LastSigns(until diary.Date) (last diary.Signs, err error) {
	latest := until.AddDays(1).String()
	for key, value := range r.descending(nightsBucket) {
		switch {
		case string(key) > latest || !hasSigns(value):
			continue
		case string(key) < until.String() && !last.At.IsZero():
			return last, nil
		}
		night, err := r.decode(key, value)
		if err != nil {
			continue
		}
		if night.Signs.At.After(last.At) {
			last = *night.Signs
		}
	}
	return last, nil
}

// LastChange returns the newest change that can be undone, and false when there is
// none.
func (r Reader) LastChange() (last diary.Change, is bool, err error) {
	return r.last(changesBucket)
}

// LastUndone returns the newest change that can be redone, and false when there is none.
func (r Reader) LastUndone() (last diary.Change, is bool, err error) {
	return r.last(undoneBucket)
}

func (r Reader) last(bucket string) (diary.Change, bool, error) {
	key, newest, err := r.newestChange(bucket, diary.Date{})
	if err != nil || key == nil {
		return diary.Change{}, false, err
	}
	return newest.public(key), true, nil
}

// Recall returns the value saved by Remember under a name, or "" if there is none.
func (r Reader) Recall(name string) (string, error) {
	value, _ := r.value(settingsBucket, name) // a damaged one is one that nobody set
	return string(value), nil
}
