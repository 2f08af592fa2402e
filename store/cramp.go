package store

import (
	"errors"
	"fmt"
	"time"

	"calmcalf/store/diary"
)

// BeginCramp saves an ongoing cramp, open, in the night of its start. If an open cramp that
// may be the same one is already saved, by this window or another, c is merged into that
// one, which is returned. A cramp without an id or a start is refused.
func (j *Journal) BeginCramp(c diary.Cramp) (diary.Cramp, error) {
	if c.ID == "" || c.At.IsZero() {
		return c, errors.New("can't save the cramp: it has no id, or no start time")
	}
	if err := c.Check(); err != nil {
		return c, fmt.Errorf("can't save the cramp: %w", err)
	}
	c.Open = true
	night := diary.NightOf(c.At)
	_, err := j.change(change{Night: night, What: diary.OfCramp, Thread: c.ID}, func(n *diary.Night) error {
		if known := n.Cramp(c.ID); known != nil {
			c = *known
			return errUnchanged
		}
		if open := n.OpenCramp(c); open != nil {
			second := c
			c = *open
			c.Apply(second)
			if c == *open {
				return errUnchanged
			}
		}
		n.Merge([]diary.Cramp{c})
		return nil
	})
	return c, err
}

// EditCramp saves a cramp of a night after edit has changed it, and returns it. A cramp
// that was deleted meanwhile comes back: edit then receives the deleted cramp, gone. A
// cramp that fails diary.Cramp.Check is refused.
func (j *Journal) EditCramp(night diary.Date, gone diary.Cramp, edit func(*diary.Cramp)) (diary.Cramp, error) {
	c := gone
	_, err := j.change(change{Night: night, What: diary.OfCramp, Thread: gone.ID}, func(n *diary.Night) error {
		if known := n.Cramp(gone.ID); known != nil {
			c = *known
		}
		edit(&c)
		if err := c.Check(); err != nil {
			return fmt.Errorf("can't save the cramp: %w", err)
		}
		n.Merge([]diary.Cramp{c})
		return nil
	})
	return c, err
}

// DropCramp deletes a cramp that turned out not to be one, if it is there.
func (j *Journal) DropCramp(night diary.Date, id string) error {
	_, err := j.deleteCramp(change{Night: night, What: diary.OfCramp}, id, errUnchanged)
	return err
}

// RemoveCramp deletes a cramp and returns that change: undoing it restores the cramp with
// everything recorded about it. A cramp that is not there is an error.
func (j *Journal) RemoveCramp(night diary.Date, id string) (diary.Change, error) {
	missing := fmt.Errorf("can't delete the cramp: the night of %v no longer has it", night)
	return j.deleteCramp(change{Night: night, What: diary.OfRemoval}, id, missing)
}

// deleteCramp deletes a cramp from a night. When a removal deletes the last one, the night
// is no longer logged, because nobody answered that there were no cramps; a cramp that
// turned out not to be one leaves the check-in unchanged. missing is the error to return if
// the night has no such cramp.
func (j *Journal) deleteCramp(c change, id string, missing error) (diary.Change, error) {
	return j.change(c, func(n *diary.Night) error {
		if n.Cramp(id) == nil {
			return missing
		}
		n.Remove(id)
		if len(n.Cramps) == 0 && (!n.CheckedIn || c.What == diary.OfRemoval) {
			n.Cramps, n.CheckedIn, n.CheckedAt = nil, false, time.Time{}
		}
		return nil
	})
}
