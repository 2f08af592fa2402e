package store

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
)

// Unlog makes a night not logged again: its check-in, sleep, note and cramps are deleted.
// Its sessions, and what was logged about the day before it, stay. It is an error if there
// is nothing to delete.
func (j *Journal) Unlog(night diary.Date) (diary.Change, error) {
	return j.change(change{Night: night, What: diary.OfUnlogging}, func(n *diary.Night) error {
		if !n.Logged() && n.Sleep == nil && n.Note == "" {
			return fmt.Errorf("nothing to remove: the night of %s is not logged", night.Format(diary.FullDate))
		}
		n.CheckedIn, n.CheckedAt = false, time.Time{}
		n.Sleep, n.Note, n.Cramps = nil, "", nil
		return nil
	})
}

// RemoveAnswer deletes one answer of a night: a diary.Factor, "sleep" or "note". Deleting
// the water deletes its drinks, too. A missing answer is an error.
func (j *Journal) RemoveAnswer(night diary.Date, name string) (diary.Change, error) {
	return j.change(change{Night: night, What: diary.OfAnswer}, func(n *diary.Night) error {
		factor := diary.Factor(name)
		_, recorded := n.Factors[factor]
		switch {
		case name == "sleep" && n.Sleep != nil:
			n.Sleep = nil
		case name == "note" && n.Note != "":
			n.Note = ""
		case recorded:
			delete(n.Factors, factor)
			if factor == diary.Water {
				n.Drinks = nil
			}
		default:
			return fmt.Errorf("nothing to remove: the night of %s has no answer for %.40q", night.Format(diary.FullDate), name)
		}
		return nil
	})
}
