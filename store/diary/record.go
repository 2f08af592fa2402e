package diary

import (
	"bytes"
	"encoding/json"
	"errors"
	"time"
)

// Contents is everything that an export holds of a journal.
type Contents struct {
	Nights  []Night
	Trials  []Plan
	Deleted []Deletion
}

// Deletion marks a record that was deleted, so that a copy of the journal does not bring
// it back.
type Deletion struct {
	Night Date      `json:"night"`
	ID    string    `json:"id,omitempty"` // of a cramp, a session or a drink; "" is the night itself
	At    time.Time `json:"at"`
}

// Check returns an error unless the deletion, which comes from outside, can be true.
func (d Deletion) Check() error {
	switch {
	case d.Night.IsZero():
		return errors.New("it has no night")
	case !plain(d.ID):
		return errors.New("its id has a control character in it, or is too long")
	case d.At.IsZero():
		return errors.New("it has no time")
	}
	return nil
}

// Marks are the instants at which the records of a night were last changed or deleted,
// by their ids; "" is the rest of the night. The zero time is not known.
type Marks map[string]time.Time

// Marks returns the marks of the records that are in the night.
func (n Night) Marks() Marks {
	m := Marks{"": n.Changed}
	for _, c := range n.Cramps {
		m[c.ID] = c.Changed
	}
	for _, s := range n.Sessions {
		m[s.ID] = s.Changed
	}
	for _, d := range n.Drinks {
		m[d.ID] = d.Changed
	}
	return m
}

// Next returns the instant for a change of a record now: later than the last one, also
// by a clock that was set back since.
func (m Marks) Next(id string, now time.Time) time.Time {
	now = now.UTC().Truncate(time.Millisecond)
	if last := m[id]; !last.IsZero() && !now.After(last) {
		return last.Add(time.Millisecond)
	}
	return now
}

// Mark sets Changed in every record of the night that is new or differs from the one
// before. marks are those of all records that were ever in the night.
func (n *Night) Mark(before Night, marks Marks, now time.Time) {
	markAll(n.Cramps, before.Cramps, marks, now)
	markAll(n.Sessions, before.Sessions, marks, now)
	markAll(n.Drinks, before.Drinks, marks, now)
	own, ownBefore := n.own(), before.own()
	n.Changed = before.Changed
	if !sameJSON(own, ownBefore) {
		n.Changed = marks.Next("", now)
	}
}

// own is the night without its cramps, sessions and drinks.
func (n Night) own() Night {
	n.Cramps, n.Sessions, n.Drinks, n.Changed = nil, nil, nil, time.Time{}
	return n
}

func markAll[T any, P record[T]](records, before []T, marks Marks, now time.Time) {
	for i := range records {
		id, changed := P(&records[i]).mark()
		if at := indexOf[T, P](before, id); at >= 0 {
			old := before[at]
			_, oldChanged := P(&old).mark()
			if *changed = *oldChanged; sameJSON(records[i], old) {
				continue
			}
		}
		*changed = marks.Next(id, now)
	}
}

// sameJSON reports whether two values are written the same.
func sameJSON(a, b any) bool {
	one, err := json.Marshal(a)
	if err != nil {
		return false
	}
	other, err := json.Marshal(b)
	return err == nil && bytes.Equal(one, other)
}

// latest is the later of two instants; the zero time is the earliest.
func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// Form names what can be left unfinished and continued. Each has at most one draft, which is
// no part of the diary: it is in no night and in no export.
type Form string

// The forms.
const (
	CheckInForm Form = "check-in" // of a night
	DayForm     Form = "day"      // before a night
	ProfileForm Form = "profile"
	SignsForm   Form = "warning signs"
	SessionForm Form = "session" // a routine while it is performed
)
