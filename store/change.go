package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/object"

	bolt "go.etcd.io/bbolt"
)

// maxChanges is the number of changes that can be undone.
const maxChanges = 50

// errUnchanged is returned by an edit that changes nothing: nothing is saved then.
var errUnchanged = errors.New("nothing to change")

// change is the metadata of a diary.Change. Consecutive changes with the same thread, such
// as those of one cramp while it lasts, are undone together.
type change struct {
	Night    diary.Date `json:"night,omitzero"` // zero where several were changed
	What     diary.What `json:"what,omitempty"` // "" in a journal of an older program
	Thread   string     `json:"thread,omitempty"`
	Sequence uint64     `json:"sequence,omitempty"` // of one that was undone

	// Came are the deletions that an import or a merge added, including those of fields in
	// nights that it changed. Undoing it removes these, but no later ones.
	Came []diary.Deletion `json:"came,omitempty"`

	preconditions []diary.Precondition
	answers       bool // whether cramps came, which is newer than any other answer even if it is the same
}

// Encode returns the change as encoding/json writes it.
func (c change) Encode() ([]byte, error) {
	var w object.Writer
	w.Open('{')
	if !c.Night.IsZero() {
		w.Text("night", c.Night.String())
	}
	w.Text("what", string(c.What))
	w.Text("thread", c.Thread)
	if c.Sequence > 0 {
		w.Name("sequence").Value(c.Sequence)
	}
	if len(c.Came) > 0 {
		w.Name("came").Value(c.Came)
	}
	w.Shut('}')
	return w.Bytes()
}

// decodeChange ignores fields that it does not know.
func decodeChange(value []byte) (c change, err error) {
	err = object.Walk(value, func(name, raw []byte) (err error) {
		var text string
		switch string(name) {
		case "night":
			if text, err = object.Unquote(raw); err == nil {
				c.Night, err = diary.ParseDate(text)
			}
		case "what":
			text, err = object.Unquote(raw)
			c.What = diary.What(text)
		case "thread":
			c.Thread, err = object.Unquote(raw)
		case "sequence":
			c.Sequence, err = strconv.ParseUint(string(raw), 10, 64)
		case "came":
			c.Came, err = rarely[[]diary.Deletion](raw)
		}
		return err
	})
	return c, err
}

func (c change) public(key []byte) diary.Change {
	return diary.Change{Night: c.Night, Sequence: cmp.Or(c.Sequence, binary.BigEndian.Uint64(key)), What: c.What}
}

// changes iterates over the keys of the changes in a bucket, newest first.
func (r Reader) changes(bucket string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if r.tx == nil {
			return
		}
		c := r.tx.Bucket([]byte(bucket)).Cursor()
		for key, _ := c.Last(); key != nil; key, _ = c.Prev() {
			if len(key) < sequenceSize {
				continue // it is damaged
			}
			change := bytes.Clone(key[:sequenceSize]) // the last key is of its newest record
			if !yield(change) {
				return
			}
			c.Seek(change)
		}
	}
}

// newestChange returns the newest change of a night, or of all of them for the zero
// Date, with its key; the key is nil when there is none.
func (r Reader) newestChange(bucket string, night diary.Date) (key []byte, newest change, err error) {
	for key := range r.changes(bucket) {
		if !night.IsZero() && !r.has(bucket, []byte(string(key)+nightsBucket+" "+night.String())) {
			continue
		}
		value, err := r.value(bucket, string(key))
		if err != nil {
			break // what was before it cannot be undone without it
		}
		if newest, err = decodeChange(value); err != nil {
			return nil, newest, r.journal.damaged(fmt.Errorf("change %x: %w", key, err))
		}
		return key, newest, nil
	}
	return nil, change{}, nil
}

// change saves one night after edit has changed it, with a record that can be undone.
// Where edit returns errUnchanged it saves nothing, and returns the zero Change.
func (j *Journal) change(c change, edit func(*diary.Night) error) (diary.Change, error) {
	return j.changeAnd(c, nothing, func(_ Reader, n *diary.Night) error { return edit(n) })
}

func nothing(Reader) {}

