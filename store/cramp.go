package store

import (
	"errors"
	"fmt"

	"calmcalf/store/diary"
)

// BeginCramp saves a cramp that is there now, open, in the night of its start. When
// one is open already, in this window or another, that may be the same, it returns
// that one with what is told of this one: two calls for help are about one cramp. It
// refuses a cramp without an id or a start.
func (j *Journal) BeginCramp(c diary.Cramp) (diary.Cramp, error) {
	if c.ID == "" || c.At.IsZero() {
		return c, errors.New("beginning a cramp: it has no id, or no start")
	}
	if err := c.Check(); err != nil {
		return c, fmt.Errorf("beginning a cramp: %w", err)
	}
	c.Open = true
	night := diary.NightOf(c.At)
	_, err := j.change(change{Night: night, What: diary.OfCramp, Thread: c.ID}, func(n *diary.Night) error {
		if known := n.Cramp(c.ID); known != nil {
			c = *known
			return errAsItIs
		}
		if open := n.OpenCramp(c); open != nil {
			told := c
			c = *open
			c.Apply(told)
			if c == *open {
				return errAsItIs
			}
		}
		n.Merge([]diary.Cramp{c})
		return nil
	})
	if errors.Is(err, errAsItIs) {
		err = nil
	}
	return c, err
}

// errAsItIs keeps a transaction from changing anything.
var errAsItIs = errors.New("the night is as it is meant to be")

// EditCramp lets edit work on a cramp of a night, saves it, and returns it. A cramp
// that was taken out meanwhile is put back: edit gets it as it is in gone. What does
// not pass diary.Cramp.Check is refused.
func (j *Journal) EditCramp(night diary.Date, gone diary.Cramp, edit func(*diary.Cramp)) (diary.Cramp, error) {
	c := gone
	_, err := j.change(change{Night: night, What: diary.OfCramp, Thread: gone.ID}, func(n *diary.Night) error {
		if known := n.Cramp(gone.ID); known != nil {
			c = *known
		}
		edit(&c)
		if err := c.Check(); err != nil {
			return fmt.Errorf("saving the cramp: %w", err)
		}
		n.Merge([]diary.Cramp{c})
		return nil
	})
	return c, err
}

// DropCramp takes a cramp out of a night, which stays logged or not logged as it was.
// That is a change of its own, so that it can be undone; where the night has no such
// cramp nothing changes.
func (j *Journal) DropCramp(night diary.Date, id string) error {
	_, err := j.change(change{Night: night, What: diary.OfCramp}, func(n *diary.Night) error {
		if n.Cramp(id) == nil {
			return errAsItIs
		}
		drop(n, id)
		return nil
	})
	if errors.Is(err, errAsItIs) {
		err = nil
	}
	return err
}

// drop takes a cramp out of a night.
func drop(n *diary.Night, id string) {
	n.Remove(id)
	if len(n.Cramps) == 0 && !n.CheckedIn {
		n.Cramps = nil // nobody said that none came
	}
}

// TakeOut takes a cramp out of a night, as a change of its own: what is undone is
// the removal, and not all that was ever told of the cramp. The night stays checked
// in or not as it was. It refuses a cramp that is not there.
func (j *Journal) TakeOut(night diary.Date, id string) (diary.Change, error) {
	return j.change(change{Night: night, What: diary.OfRemoval}, func(n *diary.Night) error {
		if n.Cramp(id) == nil {
			return fmt.Errorf("taking out a cramp: the night of %v does not have it any more", night)
		}
		drop(n, id)
		return nil
	})
}
