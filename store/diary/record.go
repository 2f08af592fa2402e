package diary

import (
	"errors"
	"fmt"
	"maps"
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
	Night  Date      `json:"night"`
	ID     string    `json:"id,omitempty"` // of a cramp, a session or a drink; "" is the night itself
	At     time.Time `json:"at"`
	Fields Fields    `json:"fields,omitempty"` // those of the night itself; without any it is all that a night can have
}

// Check returns an error unless the deletion, which comes from outside, can be true.
func (d Deletion) Check() error {
	switch {
	case d.Night.IsZero():
		return errors.New("it has no night")
	case !plainID(d.ID):
		return fmt.Errorf("the id %.40q has a space, a semicolon or a control character in it, or is too long", d.ID)
	case d.At.IsZero():
		return errors.New("it has no time")
	}
	return d.Fields.check()
}

// FieldMarks returns when the fields of a deleted night were deleted.
// It has too many callers to be inlined.
//
//go:noinline
func (d Deletion) FieldMarks() Fields {
	if len(d.Fields) > 0 || d.At.IsZero() {
		return d.Fields
	}
	return Fields{otherFields: d.At}
}

// Merge returns what two copies know together of a deletion, of which d may be zero: the later of
// their instants, of each field.
func (d Deletion) Merge(other Deletion) Deletion {
	merged := Deletion{Night: other.Night, ID: other.ID}
	if other.ID == "" {
		ours, theirs := d.FieldMarks(), other.FieldMarks()
		marks := Fields{}
		for name := range ours {
			marks[name] = latest(ours[name], theirs.of(name))
		}
		for name := range theirs {
			marks[name] = latest(ours.of(name), theirs[name])
		}
		merged = deletionOf(other.Night, marks)
	}
	merged.At = latest(d.At, other.At)
	return merged
}

// Since returns what of a deletion did not come from elsewhere, zero for nothing.
func (d Deletion) Since(came Deletion) Deletion {
	if d.ID != "" {
		if d.At.Equal(came.At) {
			return Deletion{}
		}
		return d
	}
	marks, gone := maps.Clone(d.FieldMarks()), came.FieldMarks()
	maps.DeleteFunc(marks, func(name string, at time.Time) bool { return at.Equal(gone[name]) })
	return deletionOf(d.Night, marks)
}

// Marks are the instants at which the records of a night were last changed or deleted,
// by their ids; "" is the rest of the night. The zero time is not known.
type Marks map[string]time.Time

// Marks returns the marks of the records that are in the night.
func (n Night) Marks() Marks {
	m := Marks{"": latest(n.Changed, n.Fields[otherFields])}
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
func (n *Night) Mark(before Night, marks Marks, now time.Time) { n.mark(before, marks, now, false) }

// Adopt is Mark for a night with records from elsewhere: what is not known here, or the same,
// stays of the moment that it has.
func (n *Night) Adopt(before Night, marks Marks, now time.Time) { n.mark(before, marks, now, true) }

func (n *Night) mark(before Night, marks Marks, now time.Time, adopts bool) {
	markAll(n.Cramps, before.Cramps, marks, now, adopts)
	markAll(n.Sessions, before.Sessions, marks, now, adopts)
	markAll(n.Drinks, before.Drinks, marks, now, adopts)
	n.markFields(before, marks.Next("", now), adopts)
}

func markAll[T any, P record[T]](records, before []T, marks Marks, now time.Time, adopts bool) {
	for i := range records {
		id, changed := P(&records[i]).mark()
		if _, known := marks[id]; adopts && !known {
			continue
		}
		if at := indexOf[T, P](before, id); at >= 0 {
			old, chosen := before[at], *changed
			_, oldChanged := P(&old).mark()
			if *changed = *oldChanged; text(records[i]) == text(old) {
				if adopts {
					*changed = latest(*changed, chosen)
				}
				continue
			}
		}
		*changed = marks.Next(id, now)
	}
}

// latest is the later of two instants; the zero time is the earliest.
func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// Form names what can be left unfinished and continued. Its drafts are no part of the diary:
// they are in no night and in no export.
type Form string

// The forms.
const (
	CheckInForm Form = "check-in" // of a night
	DayForm     Form = "day"      // before a night
	ProfileForm Form = "profile"
	SignsForm   Form = "warning signs"
)