// changeAnd is change, with an edit that looks at the journal as it is before the change, and
// followed by read, all in one transaction.
func (j *Journal) changeAnd(c change, read func(Reader), edit func(Reader, *diary.Night) error) (diary.Change, error) {
	d := c.Night
	if day, err := diary.ParseDate(d.String()); err != nil || day != d {
		return diary.Change{}, fmt.Errorf("can't save a night: %v is not a date", d)
	}
	var made diary.Change
	err := j.write(func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		before, err := r.stored(d)
		if err != nil {
			return err
		}
		if before == nil && d.Year < diary.FirstYear {
			return fmt.Errorf("the night of %s is before %d: correct the year", d.Format(diary.FullDate), diary.FirstYear)
		}
		night, err := r.Night(d)
		if err != nil {
			return err
		}
		for _, check := range c.preconditions {
			if err := check(night); err != nil {
				return err
			}
		}
		size := night.Size()
		if err := edit(r, &night); err != nil {
			return err
		}
		if night.Size() > max(size, diary.MaxRecords) {
			return fmt.Errorf("the night of %s has %d entries of this kind, and can't have more; remove some of them first: calmcalf data remove %v", d.Format(diary.FullDate), size, d)
		}
		key, err := r.recordChange(c)
		if err != nil {
			return err
		}
		made = c.public(key)
		if err := r.saveRecord(changesBucket, key, nightsBucket, keyOf(d)); err != nil {
			return err
		}
		after := &night
		if empty(night) {
			after = nil
		} else if err := r.mark(c.known(before), after); err != nil {
			return err
		}
		if err := r.replace(d, before, after); err != nil {
			return err
		}
		read(r)
		return nil
	})
	if err == nil {
		return made, nil
	}
	if errors.Is(err, errUnchanged) {
		err = nil
	}
	return diary.Change{}, err
}

// known returns the night before the change with what the change does not answer anew, nil for none.
func (c change) known(before *diary.Night) *diary.Night {
	if !c.answers || before == nil {
		return before
	}
	known := *before
	known.CheckedIn, known.CheckedAt = false, time.Time{}
	return &known
}

// empty reports whether a night has no data, like one that is not in the journal.
func empty(n diary.Night) bool {
	n.Changed = time.Time{}
	return object.Same(&n, &diary.Night{Date: n.Date, Sessions: []diary.Session{}})
}

// recordChange records a change that is about to be made, and returns its key. It drops the
// oldest changes over the limit, and all that could be redone. A change with the same
// thread as the newest one is added to that one.
func (r Reader) recordChange(c change) ([]byte, error) {
	if err := r.forgetChanges(undoneBucket, 0); err != nil {
		return nil, err
	}
	if c.Thread != "" {
		key, newest, err := r.newestChange(changesBucket, diary.Date{})
		if err != nil || key != nil && newest.Thread == c.Thread && newest.Night == c.Night {
			return key, err
		}
	}
	sequence, err := r.tx.Bucket([]byte(changesBucket)).NextSequence()
	if err != nil {
		return nil, err
	}
	key := sequenceKey(sequence)
	if err := setJSON(r.tx, changesBucket, key, c); err != nil {
		return nil, err
	}
	return key, r.forgetChanges(changesBucket, maxChanges)
}

// saveRecord saves the previous state of a record in a change. A state that the change
// already has is older, and stays.
func (r Reader) saveRecord(changes string, key []byte, bucket string, name []byte) error {
	key = append(append(slices.Clone(key), bucket+" "...), name...)
	if r.has(changes, key) {
		return nil
	}
	value, err := r.value(bucket, string(name))
	if err != nil {
		return r.misread(name, err)
	}
	if value == nil {
		value = []byte("null")
	}
	return set(r.tx, changes, key, bytes.Clone(value))
}

func (r Reader) forgetChanges(bucket string, remaining int) error {
	var keys [][]byte
	for change := range r.changes(bucket) {
		if remaining--; remaining >= 0 {
			continue
		}
		for key := range r.ascending(bucket, string(change)) {
			if !bytes.HasPrefix(key, change) {
				break
			}
			keys = append(keys, bytes.Clone(key))
		}
	}
	for _, key := range keys {
		if err := set(r.tx, bucket, key, nil); err != nil {
			return err
		}
	}
	return nil
}

// setJSON puts a value under a key as JSON.
func setJSON(tx *bolt.Tx, bucket string, key []byte, value any) error {
	text, err := object.Encode(value)
	if err != nil {
		return fmt.Errorf("can't save to %s: %w", bucket, err)
	}
	return set(tx, bucket, key, text)
}

const sequenceSize = 8 // bytes of a key

func sequenceKey(sequence uint64) []byte { return binary.BigEndian.AppendUint64(nil, sequence) }
